// polto_rounds FILE DOCUMENT: for each line REPEATS on standard input one round of the steps of
// bench/page/rounds.js, each repeated so often, and a line of JSON: milliseconds of each step. It
// waits in between, so that rounds of the module can be taken in turns with it.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "keep_memory.h"
#include "polto/edition.h"
#include "polto/html.h"
#include "polto/json.h"
#include "polto/search.h"
#include "polto/search_json.h"
#include "polto/text.h"

namespace {

constexpr const char* word = "germany";

/// The mean time of `repeats` turns.
template <typename Step>
void time(const char* name, long repeats, Step step) {
  const auto start = std::chrono::steady_clock::now();
  for (long turn = 0; turn < repeats; ++turn) step();
  const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - start;
  std::printf("\"%s\":%.6f,", name, passed.count() / static_cast<double>(repeats));
}

/// What the module keeps from call to call.
struct Buffers {
  polto::HtmlBuffer html;
  polto::JsonBuffer json;
  std::string text;
};

bool round(const std::string& source, const char* document, long repeats, Buffers& kept) {
  polto::Edition edition;
  std::printf("{");
  bool opened = false;
  time("open", repeats, [&] { opened = static_cast<bool>(edition.open(source)); });
  const polto::Target* const target = edition.find(document);
  if (!opened || target == nullptr) return false;
  time("document", repeats, [&] {
    kept.html.clear();
    render_html(edition, target->node, {}, kept.html);
  });
  time("everything", repeats, [&] {
    kept.html.clear();
    render_html(edition, {}, kept.html);
  });
  time("text", repeats, [&] {
    kept.text.clear();
    render_text(edition, kept.text);
  });
  time("sourceNotes", repeats, [&] {
    kept.json.clear();
    source_notes_lines(edition, kept.json);
  });
  const polto::SearchText words = search_text(edition);
  time("search", repeats, [&] {
    kept.json.clear();
    hits_json(words, search(words, word), {}, kept.json);
  });
  std::printf("\"bytes\":%zu}\n", source.size());
  std::fflush(stdout);
  return true;
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    std::fputs("usage: polto_rounds FILE DOCUMENT < REPEATS-ON-EACH-LINE\n", stderr);
    return 2;
  }
  polto::bench::keep_memory();
  std::ifstream file(words[1], std::ios::binary);
  const std::string source(std::istreambuf_iterator<char>(file), {});
  Buffers kept;
  char line[32];
  while (std::fgets(line, sizeof line, stdin) != nullptr) {
    const long repeats = std::strtol(line, nullptr, 10);
    if (repeats > 0 && round(source, words[2], repeats, kept)) continue;
    std::fputs("this cannot be measured\n", stderr);
    return 1;
  }
  return 0;
}
