// Runs the examples of tests/spec/*.md: a block of TEI and the HTML that it becomes. Each block is
// the body of a document; its elements are rendered one after the other.
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "editions.h"
#include "golden.h"

namespace fs = std::filesystem;

namespace {

std::string rendered(const std::string& tei) {
  const polto::Edition edition = polto::tests::opened(
      "<TEI xmlns='http://www.tei-c.org/ns/1.0' "
      "xmlns:frus='http://history.state.gov/frus/ns/1.0'><text><body xml:id='body'>" +
      tei + "</body></text></TEI>");
  polto::HtmlBuffer out;
  for (const pugi::xml_node child : edition.find("body")->node.children()) {
    if (child.type() != pugi::node_element) continue;
    render_html(edition, child, {}, out);
    out.markup("\n");
  }
  return std::string(out.view());
}

// The file with the HTML of every example as it is rendered now.
std::string with_rendered_html(const std::string& specification) {
  std::istringstream lines(specification);
  std::string out;
  std::string tei;
  std::string block;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      if (line == "```" && block == "```html") out += rendered(tei);
      if (line == "```tei") tei.clear();
      block = line == "```" ? "" : line;
      out += line + '\n';
    } else {
      if (block == "```tei") tei += line + '\n';
      if (block != "```html") out += line + '\n';
    }
  }
  return out;
}

std::vector<fs::path> specifications() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(POLTO_SOURCE_DIR "/tests/spec"))
    if (entry.path().extension() == ".md") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

TEST_CASE("the HTML is what the specification says", "[spec]") {
  CHECK_FALSE(specifications().empty());
  for (const fs::path& path : specifications()) {
    const std::string written = polto::tests::read_file(path);
    const std::string actual = with_rendered_html(written);
    if (polto::tests::updates_golden()) polto::tests::write_file(path, actual);
    INFO(path.string() << ": " << polto::tests::first_difference(written, actual));
    CHECK((polto::tests::updates_golden() || written == actual));
  }
}
