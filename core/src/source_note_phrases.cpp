// Noun phrases of a source note: names, titles, offices, dates, qualifiers.
#include <array>

#include "source_note_reader.h"

namespace polto::source_note {
namespace {

/// Departments that go by one word after "of" or "in".
constexpr std::array<std::string_view, 10> departments = {
    "State",    "Defense", "Treasury", "Commerce",    "Labor",
    "Interior", "Justice", "Navy",     "Agriculture", "Army"};

bool is_department(std::string_view word) noexcept {
  for (const std::string_view department : departments) {
    if (word == department) return true;
  }
  return false;
}

bool all_capitals(std::string_view word) noexcept {
  if (word.empty() || !is_upper(word[0])) return false;
  for (const char c : word) {
    if (is_lower(c)) return false;
  }
  return true;
}

}  // namespace

std::size_t Reader::skip_adverbs(std::size_t i, std::size_t end) const noexcept {
  while (i < end && (at(i).is(Word::adverb) || at(i).is(Word::hedge) || at(i).is(Word::also))) ++i;
  return i;
}

/// The name in "Young's" or "Young’s"; empty where there is none.
Span Reader::owner(Span possessive) const {
  const std::string_view letters = possessive.of(text_);
  const bool straight = letters.ends_with("'s");
  if (!straight && !letters.ends_with("\xE2\x80\x99s")) return {};
  possessive.end -= straight ? 2 : 4;
  return possessive;
}

/// "J.", "S.D.": part of a name.
bool Reader::initial(std::size_t i) const {
  const std::string_view letters = printed(i);
  return letters.size() >= 2 && letters.size() <= 6 && letters[1] == '.' && is_upper(letters[0]);
}

/// "EUR", "S/S", "G": letters of an office rather than a name.
bool Reader::office_like(std::size_t i) const {
  const std::string_view letters = printed(i);
  return letters.find('/') != letters.npos || (all_capitals(letters) && !initial(i));
}

/// Whether a token can stand in a name, a title or an office.
bool Reader::name_word(std::size_t i, std::size_t end) const {
  if (i >= end) return false;
  const Token& token = at(i);
  if (token.is(TokenKind::redacted)) return true;
  if (!token.is(TokenKind::word)) return false;
  switch (token.meaning.word) {
    case Word::none: return token.capital || token.marked;
    case Word::particle:
      return token.capital || (i + 1 < end && at(i + 1).capital) ||
             (i + 1 < end && at(i + 1).is(Word::particle));
    case Word::rank_suffix: return true;
    case Word::title: return token.capital || token.meaning.value == 2;
    case Word::under: return token.capital && word(i + 1, end, Word::title);
    case Word::month: return token.capital && (i + 1 >= end || !at(i + 1).digit);
    case Word::and_:
      // "Hillenbr and, Ball": a broken name, not a conjunction.
      return kind(i + 1, end, TokenKind::comma) && i > 0 && at(i - 1).is(Word::none) &&
             at(i - 1).is(TokenKind::word) && word(i + 2, end, Word::and_);
    case Word::by:
    case Word::with:
    case Word::in:
    case Word::of:
    case Word::for_:
    case Word::at:
    case Word::on:
    case Word::to:
    case Word::from:
    case Word::through:
    case Word::as:
    case Word::or_:
    case Word::but:
    case Word::the:
    case Word::a:
    case Word::also:
    case Word::not_:
    case Word::no:
    case Word::except:
    case Word::only:
    case Word::all:
    case Word::both:
    case Word::pronoun:
    case Word::it:
    case Word::who:
    case Word::which:
    case Word::that:
    case Word::be:
    case Word::have:
    case Word::step:
    case Word::transmission:
    case Word::opener:
    case Word::hedge: return token.marked && token.capital;
    default: return token.capital;
  }
}

/// What follows a title or an organ: "of Defense", "for Economic Affairs", "to the President".
std::size_t Reader::tail(std::size_t i, std::size_t end, bool plural) const {
  while (i < end) {
    const Word joining = at(i).meaning.word;
    const bool preposition = joining == Word::of || joining == Word::for_ || joining == Word::to ||
                             joining == Word::in || joining == Word::at || joining == Word::on;
    if (!preposition) break;
    std::size_t k = i + 1;
    if (word(k, end, Word::the)) ++k;
    Span ignored;
    if (!name_word(k, end) || qualifier_at(i, end, ignored) > i || date_at(i, end) > i) break;
    while (name_word(k, end) || tail_goes_on(k, end, plural)) ++k;
    i = k;
    if (kind(i, end, TokenKind::comma) && i + 4 < end && printed(i - 1) == "Health" &&
        printed(i + 1) == "Education") {
      i += 5;  // the Department of Health, Education, and Welfare
    }
  }
  return i < end ? i : end;
}

/// Whether an "and" joins two halves of one office: "Near Eastern and South Asian Affairs".
bool Reader::tail_goes_on(std::size_t i, std::size_t end, bool plural) const {
  if (!word(i, end, Word::and_)) return false;
  if (i + 1 >= end || verb(i + 1, end)) return false;
  const std::string_view before = printed(i - 1);
  if (plural && is_department(before)) return true;
  if (before == "Intelligence" && printed(i + 1) == "Research") return true;
  for (std::size_t k = i + 1; k < end && k < i + 6; ++k) {
    if (at(k).is(TokenKind::group) && k > i + 1) {
      // "International Trade and Resources (ITR)": the letters are the office's own.
      const std::string_view letters = printed(k);
      return letters.size() > 3 && letters[letters.size() - 2] == printed(k - 1)[0];
    }
    if (!name_word(k, end) || office_like(k)) return false;
    if (printed(k) == "Affairs" || printed(k) == "Division" || printed(k) == "Mobilization" ||
        printed(k) == "Technology" || printed(k) == "Welfare") {
      return true;
    }
  }
  return false;
}

/// Reads a number of people or offices: "four EUR offices", "all the members of the USIB".
std::size_t Reader::group_item(std::size_t i, std::size_t end, Item& item) const {
  std::size_t k = i;
  if (word(k, end, Word::all) || word(k, end, Word::both)) ++k;
  if (word(k, end, Word::the)) ++k;
  if (k == i && !word(k, end, Word::quantity) && !(k < end && at(k).digit)) return i;
  if (k < end && (word(k, end, Word::the) || date_at(k, end) > k)) return i;
  for (std::size_t n = 0; n < 5 && k < end && at(k).is(TokenKind::word); ++n, ++k) {
    const bool people = at(k).is(Word::body) ||
                        (at(k).is(Word::title) && !at(k).capital && printed(k).back() == 's');
    if (joint(k, end) || verb(k, end)) return i;
    if (!people) continue;
    item = {};
    item.kind = Kind::organ;
    item.begin = word(i, end, Word::the) ? i + 1 : i;  // but "all the members"
    item.end = tail(k + 1, end, false);
    if (word(item.end, end, Word::from)) {
      Item whence;
      const std::size_t after = item_at(item.end + 1, end, whence);
      if (whence.kind != Kind::none) item.end = after;
      const bool pair = word(after, end, Word::and_) && name_word(after + 1, end) &&
                        (after + 2 >= end || joint(after + 2, end));
      if (pair && whence.kind == Kind::office) item.end = after + 2;
    }
    return item.end;
  }
  return i;
}

/// Reads one agent: a name with its titles before it, a title alone, an office.
std::size_t Reader::item_at(std::size_t i, std::size_t end, Item& item) const {
  item = {};
  if (const std::size_t k = group_item(i, end, item); k > i) return k;
  std::size_t begin = i;
  if (word(begin, end, Word::the)) {
    item.article = true;
    ++begin;
  }
  if (item.article && word(begin, end, Word::organ) && !at(begin).capital &&
      word(begin + 1, end, Word::of)) {  // "the staff of the Council"
    item.kind = Kind::organ;
    item.begin = begin;
    item.end = tail(begin + 1, end, false);
    return item.end > begin + 1 ? item.end : i;
  }
  std::size_t k = begin;
  if (begin < end && at(begin).digit && word(begin + 1, end, Word::organ)) ++k;  // "303 Committee"
  std::size_t last_title = end;
  std::size_t last_organ = end;
  while (name_word(k, end) || (k > begin && word(k, end, Word::and_) && k + 1 < end &&
                               printed(k + 1) == "Disarmament")) {
    // "Eliot S/S)": a parenthesis that was never opened.
    if (k > begin && printed(k).find('/') != std::string_view::npos && !office_like(k - 1)) break;
    if (at(k).is(Word::title) || at(k).is(Word::under)) last_title = k;
    if (at(k).is(Word::organ) && at(k).capital) last_organ = k;
    ++k;
  }
  if (k == begin) return i;
  const bool organ_leads = last_organ != end && (last_title == end || last_title < last_organ);
  if (last_title != end && !organ_leads) return title_item(begin, last_title, k, end, item);
  item.begin = begin;
  if (organ_leads) {
    item.kind = Kind::organ;
    item.end = tail(k, end, printed(last_organ).back() == 's');
    return item.end;
  }
  item.end = k;
  item.full_name = k - begin > 1;
  item.kind = k - begin == 1 && (office_like(begin) || is_department(printed(begin))) ? Kind::office
                                                                                      : Kind::name;
  return k;
}

/// Titles from `begin` to `last`, then perhaps a name up to `words`, then perhaps a tail.
std::size_t Reader::title_item(std::size_t begin, std::size_t last, std::size_t words,
                               std::size_t end, Item& item) const {
  std::size_t name = last + 1;
  std::size_t k = words;
  if (name == words) {
    k = tail(words, end, false);
    // A name that follows the tail: "Secretary of State Rusk", "of State Theodore C. Achilles".
    name = k;
    for (std::size_t n = words; n + 1 < k; ++n) {
      const std::string_view part = printed(n);
      const bool ends_tail = part == "Affairs" || part == "Large" || part == "Intelligence" ||
                             (is_department(part) && at(n - 1).is(Word::of) && k - n < 5);
      if (ends_tail && name_word(n + 1, k) && !office_like(n + 1)) name = n + 1;
    }
    if (name == k && k > words + 3 && initial(k - 2)) name = k - 3;
  }
  if (name < k) {
    item.kind = Kind::name;
    item.begin = name;
    item.end = k;
    item.full_name = k - name > 1;
    return k;
  }
  item.kind = Kind::title;
  item.begin = begin;
  item.end = k;
  return k;
}

}  // namespace polto::source_note
