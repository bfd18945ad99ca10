#include "polto/search.h"

#include <algorithm>
#include <utility>

#include "characters.h"
#include "finder.h"
#include "fold.h"
#include "query.h"

namespace polto {
namespace {

// The character that ends before `at`.
std::uint32_t character_before(std::string_view text, std::size_t at) noexcept {
  if (at == 0) return ' ';
  std::size_t start = at - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
  return decode(text.substr(start)).code;
}

std::uint32_t character_at(std::string_view text, std::size_t at) noexcept {
  return at < text.size() ? decode(text.substr(at)).code : ' ';
}

// Whether a word may begin or end between these two.
bool is_boundary(std::uint32_t before, std::uint32_t behind) noexcept {
  return !is_word_character(before) || !is_word_character(behind) || is_unspaced(before) ||
         is_unspaced(behind);
}

class Search {
 public:
  Search(const SearchText& text, const SearchOptions& options)
      : text_(text), options_(options), held_(text.divisions().size() + 1) {}

  std::vector<Hit> run(const Query& query) {
    for (std::size_t i = 0; i < query.terms.size(); ++i) find(query.terms[i], i);
    keep_accepted(query);
    return std::move(hits_);
  }

 private:
  void find(const QueryTerm& term, std::size_t index) {
    const Finder finder(term.folded);
    const std::string_view text = text_.folded();
    std::uint32_t passage = 0;
    for (std::size_t at = finder.find(text, 0); at != text.npos;) {
      const std::size_t end = at + term.folded.size();
      passage = passage_from(passage, static_cast<std::uint32_t>(at));
      if (!is_word(term, at, end) || !is_meant(passage) || !is_exact(term, at, end)) {
        at = finder.find(text, at + 1);
        continue;
      }
      held_[unit_of(passage)] |= std::uint64_t{1} << index;
      if (term.wanted)
        hits_.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), passage});
      at = finder.find(text, end);
    }
  }

  // Places come in order, so that the passage is the last one or lies shortly behind it.
  std::uint32_t passage_from(std::uint32_t passage, std::uint32_t at) const noexcept {
    const auto& passages = text_.passages();
    while (passage + 1 < passages.size() && passages[passage + 1].begin <= at) ++passage;
    return passage;
  }

  bool is_word(const QueryTerm& term, std::size_t begin, std::size_t end) const noexcept {
    const std::string_view text = text_.folded();
    if (!is_boundary(character_before(text, begin), character_at(text, begin))) return false;
    return term.prefix || is_boundary(character_before(text, end), character_at(text, end));
  }

  bool is_meant(std::uint32_t index) const noexcept {
    const Passage& passage = text_.passages()[index];
    switch (options_.in) {
      case SearchIn::everything: break;
      case SearchIn::text:
        if (passage.note != none) return false;
        break;
      case SearchIn::notes:
        if (passage.note == none) return false;
        break;
      case SearchIn::headings:
        if (!passage.heading) return false;
        break;
    }
    if (options_.division == none) return true;
    return passage.division != none && passage.division >= options_.division &&
           passage.division < text_.divisions()[options_.division].end;
  }

  bool is_exact(const QueryTerm& term, std::size_t begin, std::size_t end) const noexcept {
    if (!options_.exact) return true;
    const std::uint32_t from = text_.printed_offset(static_cast<std::uint32_t>(begin));
    const std::uint32_t to = text_.printed_offset(static_cast<std::uint32_t>(end));
    return text_.printed().substr(from, to - from) == term.printed;
  }

  std::size_t unit_of(std::uint32_t passage) const noexcept {
    const std::uint32_t unit = text_.passages()[passage].unit;
    return unit == none ? held_.size() - 1 : unit;
  }

  // What several terms find comes together, the longer of two that overlap.
  void keep_accepted(const Query& query) {
    std::vector<bool> meant;
    for (const std::uint64_t held : held_) meant.push_back(query.accepts(held));
    std::erase_if(hits_, [&](const Hit& hit) { return !meant[unit_of(hit.passage)]; });
    std::sort(hits_.begin(), hits_.end(), [](const Hit& a, const Hit& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::uint32_t end = 0;
    std::erase_if(hits_, [&](const Hit& hit) {
      if (hit.begin < end) return true;
      end = hit.end;
      return false;
    });
  }

  const SearchText& text_;
  const SearchOptions& options_;
  std::vector<std::uint64_t> held_;  // by unit, the last outside of all: the terms that stand in it
  std::vector<Hit> hits_;
};

}  // namespace

std::vector<Hit> search(const SearchText& text, std::string_view query,
                        const SearchOptions& options) {
  return Search(text, options).run(read_query(query));
}

}  // namespace polto
