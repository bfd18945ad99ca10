// Dates, and the phrases that limit a step: "in draft", "by telephone", "for the Secretary".
#include <array>

#include "source_note_reader.h"

namespace polto::source_note {

/// Reads a date or a time: "on June 18", "June 18, 1964", "on the same day", "at 8:30 p.m.".
std::size_t Reader::date_at(std::size_t i, std::size_t end) const {
  std::size_t k = i;
  if (word(k, end, Word::at)) {
    if (k + 1 >= end) return i;
    if (!at(k + 1).digit) return printed(k + 1) == "noon" ? k + 2 : i;
    k += 2;
    if (k < end && (printed(k) == "a.m." || printed(k) == "p.m." || printed(k) == "a.m" ||
                    printed(k) == "p.m" || printed(k) == "hours")) {
      ++k;
    }
    return k;
  }
  if (word(k, end, Word::on)) ++k;
  if (word(k, end, Word::the) || word(k, end, Word::that)) {
    const std::size_t same = k + 1 < end && printed(k + 1) == "same" ? k + 2 : k + 1;
    if (same < end && (printed(same) == "day" || printed(same) == "date")) return same + 1;
    return i;
  }
  if (k + 1 < end && at(k).digit && word(k + 1, end, Word::month)) ++k;  // 27 Feb
  if (!word(k, end, Word::month)) return i;
  ++k;
  if (k >= end || !at(k).digit) return k > i + 1 ? k : i;
  ++k;
  if (word(k, end, Word::and_) && k + 1 < end && at(k + 1).digit) k += 2;  // June 3 and 4
  if (kind(k, end, TokenKind::comma) && k + 1 < end && at(k + 1).digit &&
      printed(k + 1).size() == 4) {
    k += 2;
  }
  return k;
}

/// Reads "in draft", "in final form", "by telephone", "with minor changes".
std::size_t Reader::qualifier_at(std::size_t i, std::size_t end, Span& qualifier) const {
  std::size_t k = i + 1;
  if (word(i, end, Word::in)) {
    while (k < end && k < i + 4 &&
           (at(k).is(Word::manner) || (at(k).is(Word::document) && printed(k) == "draft") ||
            (k > i + 1 && at(k).is(Word::text)))) {
      ++k;
    }
    if (k == i + 1) return i;
  } else if (word(i, end, Word::by) || (i < end && printed(i) == "over")) {
    if (word(k, end, Word::the)) ++k;
    if (!word(k, end, Word::medium)) return i;
    ++k;
  } else if (word(i, end, Word::with)) {
    while (k < end && k < i + 4 && at(k).is(TokenKind::word) && !at(k).capital &&
           !at(k).is(Word::change)) {
      ++k;
    }
    if (!word(k, end, Word::change)) return i;
    ++k;
  } else if (word(i, end, Word::except)) {
    while (k < end && !at(k).is(TokenKind::comma) && !at(k).is(TokenKind::semicolon) &&
           !at(k).is(Word::who) && !verb(k, end)) {
      ++k;
    }
    if (k == i + 1) return i;
  } else {
    return i;
  }
  qualifier = span(i, k);
  return k;
}

/// Reads "for Dulles", "for the Acting Secretary".
std::size_t Reader::for_phrase(std::size_t i, std::size_t end, Span& qualifier) const {
  if (!word(i, end, Word::for_)) return i;
  Item item;
  const std::size_t k = item_at(i + 1, end, item);
  if (item.kind == Kind::none || k > i + 9) return i;
  for (std::size_t n = i + 1; n < k; ++n) {
    if (at(n).digit) return i;
  }
  qualifier = span(i, k);
  return k;
}

/// The qualifier that a parenthesis states, or nothing when it holds an office. `reach`: how many
/// agents it qualifies; 0 for all of the run.
Span Reader::group_qualifier(const Token& group, std::size_t& reach) const {
  Span inside{group.span.begin + 1, group.span.end - 1};
  if (inside.end <= inside.begin || inside.end - inside.begin > 80) return {};
  reach = 1;
  const auto strip = [&](std::string_view prefix, std::size_t agents) {
    if (!inside.of(text_).starts_with(prefix)) return;
    inside.begin += static_cast<std::uint32_t>(prefix.size());
    reach = agents;
  };
  strip("all ", 0);
  strip("both ", 2);
  constexpr std::array<std::string_view, 16> beginnings = {
      "in draft",     "in substance", "in part",  "in principle", "in full", "in final",
      "by telephone", "by phone",     "by cable", "with ",        "for ",    "draft",
      "substance",    "subject to",   "except",   "para"};
  for (const std::string_view beginning : beginnings) {
    if (inside.of(text_).starts_with(beginning)) return inside;
  }
  return {};
}

}  // namespace polto::source_note
