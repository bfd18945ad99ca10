// TEI as plain text.
#pragma once

#include <string>

#include "polto/edition.h"

namespace polto {

/// The text of an element with white space collapsed, notes left out. Line breaks are spaces. Where
/// the source gives two readings of the same words, the one for reading. It is what an element is
/// called elsewhere: behind limits::quoted_bytes, or as many parts as that, stands "…".
std::string plain_text(pugi::xml_node element);

/// Appends an element for reading in a terminal or for further processing: paragraphs, headings,
/// items and rows on lines of their own, note marks in brackets, the notes behind each document.
void render_text(const Edition& edition, pugi::xml_node element, std::string& out);

/// The same for the whole text.
void render_text(const Edition& edition, std::string& out);

}  // namespace polto
