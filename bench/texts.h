// The texts that are measured: the telegram, generated volumes of 1, 10 and 100 MB, the volumes
// beside the checkout, and the file that POLTO_BENCH_VOLUME names.
#pragma once

#include <benchmark/benchmark.h>

#include <cstddef>
#include <string>
#include <vector>

#include "polto/edition.h"

namespace polto::bench {

struct Text {
  std::string name;
  std::string path;
  std::size_t generated_bytes = 0;  ///< it is generated, and has no path
};

/// Those that are here. Says on standard error which are not.
std::vector<Text> find_texts();

/// Its bytes. They stay until those of another text are asked for.
const std::string& source(const Text& text);

/// The text opened; likewise. Ends the program where it does not open.
const Edition& opened(const Text& text);

/// Counts an iteration as one reading of the text's bytes.
void count_bytes(benchmark::State& state, const Text& text);

/// What is measured with each text, as `MEASURE/TEXT`.
void register_reading(const Text& text);
void register_search(const Text& text);

}  // namespace polto::bench
