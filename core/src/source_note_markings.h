// Classification and handling: the sentence "Secret; Priority; Limit Distribution."
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "polto/source_note.h"
#include "source_note_tokens.h"

namespace polto::source_note {

/// Where the parts of a note lie, as indices of tokens.
struct Layout {
  std::size_t citation_end = 0;  // the first token after the citation of the file
  std::size_t rest = 0;          // the first token after the markings
};

/// Reads the markings into `note`.
Layout read_markings(std::string_view text, const std::vector<Token>& tokens, SourceNote& note);

/// Whether token `i` is a verb that begins a sentence though no full stop precedes it:
/// "Confidential Drafted by …".
inline bool begins_unmarked(const std::vector<Token>& tokens, std::size_t i) noexcept {
  const Token& token = tokens[i];
  if (!token.is(Word::step) && !token.is(Word::transmission)) return false;
  if (!token.capital || i + 1 >= tokens.size()) return false;
  const Token& next = tokens[i + 1];
  return next.is(Word::by) || next.is(Word::to) || next.is(Word::and_) || next.is(Word::in) ||
         next.is(Word::on);
}

}  // namespace polto::source_note
