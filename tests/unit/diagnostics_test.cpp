#include "polto/diagnostics.h"

#include <string>

#include "editions.h"

using polto::tests::in_body;
using polto::tests::opened;

namespace {

// One line a finding: "LINE:COLUMN code message".
std::string findings(const std::string& source) {
  std::string out;
  for (const polto::Diagnostic& found : diagnose(opened(source), source))
    out += std::to_string(found.position.line) + ":" + std::to_string(found.position.column) + " " +
           std::string(found.code) + " " + found.message + "\n";
  return out;
}

}  // namespace

TEST_CASE("a clean document has nothing to mend", "[diagnostics]") {
  CHECK(findings(in_body("<div xml:id='d1'><p>See <ref target='#d1'>1</ref>.</p></div>")).empty());
}

TEST_CASE("a pointer that leads nowhere is told of at its tag", "[diagnostics]") {
  CHECK(findings("<TEI>\n<text>\n  <p>See <ref target='#d9'>9</ref> by <persName corresp='#p_9'>x"
                 "</persName></p></text></TEI>") ==
        "3:10 dangling-reference target=\"#d9\" leads to no element\n"
        "3:39 dangling-reference corresp=\"#p_9\" leads to no element\n");
}

TEST_CASE("of several pointers in one attribute each is followed", "[diagnostics]") {
  CHECK(findings("<TEI><p xml:id='a' corresp='#a #b  #c'/></TEI>") ==
        "1:6 dangling-reference corresp=\"#b\" leads to no element\n"
        "1:6 dangling-reference corresp=\"#c\" leads to no element\n");
}

TEST_CASE("a pointer into this very volume is followed, one into another is not", "[diagnostics]") {
  CHECK(findings("<TEI xml:id='v1'><p><ref target='v1#d9'>x</ref><ref target='v2#d9'>y</ref>"
                 "<ref target='v2'>z</ref></p></TEI>") ==
        "1:21 dangling-reference target=\"v1#d9\" leads to no element\n");
}

TEST_CASE("addresses, ranges and what stands in the header are not followed", "[diagnostics]") {
  CHECK(findings("<TEI><teiHeader><date corresp='#x'/><ref target='#y'/></teiHeader><text><p>"
                 "<ref target='https://example.org/#z'>a</ref><ref target='#range(a,b)'>b</ref>"
                 "<ref target='notes.xml#c'>c</ref></p></text></TEI>")
            .empty());
}

TEST_CASE("an id that is used before is told of at its second element", "[diagnostics]") {
  CHECK(findings("<TEI>\n<p xml:id='a'/>\n<p xml:id='a'/><note xml:id='a'/></TEI>") ==
        "3:1 duplicate-id xml:id \"a\" is used before\n"
        "3:16 duplicate-id xml:id \"a\" is used before\n");
}

TEST_CASE("an element that TEI does not have is told of", "[diagnostics]") {
  CHECK(findings("<TEI>\r\n<text>\r\n\t<para>x</para>–<persname>y</persname></text></TEI>") ==
        "3:2 unknown-element element <para> is not known\n"
        "3:17 unknown-element element <persname> is not known\n");
}

TEST_CASE("elements of other vocabularies are not unknown", "[diagnostics]") {
  CHECK(
      findings(
          "<TEI xmlns='http://www.tei-c.org/ns/1.0' "
          "xmlns:svg='http://www.w3.org/2000/svg' "
          "xmlns:frus='http://history.state.gov/frus/ns/1.0'><teiHeader><encodingDesc>"
          "<classDecl><svg:g/></classDecl></encodingDesc></teiHeader><text><frus:attachment/><frus:whatever/>"
          "<formula><math xmlns='http://www.w3.org/1998/Math/MathML'><mi>x</mi></math>"
          "</formula><tei:p xmlns:tei='http://www.tei-c.org/ns/1.0'/></text></TEI>")
          .empty());
}

TEST_CASE("TEI inside another vocabulary is TEI again", "[diagnostics]") {
  CHECK(findings("<TEI xmlns='http://www.tei-c.org/ns/1.0'><x xmlns='urn:x'>"
                 "<p xmlns='http://www.tei-c.org/ns/1.0'><y/></p><z/></x><v/></TEI>") ==
        "1:98 unknown-element element <y> is not known\n"
        "1:114 unknown-element element <v> is not known\n");
}

TEST_CASE("what modern volumes hold is not found wanting", "[diagnostics]") {
  CHECK(findings("<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:id='frus1977-80v01' "
                 "xmlns:frus='http://history.state.gov/frus/ns/1.0'><teiHeader/>"
                 "<facsimile><surface start='#pg_1'><graphic url='a' width='1px'/></surface>"
                 "</facsimile><text><body><pb xml:id='pg_1'/><div type='document' subtype='x' "
                 "frus:doc-dateTime-min='1977-01-01'><opener><dateline rendition='#right'>"
                 "<date calendar='gregorian' ana='#date_undated' notBefore='1977'/></dateline>"
                 "</opener><p><seg rendition='#left'/><space/></p></div></body></text></TEI>")
            .empty());
}

TEST_CASE("findings come in the order of the document", "[diagnostics]") {
  CHECK(findings("<TEI xml:id='a'>\n<x/>\n<p xml:id='a'/>\n<ref target='#b'/></TEI>") ==
        "2:1 unknown-element element <x> is not known\n"
        "3:1 duplicate-id xml:id \"a\" is used before\n"
        "4:1 dangling-reference target=\"#b\" leads to no element\n");
}

TEST_CASE("places are right behind a byte-order mark", "[diagnostics]") {
  CHECK(findings("\xEF\xBB\xBF<TEI><x/>\n<y/></TEI>") ==
        "1:6 unknown-element element <x> is not known\n"
        "2:1 unknown-element element <y> is not known\n");
}
