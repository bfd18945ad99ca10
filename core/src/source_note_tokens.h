// A source note cut into words, marks and bracketed groups, with its sentences found.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "polto/source_note.h"
#include "source_note_lexicon.h"

namespace polto::source_note {

enum class TokenKind : std::uint8_t {
  word,
  comma,
  semicolon,
  colon,
  stop,      // ends a sentence
  dash,      // standing alone
  group,     // "( … )" with all it holds
  quote,     // "“ … ”" with all it holds
  redacted,  // "[name not declassified]"
  aside,     // any other "[ … ]"
  stray,     // a bracket without its partner
  end,       // one, after the last token
};

struct Token {
  Span span;
  TokenKind kind = TokenKind::word;
  Meaning meaning;
  bool capital = false;  // begins with a capital letter
  bool digit = false;    // begins with a digit
  bool marked = false;   // lies in a name that the encoding marks

  bool is(Word word) const noexcept { return meaning.word == word; }
  bool is(TokenKind other) const noexcept { return kind == other; }
};

/// Cuts `text` into tokens; the last is always of kind `end`. O(text.size()), whatever the
/// nesting: a group is one token.
void tokenize(std::string_view text, const std::vector<MarkedName>& names,
              std::vector<Token>& tokens);

}  // namespace polto::source_note
