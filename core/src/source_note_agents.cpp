// Lists of agents: who did it, in what manner, with everything said about them stepped over.
#include "source_note_reader.h"

namespace polto::source_note {

/// "the President" and "the Secretary" keep their article, "the Department of Defense" does not.
Span Reader::agent_span(const Item& item) const {
  const bool with_article = item.kind == Kind::title && item.article;
  return span(with_article ? item.begin - 1 : item.begin, item.end);
}

void Reader::add(Chain& chain, Span agent) {
  if (chain.fresh) {
    Step step;
    step.action = chain.action;
    step.qualifier = chain.pending;
    step.agents.reserve(4);
    if (note_.steps.empty()) note_.steps.reserve(4);
    note_.steps.push_back(std::move(step));
    chain.fresh = false;
    chain.run = chain.unit = 0;
  }
  note_.steps.back().agents.push_back({agent, {}});
  last_agent_ = agent;
  ++chain.listed;
}

/// Gives the last `count` agents of the chain's last step a qualifier, splitting the step where
/// others go without.
void Reader::qualify(Chain& chain, std::size_t count, Span qualifier) {
  if (chain.fresh) return;
  Step& step = note_.steps.back();
  if (count == 0 || count > step.agents.size()) count = step.agents.size();
  if (count < step.agents.size()) {
    Step rest;
    rest.action = step.action;
    rest.qualifier = qualifier;
    rest.agents.assign(step.agents.end() - static_cast<std::ptrdiff_t>(count), step.agents.end());
    step.agents.resize(step.agents.size() - count);
    note_.steps.push_back(std::move(rest));
  } else {
    step.qualifier = qualifier;
  }
  chain.fresh = true;
}

/// Takes back the agents since the last preposition.
void Reader::drop_run(Chain& chain) {
  if (chain.fresh || note_.steps.size() == chain.first_step) return;
  std::vector<Agent>& agents = note_.steps.back().agents;
  agents.resize(chain.run < agents.size() ? chain.run : agents.size());
  chain.listed = 0;
  if (!agents.empty()) return;
  note_.steps.pop_back();
  chain.fresh = true;
}

/// Whether a member of the list only says who the one before it is: "Prochnow, Deputy Under
/// Secretary of State", "Staples, USIA, cleared …".
bool Reader::appositive(const Item& item, const Item& before, bool conjunction, std::size_t next,
                        std::size_t end, std::size_t listed) const {
  if (conjunction || before.kind != Kind::name) return false;
  const std::size_t words = item.end - item.begin;
  if (item.kind == Kind::title) {
    if (!item.article) return true;
    return before.full_name && words > 3;
  }
  if (item.kind == Kind::organ) return before.full_name && !item.article;
  if (item.kind != Kind::office || !before.full_name || listed != 1) return false;
  if (next >= end) return true;
  const std::size_t after = skip_adverbs(skip_joints(next, end), end);
  return joint(next, end) && (verb(after, end) || word(after, end, Word::be));
}

/// Whether a title stands before the name it belongs to, with a comma between: "the interpreter,
/// William Krimer". "The President, McGeorge Bundy" are two people.
bool Reader::introduces(std::size_t begin, std::size_t i, const Item& item, const Item& before,
                        std::size_t end) const {
  if (item.kind != Kind::title || !kind(i, end, TokenKind::comma)) return false;
  const Token& last = at(item.end - 1);
  const bool lone = before.kind == Kind::none && item.end - item.begin > 1;  // leads the list
  const bool long_title = i - begin >= 5 || (last.is(Word::title) && !last.capital);
  if (item.article ? !long_title : !lone) return false;
  Item name;
  item_at(i + 1, end, name);
  return name.kind == Kind::name && (name.full_name || !last.capital);
}

/// Steps over what is said of the agent just read, and reads its qualifier.
std::size_t Reader::after_agent(Chain& chain, std::size_t i, std::size_t end) {
  while (i < end) {
    const Token& token = at(i);
    Span qualifier;
    if (token.is(TokenKind::group)) {
      std::size_t reach = 1;
      qualifier = group_qualifier(token, reach);
      if (!qualifier.empty() && !chain.fresh) {
        const std::size_t size = note_.steps.back().agents.size();
        const std::size_t unit = chain.listed > size - chain.unit ? size - chain.unit : 1;
        qualify(chain, reach == 1 ? unit : reach, qualifier);
      }
      ++i;
    } else if (token.is(TokenKind::stray) || token.is(TokenKind::aside) ||
               (token.is(Word::none) && printed(i).find('/') != std::string_view::npos)) {
      ++i;
    } else if (token.is(TokenKind::comma) && word(i + 1, end, Word::rank_suffix)) {
      if (at(i + 1).meaning.value != 0 && !chain.fresh) {
        note_.steps.back().agents.back().span.end = at(i + 1).span.end;
        last_agent_ = note_.steps.back().agents.back().span;
      }
      i += 2;
    } else if (const std::size_t date = date_at(i, end); date > i) {
      i = date;
    } else if (token.is(TokenKind::comma) && date_at(i + 1, end) > i + 1) {
      i = date_at(i + 1, end);
    } else if (token.is(Word::for_)) {
      const std::size_t k = for_phrase(i, end, qualifier);
      const bool limits = chain.action != Action::drafted && chain.action != Action::prepared;
      if (k == i || !limits) return i;
      const bool each = chain.action == Action::cleared || chain.action == Action::concurred;
      qualify(chain, each ? 1 : 0, qualifier);
      i = k;
    } else if (qualifier_at(i, end, qualifier) > i) {
      return i;  // belongs to the run: the clause decides
    } else if (token.is(Word::of) || token.is(Word::in) || token.is(Word::at) ||
               token.is(Word::from)) {
      Item office;
      std::size_t k = item_at(i + 1, end, office);
      if (office.kind == Kind::none) return i;
      // "of the Trade Agreements and Treaties Division"
      while (tail_goes_on(k, end, false)) {
        ++k;
        while (name_word(k, end)) ++k;
      }
      i = k;
    } else if (printed(i) == "et" && i + 1 < end) {
      i += 2;
    } else {
      break;
    }
  }
  return i;
}

/// "Office of International Trade and Resources": an "and" inside the name of an office that only
/// describes; `i` where the "and" joins another person.
std::size_t Reader::office_goes_on(const Item& office, std::size_t i, std::size_t end) const {
  const bool last = i + 2 >= end || joint(i + 2, end) || at(i + 2).is(TokenKind::group);
  const bool plain = office.kind == Kind::organ && word(i, end, Word::and_) && last &&
                     i + 1 < end && at(i + 1).is(Word::none) && at(i + 1).capital &&
                     !at(i + 1).marked && !office_like(i + 1) && !office_like(i - 1) &&
                     at(i - 1).is(Word::none);
  return plain ? i + 2 : i;
}

/// Reads "A, B of C, and D (E)" into the chain. Stops in front of the joint that leads to
/// something else.
std::size_t Reader::agents(Chain& chain, std::size_t i, std::size_t end) {
  Item before;
  bool conjunction = false;
  std::size_t reached = i;
  Span early;              // a qualifier in front of its agent
  bool described = false;  // what was read last only said who the agent before it is
  chain.marked = false;
  while (i < end) {
    Item item;
    std::size_t k = item_at(i, end, item);
    if (item.kind == Kind::none &&
        (word(i, end, Word::both) || word(i, end, Word::all) || word(i, end, Word::adverb))) {
      k = item_at(++i, end, item);
    }
    if (item.kind == Kind::none && kind(i, end, TokenKind::group)) {
      std::size_t reach = 1;
      early = group_qualifier(at(i), reach);
      ++i;  // "(in draft) Komer", or an office after a comma too many
      while (early.empty() && joint(i, end)) ++i;
      if (item_at(i, end, item) > i) continue;
      break;
    }
    if (item.kind == Kind::none) {
      if (!word(i, end, Word::pronoun) || last_agent_.empty()) break;
      k = i + 1;
    }
    if (introduces(i, k, item, before, end)) {
      i = k + 1;  // "the interpreter, William Krimer"
      continue;
    }
    // "McGhee, Counselor of the Department and Chairman of the Council"
    const bool second = described && conjunction && item.kind == Kind::title && !item.article;
    described = second || appositive(item, before, conjunction, k, end, chain.listed);
    if (described) {
      i = office_goes_on(item, k, end);
      while (kind(i, end, TokenKind::group)) ++i;
      if (const std::size_t date = date_at(i, end); date > i) i = date;
    } else {
      add(chain, item.kind == Kind::none ? last_agent_ : agent_span(item));
      if (!early.empty()) qualify(chain, 1, early);
      early = {};
      i = after_agent(chain, k, end);
      before = item;
    }
    reached = i;
    if (!joint(i, end)) break;
    conjunction = false;
    bool comma = false;
    bool semicolon = false;
    while (joint(i, end)) {
      conjunction = conjunction || at(i).is(Word::and_);
      comma = comma || !at(i).is(Word::and_);
      semicolon = semicolon || at(i).is(TokenKind::semicolon);
      ++i;
    }
    described = described && !comma;
    if (comma && !chain.fresh) chain.unit = note_.steps.back().agents.size();
    if (semicolon && !chain.marked) {
      chain.marked = true;
      chain.marked_step = note_.steps.size();
      chain.marked_agents = chain.fresh ? 0 : note_.steps.back().agents.size();
    }
  }
  return chain.marked && !chain.active ? settle_marked(chain, reached, end) : reached;
}

/// "Drafted by Winter; E and RA concurred": what stood after the semicolon is a clause of its own
/// when a verb follows it.
std::size_t Reader::settle_marked(Chain& chain, std::size_t i, std::size_t end) {
  const bool finite = verb(i, end) || word(i, end, Word::be) || word(i, end, Word::have) ||
                      word(i, end, Word::told);
  if (!finite) return i;
  Step own;
  own.action = Action::concurred;
  for (std::size_t n = chain.marked_step; n-- > 0;) {
    std::vector<Agent>& kept = note_.steps[n].agents;
    const std::size_t first =
        chain.fresh && chain.marked_agents == 0 ? kept.size() : chain.marked_agents;
    for (std::size_t k = first; k < kept.size(); ++k) own.agents.push_back(kept[k]);
    if (first < kept.size()) kept.resize(first);
    break;
  }
  for (std::size_t n = chain.marked_step; n < note_.steps.size(); ++n) {
    for (const Agent& agent : note_.steps[n].agents) own.agents.push_back(agent);
  }
  note_.steps.resize(chain.marked_step);
  chain.fresh = true;
  const Meaning meaning = at(i).meaning;
  if (meaning.word != Word::step || own.agents.empty() ||
      static_cast<Action>(meaning.value) != Action::concurred) {
    return i;
  }
  own.words = {own.agents.front().span.begin, at(i).span.end};
  note_.steps.push_back(std::move(own));
  return i + 1;
}

}  // namespace polto::source_note
