#include "polto/html_buffer.h"

#include <string>

#include "editions.h"

using polto::HtmlBuffer;

namespace {

template <class Write>
std::string written(Write write) {
  HtmlBuffer out;
  write(out);
  return std::string(out.view());
}

std::string text(std::string_view utf8) {
  return written([&](HtmlBuffer& out) { out.text(utf8); });
}

// As a tree has it: with readable bytes behind its end.
std::string tree_text(std::string utf8) {
  utf8.append(16, '\0');
  return written([&](HtmlBuffer& out) { out.tree_text(utf8.c_str()); });
}

std::string value(std::string_view utf8) {
  return written([&](HtmlBuffer& out) { out.attribute_value(utf8); });
}

}  // namespace

TEST_CASE("text cannot become markup", "[html-buffer]") {
  CHECK(text("<script>alert('x')</script>") == "&lt;script&gt;alert('x')&lt;/script&gt;");
  CHECK(text("R&D") == "R&amp;D");
  CHECK(text("&amp;") == "&amp;amp;");
}

TEST_CASE("text keeps quotation marks, umlauts and dashes as they are", "[html-buffer]") {
  CHECK(text("\"Bercon–Marcon\" für ’s") == "\"Bercon–Marcon\" für ’s");
}

TEST_CASE("text keeps what another parser would take for a line end", "[html-buffer]") {
  CHECK(text("a\rb") == "a&#13;b");
}

TEST_CASE("blanks that only indent a line of the source are left out", "[html-buffer]") {
  CHECK(tree_text("one\n      two\n\n \t three") == "one\ntwo\nthree");
  CHECK(tree_text("one\n                                  two") == "one\ntwo");
  CHECK(tree_text("one  two") == "one  two");
  CHECK(tree_text("\n  ") == "\n");
}

TEST_CASE("text of a tree is written alike wherever its special bytes stand", "[html-buffer]") {
  const auto between = [](std::size_t before, const char* middle, std::size_t behind) {
    return std::string(before, 'a').append(middle).append(behind, 'b');
  };
  for (std::size_t before = 0; before < 40; ++before) {
    for (std::size_t behind = 0; behind < 40; ++behind) {
      const auto written_as = [&](const char* source, const char* html) {
        return tree_text(between(before, source, behind)) == between(before, html, behind);
      };
      CHECK(written_as("", ""));
      CHECK(written_as("<&>\r", "&lt;&amp;&gt;&#13;"));
      CHECK(written_as("\n   ", "\n"));
    }
  }
}

TEST_CASE("the value of an attribute cannot end it", "[html-buffer]") {
  CHECK(value("\" onclick=\"alert(1)") == "&quot; onclick=&quot;alert(1)");
  CHECK(value("a&b<c>") == "a&amp;b&lt;c&gt;");
  CHECK(value("it's") == "it's");
}

TEST_CASE("a value keeps its blanks and line ends", "[html-buffer]") {
  CHECK(value("one\n  two") == "one\n  two");
}

TEST_CASE("an attribute is written with a blank before it", "[html-buffer]") {
  CHECK(written([](HtmlBuffer& out) { out.attribute("data-n", "1\""); }) == " data-n=\"1&quot;\"");
  CHECK(written([](HtmlBuffer& out) { out.attribute("id", "a-", "d1"); }) == " id=\"a-d1\"");
}

TEST_CASE("the name of an element makes a class name and nothing else", "[html-buffer]") {
  CHECK(written([](HtmlBuffer& out) { out.open("p", "p"); }) == "<p class=\"tei-p\"");
  CHECK(written([](HtmlBuffer& out) { out.open("section", "frus:attachment"); }) ==
        "<section class=\"tei-frus-attachment\"");
  CHECK(written([](HtmlBuffer& out) { out.open_unknown("span", "Überschrift"); }) ==
        "<span class=\"tei-unknown tei-Überschrift\"");
  CHECK(written([](HtmlBuffer& out) { out.open_unknown("span", "a\" b<c>"); }) ==
        "<span class=\"tei-unknown tei-abc\"");
}

TEST_CASE("tags, numbers and literals stand as they are", "[html-buffer]") {
  CHECK(written([](HtmlBuffer& out) {
          out.markup("<");
          out.tag("b");
          out.markup(">");
          out.number(0);
          out.number(4294967295u);
          out.close("b");
        }) == "<b>04294967295</b>");
}

TEST_CASE("a style sheet cannot end its element", "[html-buffer]") {
  CHECK(written([](HtmlBuffer& out) { out.stylesheet("a{} </style><script>"); }) ==
        "a{} style><script>");
  CHECK(written([](HtmlBuffer& out) { out.stylesheet("</</style"); }) == "style");
  CHECK(written([](HtmlBuffer& out) { out.stylesheet("p > a {}"); }) == "p > a {}");
}

TEST_CASE("a cleared buffer starts again", "[html-buffer]") {
  HtmlBuffer out;
  out.text("one");
  out.clear();
  CHECK(out.view().empty());
  CHECK(out.size() == 0);
  out.text("two");
  CHECK(out.view() == "two");
}

TEST_CASE("an empty buffer is an empty text", "[html-buffer]") {
  const HtmlBuffer out;
  CHECK(out.view().empty());
}

TEST_CASE("a buffer grows by as much as it is given", "[html-buffer]") {
  const std::string long_text(1'000'000, 'x');
  CHECK(text(long_text) == long_text);
  HtmlBuffer out;
  for (int i = 0; i < 100'000; ++i) out.text("<");
  CHECK(out.size() == 400'000);
}
