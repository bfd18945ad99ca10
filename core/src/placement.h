// Where a note or a quotation is set, as its attributes say.
#pragma once

#include <pugixml.hpp>

namespace polto {

/// Whether a note's body stands where the note stands, instead of at the end of the document.
bool is_inline_note(pugi::xml_node note) noexcept;

/// Whether a note stands in a margin and has no mark there: it is shown beside its words.
bool is_margin_note(pugi::xml_node note) noexcept;

/// Whether a note with an id stands in a division of notes, where references lead to it.
bool is_gathered_note(pugi::xml_node note) noexcept;

/// Whether an entry of a critical apparatus says itself where in the text it belongs.
bool is_located(pugi::xml_node app) noexcept;

/// Whether it stands apart from its text, in a list or a division of such entries.
bool is_external_app(pugi::xml_node app) noexcept;

/// Whether a note is the summary of its document, which is set as a block where it stands.
bool is_summary(pugi::xml_node note) noexcept;

/// Whether a quotation is set as a block whatever stands around it.
bool is_block_quotation(pugi::xml_node quotation) noexcept;

}  // namespace polto
