// The text of a source, taken from its tree without the tables of the renderer: what the HTML has
// to hold.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

namespace polto::fuzz {

struct NoteText {
  std::string text;    ///< without white space and the notes inside it
  bool may_be_second;  ///< points to something and bears no id: a second mark of a note does
};

struct SourceText {
  std::string running;  ///< of all text elements, without white space and notes
  std::vector<NoteText> notes;
};

SourceText text_of_source(pugi::xml_node root);

}  // namespace polto::fuzz
