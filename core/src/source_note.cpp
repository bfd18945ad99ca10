#include "polto/source_note.h"

#include "source_note_archive.h"
#include "source_note_markings.h"
#include "source_note_reader.h"
#include "source_note_tokens.h"

namespace polto {
namespace {

using namespace source_note;

/// The entry that the encoding links a name to: by the mark that the agent's words lie in or hold.
std::string_view ref_of(Span agent, const std::vector<MarkedName>& names) {
  std::size_t low = 0;
  std::size_t high = names.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (names[middle].span.end <= agent.begin) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  std::string_view ref;
  for (; low < names.size() && names[low].span.begin < agent.end; ++low) {
    if (names[low].ref.empty()) continue;
    if (names[low].kind == MarkedName::Kind::person) return names[low].ref;
    if (ref.empty()) ref = names[low].ref;
  }
  return ref;
}

}  // namespace

SourceNote read_source_note(std::string_view text, const std::vector<MarkedName>& names) {
  SourceNote note;
  if (text.size() > 0xFFFFFFFFu) return note;
  std::vector<Token> tokens;
  tokenize(text, names, tokens);
  const Layout layout = read_markings(text, tokens, note);
  Reader reader(text, tokens, note);
  std::size_t begin = layout.rest;
  for (std::size_t i = begin; i < tokens.size(); ++i) {
    const bool stop = tokens[i].is(TokenKind::stop) || tokens[i].is(TokenKind::end);
    if (!stop && !(i > begin && begins_unmarked(tokens, i))) continue;
    if (i > begin) reader.sentence(begin, i);
    begin = stop ? i + 1 : i;
  }
  for (Step& step : note.steps) {
    for (Agent& agent : step.agents) agent.ref = ref_of(agent.span, names);
  }
  note.archive = read_archive(text, tokens, layout.citation_end);
  return note;
}

std::string_view name_of(Action action) noexcept {
  switch (action) {
    case Action::drafted: return "drafted";
    case Action::revised: return "revised";
    case Action::cleared: return "cleared";
    case Action::concurred: return "concurred";
    case Action::approved: return "approved";
    case Action::authorized: return "authorized";
    case Action::initialed: return "initialed";
    case Action::signed_: return "signed";
    case Action::prepared: return "prepared";
    case Action::coordinated: return "coordinated";
  }
  return {};
}

std::string_view name_of(TransmissionAction action) noexcept {
  switch (action) {
    case TransmissionAction::sent: return "sent";
    case TransmissionAction::repeated: return "repeated";
    case TransmissionAction::passed: return "passed";
    case TransmissionAction::pouched: return "pouched";
    case TransmissionAction::relayed: return "relayed";
    case TransmissionAction::transmitted: return "transmitted";
    case TransmissionAction::received: return "received";
  }
  return {};
}

}  // namespace polto
