// Where the document went: "Also sent to A and B for POLAD, repeated to C, and pouched to D".
#include "source_note_posts.h"
#include "source_note_reader.h"

namespace polto::source_note {
namespace {

TransmissionAction action_of(Meaning verb) noexcept {
  return static_cast<TransmissionAction>(verb.value);
}

/// Words between a verb of sending and its "to" that say how fast or by what means.
bool of_the_way(const Token& token, std::string_view printed) noexcept {
  switch (token.meaning.word) {
    case Word::precedence:
    case Word::adverb:
    case Word::also:
    case Word::medium:
    case Word::text:
    case Word::only:
    case Word::information: return true;
    default: break;
  }
  return token.is(TokenKind::group) || printed == "same" || printed == "day" ||
         printed == "pouch" || printed == "courier" || printed == "channels" ||
         printed == "facilities";
}

}  // namespace

/// Reads what follows a verb of sending, up to the last of the recipients.
std::size_t Reader::transmission_clause(Meaning verb, std::size_t begin, std::size_t i,
                                        std::size_t end, bool only_one) {
  Transmission sending;
  sending.action = action_of(verb);
  if (sending.action == TransmissionAction::received) {
    sending.words = span(begin, i);
    note_.transmission.push_back(std::move(sending));
    return i;
  }
  bool in_telegram = false;
  while (i < end && !word(i, end, Word::to)) {
    const std::size_t k = way(i, end, in_telegram);
    if (k == i) return i;
    i = k;
  }
  if (i >= end) return i;
  sending.to.reserve(8);
  const std::size_t k = recipients(sending, i + 1, end, only_one);
  if (sending.to.empty()) return k;
  sending.words = span(begin, k);
  last_agent_ = sending.to.back();
  note_.transmission.push_back(std::move(sending));
  return k;
}

/// Steps over one part of what stands between a verb of sending and its "to".
std::size_t Reader::way(std::size_t i, std::size_t end, bool& in_telegram) {
  const Token& token = at(i);
  const bool named = i + 1 < end && (name_word(i + 1, end) || at(i + 1).is(Word::the));
  if (token.is(Word::through)) {
    Item officer;
    const std::size_t k = item_at(i + 1, end, officer);
    if (officer.kind == Kind::none) return i;
    last_agent_ = agent_span(officer);
    return k;
  }
  if (const std::size_t date = date_at(i, end); date > i) return date;
  if (token.is(Word::in) || (token.is(Word::as) && !word(i + 1, end, Word::a))) {
    in_telegram = true;
    return i + 1;
  }
  if (token.is(Word::for_) || token.is(Word::and_)) {  // "for information and action"
    return word(i + 1, end, Word::information) ? i + 2 : i;
  }
  if (of_the_way(token, printed(i)) || (token.is(Word::by) && !named)) return i + 1;
  if (token.is(Word::by) || (token.is(Word::from) && !in_telegram)) {
    const std::size_t k = sender(i + 1, end);
    return k > i + 1 ? k : i;
  }
  if (!in_telegram) return i;
  const bool number = token.is(TokenKind::word) && !token.is(Word::from) && !token.is(Word::under);
  return number || (token.is(TokenKind::comma) && word(i + 1, end, Word::to)) ? i + 1 : i;
}

/// Steps over "INR Director Thomas L. Hughes" in "transmitted from … to Secretary Rusk"; gives `i`
/// where no "to" follows.
std::size_t Reader::sender(std::size_t i, std::size_t end) const {
  std::size_t k = i;
  for (std::size_t n = 0; n < 3; ++n) {
    Item officer;
    k = item_at(k, end, officer);
    if (officer.kind == Kind::none) return i;
    if (word(k, end, Word::to)) return k;
    if (!kind(k, end, TokenKind::comma)) return i;
    ++k;
    if (word(k, end, Word::rank_suffix)) k += kind(k + 1, end, TokenKind::comma) ? 2 : 1;
    if (word(k, end, Word::to)) return k;
  }
  return i;
}

/// "Paris was instructed to pass the telegram to USRO": what other posts were told to do.
void Reader::instructions(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i + 3 < end; ++i) {
    if (!at(i + 1).is(Word::to) || !at(i + 2).is(Word::pass_on)) continue;
    const bool post = is_post(printed(i)) && word(i + 3, end, Word::to);  // "Paris to pass to USRO"
    if (!at(i).is(Word::told) && !post) continue;
    std::size_t k = i + 3;
    while (k < end && k < i + 7 &&
           (word(k, end, Word::it) || word(k, end, Word::the) || word(k, end, Word::document) ||
            word(k, end, Word::opener) || word(k, end, Word::also))) {
      ++k;
    }
    // "Paris with instructions to pass to USRO, Rome, and London": Rome is in the outer list.
    const bool aside = post || (i > begin && at(i - 1).is(Word::with));
    if (word(k, end, Word::to)) i = transmission_clause(at(i + 2).meaning, i, k, end, aside) - 1;
  }
}

}  // namespace polto::source_note
