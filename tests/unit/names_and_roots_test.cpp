// The many ways in which thirty years of files name what they hold.
#include <string>

#include "editions.h"
#include "polto/text.h"

using polto::tests::html_of;
using polto::tests::opened;

namespace {

std::string text_of(std::string_view source) {
  std::string out;
  render_text(opened(source), out);
  return out;
}

bool holds(std::string_view html, std::string_view part) {
  return html.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("TEI opens with a prefix, without a namespace, and as P4", "[roots]") {
  CHECK(text_of("<tei:TEI xmlns:tei='http://www.tei-c.org/ns/1.0'><tei:text><tei:body><tei:p>Sir,"
                "</tei:p></tei:body></tei:text></tei:TEI>") == "Sir,\n");
  CHECK(text_of("<TEI><text><body><p>Sir,</p></body></text></TEI>") == "Sir,\n");
  CHECK(text_of("<TEI.2><teiHeader/><text><body><p>Sir,</p></body></text></TEI.2>") == "Sir,\n");
}

TEST_CASE("corpora of P4 and P5 open with all their texts", "[roots]") {
  const std::string one = "<teiHeader/><text><body><p>one</p></body></text>";
  CHECK(holds(text_of("<teiCorpus.2><teiHeader/><TEI.2>" + one + "</TEI.2></teiCorpus.2>"), "one"));
  CHECK(holds(text_of("<teiCorpus xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><TEI>" + one +
                      "</TEI></teiCorpus>"),
              "one"));
}

TEST_CASE("numbered divisions of P4 nest as divisions do", "[roots]") {
  const std::string html = html_of(
      opened("<TEI.2><text><body><div1 id='a' n='1'><head>A</head><div2 id='b'><head>B</head>"
             "<div3><head>C</head><p>Sir,</p></div3></div2></div1></body></text></TEI.2>"));
  CHECK(holds(html, "id=\"a\""));
  CHECK(holds(html, "id=\"b\""));
  CHECK(holds(html, "Sir,"));
}

TEST_CASE("references of P4 lead to ids without a hash", "[roots]") {
  const std::string html =
      html_of(opened("<TEI.2><text><body><p id='x1'>a</p><p id='x2'><ref target='x1'>see</ref> "
                     "<ptr target='x1 x2'/></p></body></text></TEI.2>"));
  CHECK(holds(html, "href=\"#x1\""));
}

TEST_CASE("the language of P4's lang is that of the HTML", "[roots]") {
  CHECK(
      holds(html_of(opened("<TEI.2><text><body><p lang='fr'>Monsieur,</p></body></text></TEI.2>")),
            "lang=\"fr\""));
}

TEST_CASE("any element of TEI can be the root of a fragment", "[roots]") {
  for (const std::string name :
       {"div",  "div1", "surface", "classDecl",  "teiHeader", "list",     "table",
        "p",    "lg",   "sp",      "entry",      "note",      "ab",       "l",
        "item", "row",  "cell",    "listPerson", "msDesc",    "standOff", "egXML"}) {
    INFO(name);
    CHECK(holds(html_of(opened("<" + name + ">Sir,</" + name + ">")), "Sir,"));
  }
}

TEST_CASE("line ends are line feeds everywhere in a text", "[lines]") {
  CHECK(holds(html_of(opened("<TEI><text><body><ab xml:space='preserve'>a\r\nb\rc</ab>"
                             "</body></text></TEI>")),
              "a\nb\nc"));
  CHECK(holds(html_of(opened("<TEI><text><body><p><![CDATA[a\r\nb\rc]]></p></body></text></TEI>")),
              "a\nb\nc"));
  CHECK_FALSE(holds(html_of(opened("<TEI>\r\n<text>\r\n<body><!-- a\r\nb --><p>a\r\nb</p></body>"
                                   "</text></TEI>")),
                    "\r"));
}

TEST_CASE("white space in the value of an attribute is blanks, unless it is referred to",
          "[lines]") {
  CHECK(holds(html_of(opened("<TEI><text><body><p n='a\r\nb\tc'>x</p></body></text></TEI>")),
              "data-n=\"a b c\""));
  CHECK(holds(html_of(opened("<TEI><text><body><p n='a&#10;b'>x</p></body></text></TEI>")),
              "data-n=\"a\nb\""));
}
