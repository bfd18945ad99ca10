// Opening and explaining agree, and every place they name lies in the source.
#include "json_check.h"
#include "polto/diagnostics.h"
#include "polto/edition.h"
#include "polto/fault.h"
#include "polto/limits.h"
#include "problem.h"
#include "targets.h"

namespace polto::fuzz {
namespace {

// Two entities that old files take from DTDs, as core/data/character-names.txt has them.
constexpr std::string_view character_names = "amp &\neacute \xC3\xA9\n";

std::size_t lines_of(std::string_view source) {
  std::size_t lines = 1;
  for (std::size_t i = 0; i < source.size(); ++i)
    if (source[i] == '\n' || (source[i] == '\r' && source.substr(i + 1, 1) != "\n")) ++lines;
  return lines;
}

std::size_t characters_of(std::string_view utf8) {
  std::size_t count = 0;
  for (const char byte : utf8) count += (byte & 0xC0) != 0x80;
  return count;
}

void check_position(Position position, std::string_view source, Problem& problem) {
  problem.expect(position.line >= 1 && position.line <= lines_of(source), "a line beyond the end");
  problem.expect(position.column >= 1 && position.column <= source.size() + 1,
                 "a column beyond the end");
}

void check_fault(const FaultReport& fault, std::string_view source, Problem& problem) {
  problem.expect(fault.status.offset <= source.size(), "a fault behind the end");
  check_position(fault.position, source, problem);
  problem.expect(static_cast<bool>(fault.status) == fault.message.empty(),
                 "a fault without words, or words without a fault");
  problem.expect(fault.excerpt_column <= characters_of(fault.excerpt) + 1,
                 "the place in an excerpt lies behind it");
  for (const std::string* const text : {&fault.message, &fault.hint, &fault.excerpt})
    problem.add("words of a fault", problem_in_utf8(*text));
  problem.expect(fault.message.size() + fault.hint.size() + fault.excerpt.size() < 4096,
                 "a fault in too many words");
  problem.expect(fault.message.find('\n') == std::string::npos, "a message of several lines");
}

Status open(std::string_view source, OnFault on_fault, Edition& edition) {
  edition.set_character_names(character_names);
  return edition.open(source, on_fault);
}

void check_opened(const Edition& edition, std::string_view source, Problem& problem) {
  for (const Remark& remark : edition.remarks()) {
    problem.expect(remark.offset <= source.size(), "a remark behind the end");
    problem.add("a remark", problem_in_utf8(remark.message));
  }
  problem.expect(edition.remarks().size() <= limits::remarks + limits::mended_errors + 2,
                 "more remarks than the limit");
  problem.expect(edition.mended().notice.empty() == (edition.mended().count == 0),
                 "mended without a notice, or a notice without mending");
  for (const Diagnostic& finding : diagnose(edition, source)) {
    check_position(finding.position, source, problem);
    problem.add("a diagnostic", problem_in_utf8(finding.message));
    problem.expect(!finding.code.empty() && !finding.message.empty(), "a finding without words");
  }
}

}  // namespace

std::string problem_of_open(std::string_view bytes) {
  Problem problem;
  Edition strict;
  const Status found = open(bytes, OnFault::refuse, strict);
  problem.expect(found.offset <= bytes.size(), "an error behind the end");
  Edition again;
  const Status second = open(bytes, OnFault::refuse, again);
  problem.expect(second.code == found.code && second.offset == found.offset,
                 "the same source opens otherwise the second time");

  const FaultReport fault = explain(bytes, found, character_names);
  check_fault(fault, bytes, problem);
  problem.expect(static_cast<bool>(fault.status) == static_cast<bool>(found),
                 "opening and explaining do not agree");
  const FaultReport alone = explain(bytes, character_names);
  problem.expect(alone.status.code == fault.status.code && alone.message == fault.message,
                 "explaining depends on who has opened");
  std::string written;
  write_fault("x.xml", fault, written);
  problem.add("a written fault", problem_in_utf8(written));

  Edition mending;
  const Status mended = open(bytes, OnFault::mend, mending);
  problem.expect(mended.offset <= bytes.size(), "an error of a mended source behind the end");
  problem.expect(!found || (mended && mending.mended().count == 0), "a good source was mended");
  problem.expect(found || !mended || mending.mended().count > 0,
                 "a source that is refused was not mended");
  if (found) check_opened(strict, bytes, problem);
  if (mended) check_opened(mending, bytes, problem);
  problem.expect(found || (!strict.root() && strict.divisions().empty()),
                 "an edition that failed to open is not empty");
  return problem.take();
}

}  // namespace polto::fuzz
