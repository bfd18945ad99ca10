// The lists of persons and terms that an edition brings along.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "polto/edition.h"

namespace polto {

/// An entry of a list: who somebody is, or what an abbreviation means.
struct NameEntry {
  std::string_view id;
  std::string name;
  std::string description;
};

/// Reads one entry of Edition::entries().
NameEntry read_name(const Entry& entry);

/// The entries of one kind, in the order of the lists.
std::vector<NameEntry> read_names(const Edition& edition, Entry::Kind kind);

}  // namespace polto
