// Sentences: which of them speak of this document, and the clauses they are made of.
#include "source_note_reader.h"

namespace polto::source_note {

/// Verbs that share their objects: "drafted, cleared, and approved".
std::size_t Reader::verbs_at(std::size_t i, std::size_t end, Verbs& verbs) const {
  verbs.begin = i;
  while (verb(i, end)) {
    if (verbs.count < verbs.all.size()) verbs.all[verbs.count++] = at(i).meaning;
    ++i;
    const std::size_t k = skip_adverbs(skip_joints(i, end), end);
    if (k == i || !verb(k, end)) break;
    i = k;
  }
  return i;
}

void Reader::sentence(std::size_t begin, std::size_t end) {
  while (kind(begin, end, TokenKind::group)) ++begin;  // "(Ibid.)" of the sentence before
  std::size_t i = skip_adverbs(begin, end);
  if (i >= end) return;
  Token& first = tokens_[i];
  if (first.capital && first.is(Word::none) && i + 1 < end &&
      (at(i + 1).is(Word::to) || at(i + 1).is(Word::by) || at(i + 1).is(Word::and_))) {
    first.meaning = look_up_misprint(printed(i));
  }
  if (first.is(Word::text) && word(i + 1, end, Word::transmission)) ++i;
  if (verb(i, end)) {
    clauses(i, end);
  } else if (first.is(Word::other_verb)) {
    clauses(next_clause(i, end), end);
  } else if (!copies(i, end) && !estimate(i, end) && !bears_initials(i, end)) {
    if (const std::size_t date = date_at(i, end); date > i) {
      i = kind(date, end, TokenKind::comma) ? date + 1 : date;  // "On April 21 Holdridge sent …"
    }
    if (!active_sentence(i, end)) {
      const std::size_t sent = active_sending(i, end);
      if (sent > i) {
        clauses(sent, end);
      } else {
        other_subjects(i, end);
      }
    }
  }
  instructions(begin, end);
  note_other_papers(begin, end);
}

/// Reads clause after clause of a sentence that speaks of this document.
void Reader::clauses(std::size_t i, std::size_t end) {
  while (i < end) {
    std::size_t k = skip_joints(i, end);
    if (word(k, end, Word::who)) {
      const std::size_t after = who_clause(k, end);
      i = after > k ? after : next_clause(k, end);
      continue;
    }
    if (const std::size_t sent = copies_at(k, end); sent > k) k = sent;
    while (k < end && (at(k).is(Word::but) || at(k).is(Word::be) || at(k).is(Word::have) ||
                       at(k).is(Word::adverb) || at(k).is(Word::also) || at(k).is(Word::hedge) ||
                       (at(k).is(Word::it) && (word(k + 1, end, Word::be))))) {
      ++k;
    }
    if (k + 1 < end && at(k).is(Word::none) && at(k).is(TokenKind::word) && !at(k).capital &&
        (at(k + 1).is(Word::by) || at(k + 1).is(Word::with) || at(k + 1).is(Word::to))) {
      tokens_[k].meaning = look_up_misprint(printed(k));
    }
    Verbs verbs;
    const std::size_t after = verbs_at(k, end, verbs);
    if (after == k) {
      const bool joined = k > i || kind(i, end, TokenKind::semicolon);
      const std::size_t active = joined && name_word(k, end) ? active_clause(k, end) : k;
      i = active > i ? active : next_clause(i, end);
      if (active == k) i = next_clause(k, end);
      continue;
    }
    if (verbs.last().word == Word::transmission) {
      i = transmission_clause(verbs.last(), k, after, end);
      if (joint(i, end) && verbs.count == 1) continue;
    } else {
      i = step_clause(verbs, after, end);
    }
    if (i < end && !joint(i, end) && !word(i, end, Word::who)) i = next_clause(i, end);
  }
}

/// Finds the next joint with a verb and its object after it, past words that are not understood.
/// Gives up where they speak of another paper.
std::size_t Reader::next_clause(std::size_t i, std::size_t end) const {
  for (++i; i < end; ++i) {
    if (at(i).is(Word::that) || at(i).is(Word::no)) return end;
    const bool article = at(i).is(Word::a) || at(i).is(Word::other_paper);
    if (article) {
      for (std::size_t k = i + 1; k < end && k < i + 5; ++k) {
        if (at(k).is(Word::document)) return end;
      }
    }
    if (!verb(i, end) || word(i - 1, end, Word::not_)) continue;
    const std::size_t after = skip_adverbs(i + 1, end);
    const bool object = after < end && (at(after).is(Word::by) || at(after).is(Word::with) ||
                                        at(after).is(Word::in) || at(after).is(Word::to) ||
                                        at(after).is(Word::for_) || at(after).is(Word::and_) ||
                                        at(after).is(Word::through) || at(after).is(Word::on));
    std::size_t before = i - 1;
    while (before > 0 && (at(before).is(Word::adverb) || at(before).is(Word::also))) --before;
    if (object && joint(before, end)) return before;
  }
  return end;
}

}  // namespace polto::source_note
