#include <string>

#include "editions.h"
#include "polto/diagnostics.h"
#include "polto/fault.h"

using polto::tests::in_body;

namespace {

std::string report(std::string_view source) {
  std::string out;
  write_fault("a.xml", polto::explain(source), out);
  return out;
}

std::string lines_of(std::string_view source) {
  std::string out;
  write_diagnostics("a.xml", diagnose(polto::tests::opened(source), source), out);
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
  CHECK(lines_of(in_body("<p>Sir,</p>")).empty());
}

TEST_CASE("findings are lines", "[check]") {
  CHECK(lines_of("<TEI>\n<ref target='#x'/>\n<foo/></TEI>") ==
        "a.xml:2:1: warning: target=\"#x\" leads to no element\n"
        "a.xml:3:1: warning: element <foo> is not known\n");
}

TEST_CASE("what was mended is an error among the findings", "[check]") {
  const std::string_view source = "<TEI>\n<p>R&D</p><ref target='#x'/></TEI>";
  polto::Edition edition;
  REQUIRE(edition.open(source, polto::OnFault::mend));
  std::string out;
  write_diagnostics("a.xml", diagnose(edition, source), out);
  CHECK(out ==
        "a.xml:2:5: error: \"&\" begins no reference here\n"
        "a.xml:2:11: warning: target=\"#x\" leads to no element\n");
}

TEST_CASE("an error can be one line", "[check]") {
  std::string out = "before\n";
  write_fault_line("a.xml", polto::explain("<TEI>"), out);
  CHECK(out == "before\na.xml:1:6: error: the file ends, but <TEI> of line 1 is not closed\n");
}
