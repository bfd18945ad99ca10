// Where the paper is kept: "Department of State, Central Files, 375/10–2962".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "polto/source_note.h"
#include "source_note_tokens.h"

namespace polto::source_note {

/// Reads the citation at the head of a note, which ends in front of token `end`.
Archive read_archive(std::string_view text, const std::vector<Token>& tokens, std::size_t end);

/// The day that the end of a decimal file number carries, "10–2962" for 29 October 1962; all zero
/// if it carries none. `words`, when there is a day: where in `number` it stands.
Day filing_day(std::string_view number, Span& words) noexcept;

}  // namespace polto::source_note
