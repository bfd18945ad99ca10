#include "targets.h"
#include "written.h"

namespace polto::fuzz {

std::string problem_of_render(std::string_view bytes) {
  Edition edition;
  if (!edition.open(bytes, OnFault::mend)) return {};
  Problem problem;
  check_written(edition, bytes.size(), problem);
  return problem.take();
}

}  // namespace polto::fuzz
