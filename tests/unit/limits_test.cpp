// Inputs that nobody writes and somebody will send: an answer, in bounded time and memory.
#include <cstdlib>
#include <memory>
#include <string>

#include "editions.h"
#include "polto/contents.h"
#include "polto/diagnostics.h"
#include "polto/fault.h"
#include "polto/json.h"
#include "polto/limits.h"
#include "polto/text.h"

using polto::Edition;
using polto::tests::count_of;
using polto::tests::html_of;
using polto::tests::in_body;
using polto::tests::opened;
using polto::tests::repeated;

namespace {

constexpr std::size_t many = 100'000;

std::string nested(std::string_view start, std::string_view end, std::size_t depth = many) {
  return in_body(repeated(start, depth) + "deep" + repeated(end, depth));
}

}  // namespace

TEST_CASE("a hundred thousand nested phrases need no stack", "[limits]") {
  const Edition edition = opened(nested("<hi>", "</hi>"));
  const std::string html = html_of(edition);
  CHECK(count_of("</span>", html) == many);
  std::string text;
  render_text(edition, text);
  CHECK(text == "deep\n");
}

TEST_CASE("a hundred thousand nested divisions need no stack", "[limits]") {
  const Edition edition = opened(nested("<div>", "</div>"));
  CHECK(edition.divisions().size() == many + 1);
  CHECK(count_of("</section>", html_of(edition)) == many);
  CHECK(edition.unit_of(static_cast<std::uint32_t>(many)) != polto::none);
  polto::JsonBuffer json;
  contents_json(edition, json);
  CHECK(count_of("\"children\"", json.view()) >= many);
}

TEST_CASE("a hundred thousand nested lists, notes and quotations need no stack", "[limits]") {
  CHECK(count_of("</li>", html_of(opened(nested("<list><item>", "</item></list>")))) == many);
  CHECK(count_of("<li class=\"tei-note-item\"", html_of(opened(nested("<note>", "</note>")))) ==
        many);
  CHECK(count_of("deep", html_of(opened(nested("<quote><p>", "</p></quote>")))) == 1);
}

TEST_CASE("a hundred thousand nested elements without a rule need no stack", "[limits]") {
  const std::string source = nested("<x>", "</x>");
  const Edition edition = opened(source);
  CHECK(count_of("tei-unknown", html_of(edition)) == many);
  CHECK(diagnose(edition, source).size() == many);
}

TEST_CASE("a hundred thousand nested elements with a prefix take no quadratic time", "[limits]") {
  const std::string source =
      "<TEI xmlns:f='urn:f'>" + repeated("<f:x>", many) + repeated("</f:x>", many) + "</TEI>";
  CHECK(opened(source).root());
  CHECK(polto::explain(source).status);
}

TEST_CASE("a hundred thousand elements that are never closed are told of at once", "[limits]") {
  const polto::FaultReport fault = polto::explain("<TEI>" + repeated("<div>", many));
  CHECK(fault.status.code == polto::ErrorCode::unclosed_element);
}

TEST_CASE("headings far down are still h6, and say how deep they are", "[limits]") {
  const Edition edition = opened(in_body(repeated("<div><head>x</head>", 300) +
                                         "<p>x<note>y</note></p>" + repeated("</div>", 300)));
  const std::string html = html_of(edition);
  CHECK(count_of("<h2 ", html) == 1);
  CHECK(count_of("<h3 ", html) == 1);
  CHECK(count_of("<h6 class=\"tei-head\"", html) == 296);
  CHECK(count_of("aria-level=\"7\"", html) == 1);
  CHECK(count_of("aria-level=\"1\"", html) == 0);
}

TEST_CASE("an element with a hundred thousand attributes opens", "[limits]") {
  std::string attributes;
  for (std::size_t i = 0; i < many; ++i) attributes += " a" + std::to_string(i) + "=''";
  CHECK(opened(in_body("<p" + attributes + ">Sir,</p>")).root());
  CHECK(polto::explain(in_body("<p" + attributes + " a5=''>Sir,</p>")).status.code ==
        polto::ErrorCode::duplicate_attribute);
}

TEST_CASE("an element with a million attributes opens, and comes out with its words", "[limits]") {
  std::string attributes;
  for (std::size_t i = 1; i < polto::limits::attributes; ++i)
    attributes += " a" + std::to_string(i) + "=''";
  const std::string source = in_body("<p" + attributes + ">Sir,</p>");
  CHECK(html_of(opened(source)).ends_with("<p class=\"tei-p\">Sir,</p></div></div>"));
  CHECK(polto::explain(source).status);
  const std::string twice = in_body("<p" + attributes + " a7=''>Sir,</p>");
  CHECK(Edition().open(twice).code == polto::ErrorCode::duplicate_attribute);
  CHECK(polto::explain(twice).message == "attribute a7 stands twice in one tag");
}

TEST_CASE("a source above the limit is refused before it is read, in words", "[limits]") {
  // Memory that nobody touches is never given.
  constexpr std::size_t size = polto::limits::source_bytes + 1;
  const std::unique_ptr<char, decltype(&std::free)> bytes(static_cast<char*>(std::calloc(size, 1)),
                                                          &std::free);
  REQUIRE(bytes != nullptr);
  const std::string_view source(bytes.get(), size);
  CHECK(Edition().open(source).code == polto::ErrorCode::too_large);
  const polto::FaultReport fault = polto::explain(source);
  CHECK(fault.status.code == polto::ErrorCode::too_large);
  CHECK(fault.message == "the file is larger than 1 GiB");
}

TEST_CASE("more prefixes than the limit are refused in words, with the place", "[limits]") {
  std::string tag = "<TEI>\n<text";
  for (std::size_t i = 0; i <= polto::limits::prefixes; ++i)
    tag += " xmlns:p" + std::to_string(i) + "='u'";
  const polto::FaultReport fault = polto::explain(tag + "/></TEI>");
  CHECK(fault.status.code == polto::ErrorCode::too_many_prefixes);
  CHECK(fault.message == "more than 1000 namespace prefixes are declared at once");
  CHECK(fault.hint == "Declare those that are used, on the root element.");
  CHECK(fault.position.line == 2);
}

TEST_CASE("an attribute of a million bytes is kept", "[limits]") {
  const Edition edition = opened(in_body("<p n='" + std::string(1'000'000, 'x') + "'>Sir,</p>"));
  CHECK(html_of(edition).size() > 1'000'000);
}

TEST_CASE("a hundred thousand notes in one paragraph are all set", "[limits]") {
  const Edition edition = opened(in_body("<p>" + repeated("x<note>y</note>", many) + "</p>"));
  const std::string html = html_of(edition);
  CHECK(count_of("doc-noteref", html) == many);
  CHECK(count_of("doc-backlink", html) == many);
}

TEST_CASE("a million notes take no quadratic time, whatever they stand in", "[limits]") {
  const auto notes_of = [](std::string_view body) {
    return count_of("doc-backlink", html_of(opened(in_body(body))));
  };
  CHECK(notes_of("<p>" + repeated("x<note>y</note>", 10 * many) + "</p>") == 10 * many);
  CHECK(notes_of("<p><note>" + repeated("<note>y</note>", many) + "</note>" +
                 repeated("<note>z</note>", many) + "</p>") == 2 * many + 1);
  CHECK(notes_of("<p>" + repeated("<note>x<note>y</note></note>", many) + "</p>") == 2 * many);
}

TEST_CASE("what is shown in two places does not multiply what stands in it", "[limits]") {
  const auto size_of = [](std::string_view start, std::string_view end) {
    const std::string body = repeated(start, many) + repeated(end, many);
    return html_of(opened(in_body("<p>" + body + "</p>"))).size();
  };
  CHECK(size_of("<app><lem>x ", "</lem></app>") < many * 1000);
  CHECK(size_of("<app><lem>x</lem><rdg>y ", "</rdg></app>") < many * 1500);
  CHECK(size_of("<note place='margin'>x ", "</note>") < many * 1000);
}

TEST_CASE("a line that a hundred thousand speakers share does not grow with each", "[limits]") {
  const Edition edition = opened(in_body("<lg>" + repeated("<l part='M'>x</l>", many) + "</lg>"));
  CHECK(html_of(edition).size() < many * 1000);
}

TEST_CASE("a hundred thousand prefixes and looks are not compared with every reference",
          "[limits]") {
  std::string header;
  for (std::size_t i = 0; i < many; ++i) {
    const std::string n = std::to_string(i);
    header.append("<prefixDef ident='p").append(n).append("' replacementPattern='#$1'/>");
    header.append("<rendition xml:id='r").append(n).append("'>color:red</rendition>");
  }
  const Edition edition = opened("<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader>" + header +
                                 "</teiHeader><text><body><p>" +
                                 repeated("<ref target='q:a' rendition='#s'>x</ref>", many) +
                                 "</p></body></text></TEI>");
  CHECK(count_of("tei-ref", html_of(edition)) == many);
}

TEST_CASE("a hundred thousand readings take no quadratic time", "[limits]") {
  const std::string readings = repeated("<rdg wit='#A'>x</rdg>", many);
  CHECK(count_of("om.", html_of(opened(in_body("<p><app>" + readings + "</app></p>")))) == 0);
}

TEST_CASE("a hundred megabytes of text in one element open", "[limits]") {
  const Edition edition = opened(in_body("<p>" + repeated("Sir, ", 20'000'000) + "</p>"));
  CHECK(html_of(edition).size() > 100'000'000);
}

TEST_CASE("a hundred thousand doubled ids take no quadratic time", "[limits]") {
  const std::string source =
      in_body(repeated("<p xml:id='a'/>", many) + repeated("<note xml:id='a'/>", many));
  const Edition edition = opened(source);
  CHECK(edition.doubled_ids().size() == 2 * many - 1);
  CHECK(diagnose(edition, source).size() == 2 * many - 1);
}

TEST_CASE("ten megabytes of text in one element come out whole", "[limits]") {
  const Edition edition = opened(in_body("<p>" + repeated("Sir, ", 2'000'000) + "</p>"));
  CHECK(html_of(edition).size() > 10'000'000);
}

TEST_CASE("second marks of one long note take no quadratic time", "[limits]") {
  const std::string words = repeated("word ", 10'000);
  const Edition edition = opened(in_body("<p><note xml:id='n'>" + words + "</note>" +
                                         repeated("<note target='#n'>x</note>", many) + "</p>"));
  CHECK(edition.notes().size() == many + 1);
}
