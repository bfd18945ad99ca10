// The grammar of a source note: clauses of steps, lists of agents, clauses of transmission.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "polto/source_note.h"
#include "source_note_tokens.h"

namespace polto::source_note {

/// Reads steps and transmissions out of sentences. Every method takes the token to begin at and
/// the end of the sentence and returns the first token it did not read; no token is read more
/// than a fixed number of times.
class Reader {
 public:
  Reader(std::string_view text, std::vector<Token>& tokens, SourceNote& note)
      : text_(text), tokens_(tokens), note_(note) {}

  void sentence(std::size_t begin, std::size_t end);

 private:
  /// The verbs that share one object: "drafted and approved by".
  struct Verbs {
    std::array<Meaning, 6> all{};
    std::size_t count = 0;
    std::size_t begin = 0;
    Meaning last() const noexcept { return all[count - 1]; }
  };

  enum class Kind : std::uint8_t { none, name, title, organ, office };
  /// One member of a list of agents.
  struct Item {
    Kind kind = Kind::none;
    bool article = false;
    bool full_name = false;  // more than a surname
    std::size_t begin = 0;   // tokens of what is printed as the agent
    std::size_t end = 0;
  };

  /// The steps that one clause has given so far.
  struct Chain {
    std::size_t first_step = 0;  // in note_.steps
    std::size_t run = 0;         // first agent of the last step since the last preposition
    std::size_t unit = 0;        // first agent of the last step since the last comma
    Action action = Action::drafted;
    Span pending;                 // qualifier for the agents to come
    bool open = false;            // it has not met an agent yet
    bool fresh = true;            // the next agent opens a step
    bool place = false;           // agents after "in" or "at": offices, unless a person follows
    std::size_t listed = 0;       // agents since the last preposition
    bool active = false;          // "A and B concurred": the agents stand before their verb
    bool marked = false;          // a semicolon stands inside the list: "…; E and RA concurred"
    std::size_t marked_step = 0;  // steps and agents that there were before it
    std::size_t marked_agents = 0;
  };

  // source_note_clauses.cpp
  void clauses(std::size_t i, std::size_t end);
  std::size_t verbs_at(std::size_t i, std::size_t end, Verbs& verbs) const;
  std::size_t next_clause(std::size_t i, std::size_t end) const;

  // source_note_subjects.cpp
  void other_subjects(std::size_t begin, std::size_t end);
  bool active_sentence(std::size_t i, std::size_t end);
  bool passive_sentence(std::size_t i, std::size_t begin, std::size_t end, bool told);
  std::size_t subject(std::size_t be, std::size_t begin) const;
  bool names_other_paper(std::size_t i, std::size_t end) const;
  bool copies(std::size_t begin, std::size_t end);
  std::size_t copies_at(std::size_t begin, std::size_t end) const;
  std::size_t active_sending(std::size_t i, std::size_t end);
  std::size_t this_paper(std::size_t i, std::size_t end) const;
  bool bears_initials(std::size_t begin, std::size_t end);
  bool estimate(std::size_t begin, std::size_t end);
  void note_other_papers(std::size_t begin, std::size_t end);

  // source_note_steps.cpp
  std::size_t step_clause(const Verbs& verbs, std::size_t i, std::size_t end);
  std::size_t step_part(Chain& chain, std::size_t i, std::size_t end);
  std::size_t step_joint(Chain& chain, std::size_t i, std::size_t end);
  std::size_t step_qualifier(Chain& chain, std::size_t i, std::size_t after, std::size_t end,
                             Span qualifier);
  std::size_t step_agents(Chain& chain, std::size_t i, std::size_t end);
  std::size_t who_clause(std::size_t i, std::size_t end);
  std::size_t concurrence(std::size_t i, std::size_t end);
  std::size_t active_clause(std::size_t i, std::size_t end);
  std::size_t active_end(std::size_t verb, Span& qualifier, std::size_t end) const;
  void finish(const Verbs& verbs, const Chain& chain, std::size_t i);

  // source_note_agents.cpp
  std::size_t agents(Chain& chain, std::size_t i, std::size_t end);
  std::size_t after_agent(Chain& chain, std::size_t i, std::size_t end);
  void add(Chain& chain, Span agent);
  Span agent_span(const Item& item) const;
  std::size_t settle_marked(Chain& chain, std::size_t i, std::size_t end);
  void qualify(Chain& chain, std::size_t count, Span qualifier);
  void drop_run(Chain& chain);
  std::size_t office_goes_on(const Item& office, std::size_t i, std::size_t end) const;
  bool introduces(std::size_t begin, std::size_t i, const Item& item, const Item& before,
                  std::size_t end) const;
  bool appositive(const Item& item, const Item& before, bool conjunction, std::size_t next,
                  std::size_t end, std::size_t listed) const;

  // source_note_phrases.cpp
  std::size_t item_at(std::size_t i, std::size_t end, Item& item) const;
  std::size_t group_item(std::size_t i, std::size_t end, Item& item) const;
  std::size_t title_item(std::size_t begin, std::size_t last, std::size_t words, std::size_t end,
                         Item& item) const;
  std::size_t tail(std::size_t i, std::size_t end, bool plural) const;
  bool tail_goes_on(std::size_t i, std::size_t end, bool plural) const;
  bool name_word(std::size_t i, std::size_t end) const;
  bool initial(std::size_t i) const;
  Span owner(Span possessive) const;
  bool office_like(std::size_t i) const;

  // source_note_qualifiers.cpp
  std::size_t date_at(std::size_t i, std::size_t end) const;
  std::size_t qualifier_at(std::size_t i, std::size_t end, Span& qualifier) const;
  std::size_t for_phrase(std::size_t i, std::size_t end, Span& qualifier) const;
  Span group_qualifier(const Token& group, std::size_t& reach) const;

  // source_note_transmission.cpp
  std::size_t transmission_clause(Meaning verb, std::size_t begin, std::size_t i, std::size_t end,
                                  bool only_one = false);
  std::size_t way(std::size_t i, std::size_t end, bool& in_telegram);
  std::size_t sender(std::size_t i, std::size_t end) const;
  void instructions(std::size_t begin, std::size_t end);

  // source_note_recipients.cpp
  std::size_t recipients(Transmission& sending, std::size_t i, std::size_t end, bool only_one);
  std::size_t recipient(std::size_t i, std::size_t end, bool last, Span& post, bool& ended) const;
  bool more_posts(std::size_t i, std::size_t end) const;
  std::size_t skip_means(std::size_t i, std::size_t end) const;
  bool recipient_begins(std::size_t begin, std::size_t i, std::size_t end) const;
  bool post_goes_on(std::size_t joint, std::size_t begin, std::size_t end, bool last, bool purpose,
                    bool people) const;
  bool cuts(std::size_t i, std::size_t end, bool& ended) const;
  bool and_inside(std::size_t joint, std::size_t end, bool last) const;

  const Token& at(std::size_t i) const noexcept { return tokens_[i]; }
  bool word(std::size_t i, std::size_t end, Word what) const noexcept {
    return i < end && tokens_[i].is(what);
  }
  bool kind(std::size_t i, std::size_t end, TokenKind what) const noexcept {
    return i < end && tokens_[i].is(what);
  }
  bool verb(std::size_t i, std::size_t end) const noexcept {
    return i < end && (tokens_[i].is(Word::step) || tokens_[i].is(Word::transmission));
  }
  bool joint(std::size_t i, std::size_t end) const noexcept {
    return i < end && (tokens_[i].is(TokenKind::comma) || tokens_[i].is(TokenKind::semicolon) ||
                       tokens_[i].is(Word::and_) || tokens_[i].is(Word::or_));
  }
  std::size_t skip_joints(std::size_t i, std::size_t end) const noexcept {
    while (joint(i, end)) ++i;
    return i;
  }
  std::size_t skip_adverbs(std::size_t i, std::size_t end) const noexcept;
  std::string_view printed(std::size_t i) const noexcept { return tokens_[i].span.of(text_); }
  Span span(std::size_t begin, std::size_t end) const noexcept {
    return {tokens_[begin].span.begin, tokens_[end - 1].span.end};
  }

  std::string_view text_;
  std::vector<Token>& tokens_;
  SourceNote& note_;
  Span last_agent_;           // whom "him" and "who" mean
  bool other_paper_ = false;  // the note has brought in another paper: "it" may mean that one
};

}  // namespace polto::source_note
