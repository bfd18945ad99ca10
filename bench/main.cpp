// Registers what is measured with each text, and runs what the command line asks for.
#include <benchmark/benchmark.h>

#include "keep_memory.h"
#include "texts.h"

int main(int count, char** words) {
  polto::bench::keep_memory();
  benchmark::Initialize(&count, words);
  if (benchmark::ReportUnrecognizedArguments(count, words)) return 2;
  for (const polto::bench::Text& text : polto::bench::find_texts()) {
    polto::bench::register_reading(text);
    polto::bench::register_search(text);
  }
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
