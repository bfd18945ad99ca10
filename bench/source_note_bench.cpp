// How fast source notes are read, and that the time grows with their length and no faster.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "polto/source_note.h"

#ifndef POLTO_SHARED_DIR
#define POLTO_SHARED_DIR ""
#endif

namespace {

/// Notes in the manner of the volumes, for machines that have none of the volumes.
const std::vector<std::string>& own_notes() {
  static const std::vector<std::string> notes = {
      "Source: Department of State, Central Files, 611.00/4–1261. Secret; Priority. Drafted by "
      "Marsh (NEA), cleared by Vale and Orme, and approved by Thorne. Repeated to Paris, Rome, "
      "and The Hague.",
      "Source: Department of State, Central Files, POL 7. Confidential; Limdis. Drafted by Reed "
      "on March 3; cleared by Lowe (EUR), Hart (in draft), and S/S; and approved by Thorne for "
      "the Secretary. Also sent to London and repeated to Bonn for the Embassy and the Mission.",
      "Source: Johnson Library, National Security File, Box 4. Top Secret. No drafting information "
      "appears on the memorandum. The meeting was held in the Cabinet Room. A summary of the "
      "conversation was transmitted in telegram 512 from Rome, June 4.",
  };
  return notes;
}

/// The texts of the hand-labelled notes where they lie beside the project; otherwise our own.
std::vector<std::string> notes_to_read() {
  std::vector<std::string> notes;
  std::ifstream file(POLTO_SHARED_DIR "/source-notes/dev_gold.jsonl");
  constexpr std::string_view key = "\"text\": \"";
  for (std::string line; std::getline(file, line);) {
    const std::size_t begin = line.find(key);
    if (begin == std::string::npos) continue;
    std::string text;
    for (std::size_t i = begin + key.size(); i < line.size() && line[i] != '"'; ++i) {
      if (line[i] == '\\' && i + 1 < line.size()) ++i;
      text += line[i];
    }
    notes.push_back(std::move(text));
  }
  return notes.empty() ? own_notes() : notes;
}

void read_notes(benchmark::State& state) {
  const std::vector<std::string> notes = notes_to_read();
  std::size_t bytes = 0;
  for (const std::string& note : notes) bytes += note.size();
  for (auto _ : state) {
    for (const std::string& note : notes) {
      benchmark::DoNotOptimize(polto::read_source_note(note));
    }
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(notes.size()));
}
BENCHMARK(read_notes)->Unit(benchmark::kMicrosecond);

/// One note of `size` bytes that says the same thing over and over.
std::string repeated(std::string_view phrase, std::size_t size) {
  std::string note = "Source: Department of State, Central Files, POL 1. Secret. Drafted by ";
  note.reserve(size + phrase.size());
  while (note.size() < size) note += phrase;
  return note;
}

void read_adversary(benchmark::State& state, std::string_view phrase) {
  const std::string note = repeated(phrase, static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(polto::read_source_note(note));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(note.size()));
  state.SetComplexityN(state.range(0));
}
#define POLTO_ADVERSARY(name, phrase)             \
  BENCHMARK_CAPTURE(read_adversary, name, phrase) \
      ->RangeMultiplier(4)                        \
      ->Range(25'000, 1'600'000)                  \
      ->Unit(benchmark::kMillisecond)             \
      ->Complexity(benchmark::oN)
POLTO_ADVERSARY(open_parentheses, "(");
POLTO_ADVERSARY(nested_parentheses, "(a (b) ");
POLTO_ADVERSARY(ands, "Marsh and ");
POLTO_ADVERSARY(commas, "Marsh, ");
POLTO_ADVERSARY(semicolons, "Marsh; ");
POLTO_ADVERSARY(brackets, "[");
POLTO_ADVERSARY(quotation_marks, "“");
POLTO_ADVERSARY(offices, "the Office of the Secretary of State for ");
POLTO_ADVERSARY(qualifiers, "Marsh and Vale (in draft), ");
POLTO_ADVERSARY(verbs, "Marsh, cleared by ");
POLTO_ADVERSARY(posts, "Marsh, repeated to Paris for the Embassy and ");
POLTO_ADVERSARY(other_papers, "a memorandum that was drafted by ");
#undef POLTO_ADVERSARY

}  // namespace
