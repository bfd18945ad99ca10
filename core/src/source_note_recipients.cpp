// Lists of posts: "Bonn, Paris for the Embassy and USRO, and CINCEUR for POLAD".
#include <array>

#include "source_note_posts.h"
#include "source_note_reader.h"

namespace polto::source_note {
namespace {

/// "(Director of …)" says who somebody is, where "(for the Embassy)" says where to.
bool describes_person(std::string_view group) noexcept {
  const std::string_view inside = group.substr(1);
  return look_up(inside.substr(0, inside.find(' '))).word == Word::title;
}

/// A parenthesis that is no part of the post: "(for information)", "(priority)".
bool dropped_group(std::string_view group) noexcept {
  constexpr std::array<std::string_view, 6> beginnings = {
      "(for information", "(for POLAD", "(by ", "(via ", "(priority", "(niact"};
  for (const std::string_view beginning : beginnings) {
    if (group.starts_with(beginning)) return true;
  }
  return same_word(group.substr(0, 5), "(ibid") || describes_person(group);
}

}  // namespace

/// Steps over "priority for information to" in front of a post.
std::size_t Reader::skip_means(std::size_t i, std::size_t end) const {
  std::size_t k = i;
  while (k < end &&
         (at(k).is(Word::precedence) || at(k).is(Word::for_) || at(k).is(Word::information))) {
    ++k;
  }
  if (word(k, end, Word::to)) return k + 1;
  return i;
}

/// Whether posts go on after a semicolon, where "Paris was instructed …" could follow as well.
bool Reader::more_posts(std::size_t i, std::size_t end) const {
  if (word(i, end, Word::to)) return true;
  return i < end && is_post(printed(i)) && (i + 1 == end || joint(i + 1, end));
}

/// Reads a list of posts.
std::size_t Reader::recipients(Transmission& sending, std::size_t i, std::size_t end,
                               bool only_one) {
  bool last = false;  // the list's own "and" has been passed
  Item before;
  std::size_t reached = i;
  while (i < end) {
    i = skip_means(i, end);
    Span post;
    bool ended = false;
    std::size_t k = recipient(i, end, last, post, ended);
    if (k == i) break;
    Item item;
    const std::size_t whole = item_at(i, end, item);
    if (whole > k && (item.kind == Kind::title || item.kind == Kind::organ)) {
      post.end = at(whole - 1).span.end;  // "the Bureau of Intelligence and Research"
      k = whole;
    }
    if (item.kind == Kind::title && item.end == k && item.end - item.begin == 1) {
      Item body;  // "the Chief, Western Hemisphere Division"
      const std::size_t after = kind(k, end, TokenKind::comma) ? item_at(k + 1, end, body) : k;
      if (body.kind == Kind::organ && !body.article) {
        post.end = at(after - 1).span.end;
        k = after;
      }
    }
    const bool describes = !sending.to.empty() && appositive(item, before, last, k, end, 0);
    if (!describes && !post.empty()) sending.to.push_back(post);
    if (!describes) before = item;
    reached = i = k;
    const bool as_well = i + 3 < end && printed(i + 1) == "as" && printed(i + 2) == "well" &&
                         word(i + 3, end, Word::as);
    if (as_well && kind(i, end, TokenKind::comma)) {
      i += 4;
      continue;
    }
    if (!joint(i, end) || only_one) break;
    if (ended) break;
    bool conjunction = false;
    bool comma = false;
    while (joint(i, end)) {
      if (at(i).is(TokenKind::semicolon) && !more_posts(skip_joints(i, end), end)) return reached;
      conjunction = conjunction || at(i).is(Word::and_);
      comma = comma || !at(i).is(Word::and_);
      ++i;
    }
    last = conjunction && comma;
    const std::size_t next = skip_adverbs(i, end);
    if (verb(next, end)) break;
  }
  return reached;
}

/// Whether the "and" at `joint` stays inside "Paris for the Embassy and USRO".
bool Reader::and_inside(std::size_t joint_at, std::size_t end, bool last) const {
  std::size_t k = joint_at + 1;
  if (word(k, end, Word::for_) || verb(skip_adverbs(k, end), end) || word(k, end, Word::to) ||
      (k < end && is_post(printed(k)))) {
    return false;
  }
  if (last) return true;
  if (at(joint_at - 1).marked && k < end && at(k).marked) return true;  // two persons
  const std::string_view before = printed(joint_at - 1);
  if (before == "Embassy" || before == "Mission" || before == "Legation" ||
      before == "Ambassador" || before == "Secretary") {
    return true;
  }
  for (std::size_t n = 0; n < 6 && k < end; ++n, ++k) {
    if (word(k, end, Word::for_) || at(k).is(TokenKind::group)) return false;
    if (at(k).is(TokenKind::comma) || at(k).is(TokenKind::semicolon)) {
      return !verb(skip_adverbs(skip_joints(k, end), end), end);
    }
    if (word(k, end, Word::and_) || word(k, end, Word::only)) return true;
  }
  // "Saigon for Bunker and Abrams": no post that is known, and no command in capitals.
  return joint_at + 1 < end && !office_like(joint_at + 1) && at(joint_at + 1).is(Word::none);
}

/// Whether a post can begin at `begin`; a "the" in front of it makes `begin` differ from `i`.
bool Reader::recipient_begins(std::size_t begin, std::size_t i, std::size_t end) const {
  const Token& first = at(begin);
  if (first.is(Word::month)) return false;
  for (std::size_t n = begin; n < end && n < begin + 4; ++n) {
    if (joint(n, end) || verb(n, end) || !at(n).is(TokenKind::word)) break;
    if (at(n).is(Word::body)) return true;  // "the diplomatic posts in …"
  }
  const bool alone = begin + 1 == end || joint(begin + 1, end);
  return first.capital || first.digit || first.is(TokenKind::redacted) ||
         first.is(Word::quantity) || first.is(Word::all) || (first.is(Word::title) && begin > i) ||
         (first.is(Word::none) && alone);  // a misprint: "brussels"
}

/// Whether the "and" at `joint_at` joins two halves of one recipient: "the EEC and EFTA capitals",
/// "the Stations in Rome and Bonn", "Paris for the Embassy and USRO".
bool Reader::post_goes_on(std::size_t joint_at, std::size_t begin, std::size_t end, bool last,
                          bool purpose, bool people) const {
  if (purpose) return and_inside(joint_at, end, last);
  const std::size_t next = joint_at + 1;
  if (next >= end) return false;
  const bool article = joint_at == begin + 1 && begin > 0 && at(begin - 1).is(Word::the);
  if (article && at(next).capital && word(next + 1, end, Word::body)) return true;
  const bool place =
      joint_at > begin + 2 && (at(joint_at - 2).is(Word::in) || at(joint_at - 2).is(Word::at));
  return people && place && (at(next).is(TokenKind::redacted) || at(next).capital);
}

/// Whether what begins at `i` is said of the sending and not part of the post's name. `ended`: no
/// post can follow, as in "under a memorandum from A, B, and C".
bool Reader::cuts(std::size_t i, std::size_t end, bool& ended) const {
  const Token& token = at(i);
  switch (token.meaning.word) {
    case Word::from: ended = true; return true;
    case Word::under: ended = !token.capital; return !token.capital;
    case Word::as:
    case Word::with:
    case Word::by:
    case Word::that:
    case Word::through:
    case Word::precedence: return true;
    case Word::to: return word(i + 1, end, Word::pass_on);
    case Word::in:  // "in telegram 5", "in Secto 12", "in two sections"
      return i + 2 < end && !at(i + 1).is(Word::the) &&
             (at(i + 1).is(Word::document) || at(i + 2).digit || !name_word(i + 1, end));
    case Word::for_: {
      if (i + 1 >= end) return true;
      const Token& whom = at(i + 1);
      const bool named =
          whom.capital || whom.digit || whom.is(Word::the) || whom.is(TokenKind::redacted);
      return !named || whom.is(Word::information) || printed(i + 1).starts_with("POLAD");
    }
    default: return token.is(TokenKind::group) ? dropped_group(printed(i)) : date_at(i, end) > i;
  }
}

/// Reads one post with what belongs to its name: "Paris for USRO", "Luxembourg (for the Embassy)".
std::size_t Reader::recipient(std::size_t i, std::size_t end, bool last, Span& post,
                              bool& ended) const {
  std::size_t begin = i;
  if (word(i, end, Word::the) && !at(i).capital) ++begin;  // but "The Hague"
  if (begin >= end || !recipient_begins(begin, i, end)) return i;
  bool purpose = false;  // inside "for …"
  bool cut = false;      // what follows does not belong to the name
  bool people = false;   // "Stations in A and B"
  std::size_t stop = begin;
  std::size_t k = begin;
  for (; k < end; ++k) {
    const Token& token = at(k);
    if (token.is(TokenKind::comma) || token.is(TokenKind::semicolon) || verb(k, end)) break;
    if (token.is(Word::but) || token.is(Word::who) || token.is(Word::which)) break;
    if (token.is(Word::be)) {
      if (cut) break;
      return i;  // "Paris was instructed": a clause, not a post
    }
    if (token.is(Word::and_)) {
      if (!post_goes_on(k, begin, end, last, purpose, people)) break;
      continue;
    }
    purpose = purpose || token.is(Word::for_);
    people = people || (token.is(Word::body) && token.meaning.value == 1);
    cut = cut || (k > begin && cuts(k, end, ended));
    if (!cut) stop = k + 1;
  }
  const bool caption = at(begin).is(Word::precedence) && stop == begin + 1;
  if (stop > begin && !caption) post = span(begin, stop);
  return k;
}

}  // namespace polto::source_note
