#include "source_note_markings.h"

#include <array>

namespace polto::source_note {
namespace {

/// What a document can be classified as, longest first where one begins like another.
// clang-format off
constexpr std::array<std::string_view, 11> classifications = {
    "Top Secret", "Secret", "Confidential", "Official Use Only", "Limited Official Use",
    "For Official Use Only", "Unclassified", "Restricted", "No classification marking",
    "No classification markings", "No classification"};
// clang-format on

/// How handling markings begin. Needed only where the sentence does not begin with a
/// classification; after one, every part is a marking.
// clang-format off
constexpr std::array<std::string_view, 37> handlings = {
    "Priority", "Niact", "Immediate", "Flash", "Routine", "Limdis", "Exdis", "Nodis", "Noforn",
    "Eyes", "Personal", "Sensitive", "Limit", "Limited", "Verbatim", "Official", "Operational",
    "Official-Informal", "Official–Informal", "Private", "Strictly", "Literally", "Emergency",
    "Urgent", "Codeword", "Special", "Presidential", "Informal", "Stadis", "Cherokee", "Moonglow",
    "Khmer", "Deferred", "Controlled", "Rush", "Umbra", "Specat"};
// clang-format on

class Markings {
 public:
  Markings(std::string_view text, const std::vector<Token>& tokens, SourceNote& note)
      : text_(text), tokens_(tokens), note_(note) {}

  Layout run() {
    std::size_t begin = 0;
    while (!tokens_[begin].is(TokenKind::end)) {
      const std::size_t end = sentence_end(begin);
      if (verb(begin)) break;
      if (begin > 0 && end > begin && marking_sentence(begin, end)) {
        return {begin, more_handling(after(end))};
      }
      if (begin == 0) first_end_ = end;
      begin = after(end);
    }
    trailing_handling();
    return {first_end_, first_end_};
  }

 private:
  bool verb(std::size_t i) const noexcept {
    return tokens_[i].capital && (tokens_[i].is(Word::step) || tokens_[i].is(Word::transmission));
  }
  std::string_view printed(std::size_t i) const noexcept { return tokens_[i].span.of(text_); }

  std::size_t sentence_end(std::size_t i) const noexcept {
    const std::size_t begin = i;
    while (!tokens_[i].is(TokenKind::stop) && !tokens_[i].is(TokenKind::end) &&
           !(i > begin && begins_unmarked(tokens_, i))) {
      ++i;
    }
    return i;
  }
  std::size_t after(std::size_t end) const noexcept {
    return tokens_[end].is(TokenKind::stop) ? end + 1 : end;
  }
  std::size_t part_end(std::size_t i, std::size_t end) const noexcept {
    while (i < end && !tokens_[i].is(TokenKind::semicolon) && !tokens_[i].is(TokenKind::comma)) {
      ++i;
    }
    return i;
  }

  /// Number of tokens from `i` that print a classification; 0 if they do not.
  std::size_t classification_at(std::size_t i, std::size_t end) const noexcept {
    for (const std::string_view name : classifications) {
      std::size_t k = i;
      std::string_view rest = name;
      while (!rest.empty() && k < end) {
        const std::string_view wanted = rest.substr(0, rest.find(' '));
        const std::string_view found = printed(k);
        const bool same = wanted == found ||
                          (wanted.size() > 4 && tokens_[k].capital && nearly_equal(wanted, found));
        if (!same && !(k > i && same_word(wanted, found))) break;
        rest.remove_prefix(wanted.size() < rest.size() ? wanted.size() + 1 : rest.size());
        ++k;
      }
      if (rest.empty()) return k - i;
    }
    return 0;
  }

  bool handling_at(std::size_t i, std::size_t end) const noexcept {
    if (i >= end || end - i > 8) return false;
    if (tokens_[i].is(TokenKind::redacted)) return true;
    for (std::size_t k = i; k < end; ++k) {
      const Token& token = tokens_[k];
      const bool small = token.is(Word::for_) || token.is(Word::the) || token.is(Word::of) ||
                         token.is(Word::only) || token.is(Word::and_) || token.is(Word::except);
      if (!token.capital && !small) return false;  // prose
    }
    if (tokens_[i].is(Word::no)) {
      const std::string_view what = i + 1 < end ? printed(i + 1) : std::string_view{};
      return what.starts_with("Dis") || what.starts_with("For") || what == "Other" ||
             what == "Further";
    }
    for (const std::string_view beginning : handlings) {
      if (same_word(printed(i), beginning)) return true;
    }
    return false;
  }

  void push(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (tokens_[i].is(Word::be)) return;  // "Sections B and D are marked Confidential"
    }
    if (begin < end) {
      note_.handling.push_back({tokens_[begin].span.begin, tokens_[end - 1].span.end});
    }
  }

  /// Reads the sentence if it is one of markings.
  bool marking_sentence(std::size_t begin, std::size_t end) {
    std::size_t i = begin;
    while (i < end) {
      const std::size_t stop = part_end(i, end);
      if (classified_part(i, stop)) break;
      // Codewords can follow ("Priority; RYBAT"), not lead.
      const bool codeword = !note_.handling.empty() && stop - i == 1 && tokens_[i].capital;
      if (!handling_at(i, stop) && !codeword) {
        note_.handling.clear();
        return false;
      }
      push(i, stop);
      i = stop < end ? stop + 1 : end;
    }
    if (note_.classification.empty()) return !note_.handling.empty();
    for (i = part_end(i, end); i < end; i = part_end(i, end)) {
      const bool comma = tokens_[i].is(TokenKind::comma);
      ++i;
      const std::size_t stop = part_end(i, end);
      if (comma && !handling_at(i, stop) && !(i < stop && tokens_[i].capital)) break;
      push(i, stop);
    }
    return true;
  }

  /// "Secret", "Personal and Confidential", "Secret Nodis".
  bool classified_part(std::size_t i, std::size_t stop) {
    std::size_t k = i;
    std::size_t size = classification_at(k, stop);
    if (size == 0 && stop - i <= 8 && handling_at(i, stop)) {
      while (k < stop && !tokens_[k].is(Word::and_)) ++k;
      if (k < stop) size = classification_at(k + 1, stop);
      if (size > 0) push(i, k++);
    }
    if (size == 0) return false;
    std::size_t rest = k + size;
    const std::size_t before = rest;
    if (rest < stop && (tokens_[rest].is(Word::and_) || tokens_[rest].is(TokenKind::dash))) ++rest;
    const bool dash = rest > before && tokens_[before].is(TokenKind::dash);  // "Secret—…"
    const bool group = rest < stop && tokens_[rest].is(TokenKind::group);
    if (rest < stop && !group && !dash && !handling_at(rest, stop)) {
      note_.handling.clear();
      return false;
    }
    note_.classification = {tokens_[k].span.begin, tokens_[before - 1].span.end};
    if (!group) push(rest, stop);
    return true;
  }

  /// "Secret; Niact. Eyes Only.": markings that got a sentence of their own.
  std::size_t more_handling(std::size_t begin) {
    while (!tokens_[begin].is(TokenKind::end)) {
      const std::size_t end = sentence_end(begin);
      for (std::size_t i = begin; i < end;) {
        const std::size_t stop = part_end(i, end);
        if (!handling_at(i, stop) || tokens_[i].is(Word::no)) return begin;
        i = stop < end ? stop + 1 : end;
      }
      if (end == begin || verb(begin)) return begin;
      for (std::size_t i = begin; i < end;) {
        const std::size_t stop = part_end(i, end);
        push(i, stop);
        i = stop < end ? stop + 1 : end;
      }
      begin = after(end);
    }
    return begin;
  }

  /// "POL 27 Nodis.": a caption that ran into the citation.
  void trailing_handling() {
    if (first_end_ == 0) return;
    const std::string_view last = printed(first_end_ - 1);
    if (last == "Nodis" || last == "Exdis" || last == "Limdis") push(first_end_ - 1, first_end_);
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  SourceNote& note_;
  std::size_t first_end_ = 0;
};

}  // namespace

Layout read_markings(std::string_view text, const std::vector<Token>& tokens, SourceNote& note) {
  return Markings(text, tokens, note).run();
}

}  // namespace polto::source_note
