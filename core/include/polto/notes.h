// The text of notes, with the names that are marked in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "polto/edition.h"
#include "polto/source_note.h"

namespace polto {

/// A note as plain text with white space collapsed, its inner notes left out.
struct NoteText {
  std::string text;
  std::vector<MarkedName> names;
};

NoteText read_note_text(const Edition& edition, pugi::xml_node note);

/// The source note of a division: a note of type source, or the first note of its heading that
/// begins with "Source:". `none` where there is none.
std::uint32_t find_source_note(const Edition& edition, std::uint32_t division);

/// Whether any division has a source note. O(notes), and less where one comes early.
bool has_source_notes(const Edition& edition);

}  // namespace polto
