// What a sentence is about: this document, a copy of it, or another paper.
#include "source_note_reader.h"

namespace polto::source_note {

/// Remembers whether a sentence brings in another paper, after which "it" is not to be trusted.
void Reader::note_other_papers(std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end && !other_paper_; ++i) {
    if (!at(i).is(Word::a) && !at(i).is(Word::other_paper)) continue;
    for (std::size_t k = i + 1; k < end && k < i + 8; ++k) {
      if (at(k).is(Word::copy) || at(k).is(TokenKind::comma)) break;
      if (at(k).is(Word::document) && at(k).meaning.value != 2) {
        other_paper_ = true;
        break;
      }
    }
  }
}

/// "A copy was sent to Green." "Copies of this letter were transmitted to the Secretary."
bool Reader::copies(std::size_t begin, std::size_t end) {
  if (word(begin, end, Word::copy) && word(begin + 1, end, Word::to)) {  // "Copies to Marsh."
    const auto sent = static_cast<std::uint8_t>(TransmissionAction::sent);
    clauses(transmission_clause({Word::transmission, sent}, begin, begin + 1, end), end);
    return true;
  }
  const std::size_t i = copies_at(begin, end);
  if (i == begin) return false;
  clauses(i, end);
  return true;
}

/// The verb of sending that has copies of this document for its subject; `begin` without one.
std::size_t Reader::copies_at(std::size_t begin, std::size_t end) const {
  std::size_t i = begin;
  if (word(i, end, Word::a)) ++i;
  if (!word(i, end, Word::copy)) return begin;
  ++i;
  if (word(i, end, Word::of) && i + 2 < end &&
      (word(i + 1, end, Word::the) || at(i + 1).meaning.value == 1) &&
      (word(i + 2, end, Word::document) || word(i + 2, end, Word::source))) {
    i += word(i + 2, end, Word::source) ? 4 : 3;
  }
  while (i < end && (at(i).is(Word::be) || at(i).is(Word::have) || at(i).is(Word::also))) ++i;
  return word(i, end, Word::transmission) ? i : begin;
}

/// The end of an object that can only be this document: "it", "this memorandum", "the paper";
/// `i` for anything else.
std::size_t Reader::this_paper(std::size_t i, std::size_t end) const {
  if (word(i, end, Word::it)) return i + 1;
  if (i + 1 >= end) return i;
  const bool near = at(i).is(Word::opener) && at(i).meaning.value == 1;
  if (near && (at(i + 1).is(Word::document) || at(i + 1).is(Word::estimate))) return i + 2;
  const bool plain = at(i + 1).is(Word::document) && at(i + 1).meaning.value == 0;
  if (word(i, end, Word::the) && plain && !other_paper_) return i + 2;
  return word(i, end, Word::the) && printed(i + 1) == "original" ? i + 2 : i;
}

/// "Holdridge sent this memorandum to Kissinger": a sending told of its sender.
std::size_t Reader::active_sending(std::size_t i, std::size_t end) {
  Item sender_item;
  std::size_t k = item_at(i, end, sender_item);
  if (word(k, end, Word::and_)) k = item_at(k + 1, end, sender_item);
  if (sender_item.kind == Kind::none) return i;
  k = skip_adverbs(k, end);
  if (!word(k, end, Word::transmission)) return i;
  const std::size_t object = this_paper(k + 1, end);
  if (object == k + 1) return i;
  std::size_t to = object;
  while (to < end && to < object + 10 && !word(to, end, Word::to) &&
         !kind(to, end, TokenKind::comma)) {
    ++to;
  }
  return word(to, end, Word::to) ? transmission_clause(at(k).meaning, i, to, end) : i;
}

/// "The source text bears Elbrick's handwritten initials." The President's only say that he has
/// read it.
bool Reader::bears_initials(std::size_t begin, std::size_t end) {
  if (begin + 5 >= end || !at(begin).is(Word::the) || !at(begin + 1).is(Word::source) ||
      !at(begin + 2).is(Word::text) || printed(begin + 3) != "bears") {
    return false;
  }
  std::size_t k = begin + 4;
  while (name_word(k, end) && k < begin + 8) ++k;
  if (k == begin + 4 || at(k - 1).is(Word::title)) return false;
  const Span name = owner(span(begin + 4, k));
  if (name.empty() || name.of(text_) == "President") return false;
  if (k < end && printed(k) == "handwritten") ++k;
  if (k >= end || printed(k) != "initials") return false;
  Step step;
  step.action = Action::initialed;
  step.agents.push_back({name, {}});
  step.words = span(begin, k + 1);
  note_.steps.push_back(std::move(step));
  return true;
}

/// "The Central Intelligence Agency and … participated in the preparation of this estimate, which
/// was submitted by … and concurred in by …".
bool Reader::estimate(std::size_t begin, std::size_t end) {
  std::size_t i = begin;
  while (i < end && !at(i).is(Word::participated)) ++i;
  if (i + 3 >= end || !word(i + 3, end, Word::preparation)) return false;
  std::size_t split = i;
  for (std::size_t k = begin; k < i; ++k) {
    if (split == i && word(k, i, Word::and_) && word(k + 1, i, Word::the) &&
        printed(k + 2) == "intelligence") {
      split = k;
    }
  }
  Step step;
  step.action = Action::prepared;
  const auto push = [&](std::size_t from, std::size_t to) {
    if (word(from, end, Word::the)) ++from;
    if (from < to) step.agents.push_back({span(from, to), {}});
  };
  push(begin, split);
  if (split < i) push(split + 1, i);
  step.words = span(begin, i + 1);
  note_.steps.push_back(std::move(step));
  clauses(next_clause(i, end), end);
  return true;
}

/// The token after the "was" at `be`, when the subject of that "was" is this document; otherwise
/// `be`.
std::size_t Reader::subject(std::size_t be, std::size_t begin) const {
  if (be == begin) return be;
  const Token& noun = at(be - 1);
  if (noun.is(Word::it)) return be + 1;
  const bool text = noun.is(Word::text) && be - begin > 1 && at(be - 2).is(Word::source);
  if (text) return be + 1;
  if (!noun.is(Word::document) && !noun.is(Word::estimate)) return be;
  for (std::size_t n = 2; n < 6 && n <= be - begin; ++n) {
    const Token& token = at(be - n);
    if (token.is(Word::opener) && token.meaning.value == 1) return be + 1;
    if (token.is(Word::both)) return be + 1;
    if (token.is(Word::the)) {
      return noun.is(Word::document) && noun.meaning.value != 0 ? be : be + 1;
    }
    const bool part_of_noun = token.is(Word::of) || token.is(Word::document);
    if (!part_of_noun) return be;
  }
  return be;
}

/// Whether the words at `i` mean another paper: "the attached memorandum", not "another copy".
bool Reader::names_other_paper(std::size_t i, std::size_t end) const {
  for (std::size_t k = i; k < end && k < i + 3; ++k) {
    if (at(k).is(Word::attached) || at(k).is(Word::other_paper)) {
      return !word(k + 1, end, Word::copy);
    }
  }
  return false;
}

/// Reads an active clause and those that follow it; false, and nothing read, if there is none.
bool Reader::active_sentence(std::size_t i, std::size_t end) {
  if (!name_word(i, end) && !word(i, end, Word::the) && !word(i, end, Word::both)) return false;
  const std::size_t steps = note_.steps.size();
  const std::size_t after = active_clause(i, end);
  if (note_.steps.size() == steps) return false;
  clauses(after, end);
  return true;
}

/// Reads the clauses after "it was" and the like, when the "was" at `i` speaks of this document.
bool Reader::passive_sentence(std::size_t i, std::size_t begin, std::size_t end, bool told) {
  std::size_t k = subject(i, begin);
  if (k == i) return false;
  note_other_papers(begin, i);
  if (other_paper_ && !told) return false;
  while (k < end && (at(k).is(Word::be) || at(k).is(Word::adverb) || at(k).is(Word::also) ||
                     at(k).is(Word::hedge))) {
    ++k;
  }
  if (!verb(k, end)) return false;
  clauses(k, end);
  return true;
}

/// Sentences that name their subject: "…, but it was approved in S", "According to another copy,
/// this telegram was drafted by Rusk", "A routing slip indicates it was approved by Kissinger".
void Reader::other_subjects(std::size_t begin, std::size_t end) {
  const bool about_this = word(begin, end, Word::no) ||
                          (word(begin, end, Word::the) && begin + 1 < end &&
                           (at(begin + 1).is(Word::source) || at(begin + 1).is(Word::document)));
  bool told = false;       // somebody reports what follows
  std::size_t commas = 0;  // tried after a report; a bound on the work
  std::size_t passives = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const Token& token = at(i);
    told = told || token.is(Word::tell) ||
           (token.is(Word::opener) && same_word(printed(i), "according"));
    // "A notation on the attached memorandum indicates that Rusk approved it": approved that one.
    if (token.is(Word::on) && names_other_paper(i + 1, end)) return;
    // "…, which was drafted by Rusk": whatever "which" is. But "from a copy that indicates …".
    if (!told && (token.is(Word::which) || token.is(Word::who))) return;
    const bool report = token.is(Word::that) || token.is(Word::tell) ||
                        (token.is(TokenKind::comma) && told && commas++ < 3);
    if (told && report && active_sentence(i + 1, end)) return;
    if (token.is(Word::but) && about_this && word(i + 1, end, Word::be)) {
      const std::size_t k = skip_adverbs(i + 2, end);
      if (word(k, end, Word::step)) return clauses(k, end);
    }
    const bool passive = token.is(Word::be) || token.is(Word::have);
    if (passive && passives++ < 8 && passive_sentence(i, begin, end, told)) return;
  }
}

}  // namespace polto::source_note
