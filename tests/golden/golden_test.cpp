// What whole files become, compared with what stands in tests/golden.
#include <algorithm>
#include <string>
#include <vector>

#include "decode.h"
#include "editions.h"
#include "golden.h"
#include "polto/diagnostics.h"
#include "polto/fault.h"
#include "polto/json.h"
#include "polto/text.h"

namespace fs = std::filesystem;
using polto::Edition;
using polto::tests::count_of;
using polto::tests::first_difference;
using polto::tests::html_of;
using polto::tests::opened;
using polto::tests::read_file;

namespace {

const fs::path corpus = POLTO_SOURCE_DIR "/corpus";
const fs::path golden = POLTO_SOURCE_DIR "/tests/golden";

std::vector<fs::path> xml_files(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".xml") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

// With the names of characters that every host has.
const std::string& character_names() {
  static const std::string names = read_file(POLTO_SOURCE_DIR "/core/data/character-names.txt");
  return names;
}

Edition opened_with_names(std::string_view source) {
  Edition edition;
  edition.set_character_names(character_names());
  REQUIRE(edition.open(source));
  return edition;
}

void compare(const std::string& actual, const fs::path& path) {
  if (polto::tests::updates_golden()) polto::tests::write_file(path, actual);
  const std::string expected = read_file(path);
  INFO(path.string() << ": " << first_difference(expected, actual));
  CHECK((expected == actual));
}

std::string text_of(const Edition& edition) {
  std::string out;
  render_text(edition, out);
  return out;
}

std::string json_of(const Edition& edition, std::string_view source) {
  polto::JsonBuffer out;
  edition_json(edition, diagnose(edition, source), out);
  out.end_line();
  return std::string(out.view());
}

std::string source_notes_of(const Edition& edition) {
  polto::JsonBuffer out;
  source_notes_lines(edition, out);
  return std::string(out.view());
}

}  // namespace

TEST_CASE("the telegram becomes the HTML, text and JSON that were read and accepted", "[golden]") {
  const std::string name = "frus1961-63v13-d156";
  const std::string source = read_file(corpus / (name + ".xml"));
  const Edition edition = opened(source);
  compare(html_of(edition) + "\n", golden / (name + ".html"));
  compare(text_of(edition), golden / (name + ".txt"));
  compare(json_of(edition, source), golden / (name + ".json"));
  compare(source_notes_of(edition), golden / (name + ".source-notes.jsonl"));
}

TEST_CASE("every sample becomes the HTML that was read and accepted", "[golden]") {
  for (const fs::path& path : xml_files(corpus / "samples")) {
    fs::path expected = golden / "samples" / path.filename();
    expected.replace_extension(".html");
    compare(html_of(opened_with_names(read_file(path))) + "\n", expected);
  }
}

TEST_CASE("a text is the same in every encoding", "[golden]") {
  for (const fs::path& path : xml_files(corpus / "encodings")) {
    INFO(path.string());
    const std::string html = html_of(opened(polto::in_utf8(read_file(path))));
    CHECK(count_of("“Größe”", html) + count_of("日本語テキスト", html) == 1);
  }
}

TEST_CASE("every broken file gets the words that were read and accepted", "[golden][fault]") {
  std::string reports;
  for (const fs::path& path : xml_files(corpus / "broken")) {
    const std::string source = polto::in_utf8(read_file(path));
    const polto::FaultReport fault = polto::explain(source, character_names());
    INFO(path.string());
    CHECK_FALSE(fault.status);
    CHECK_FALSE(Edition().open(source));
    reports += "[" + std::string(name_of(fault.status.code)) + "]\n";
    write_fault(path.filename().string(), fault, reports);
    reports += '\n';
  }
  compare(reports, golden / "broken.txt");
}

TEST_CASE("every file of the corpus has a line in the README of its folder", "[golden]") {
  for (const fs::path& folder :
       {corpus, corpus / "broken", corpus / "encodings", corpus / "samples"}) {
    const std::string lines = read_file(folder / "README.md");
    for (const fs::path& path : xml_files(folder)) {
      INFO(path.string());
      CHECK(lines.find("`" + path.filename().string() + "`") != std::string::npos);
    }
  }
}
