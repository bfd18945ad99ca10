// The entry of libFuzzer into one of the targets: POLTO_FUZZ_TARGET names it.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "targets.h"

// libFuzzer's own name.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string problem =
      polto::fuzz::POLTO_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  if (problem.empty()) return 0;
  std::fprintf(stderr, "PROPERTY: %s\n", problem.c_str());
  std::abort();
}
