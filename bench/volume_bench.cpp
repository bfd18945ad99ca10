// What a reader waits for, on a whole volume: opening it, one document, all of it. pugixml's bare
// in-place parse of the same bytes runs beside, so that the figures read as ratios to it.
#include <benchmark/benchmark.h>

#include <cstring>
#include <pugixml.hpp>
#include <string>

#include "polto/contents.h"
#include "polto/edition.h"
#include "polto/html.h"
#include "polto/json.h"
#include "polto/text.h"
#include "volume.h"

namespace {

using polto::bench::count_bytes;
using polto::bench::open;
using polto::bench::source;

void pugixml_bare_parse(benchmark::State& state) {
  if (source().empty()) return state.SkipWithError("no volume: see POLTO_BENCH_VOLUME");
  for (auto _ : state) {
    auto* const buffer =
        static_cast<char*>(pugi::get_memory_allocation_function()(source().size()));
    std::memcpy(buffer, source().data(), source().size());
    pugi::xml_document document;
    const auto result = document.load_buffer_inplace_own(buffer, source().size(),
                                                         pugi::parse_default, pugi::encoding_utf8);
    benchmark::DoNotOptimize(result.status);
  }
  count_bytes(state);
}
BENCHMARK(pugixml_bare_parse)->Unit(benchmark::kMillisecond);

void open_and_index(benchmark::State& state) {
  for (auto _ : state) {
    polto::Edition edition;
    if (!open(edition, state)) return;
    benchmark::DoNotOptimize(edition.divisions().data());
  }
  count_bytes(state);
}
BENCHMARK(open_and_index)->Unit(benchmark::kMillisecond);

void render_everything(benchmark::State& state) {
  polto::Edition edition;
  if (!open(edition, state)) return;
  polto::HtmlBuffer html;
  for (auto _ : state) {
    html.clear();
    polto::render_html(edition, {}, html);
    benchmark::DoNotOptimize(html.view().data());
  }
  count_bytes(state);
}
BENCHMARK(render_everything)->Unit(benchmark::kMillisecond);

void render_each_document(benchmark::State& state) {
  polto::Edition edition;
  if (!open(edition, state)) return;
  polto::HtmlBuffer html;
  std::int64_t documents = 0;
  for (auto _ : state) {
    for (const std::uint32_t division : polto::list_documents(edition)) {
      html.clear();
      polto::render_html(edition, edition.divisions()[division].node, {}, html);
      ++documents;
    }
  }
  state.SetItemsProcessed(documents);
}
BENCHMARK(render_each_document)->Unit(benchmark::kMillisecond);

void plain_text_of_everything(benchmark::State& state) {
  polto::Edition edition;
  if (!open(edition, state)) return;
  std::string text;
  for (auto _ : state) {
    text.clear();
    polto::render_text(edition, text);
    benchmark::DoNotOptimize(text.data());
  }
  count_bytes(state);
}
BENCHMARK(plain_text_of_everything)->Unit(benchmark::kMillisecond);

void all_source_notes(benchmark::State& state) {
  polto::Edition edition;
  if (!open(edition, state)) return;
  polto::JsonBuffer json;
  for (auto _ : state) {
    json.clear();
    polto::source_notes_lines(edition, json);
    benchmark::DoNotOptimize(json.view().data());
  }
}
BENCHMARK(all_source_notes)->Unit(benchmark::kMillisecond);

void contents(benchmark::State& state) {
  polto::Edition edition;
  if (!open(edition, state)) return;
  polto::JsonBuffer json;
  for (auto _ : state) {
    json.clear();
    polto::contents_json(edition, json);
    benchmark::DoNotOptimize(json.view().data());
  }
}
BENCHMARK(contents)->Unit(benchmark::kMillisecond);

}  // namespace
