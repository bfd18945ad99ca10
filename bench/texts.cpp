#include "texts.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>

#include "generator.h"

namespace polto::bench {
namespace {

constexpr const char* shared_volumes[] = {
    "frus1894Nicaragua", "frus1952-54Guat", "frus1955-57v04",         "frus1958-60v07p1",
    "frus1961-63v05",    "frus1961-63v06",  "frus1961-63v10-12mSupp", "frus1961-63v15",
    "frus1964-68v13",    "frus1969-76v20",  "frus1977-80v01",
};

void add_file(const std::string& name, const std::string& path, std::vector<Text>& texts) {
  if (std::ifstream(path))
    texts.push_back({name, path});
  else
    std::fprintf(stderr, "%s is not on this machine: skipped\n", name.c_str());
}

std::string read(const Text& text) {
  if (text.generated_bytes > 0) return generate_volume(text.generated_bytes).xml;
  std::ifstream file(text.path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A large one takes half a gigabyte: one at a time is kept.
struct Kept {
  std::string name;
  std::string bytes;
  std::unique_ptr<Edition> edition;
};

Kept& kept(const Text& text) {
  static Kept kept;
  if (kept.name != text.name) {
    kept = {};
    kept = {text.name, read(text), nullptr};
  }
  return kept;
}

}  // namespace

std::vector<Text> find_texts() {
  std::vector<Text> texts;
  add_file("telegram", POLTO_SOURCE_DIR "/corpus/frus1961-63v13-d156.xml", texts);
  for (const unsigned megabytes : {1U, 10U, 100U})
    texts.push_back(
        {"generated-" + std::to_string(megabytes) + "MB", {}, std::size_t{megabytes} * 1'000'000});
  for (const char* const name : shared_volumes)
    add_file(name, POLTO_SHARED_DIR "/frus/" + std::string(name) + ".xml", texts);
  if (const char* const named = std::getenv("POLTO_BENCH_VOLUME")) add_file("named", named, texts);
  return texts;
}

const std::string& source(const Text& text) { return kept(text).bytes; }

const Edition& opened(const Text& text) {
  Kept& one = kept(text);
  if (!one.edition) {
    one.edition = std::make_unique<Edition>();
    if (!one.edition->open(one.bytes)) {
      std::fprintf(stderr, "%s does not open\n", text.name.c_str());
      std::exit(1);
    }
  }
  return *one.edition;
}

void count_bytes(benchmark::State& state, const Text& text) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source(text).size()));
}

}  // namespace polto::bench
