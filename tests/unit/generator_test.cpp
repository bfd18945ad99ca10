// The volumes that benchmarks measure: a wrong one would make every figure one of something else.
#include "generator.h"

#include <cstdint>

#include "editions.h"
#include "polto/contents.h"
#include "polto/diagnostics.h"

using polto::bench::generate_volume;
using polto::bench::GeneratedVolume;
using polto::tests::count_of;
using polto::tests::opened;

namespace {

// FNV-1a.
std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
  return hash;
}

}  // namespace

TEST_CASE("a generated volume has the size that was asked for") {
  for (const std::size_t bytes : {polto::bench::least_volume_bytes, std::size_t{100'000},
                                  std::size_t{100'001}, std::size_t{1'234'567}})
    CHECK(generate_volume(bytes).xml.size() == bytes);
}

TEST_CASE("a generated volume is the same on every machine") {
  CHECK(hash_of(generate_volume(1'000'000).xml) == 0xd02534f2ba54190c);
}

TEST_CASE("a generated volume opens with what was meant to be in it, and nothing to mend") {
  const GeneratedVolume volume = generate_volume(1'000'000);
  const polto::Edition edition = opened(volume.xml);
  CHECK(polto::list_documents(edition).size() == volume.documents);
  CHECK(edition.notes().size() == volume.notes);
  CHECK(edition.pages().size() == volume.pages);
  CHECK(edition.entries().size() == volume.persons + volume.terms);
  const auto findings = polto::diagnose(edition, volume.xml);
  INFO((findings.empty() ? std::string() : findings.front().message));
  CHECK(findings.empty());
}

TEST_CASE("every document of a generated volume has a source note, some a table or signature") {
  const GeneratedVolume volume = generate_volume(1'000'000);
  CHECK(volume.documents > 80);
  CHECK(count_of("<note n=\"1\"", volume.xml) == volume.documents);
  CHECK(count_of(" type=\"source\"", volume.xml) == volume.documents);
  CHECK(count_of("<table ", volume.xml) > 3);
  CHECK(count_of("<signed>", volume.xml) > 20);
}

TEST_CASE("generated volumes of all sizes are alike") {
  const GeneratedVolume small = generate_volume(1'000'000);
  const GeneratedVolume large = generate_volume(4'000'000);
  for (const std::string_view part : {"<div type=\"document\"", "<note ", "<persName ", "<ref "}) {
    const double ratio = static_cast<double>(count_of(part, large.xml)) /
                         static_cast<double>(count_of(part, small.xml));
    INFO(part);
    CHECK(ratio > 3.6);
    CHECK(ratio < 4.4);
  }
}
