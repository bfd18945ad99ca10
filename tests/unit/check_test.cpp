#include "polto/check.h"
#include "polto/fault.h"

#include <string>

#include "editions.h"

using polto::tests::in_body;

namespace {

std::string report(std::string_view source) {
  std::string out;
  write_fault("a.xml", polto::explain(source), out);
  return out;
}

}  // namespace

TEST_CASE("an error is shown as editors' tools read it, with the line and a caret", "[check]") {
  CHECK(report("<TEI>\n <p>Marsh & Vale</p></TEI>") ==
        "a.xml:2:11: error: \"&\" begins no reference here\n"
        " <p>Marsh & Vale</p></TEI>\n"
        "          ^\n"
        "hint: Write &amp; where the character itself is meant.\n");
}

TEST_CASE("the caret stands under its character behind tabs and umlauts", "[check]") {
  CHECK(report("<TEI>\n\t<p>für R&D</p></TEI>") ==
        "a.xml:2:10: error: \"&\" begins no reference here\n"
        "\t<p>für R&D</p></TEI>\n"
        "\t        ^\n"
        "hint: Write &amp; where the character itself is meant.\n");
}

TEST_CASE("the caret of a file that breaks off stands behind its last character", "[check]") {
  CHECK(report("<TEI>") ==
        "a.xml:1:6: error: the file ends, but <TEI> of line 1 is not closed\n"
        "<TEI>\n"
        "     ^\n"
        "hint: The file may be cut off; otherwise add </TEI>.\n");
}

TEST_CASE("an error of the whole file has no line to show", "[check]") {
  CHECK(report("") == "a.xml:1:1: error: the file is empty\n");
  CHECK(report("%PDF-1.4\n") ==
        "a.xml:1:1: error: this is no XML: it looks like a PDF file\n"
        "hint: Give the TEI-XML file itself.\n");
}

TEST_CASE("a good document has no lines", "[check]") {
  std::string out;
  CHECK(polto::check("a.xml", in_body("<p>Sir,</p>"), out));
  CHECK(out.empty());
}

TEST_CASE("warnings are lines, and the document is good", "[check]") {
  std::string out;
  CHECK(polto::check("a.xml", "<TEI>\n<ref target='#x'/>\n<foo/></TEI>", out));
  CHECK(out ==
        "a.xml:2:1: warning: target=\"#x\" leads to no element\n"
        "a.xml:3:1: warning: element <foo> is not known\n");
}

TEST_CASE("an error is one line, and the document is not good", "[check]") {
  std::string out = "before\n";
  CHECK_FALSE(polto::check("a.xml", "<TEI>", out));
  CHECK(out == "before\na.xml:1:6: error: the file ends, but <TEI> of line 1 is not closed\n");
}
