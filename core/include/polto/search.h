// Search in the words of an edition, by scanning them: nothing is kept but the words themselves.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "polto/edition.h"

namespace polto {

/// A stretch of the text with one home: the running text of a division up to its next heading,
/// division or end, a heading, or the body of a note.
struct Passage {
  std::uint32_t begin = 0;        ///< offset in SearchText::folded()
  std::uint32_t unit = none;      ///< the document or section that shows it (Edition::unit_of)
  std::uint32_t division = none;  ///< the innermost division that holds it
  std::uint32_t note = none;      ///< the note whose body it is
  std::uint32_t before = 0;       ///< characters of its unit, or of its note, that stand before it
  bool heading = false;
};

/// The words of an edition as search compares them: notes behind the document they belong to,
/// white space collapsed, blocks apart, everything in lower case and without diacritics (fold.h).
/// Built once, in O(text); owns its memory and refers to the edition by index only.
class SearchText {
 public:
  explicit SearchText(const Edition& edition);

  /// The words as compared.
  std::string_view folded() const noexcept { return folded_; }

  /// The words as printed, white space collapsed.
  std::string_view printed() const noexcept { return printed_; }

  /// Where in printed() the character is that stands at `offset` in folded(). O(log).
  std::uint32_t printed_offset(std::uint32_t offset) const noexcept;

  /// The passage that holds this offset of folded(). O(log).
  const Passage& passage_at(std::uint32_t offset) const noexcept;

  /// Passages in the order of the text.
  const std::vector<Passage>& passages() const noexcept { return passages_; }

 private:
  friend class SearchTextBuilder;

  // From `folded` on, until the next one, offsets differ by the same number.
  struct Shift {
    std::uint32_t folded;
    std::uint32_t printed;
  };

  std::string folded_;
  std::string printed_;
  std::vector<Passage> passages_;
  std::vector<Shift> shifts_;
};

/// Where to search.
enum class SearchIn : std::uint8_t { everything, text, notes, headings };

struct SearchOptions {
  SearchIn in = SearchIn::everything;
  std::uint32_t division = none;  ///< only in this division and what is inside it
  bool exact = false;             ///< case and diacritics as typed
};

/// One find: offsets in SearchText::folded().
struct Hit {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t passage = 0;  ///< index into SearchText::passages()
};

/// Finds a query: words, "phrases", beginnings of words (negoti*), AND, OR, NOT or -, and
/// parentheses; words beside each other are joined by AND. AND and NOT concern what one document
/// or section holds, notes included. A query is read as far as it makes sense: what is not closed
/// ends with it. Hits come in the order of the text and do not overlap. O(text × terms).
std::vector<Hit> search(const Edition& edition, const SearchText& text, std::string_view query,
                        const SearchOptions& options = {});

}  // namespace polto
