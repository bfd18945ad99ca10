// What the header of a TEI file says of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "polto/edition.h"

namespace polto {

/// A text with the type that the header gives it: a title, a number, an editor's role.
struct Typed {
  std::string_view type;
  std::string text;
};

/// The bibliographic facts of a header, as printed there with white space collapsed. Empty where
/// the header says nothing.
struct Metadata {
  std::string title;  ///< the complete title, or the first one
  std::vector<Typed> titles;
  std::vector<std::string> authors;
  std::vector<Typed> editors;
  std::string publisher;
  std::string place;
  std::string date;
  std::vector<Typed> numbers;  ///< idno
  std::string_view language;   ///< of the root or of langUsage
  std::string availability;
  std::string source;
};

Metadata read_metadata(const Edition& edition);

}  // namespace polto
