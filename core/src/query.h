// What a reader asks of search, taken apart.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace polto {

/// Something that has to stand in the text: a word, a beginning of a word, or a phrase.
struct QueryTerm {
  std::string folded;        ///< as search compares it (fold.h), single blanks between words
  std::string_view printed;  ///< as typed, into the query
  bool prefix = false;       ///< the last word may go on
  bool wanted = false;       ///< its places are hits: it does not stand under NOT
};

/// A query as terms, and as a program in postfix order that says of one document whether it is
/// meant: a number pushes whether the document holds that term, an operator takes its operands
/// from the stack.
struct Query {
  static constexpr std::uint8_t most_terms = 64;
  static constexpr std::uint8_t op_and = 0xFD;
  static constexpr std::uint8_t op_or = 0xFE;
  static constexpr std::uint8_t op_not = 0xFF;

  std::vector<QueryTerm> terms;
  std::vector<std::uint8_t> program;

  /// Whether a document that holds the terms whose bits are set is meant.
  bool accepts(std::uint64_t held) const;
};

/// Reads a query as far as it makes sense: parentheses and quotation marks that are not closed
/// end with it, operators without operand and terms beyond the 64th are passed over. O(size).
Query read_query(std::string_view query);

/// A text as search compares it, white space collapsed.
std::string folded(std::string_view text);

}  // namespace polto
