#include "volume.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace polto::bench {

const std::string& source() {
  static const std::string bytes = [] {
    const char* const named = std::getenv("POLTO_BENCH_VOLUME");
    std::ifstream file(named != nullptr ? named : POLTO_SHARED_DIR "/frus/frus1961-63v15.xml",
                       std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  return bytes;
}

bool open(Edition& edition, benchmark::State& state) {
  if (edition.open(source())) return true;
  state.SkipWithError("no volume: name a TEI file in POLTO_BENCH_VOLUME");
  return false;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source().size()));
}

}  // namespace polto::bench
