// Clauses of steps: "cleared in draft with A and by telephone with B on May 3".
#include "source_note_reader.h"

namespace polto::source_note {
namespace {

Action action_of(Meaning verb) noexcept { return static_cast<Action>(verb.value); }

/// "cleared with Jones" names a clearing officer; "drafted with Jones's help" no drafter.
bool takes_with(Action action) noexcept {
  return action == Action::cleared || action == Action::coordinated ||
         action == Action::concurred || action == Action::approved;
}

}  // namespace

/// Reads the objects of the verbs that end in front of `i`.
std::size_t Reader::step_clause(const Verbs& verbs, std::size_t i, std::size_t end) {
  Chain chain;
  chain.first_step = note_.steps.size();
  for (std::size_t n = verbs.count; n-- > 0;) {
    if (verbs.all[n].word == Word::step) chain.action = action_of(verbs.all[n]);
  }
  while (i < end) {
    const std::size_t k = step_part(chain, i, end);
    if (k == i) break;
    i = k;
  }
  finish(verbs, chain, i);
  return i;
}

/// Reads one part of the clause: a preposition with its agents, a qualifier, a date.
std::size_t Reader::step_part(Chain& chain, std::size_t i, std::size_t end) {
  Span qualifier;
  if (const std::size_t k = qualifier_at(i, end, qualifier); k > i) {
    return step_qualifier(chain, i, k, end, qualifier);
  }
  if (const std::size_t k = date_at(i, end); k > i) return k;
  if (joint(i, end)) return step_joint(chain, i, end);
  if (at(i).is(TokenKind::group) && chain.listed == 0) {  // "cleared (in draft) by …"
    std::size_t reach = 0;
    chain.pending = group_qualifier(at(i), reach);
    chain.open = !chain.pending.empty();
    return i + 1;
  }
  const bool limits = chain.action != Action::drafted && chain.action != Action::prepared;
  std::size_t k = i;
  switch (at(i).meaning.word) {
    case Word::adverb:
    case Word::also:
    case Word::hedge: return i + 1;
    case Word::for_:  // "signed for Dulles by Timmons"
      k = for_phrase(i, end, qualifier);
      if (chain.listed > 0 || k == i || !word(k, end, Word::by)) return i;
      if (limits) chain.pending = qualifier;
      chain.open = limits;
      return k;
    case Word::on: {  // "on the Essex by Rusk"
      Item place;
      k = item_at(i + 1, end, place);
      return word(k, end, Word::by) ? k : i;
    }
    case Word::with:
      k = concurrence(i, end);
      chain.fresh = chain.fresh || k > i;
      return k > i || !takes_with(chain.action) ? k : step_agents(chain, i, end);
    case Word::in:  // "concurred in by"
      if (word(i + 1, end, Word::by) || word(i + 1, end, Word::with)) return i + 1;
      return step_agents(chain, i, end);
    case Word::by:
    case Word::at: return step_agents(chain, i, end);
    default:
      return at(i).is(TokenKind::quote) && chain.listed == 0 ? i + 1 : i;  // initialed “DR” by …
  }
}

/// What follows a comma or an "and": more of the same clause, if it begins with a preposition.
std::size_t Reader::step_joint(Chain& chain, std::size_t i, std::size_t end) {
  const std::size_t k = skip_adverbs(skip_joints(i, end), end);
  if (k >= end) return i;
  const bool more = at(k).is(Word::by) || at(k).is(Word::with) || at(k).is(Word::in) ||
                    at(k).is(Word::at) || at(k).is(Word::except) || date_at(k, end) > k;
  if (!more) return i;
  if (!at(k).is(Word::except) && !chain.open) chain.pending = {};
  const std::size_t next = step_part(chain, k, end);
  return next > k ? next : i;
}

/// A qualifier from `i` to `after`: of the agents to come when a preposition follows it, else of
/// those since the last one.
std::size_t Reader::step_qualifier(Chain& chain, std::size_t i, std::size_t after, std::size_t end,
                                   Span qualifier) {
  const bool helped = word(i, end, Word::with) && chain.listed > 0 &&
                      (word(after, end, Word::by) || word(after, end, Word::and_));
  if (helped) return i;  // "with additions by Udall" is no matter of the drafter's
  // "and, in substance, by Brown", but "by Talbot in draft, by Komer".
  const bool between = at(i - 1).is(TokenKind::comma) && kind(after, end, TokenKind::comma);
  const std::size_t next = between ? after + 1 : after;
  if (word(next, end, Word::by) || word(next, end, Word::with) || chain.listed == 0) {
    chain.pending = qualifier;
    chain.open = true;
  } else if (!chain.fresh) {
    qualify(chain, note_.steps.back().agents.size() - chain.run, qualifier);
    chain.pending = {};
  }
  return after;
}

/// Reads the agents after the preposition at `i`.
std::size_t Reader::step_agents(Chain& chain, std::size_t i, std::size_t end) {
  const bool place = at(i).is(Word::in) || at(i).is(Word::at);
  if (place) {
    Item office;
    const std::size_t k = item_at(i + 1, end, office);
    if (office.kind == Kind::none) return i;
    if (office.kind != Kind::office && office.kind != Kind::organ) return k;  // a city
  } else if (chain.place) {
    drop_run(chain);  // "in S by Jones": Jones did it
  }
  if (!chain.fresh) {
    const Span now = note_.steps.back().qualifier;
    chain.fresh = now.begin != chain.pending.begin || now.end != chain.pending.end;
  }
  chain.run = chain.unit = chain.fresh ? 0 : note_.steps.back().agents.size();
  chain.listed = 0;
  const std::size_t first = kind(i + 1, end, TokenKind::colon) ? i + 2 : i + 1;
  const std::size_t k = agents(chain, first, end);
  chain.open = false;
  chain.place = place && word(k, end, Word::by);
  return k == first ? i : k;
}

/// "with the concurrence of A and B", "with Young's concurrence", "after clearance by C".
std::size_t Reader::concurrence(std::size_t i, std::size_t end) {
  std::size_t k = i + 1;
  if (word(k, end, Word::the)) ++k;
  const std::size_t names = k;
  while (k < end && k < names + 6 && (name_word(k, end) || word(k, end, Word::and_)) &&
         !at(k).is(Word::concurrence)) {
    ++k;
  }
  if (!word(k, end, Word::concurrence)) return i;
  Chain chain;
  chain.action = action_of(at(k).meaning);
  chain.first_step = note_.steps.size();
  if (k == names) {
    const bool whose =
        word(k + 1, end, Word::of) || word(k + 1, end, Word::from) || word(k + 1, end, Word::by);
    if (!whose) return i;
    return agents(chain, k + 2, end);
  }
  const Span name = owner(span(names, k));
  if (name.empty()) return i;
  add(chain, name);
  return k + 1;
}

/// "who initialed for Herter", "who also initialed it": a step of the agent before it.
std::size_t Reader::who_clause(std::size_t i, std::size_t end) {
  const std::size_t k = skip_adverbs(i + 1, end);
  if (last_agent_.empty() || !word(k, end, Word::step)) return i;
  Step step;
  step.action = action_of(at(k).meaning);
  std::size_t after = k + 1;
  if (const std::size_t limit = for_phrase(after, end, step.qualifier); limit > after) {
    after = limit;
  } else if (word(after, end, Word::it)) {
    after = for_phrase(after + 1, end, step.qualifier);
  } else {
    return i;
  }
  step.agents.push_back({last_agent_, {}});
  step.words = span(i, after);
  note_.steps.push_back(std::move(step));
  return after;
}

/// "Talbot initialed for Rusk", "E, ITR, and RA concurred", "Lake drafted the paper".
std::size_t Reader::active_clause(std::size_t i, std::size_t end) {
  const Span agent_before = last_agent_;
  const std::size_t first_step = note_.steps.size();
  Chain chain;
  chain.first_step = first_step;
  chain.active = true;
  const std::size_t k = agents(chain, i, end);
  const bool comma = kind(k, end, TokenKind::comma);
  std::size_t v = skip_adverbs(comma ? k + 1 : k, end);
  while (word(v, end, Word::both) || word(v, end, Word::all)) ++v;
  Span qualifier;
  const std::size_t after = k > i ? active_end(v, qualifier, end) : v;
  const bool concurred = word(v, end, Word::step) && action_of(at(v).meaning) == Action::concurred;
  if (after == v || note_.steps.size() == first_step || (comma && !concurred)) {
    note_.steps.resize(first_step);
    last_agent_ = agent_before;
    return k;
  }
  for (std::size_t n = first_step; n < note_.steps.size(); ++n) {
    note_.steps[n].action = action_of(at(v).meaning);
    if (!qualifier.empty()) note_.steps[n].qualifier = qualifier;
    note_.steps[n].words = span(i, after);
  }
  return after;
}

/// The end of what an active verb says of this document; `v` when it says nothing of it. Whoever
/// approves or initials "the memorandum" may only have read it.
std::size_t Reader::active_end(std::size_t v, Span& qualifier, std::size_t end) const {
  if (!word(v, end, Word::step)) return v;
  const Action action = action_of(at(v).meaning);
  if (action == Action::concurred) {
    const bool passive = word(v + 1, end, Word::in) || word(v + 1, end, Word::by);
    return passive ? v : v + 1;
  }
  const bool made = action == Action::drafted || action == Action::prepared;
  if (!made) {
    const std::size_t limit = for_phrase(v + 1, end, qualifier);
    if (limit > v + 1) return limit;
  }
  const std::size_t object = this_paper(v + 1, end);
  const bool original = object == v + 3 && printed(v + 2) == "original";
  const bool it = (object == v + 2 || at(v + 1).is(Word::opener)) && action != Action::initialed;
  return made || original || it ? (object > v + 1 ? object : v) : v;
}

/// Every verb of the clause gets the agents of the first.
void Reader::finish(const Verbs& verbs, const Chain& chain, std::size_t i) {
  const Span words = i > verbs.begin ? span(verbs.begin, i) : Span{};
  const std::size_t last = note_.steps.size();
  bool first = true;
  for (std::size_t n = 0; n < verbs.count; ++n) {
    if (verbs.all[n].word != Word::step) continue;
    if (first) {
      first = false;
      for (std::size_t s = chain.first_step; s < last; ++s) {
        if (note_.steps[s].words.empty()) note_.steps[s].words = words;
      }
      continue;
    }
    for (std::size_t s = chain.first_step; s < last; ++s) {
      if (note_.steps[s].action != chain.action) continue;
      Step copy = note_.steps[s];
      copy.action = action_of(verbs.all[n]);
      note_.steps.push_back(std::move(copy));
    }
  }
}

}  // namespace polto::source_note
