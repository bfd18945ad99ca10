// What options do to the HTML. What becomes of each element is in tests/spec.
#include "polto/html.h"

#include <string>

#include "editions.h"
#include "polto/page.h"

using polto::Edition;
using polto::RenderOptions;
using polto::tests::count_of;
using polto::tests::html_of;
using polto::tests::in_body;
using polto::tests::opened;
using polto::tests::with_header;

namespace {

constexpr const char* volume =
    "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:id='frus1961-63v13'><text><body>"
    "<div xml:id='d1' type='document'><head>1. Telegram</head>"
    "<p xml:id='p1'><pb xml:id='pg_2' n='2' facs='0022'/>See <ref target='#d2'>Document 2</ref>"
    "<note xml:id='d1fn1' n='1'>Sir,</note> and <ref target='frus1961-63v15#d3'>vol. XV</ref>.</p>"
    "</div><div xml:id='d2' type='document'><p>Sir,</p></div></body></text></TEI>";

std::string page_of(const Edition& edition, std::string_view id = {},
                    std::string_view css = "p { margin: 0 }") {
  polto::HtmlBuffer out;
  if (id.empty())
    render_page(edition, polto::Stylesheet{css}, out);
  else
    render_page(edition, edition.find(id)->node, polto::Stylesheet{css}, out);
  return std::string(out.view());
}

bool holds(std::string_view whole, std::string_view part) { return whole.find(part) != whole.npos; }

}  // namespace

TEST_CASE("a prefix stands before every id and every link to one", "[html]") {
  RenderOptions options;
  options.id_prefix = "a-";
  const std::string html = html_of(opened(volume), "d1", options);
  CHECK(holds(html, "id=\"a-d1\""));
  CHECK(holds(html, "href=\"#a-d2\""));
  CHECK(holds(html, "href=\"#a-d1fn1\" id=\"a-d1fn1-ref\""));
  CHECK(holds(html, "href=\"#a-d1fn1-ref\""));
  CHECK(count_of("id=\"", html) == count_of("id=\"a-", html));
  CHECK(count_of("href=\"#", html) == count_of("href=\"#a-", html));
}

TEST_CASE("a reference to another volume leads where the template says", "[html]") {
  RenderOptions options;
  options.ref_template = "https://history.state.gov/historicaldocuments/{volume}/{id}";
  const std::string html = html_of(opened(volume), "d1", options);
  CHECK(holds(html, "href=\"https://history.state.gov/historicaldocuments/frus1961-63v15/d3\""));
}

TEST_CASE("without a template a reference to another volume is text", "[html]") {
  CHECK(holds(html_of(opened(volume), "d1"),
              "<span class=\"tei-ref\" data-target=\"frus1961-63v15#d3\">vol. XV</span>"));
}

TEST_CASE("a template makes no dead links", "[html]") {
  RenderOptions options;
  options.ref_template = "https://example.org/{volume}/{id}";
  const std::string html = html_of(
      opened("<TEI xml:id='frus1961-63v13'><text><body><p xml:id='p1'>"
             "<ref target='frus1961-63v13#d9'>this volume</ref> <ref target='comp9'>id</ref>"
             "</p></body></text></TEI>"),
      "p1", options);
  CHECK(holds(html, "data-target=\"frus1961-63v13#d9\" data-dangling>this volume</span>"));
  CHECK(holds(html, "data-target=\"comp9\">id</span>"));
}

TEST_CASE("a page break leads to the image of its page where a template says", "[html]") {
  RenderOptions options;
  options.facsimile_template = "https://example.org/{volume}/{facs}.png?n={n}";
  const std::string html = html_of(opened(volume), "d1", options);
  CHECK(holds(html, "<a href=\"https://example.org/frus1961-63v13/0022.png?n=2\">[Page 2]</a>"));
}

TEST_CASE("a document rendered alone has no links that lead out of it", "[html]") {
  RenderOptions options;
  options.alone = true;
  const std::string html = html_of(opened(volume), "d1", options);
  CHECK(holds(html, "<span class=\"tei-ref\" data-target=\"#d2\">Document 2</span>"));
  CHECK(holds(html, "href=\"#d1fn1\""));
  CHECK_FALSE(holds(html, "data-dangling"));
}

TEST_CASE("the whole text is every text of the edition, without its headers", "[html]") {
  const std::string html = html_of(
      opened("<teiCorpus><teiHeader>no</teiHeader><TEI><teiHeader>no</teiHeader>"
             "<text><body><p>One.</p></body></text></TEI><TEI><text><body><p>Two.</p></body></text>"
             "</TEI></teiCorpus>"));
  CHECK(holds(html, "One."));
  CHECK(holds(html, "Two."));
  CHECK_FALSE(holds(html, "no"));
}

TEST_CASE("an edition without a text shows all but its header", "[html]") {
  const std::string html = html_of(opened(
      "<TEI><teiHeader>no</teiHeader><sourceDoc><surface><line>Sir,</line></surface></sourceDoc>"
      "</TEI>"));
  CHECK(holds(html, "Sir,"));
  CHECK_FALSE(holds(html, ">no<"));
}

TEST_CASE("notes and annotations outside the text are marked and listed in it", "[html]") {
  const Edition edition = opened(
      "<TEI xmlns='http://www.tei-c.org/ns/1.0'><standOff><listAnnotation>"
      "<note xml:id='s1' target='#w1'>Of the word.</note><annotation target='#w2'><note>Of both.</note>"
      "</annotation><note target='#gone'>Of nothing.</note></listAnnotation></standOff><text><body>"
      "<div xml:id='d1'><p>A <w xml:id='w1'>word</w><note n='*'>x</note></p></div>"
      "<div xml:id='d2'><p><w xml:id='w2'>two</w></p></div></body></text></TEI>");
  const std::string html = html_of(edition, "d1");
  CHECK(holds(
      html,
      "word</span><sup class=\"tei-note-mark\" data-added><a role=\"doc-noteref\" href=\"#s1\""));
  CHECK(holds(html, "<li class=\"tei-note-item\" data-added>"));
  CHECK(holds(html, "id=\"s1\" data-target=\"#w1\">Of the word.</div>"));
  CHECK_FALSE(holds(html, "Of both."));
  CHECK(holds(html_of(edition, "d2"), "data-note>Of both.</div>"));

  polto::HtmlBuffer header;
  render_header(edition, RenderOptions{}, header);
  CHECK(count_of("Of the word.", header.view()) == 1);
  CHECK(count_of("Of nothing.", header.view()) == 1);
  CHECK(count_of("id=\"s1\"", header.view()) == 0);
  CHECK(holds(header.view(), "href=\"#w1\""));
}

TEST_CASE("notes have their numbers in the order of their marks", "[html]") {
  const std::string html = html_of(
      opened(
          "<TEI xmlns='http://www.tei-c.org/ns/1.0'><standOff><note target='#w1'>Between.</note>"
          "<note target='#w1'>Beside.</note></standOff><text><body><div xml:id='d1'>"
          "<p>One<note>First.</note> <w xml:id='w1'>two</w> three<note>Last.</note></p></div></body></text>"
          "</TEI>"),
      "d1");
  std::size_t at = 0;
  for (const char* const label : {"Note 1\"", "Note 2\"", "Note 3\"", "Note 4\""}) {
    at = html.find(std::string("aria-label=\"") + label, at);
    CHECK(at != html.npos);
  }
  at = html.find("<ol");
  for (const char* const body : {"First.", "Between.", "Beside.", "Last."}) {
    at = html.find(body, at);
    CHECK(at != html.npos);
  }
}

TEST_CASE("the body of a note comes without mark and back-link", "[html]") {
  const Edition edition =
      opened(in_body("<p>x<note n='1'>See <hi rend='italic'>Ibid.</hi></note></p>"));
  polto::HtmlBuffer out;
  render_note_body(edition, edition.notes()[0], {}, out);
  CHECK(out.view() == "See <i class=\"tei-hi\" data-rend=\"italic\">Ibid.</i>");
}

TEST_CASE("the same edition gives the same bytes each time", "[html]") {
  const Edition edition = opened(volume);
  CHECK(html_of(edition) == html_of(edition));
}

TEST_CASE("a page is a complete HTML document with title and style", "[html][page]") {
  const Edition edition = opened(with_header(
      "<fileDesc><titleStmt><title>Letters &amp; Notes</title></titleStmt><publicationStmt>"
      "<publisher>GPO</publisher><pubPlace>Washington</pubPlace><date>1994</date>"
      "</publicationStmt></fileDesc>"));
  const std::string page = page_of(edition);
  CHECK(page.starts_with("<!DOCTYPE html>\n<html"));
  CHECK(page.ends_with("</html>\n"));
  CHECK(holds(page, "<meta charset=\"utf-8\">"));
  CHECK(holds(page, "<title>Letters &amp; Notes</title>"));
  CHECK(holds(page, "<h1>Letters &amp; Notes</h1>"));
  CHECK(holds(page, "<p>Washington, GPO, 1994</p>"));
  CHECK(holds(page, "<style>\np { margin: 0 }@page{"));
  CHECK(holds(page, "Sir,"));
}

TEST_CASE("the page of one document is titled by it, and links to nothing that is not there",
          "[html][page]") {
  const std::string page = page_of(opened(volume), "d1");
  CHECK(holds(page, "<title>1. Telegram</title>"));
  CHECK_FALSE(holds(page, "href=\"#d2\""));
  CHECK(holds(page, "href=\"#d1fn1\""));
}

TEST_CASE("a page says its language and direction", "[html][page]") {
  CHECK(holds(page_of(opened("<TEI xml:lang='ar'><text><body><p>x</p></body></text></TEI>")),
              "<html lang=\"ar\" dir=\"rtl\">"));
  CHECK(holds(page_of(opened(in_body("<p>x</p>"))), "<html>"));
}

TEST_CASE("the language of an element is its language in HTML, direction where it changes",
          "[html][language]") {
  const Edition edition =
      opened(in_body("<p xml:id='a' xml:lang='fr'>aide-mémoire</p>"
                     "<p xml:id='b' xml:lang='he'>שלום <hi xml:lang='en'>peace</hi> "
                     "<hi xml:lang='ar'>x</hi></p>"
                     "<p xml:id='c' xml:lang='ar-Latn'>salam</p>"));
  CHECK(html_of(edition, "a").starts_with("<p class=\"tei-p\" id=\"a\" lang=\"fr\">"));
  CHECK(html_of(edition, "b").starts_with("<p class=\"tei-p\" id=\"b\" lang=\"he\" dir=\"rtl\">"));
  CHECK(holds(html_of(edition, "b"), "<span class=\"tei-hi\" lang=\"en\" dir=\"ltr\">"));
  CHECK(holds(html_of(edition, "b"), "<span class=\"tei-hi\" lang=\"ar\">"));
  CHECK_FALSE(holds(html_of(edition, "c"), "dir="));
}

TEST_CASE("a part of a text from right to left says so by itself", "[html][language]") {
  const Edition edition = opened(
      "<TEI xml:lang='fa'><text><body><div xml:id='a'><p>x <hi xml:lang='en'>y</hi></p></div>"
      "<div xml:id='b' xml:lang='en'><p xml:id='c'>z</p></div></body></text></TEI>");
  CHECK(html_of(edition, "a")
            .starts_with("<section class=\"tei-div\" id=\"a\" lang=\"fa\" dir=\"rtl\">"));
  CHECK(holds(html_of(edition, "a"), "<span class=\"tei-hi\" lang=\"en\" dir=\"ltr\">"));
  CHECK(html_of(edition, "b").starts_with("<section class=\"tei-div\" id=\"b\" lang=\"en\">"));
  CHECK(html_of(edition, "c").starts_with("<p class=\"tei-p\" id=\"c\">"));
  CHECK(count_of("dir=\"rtl\"", html_of(edition)) == 1);
}

TEST_CASE("nothing that TEI says makes a script run", "[html][security]") {
  const std::string html = html_of(opened(
      "<TEI xmlns:h='http://www.w3.org/1999/xhtml'><text><body>"
      "<h:script src='x.js'>alert(1)</h:script><h:iframe src='javascript:x'/>"
      "<script xmlns='http://www.w3.org/1999/xhtml' onload='x()'>alert(2)</script>"
      "<p onclick='alert(3)' style='background:url(x)' rend='x&quot; onclick=&quot;y'>Sir,</p>"
      "<ref target='javascript:alert(4)'>x</ref><ptr target=' javascript:alert(5)'/>"
      "<ref target='data:text/html,x'>y</ref><graphic url='javascript:x'/>"
      "</body></text></TEI>"));
  CHECK_FALSE(holds(html, "<script"));
  CHECK_FALSE(holds(html, "<iframe"));
  CHECK_FALSE(holds(html, "<h:"));
  CHECK_FALSE(holds(html, " onclick=\""));
  CHECK_FALSE(holds(html, " onload"));
  CHECK_FALSE(holds(html, " style="));
  CHECK_FALSE(holds(html, " href="));
  CHECK_FALSE(holds(html, " src="));
  CHECK(holds(html, "alert(1)"));
  CHECK(holds(html, "alert(2)"));
}

namespace {

constexpr const char* catalogue =
    "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>Catalogue"
    "</title></titleStmt></fileDesc></teiHeader><text><body><p/></body></text></TEI>";

std::string header_of(const Edition& edition) {
  polto::HtmlBuffer out;
  render_header(edition, {}, out);
  return std::string(out.view());
}

}  // namespace

TEST_CASE("a header is shown where there is nothing else to read", "[html]") {
  const Edition edition = opened(catalogue);
  CHECK_FALSE(has_text(edition));
  CHECK(holds(html_of(edition), "<cite class=\"tei-title\">Catalogue</cite>"));
  CHECK_FALSE(holds(page_of(edition), "About this text"));
  const Edition header = opened(
      "<teiHeader><fileDesc><titleStmt><title>Alone</title></titleStmt>"
      "</fileDesc></teiHeader>");
  CHECK(holds(html_of(header), "Alone"));
}

TEST_CASE("the header of a text stands behind its page", "[html]") {
  const Edition edition =
      opened(with_header("<fileDesc><titleStmt><title>Letters</title>"
                         "</titleStmt></fileDesc>"));
  CHECK(holds(header_of(edition), "Letters"));
  CHECK(has_text(opened(volume)));
  CHECK(header_of(opened(volume)).empty());
  CHECK(holds(page_of(opened(volume)), "About this text"));
  CHECK_FALSE(holds(page_of(opened(volume), "d1"), "About this text"));
}

TEST_CASE("a prefix of the header is written out, and never to a script", "[html]") {
  const auto link = [](const char* pattern) {
    return html_of(
        opened(std::string("<TEI><teiHeader><encodingDesc><listPrefixDef><prefixDef ident='w'"
                           " matchPattern='(.+)' replacementPattern='") +
               pattern +
               "'/></listPrefixDef></encodingDesc></teiHeader><text><body><p xml:id='dog'>"
               "<ref target='w:dog'>dog</ref></p></body></text></TEI>"));
  };
  CHECK(holds(link("https://example.org/$1"), "href=\"https://example.org/dog\""));
  CHECK(holds(link("#$1"), "href=\"#dog\""));
  CHECK_FALSE(holds(link("javascript:$1"), "href"));
}

TEST_CASE("each text of a corpus begins with its title", "[html]") {
  const std::string html = html_of(
      opened("<teiCorpus><teiHeader/><TEI><teiHeader><fileDesc><titleStmt><title>One</title>"
             "</titleStmt></fileDesc></teiHeader><text><body><p>Sir,</p></body></text></TEI>"
             "</teiCorpus>"));
  CHECK(holds(html, "<h2 class=\"polto-text-title\" data-added>One</h2>"));
}

TEST_CASE("a chapter whose examples quote whole texts has their words and the ids of their notes",
          "[html]") {
  const std::string html = html_of(opened(
      "<div xmlns='http://www.tei-c.org/ns/1.0'><p>So:</p><egXML "
      "xmlns='http://www.tei-c.org/ns/Examples'><text><body><p>Sir,<note xml:id='n1'>Madam,</note>"
      "</p></body></text></egXML></div>"));
  CHECK(html.find("<span data-note id=\"n1\">Madam,</span>") != html.npos);
}

TEST_CASE("a pointer to no look has none, even where looks have no id", "[html]") {
  const std::string html = html_of(opened(
      "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><encodingDesc><tagsDecl><rendition "
      "selector='hi'>font-weight:bold</rendition></tagsDecl></encodingDesc></teiHeader><text><body>"
      "<p rendition='#'>Sir,</p></body></text></TEI>"));
  CHECK(html.find("data-css") == html.npos);
}

TEST_CASE("the running title of a page is a string of its style sheet, whatever the title says",
          "[html]") {
  const std::string html = page_of(opened(
      "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>A\"}&lt;/style&gt;"
      "\\é</title></titleStmt></fileDesc></teiHeader><text><body><p>a</p></body></text></TEI>"));
  CHECK(holds(html, "@top-center{content:\"A\\22 \\7d \\3c \\2f style\\3e \\5c é\""));
  CHECK(html.find("</style>") == html.rfind("</style>"));
}
