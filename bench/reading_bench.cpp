// What a reader waits for: opening a text, one document, all of it. pugixml's bare in-place parse
// of the same bytes runs beside, so that the figures read as ratios to it. Opening is parsing and
// indexing in one call: there is no parsed edition without its index. Buffers stay from run to run,
// as those of the module from call to call.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstring>
#include <pugixml.hpp>
#include <string>
#include <utility>
#include <vector>

#include "polto/contents.h"
#include "polto/edition.h"
#include "polto/html.h"
#include "polto/json.h"
#include "polto/text.h"
#include "texts.h"

namespace polto::bench {
namespace {

void pugixml_bare_parse(benchmark::State& state, const Text& text) {
  const std::string& bytes = source(text);
  for (auto _ : state) {
    auto* const buffer = static_cast<char*>(pugi::get_memory_allocation_function()(bytes.size()));
    std::memcpy(buffer, bytes.data(), bytes.size());
    pugi::xml_document document;
    const auto result = document.load_buffer_inplace_own(buffer, bytes.size(), pugi::parse_default,
                                                         pugi::encoding_utf8);
    benchmark::DoNotOptimize(result.status);
  }
  count_bytes(state, text);
}

void open_and_index(benchmark::State& state, const Text& text) {
  const std::string& bytes = source(text);
  for (auto _ : state) {
    Edition edition;
    if (!edition.open(bytes)) return state.SkipWithError("does not open");
    benchmark::DoNotOptimize(edition.divisions().data());
  }
  count_bytes(state, text);
}

void render_everything(benchmark::State& state, const Text& text) {
  const Edition& edition = opened(text);
  static HtmlBuffer html;
  for (auto _ : state) {
    html.clear();
    render_html(edition, {}, html);
    benchmark::DoNotOptimize(html.view().data());
  }
  count_bytes(state, text);
}

void render(const Edition& edition, std::uint32_t division, HtmlBuffer& html) {
  html.clear();
  render_html(edition, edition.divisions()[division].node, {}, html);
}

/// Of those with the least HTML and those with the most, the one in the middle.
std::uint32_t median_document(const Edition& edition) {
  std::vector<std::pair<std::size_t, std::uint32_t>> sizes;
  HtmlBuffer html;
  for (const std::uint32_t division : list_documents(edition)) {
    render(edition, division, html);
    sizes.emplace_back(html.view().size(), division);
  }
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return middle->second;
}

/// Its bytes are those of the HTML: how many of the source it has nobody counts.
void render_one_document(benchmark::State& state, const Text& text) {
  const Edition& edition = opened(text);
  const std::uint32_t document = median_document(edition);
  static HtmlBuffer html;
  for (auto _ : state) {
    render(edition, document, html);
    benchmark::DoNotOptimize(html.view().data());
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(html.view().size()));
}

void render_each_document(benchmark::State& state, const Text& text) {
  const Edition& edition = opened(text);
  static HtmlBuffer html;
  std::int64_t documents = 0;
  for (auto _ : state) {
    for (const std::uint32_t division : list_documents(edition)) {
      render(edition, division, html);
      ++documents;
    }
  }
  state.SetItemsProcessed(documents);
  count_bytes(state, text);
}

void plain_text_of_everything(benchmark::State& state, const Text& text) {
  const Edition& edition = opened(text);
  static std::string words;
  for (auto _ : state) {
    words.clear();
    render_text(edition, words);
    benchmark::DoNotOptimize(words.data());
  }
  count_bytes(state, text);
}

/// What is written as JSON of the whole edition.
template <void write(const Edition&, JsonBuffer&)>
void json_of(benchmark::State& state, const Text& text) {
  const Edition& edition = opened(text);
  static JsonBuffer json;
  for (auto _ : state) {
    json.clear();
    write(edition, json);
    benchmark::DoNotOptimize(json.view().data());
  }
  count_bytes(state, text);
}

}  // namespace

void register_reading(const Text& text) {
  constexpr std::pair<const char*, void (*)(benchmark::State&, const Text&)> measures[] = {
      {"pugixml_bare_parse", pugixml_bare_parse},
      {"open_and_index", open_and_index},
      {"render_one_document", render_one_document},
      {"render_everything", render_everything},
      {"render_each_document", render_each_document},
      {"plain_text_of_everything", plain_text_of_everything},
      {"all_source_notes", json_of<source_notes_lines>},
      {"contents", json_of<contents_json>},
  };
  for (const auto& [name, measure] : measures)
    benchmark::RegisterBenchmark((std::string(name) + '/' + text.name).c_str(), measure, text)
        ->Unit(benchmark::kMillisecond);
}

}  // namespace polto::bench
