// The volume that is measured: the file that POLTO_BENCH_VOLUME names, or one beside the checkout.
#pragma once

#include <benchmark/benchmark.h>

#include <string>

#include "polto/edition.h"

namespace polto::bench {

/// Its bytes; empty where there is none.
const std::string& source();

/// Opens the volume; false, with the reason told, where there is none.
bool open(Edition& edition, benchmark::State& state);

/// Counts an iteration as one reading of the volume's bytes.
void count_bytes(benchmark::State& state);

}  // namespace polto::bench
