#include "polto/text.h"

#include <string>

#include "editions.h"

using polto::tests::in_body;
using polto::tests::opened;

namespace {

std::string text_of(std::string_view body) {
  std::string out;
  render_text(opened(in_body(body)), out);
  return out;
}

}  // namespace

TEST_CASE("paragraphs are lines with an empty line between", "[text]") {
  CHECK(text_of("<p>One\n   line.</p>\n<p>Two.</p>") == "One line.\n\nTwo.\n");
}

TEST_CASE("words that only white space separates stay apart", "[text]") {
  CHECK(text_of("<p><persName>Rusk</persName> <persName>Ball</persName></p>") == "Rusk Ball\n");
  CHECK(text_of("<p>Poltos<hi> 513</hi></p>") == "Poltos 513\n");
}

TEST_CASE("words that nothing separates stay together", "[text]") {
  CHECK(text_of("<p>anti<hi>dis</hi>establishment</p>") == "antidisestablishment\n");
}

TEST_CASE("a line break ends a line", "[text]") {
  CHECK(text_of("<p>One<lb/>two</p>") == "One\ntwo\n");
}

TEST_CASE("items are lines, cells are separated by tabs", "[text]") {
  CHECK(text_of("<list><head>To</head><item>A</item><item>B</item></list>") == "To\n\nA\nB\n");
  CHECK(text_of("<table><row><cell>1</cell><cell>2</cell></row><row><cell>3</cell><cell>4</cell>"
                "</row></table>") == "1\t2\n3\t4\n");
}

TEST_CASE("notes have a mark in the text and stand behind their document", "[text][notes]") {
  CHECK(text_of("<div type='document'><head>1. Telegram<note n='0'>Source: x.</note></head>"
                "<p>Sir,<note n='1'>See <hi>Ibid.</hi></note></p></div>"
                "<div type='document'><p>Next.</p></div>") ==
        "1. Telegram[0]\n\nSir,[1]\n\nNotes\n\n[0] Source: x.\n\n[1] See Ibid.\n\nNext.\n");
}

TEST_CASE("a note inside a note stands behind it", "[text][notes]") {
  CHECK(text_of("<p>A<note n='1'>One<note n='a'>Inner</note>.</note><note n='2'>Two.</note></p>") ==
        "A[1][2]\n\nNotes\n\n[1] One[a].\n\n[2] Two.\n\n[a] Inner\n");
}

TEST_CASE("a second mark repeats the mark and not the note", "[text][notes]") {
  CHECK(
      text_of(
          "<p>A<note n='2' xml:id='n2'>Same.</note>, B<note n='2' target='n2'>Same.</note></p>") ==
      "A[2], B[2]\n\nNotes\n\n[2] Same.\n");
}

TEST_CASE("a note in the running text is read where it stands", "[text][notes]") {
  CHECK(text_of("<p>One.</p><note rend='inline'>Two.</note><p>Three.</p>").find("Notes") ==
        std::string::npos);
}

TEST_CASE("an element alone is read with its notes", "[text]") {
  const auto edition = opened(in_body("<p>x</p><p xml:id='p1'>Sir,<note n='1'>One.</note></p>"));
  std::string out;
  render_text(edition, edition.find("p1")->node, out);
  CHECK(out == "Sir,[1]\n\nNotes\n\n[1] One.\n");
}

TEST_CASE("what is written for production is not read", "[text]") {
  std::string out;
  render_text(
      opened("<TEI xmlns:frus='urn:f'><teiHeader><p>no</p></teiHeader><text><body>"
             "<frus:page-count-according-to-citation>3</frus:page-count-according-to-citation>"
             "<p>Sir,</p></body></text></TEI>"),
      out);
  CHECK(out == "Sir,\n");
}

TEST_CASE("the plain text of an element is one line without notes", "[text]") {
  const auto edition = opened(in_body("<p xml:id='p1'> One<lb/>two\n <note>no</note> three </p>"));
  CHECK(polto::plain_text(edition.find("p1")->node) == "One two three");
  CHECK(polto::plain_text({}).empty());
}

TEST_CASE("of two readings of the same words the text has the one for reading", "[text]") {
  CHECK(text_of("<p><choice><abbr>Sec.</abbr><expan>Secretary</expan></choice> "
                "<choice><sic>recieve</sic><corr>receive</corr></choice> "
                "<choice><orig>vp</orig><reg>up</reg></choice> "
                "<choice><unclear>a</unclear><unclear>o</unclear></choice></p>") ==
        "Secretary receive up a\n");
  CHECK(text_of("<p><choice><sic>as it is</sic></choice></p>") == "as it is\n");
  CHECK(text_of("<p>the <subst><del>old</del><add>new</add></subst> one, <del>gone</del></p>") ==
        "the new one, gone\n");
  CHECK(text_of("<p>Fair <app><lem>was</lem><rdg>is</rdg></app> "
                "<app><rdgGrp><rdg>his</rdg><rdg>hys</rdg></rdgGrp><rdg>its</rdg></app>.</p>") ==
        "Fair was his.\n");
  CHECK(text_of("<fw>Page head</fw><p>Sir,</p>") == "Sir,\n");
}

TEST_CASE("an apparatus apart from its text is printed with all its readings", "[text]") {
  CHECK(text_of("<div type='apparatus'><app loc='1'><lem>was</lem><rdg> is</rdg></app></div>") ==
        "was is\n");
}
