// Which of two readings of the same words a text gives.
#pragma once

#include <pugixml.hpp>

namespace polto {

/// Whether another reading of the same entry of an apparatus, but for the lemma, stands before it.
bool follows_reading(pugi::xml_node reading) noexcept;

/// Whether a reading is the one that the text shows: the lemma, or where there is none the first.
/// Where the text has the lemma already, before the app, it shows none.
bool is_shown(pugi::xml_node reading) noexcept;

/// Whether the text for reading does without an element: the side of the source where a choice has
/// another, what a substitution deletes, the readings beside the lemma, and the forme work of the
/// printer. The same as in the reading view of web/src/styles/scholarly/transcription.css.
bool is_left_unread(pugi::xml_node element) noexcept;

}  // namespace polto
