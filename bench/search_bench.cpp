// Search in a whole volume, beside memmem() of the C library over the same words.
#include <benchmark/benchmark.h>

#include <cstring>
#include <string>

#include "finder.h"
#include "polto/html.h"
#include "polto/json.h"
#include "polto/search.h"
#include "polto/search_json.h"
#include "volume.h"

namespace {

using polto::bench::open;

void count_text(benchmark::State& state, const polto::SearchText& text) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.folded().size()));
}

void build_search_text(benchmark::State& state) {
  polto::Edition edition;
  if (!open(edition, state)) return;
  for (auto _ : state) {
    const polto::SearchText text = search_text(edition);
    benchmark::DoNotOptimize(text.folded().data());
  }
  polto::bench::count_bytes(state);
}
BENCHMARK(build_search_text)->Unit(benchmark::kMillisecond);

// The words that a query is timed with: rare, frequent, and one that does not occur.
constexpr const char* words[] = {"schaetzel", "germany", "the", "xylophone"};

void search_word(benchmark::State& state) {
  polto::Edition edition;
  if (!open(edition, state)) return;
  const polto::SearchText text = search_text(edition);
  const char* const word = words[state.range(0)];
  std::size_t hits = 0;
  for (auto _ : state) hits = polto::search(text, word).size();
  state.SetLabel(word);
  state.counters["hits"] = static_cast<double>(hits);
  count_text(state, text);
}
BENCHMARK(search_word)->DenseRange(0, 3)->Unit(benchmark::kMicrosecond);

void memmem_word(benchmark::State& state) {
  polto::Edition edition;
  if (!open(edition, state)) return;
  const polto::SearchText text = search_text(edition);
  const std::string_view word = words[state.range(0)];
  for (auto _ : state) {
    std::size_t hits = 0;
    const char* at = text.folded().data();
    const char* const end = at + text.folded().size();
    while (const void* const found =
               memmem(at, static_cast<std::size_t>(end - at), word.data(), word.size())) {
      ++hits;
      at = static_cast<const char*>(found) + word.size();
    }
    benchmark::DoNotOptimize(hits);
  }
  state.SetLabel(std::string(word));
  count_text(state, text);
}
BENCHMARK(memmem_word)->DenseRange(0, 3)->Unit(benchmark::kMicrosecond);

void search_query(benchmark::State& state) {
  polto::Edition edition;
  if (!open(edition, state)) return;
  const polto::SearchText text = search_text(edition);
  polto::JsonBuffer json;
  for (auto _ : state) {
    json.clear();
    polto::hits_json(text, polto::search(text, "berlin (negoti* OR \"test ban\") NOT laos"), {},
                     json);
    benchmark::DoNotOptimize(json.view().data());
  }
  count_text(state, text);
}
BENCHMARK(search_query)->Unit(benchmark::kMicrosecond);

}  // namespace
