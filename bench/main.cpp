// Registers what is measured with each text, and runs what the command line asks for.
#include <benchmark/benchmark.h>

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

#include "texts.h"

namespace {

// The C library asks the system for every large block anew, and gives it back: a large text would
// pay for new pages at each turn, and a small one never.
void keep_memory() {
#ifdef M_MMAP_MAX
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, -1);
#endif
}

}  // namespace

int main(int count, char** words) {
  keep_memory();
  benchmark::Initialize(&count, words);
  if (benchmark::ReportUnrecognizedArguments(count, words)) return 2;
  for (const polto::bench::Text& text : polto::bench::find_texts()) {
    polto::bench::register_reading(text);
    polto::bench::register_search(text);
  }
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
