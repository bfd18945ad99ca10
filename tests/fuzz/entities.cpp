// A document type declaration made of the bytes: what entities become is bounded, and is read as
// any other source.
#include "json_check.h"
#include "polto/fault.h"
#include "polto/limits.h"
#include "polto/text.h"
#include "targets.h"
#include "written.h"

namespace polto::fuzz {

std::string problem_of_entities(std::string_view bytes) {
  const std::size_t end = bytes.find("\n\n");
  const std::string_view subset = bytes.substr(0, end);
  const std::string_view body = end == bytes.npos ? "&a;" : bytes.substr(end + 2);
  std::string source = "<!DOCTYPE TEI [";
  source.append(subset).append("]><TEI><text><body><p>").append(body);
  source += "</p></body></text></TEI>";

  Problem problem;
  Edition edition;
  const Status status = edition.open(source);
  const FaultReport fault = explain(source, status, {});
  problem.expect(static_cast<bool>(fault.status) == static_cast<bool>(status),
                 "opening and explaining do not agree");
  problem.expect(fault.status.offset <= source.size(), "a fault behind the end");
  problem.add("the message", problem_in_utf8(fault.message));
  if (!status) return problem.take();
  for (const Remark& remark : edition.remarks())
    problem.expect(remark.offset <= source.size(), "a remark behind the end");
  std::string text;
  render_text(edition, text);
  problem.expect(text.size() <= limits::entity_bytes + 2 * source.size(),
                 "entities became more than the limit");
  // Rendering all that the limit allows takes longer than a fuzzer waits.
  const std::size_t whole = source.size() + text.size();
  if (whole < 65'536) check_written(edition, whole, problem);
  return problem.take();
}

}  // namespace polto::fuzz
