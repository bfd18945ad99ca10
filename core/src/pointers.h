// Pointers to the web, and in the short form of a project.
#pragma once

#include <string>
#include <string_view>

#include "polto/edition.h"

namespace polto {

/// Whether a link may lead to this address outside the edition.
bool is_web_address(std::string_view target) noexcept;

/// The first pointer of `target`, written out where its prefix is one that a header of the edition
/// declares with a prefixDef: "psn:mcnamara" becomes "people.xml#mcnamara", which is then kept in
/// `expanded`. Where the prefix is declared by more than one group of a pattern, the pointer stays
/// as it is.
std::string_view expand_prefix(const Edition& edition, std::string_view target,
                               std::string& expanded);

/// The part of an element by which it is called: the name of a person, the description of a
/// category, the label of what has one. Null where none of its first limits::quoted_parts is one.
pugi::xml_node naming_part(pugi::xml_node element);

}  // namespace polto
