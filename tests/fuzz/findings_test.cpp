// The properties that are fuzzed hold for the project's own files, and for what fuzzing has found
// before: tests/fuzz/findings/TARGET/ has a file for each.
#include <algorithm>

#include "catch.h"
#include "golden.h"
#include "html_reader.h"
#include "json_check.h"
#include "targets.h"
#include "written.h"

namespace fs = std::filesystem;
namespace fuzz = polto::fuzz;
using polto::tests::read_file;

namespace {

struct Target {
  std::string_view name;
  std::string (*problem)(std::string_view bytes);
};

constexpr Target targets[] = {
    {"open", fuzz::problem_of_open},         {"render", fuzz::problem_of_render},
    {"entities", fuzz::problem_of_entities}, {"include", fuzz::problem_of_include},
    {"search", fuzz::problem_of_search},     {"source_note", fuzz::problem_of_source_note},
};

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> paths;
  if (!fs::exists(folder)) return paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

TEST_CASE("what fuzzing has found stays mended", "[fuzz]") {
  for (const Target& target : targets) {
    for (const fs::path& path :
         files_in(fs::path(POLTO_SOURCE_DIR "/tests/fuzz/findings") / target.name)) {
      INFO(path.string());
      CHECK(target.problem(read_file(path)) == "");
    }
  }
}

TEST_CASE("the properties that are fuzzed hold for every file of the corpus", "[fuzz]") {
  for (const fs::path& path : files_in(POLTO_SOURCE_DIR "/corpus")) {
    if (path.extension() != ".xml") continue;
    INFO(path.string());
    const std::string source = read_file(path);
    CHECK(fuzz::problem_of_open(source) == "");
    CHECK(fuzz::problem_of_render(source) == "");
    CHECK(fuzz::problem_of_search("secret OR the*\n" + source) == "");
  }
}

TEST_CASE("HTML that is not well-nested, or not of allowed names, is found out", "[fuzz]") {
  CHECK(fuzz::read_html("<p class=\"a\">b &amp; <br>c</p>\n").problem == "");
  CHECK(fuzz::read_html("<math><mtext>if <span>b</span></mtext><mi>c</mi></math>").problem == "");
  for (const std::string_view html : {"<p>",
                                      "</p>",
                                      "<p></div>",
                                      "<b><i></b></i>",
                                      "<p><div></div></p>",
                                      "<script></script>",
                                      "<p onclick=\"a\"></p>",
                                      "<p style=\"a\"></p>",
                                      "<p class=\"a\" class=\"b\"></p>",
                                      "<p class=a></p>",
                                      "a & b",
                                      "a > b",
                                      "&copy;",
                                      "<a href=\"javascript:a\">b</a>",
                                      "<a href=\" javascript:a\">b</a>",
                                      "<a href=\"\">b<a href=\"\">c</a></a>",
                                      "<svg></svg>",
                                      "<table><tr></tr></table>",
                                      "<ul>a</ul>",
                                      "<p data-Added></p>",
                                      "<p",
                                      "<mi></mi>",
                                      "<math><p></p></math>",
                                      "<math><mrow><span></span></mrow></math>",
                                      "<math><mtext><mi></mi></mtext></math>",
                                      "<!-- a -->"}) {
    INFO(html);
    CHECK(fuzz::read_html(html).problem != "");
  }
}

TEST_CASE("text that is lost, moved or made up between source and HTML is found out", "[fuzz]") {
  polto::Edition edition;
  REQUIRE(edition.open("<TEI><text><body><p>One<note>two</note> three</p></body></text></TEI>"));
  const auto problem = [&](std::string_view html) {
    fuzz::Problem found;
    check_text_is_kept(edition, html, found);
    return found.take();
  };
  CHECK(problem("<p>One three</p><p data-note>two</p>") == "");
  CHECK(problem("<p>One<b data-added>1</b> three</p><p data-note>two</p>") == "");
  for (const std::string_view html :
       {"<p>One</p><p data-note>two</p>", "<p>three One</p><p data-note>two</p>",
        "<p>One three</p>", "<p>One 1 three</p><p data-note>two</p>",
        "<p>One three</p><p data-note>two 2</p>", "<p>One two three</p>",
        "<p>One three</p><p data-note>two</p><p data-note>two</p>"}) {
    INFO(html);
    CHECK(problem(html) != "");
  }
}

TEST_CASE("what is no JSON, and what is no UTF-8, is found out", "[fuzz]") {
  for (const std::string_view json :
       {"{}", "[1,null,\"a\\n\"]\n", "{\"a\":[{}],\"b\":0}", "{}\n{}\n"})
    CHECK(fuzz::problem_in_json(json) == "");
  for (const std::string_view json : {"{", "}", "[1,]", "{\"a\"}", "{\"a\":1,}", "\"\n\"",
                                      "\"\\x\"", "[1 2]", "01", "{} {}", "\"\\u12\"", "\"\xC3\""})
    CHECK(fuzz::problem_in_json(json) != "");
  for (const std::string_view text :
       {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE0\x80\x80", "\xC3"})
    CHECK(fuzz::problem_in_utf8(text) != "");
  CHECK(fuzz::problem_in_utf8("é—😀") == "");
}
