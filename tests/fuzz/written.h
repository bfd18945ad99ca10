// What holds for everything that is written of an edition that opened.
#pragma once

#include <string_view>

#include "polto/edition.h"
#include "problem.h"

namespace polto::fuzz {

/// The HTML of the whole text holds the text of its source, in its order; of the notes each once.
/// Not of an edition in which there is nothing to read but headers: those are described, not shown;
/// nor of one that is a note as a whole, which is running text and a note.
void check_text_is_kept(const Edition& edition, std::string_view html, Problem& problem);

/// HTML, page and plain text of the whole and of each of the first divisions, the first notes, and
/// all JSON: well-formed, of allowed names, the same twice, and no longer than `source_bytes`
/// justify.
void check_written(const Edition& edition, std::size_t source_bytes, Problem& problem);

}  // namespace polto::fuzz
