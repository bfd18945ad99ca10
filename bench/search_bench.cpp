// Search in a whole text, beside memmem() of the C library over the same words.
#include <benchmark/benchmark.h>

#include <cstring>
#include <memory>
#include <string>

#include "polto/json.h"
#include "polto/search.h"
#include "polto/search_json.h"
#include "texts.h"

namespace polto::bench {
namespace {

// The words that a query is timed with: rare, frequent, and one that does not occur.
constexpr const char* words[] = {"schaetzel", "germany", "the", "xylophone"};

/// The words of the text; they stay until those of another are asked for.
const SearchText& words_of(const Text& text) {
  static std::string name;
  static std::unique_ptr<SearchText> kept;
  if (name != text.name) {
    kept = std::make_unique<SearchText>(search_text(opened(text)));
    name = text.name;
  }
  return *kept;
}

void count_words(benchmark::State& state, const SearchText& text) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.folded().size()));
}

void build_search_text(benchmark::State& state, const Text& text) {
  const Edition& edition = opened(text);
  for (auto _ : state) {
    const SearchText built = search_text(edition);
    benchmark::DoNotOptimize(built.folded().data());
  }
  count_bytes(state, text);
}

void search_word(benchmark::State& state, const Text& text, const char* word) {
  const SearchText& searched = words_of(text);
  std::size_t hits = 0;
  for (auto _ : state) hits = search(searched, word).size();
  state.counters["hits"] = static_cast<double>(hits);
  count_words(state, searched);
}

void memmem_word(benchmark::State& state, const Text& text, std::string_view word) {
  const SearchText& searched = words_of(text);
  for (auto _ : state) {
    std::size_t hits = 0;
    const char* at = searched.folded().data();
    const char* const end = at + searched.folded().size();
    while (const void* const found =
               memmem(at, static_cast<std::size_t>(end - at), word.data(), word.size())) {
      ++hits;
      at = static_cast<const char*>(found) + word.size();
    }
    benchmark::DoNotOptimize(hits);
  }
  count_words(state, searched);
}

void search_query(benchmark::State& state, const Text& text) {
  const SearchText& searched = words_of(text);
  static JsonBuffer json;
  for (auto _ : state) {
    json.clear();
    hits_json(searched, search(searched, "berlin (negoti* OR \"test ban\") NOT laos"), {}, json);
    benchmark::DoNotOptimize(json.view().data());
  }
  count_words(state, searched);
}

}  // namespace

void register_search(const Text& text) {
  const auto name = [&](const std::string& measure) { return measure + '/' + text.name; };
  benchmark::RegisterBenchmark(name("build_search_text").c_str(), build_search_text, text)
      ->Unit(benchmark::kMillisecond);
  for (const char* const word : words) {
    const std::string of_word = std::string("/") + word;
    benchmark::RegisterBenchmark(name("search_word" + of_word).c_str(), search_word, text, word)
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark(name("memmem_word" + of_word).c_str(), memmem_word, text, word)
        ->Unit(benchmark::kMillisecond);
  }
  benchmark::RegisterBenchmark(name("search_query").c_str(), search_query, text)
      ->Unit(benchmark::kMillisecond);
}

}  // namespace polto::bench
