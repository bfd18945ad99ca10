// Files that include each other, also in circles: an end, and places that lie in them.
#include "polto/include.h"

#include "json_check.h"
#include "polto/limits.h"
#include "problem.h"
#include "targets.h"

namespace polto::fuzz {
namespace {

std::vector<std::string_view> files_of(std::string_view bytes) {
  std::vector<std::string_view> files;
  for (;;) {
    const std::size_t end = bytes.find('\0');
    files.push_back(bytes.substr(0, end));
    if (end == bytes.npos) return files;
    bytes.remove_prefix(end + 1);
  }
}

// The file that an address means: "1", "dir/1".
std::size_t number_in(std::string_view href) {
  return href.empty() ? 0 : static_cast<std::size_t>(static_cast<unsigned char>(href.back()) - '0');
}

std::size_t supply_all(Inclusion& inclusion, const std::vector<std::string_view>& files) {
  std::size_t supplied = 0;
  std::size_t bytes = 0;
  while (const Wanted* const wanted = inclusion.next()) {
    const std::size_t number = number_in(wanted->href);
    // Reading all that the limits allow takes longer than a fuzzer waits.
    if (number >= files.size() || bytes > 1'000'000) {
      inclusion.refuse();
      continue;
    }
    inclusion.supply(std::string(files[number]));
    bytes += files[number].size();
    ++supplied;
  }
  return supplied;
}

void check_origins(const Origins& origins, std::string_view source, Problem& problem) {
  std::uint32_t behind = 0;
  for (const Piece& piece : origins.pieces) {
    problem.expect(piece.offset >= behind && piece.offset <= source.size(), "pieces out of order");
    problem.expect(piece.file < origins.files.size(), "a piece of no file");
    problem.expect(piece.place.line >= 1 && piece.place.column >= 1, "a piece of no place");
    behind = piece.offset;
  }
  for (const PieceRemark& remark : origins.remarks)
    problem.expect(remark.piece < origins.pieces.size(), "a remark on no piece");
}

}  // namespace

std::string problem_of_include(std::string_view bytes) {
  const std::vector<std::string_view> files = files_of(bytes);
  Problem problem;
  for (const OnFault on_fault : {OnFault::refuse, OnFault::mend}) {
    Inclusion inclusion(files[0], "0", {}, on_fault);
    const std::size_t supplied = supply_all(inclusion, files);
    problem.expect(supplied <= limits::includes, "more files than the limit");
    problem.add("the message", problem_in_utf8(inclusion.fault().message));
    if (!inclusion.fault().status) {
      problem.expect(on_fault == OnFault::refuse, "a fault in a file that is left out");
      problem.expect(!inclusion.fault_file().empty(), "a fault in no file");
      continue;
    }
    const std::string source = inclusion.take_source();
    const Origins origins = inclusion.take_origins();
    check_origins(origins, source, problem);
    Edition edition;
    const Status before = edition.open(files[0]);
    const bool opens = static_cast<bool>(edition.open(source));
    if (origins.pieces.empty())
      problem.expect(source == files[0], "nothing was included, and yet the source is another");
    else if (before && on_fault == OnFault::refuse)
      problem.expect(opens, "a good source does not open any more with what it includes");
    if (opens) place(diagnose(edition, source), origins);
  }
  return problem.take();
}

}  // namespace polto::fuzz
