// Search in the words of an edition, by scanning them: nothing is kept but the words themselves.
//
// What is searched is what is read: the words are taken from the HTML, in which notes, headings and
// what the renderer has added are marked. So nothing here knows TEI, the places of hits count the
// characters of the page, and search can be a module of its own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "polto/none.h"

namespace polto {

class Edition;

/// A stretch of the text with one home: the running text of a division up to its next heading,
/// division or end, a heading, or the body of a note.
struct Passage {
  std::uint32_t begin = 0;        ///< offset in SearchText::folded()
  std::uint32_t unit = none;      ///< the document or section it is read in, or the container
  std::uint32_t division = none;  ///< the innermost division that holds it in the HTML
  std::uint32_t note = none;      ///< the note whose body it is
  std::uint32_t before = 0;       ///< characters of its unit, or of its note, that stand before it
  bool heading = false;
};

/// The words of an edition as search compares them, in the order of the HTML: white space
/// collapsed, blocks apart, everything in lower case and without diacritics (fold.h); both sides of
/// a choice, and nothing that the renderer has added. Owns all it holds.
class SearchText {
 public:
  /// A division of the contents, in their order.
  struct Division {
    std::string id;
    std::uint32_t end = 0;   ///< index behind its last descendant
    std::uint32_t unit = 0;  ///< itself, or the document or section that it is part of
  };

  /// Words that refer to what bears an id, as a name does to its entry in a list.
  struct Mention {
    std::string target;       ///< the id
    std::uint32_t begin = 0;  ///< offsets in folded()
    std::uint32_t end = 0;
  };

  /// `html`: of the whole text, as render_html() writes it, its ids with `id_prefix`; `contents`:
  /// as contents_json() does. O(html × log divisions).
  SearchText(std::string_view html, std::string_view contents, std::string_view id_prefix = {});

  /// The words as compared.
  std::string_view folded() const noexcept { return folded_; }

  /// The words as printed, white space collapsed.
  std::string_view printed() const noexcept { return printed_; }

  /// Where in printed() the character is that stands at `offset` in folded(). O(log).
  std::uint32_t printed_offset(std::uint32_t offset) const noexcept;

  /// Passages in the order of the text.
  const std::vector<Passage>& passages() const noexcept { return passages_; }

  const std::vector<Division>& divisions() const noexcept { return divisions_; }

  /// The division with this id, or none. O(log).
  std::uint32_t division(std::string_view id) const noexcept;

  /// Ids of the notes that passages name.
  const std::vector<std::string>& notes() const noexcept { return notes_; }

  /// In the order in which they begin.
  const std::vector<Mention>& mentions() const noexcept { return mentions_; }

 private:
  friend class SearchTextReader;
  friend class WordWriter;

  // From `folded` on, until the next one, offsets differ by the same number.
  struct Shift {
    std::uint32_t folded;
    std::uint32_t printed;
  };

  std::string folded_;
  std::string printed_;
  std::vector<Passage> passages_;
  std::vector<Shift> shifts_;
  std::vector<Division> divisions_;
  std::vector<std::uint32_t> by_id_;  // divisions, sorted by their ids
  std::vector<std::string> notes_;
  std::vector<Mention> mentions_;
};

/// The words of an edition. O(text), more than opening it.
SearchText search_text(const Edition& edition);

/// Where to search.
enum class SearchIn : std::uint8_t { everything, text, notes, headings };

struct SearchOptions {
  SearchIn in = SearchIn::everything;
  std::uint32_t division = none;  ///< only in this one of SearchText::divisions() and inside it
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
std::vector<Hit> search(const SearchText& text, std::string_view query,
                        const SearchOptions& options = {});

/// Where the text refers to what bears this id, by a name, an abbreviation or a reference with
/// words of its own. Hits come in the order of the text. O(mentions).
std::vector<Hit> find_mentions(const SearchText& text, std::string_view id);

}  // namespace polto
