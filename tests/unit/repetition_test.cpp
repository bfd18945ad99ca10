// What is told of one element at each reference to it: a long one must not come out as often as a
// short reference to it stands in the source, nor be read as often.
#include "editions.h"
#include "polto/contents.h"
#include "polto/json.h"
#include "polto/limits.h"
#include "polto/page.h"
#include "polto/text.h"

namespace limits = polto::limits;
using polto::tests::count_of;
using polto::tests::html_of;
using polto::tests::in_body;
using polto::tests::opened;
using polto::tests::repeated;

namespace {

constexpr std::size_t many = 20'000;
const std::string long_words = repeated("word ", many);

// The HTML of many references to something long.
std::size_t size_of(std::string_view target, std::string_view reference) {
  return html_of(opened(in_body(std::string(target) + repeated(reference, many)))).size();
}

}  // namespace

TEST_CASE("a name or title is written at each reference to it up to its limit", "[limits]") {
  const auto told = [](std::string_view start, std::size_t size, std::string_view end) {
    const std::string name(size, 'x');
    return count_of('>' + name + '<',
                    html_of(opened(in_body(std::string(start) + name + std::string(end)))));
  };
  const std::string_view link = "</head><p><ptr target='#a'/></p></div>";
  CHECK(told("<div xml:id='a'><head>", limits::name_bytes, link) == 2);
  CHECK(told("<div xml:id='a'><head>", limits::name_bytes + 1, link) == 1);
  CHECK(told("<p xml:id='a'>", limits::name_bytes, "</p><u who='#a'/>") == 2);
  CHECK(told("<p xml:id='a'>", limits::name_bytes + 1, "</p><u who='#a'/>") == 1);
}

TEST_CASE("a label is written at each mark up to its limit", "[limits]") {
  const auto html = [](std::size_t size) {
    return html_of(opened(in_body("<p>a<note n='" + std::string(size, 'x') + "'>b</note></p>")));
  };
  CHECK(count_of("\">" + std::string(limits::label_bytes, 'x') + "<", html(limits::label_bytes)) ==
        2);
  CHECK(count_of("\">1<", html(limits::label_bytes + 1)) == 2);
}

TEST_CASE("what is long does not come out once for each reference to it", "[limits]") {
  CHECK(size_of("<p xml:id='a'>" + long_words + "</p>", "<u who='#a'/>") < many * 100);
  CHECK(size_of("<div xml:id='a'><head>" + long_words + "</head></div>",
                "<p><ptr target='#a'/></p>") < many * 200);
  CHECK(size_of("<p xml:id='a' n='" + long_words + "'/>", "<app><rdg wit='#a'>b</rdg></app>") <
        many * 1000);
  CHECK(size_of("<p><note xml:id='a' n='" + long_words + "'/></p>", "<note target='#a'/>") <
        many * 1000);
  CHECK(size_of("<surface xml:id='a'><graphic url='" + long_words + "'/></surface>",
                "<pb facs='#a'/>") < many * 300);
}

TEST_CASE("the pattern of a prefix is written at each pointer up to its limit", "[limits]") {
  const auto html = [](std::size_t size) {
    return html_of(opened("<TEI><teiHeader><prefixDef ident='p' replacementPattern='https://" +
                          std::string(size - 10, 'x') +
                          "$1'/></teiHeader><text><body><p><ref target='p:a'>b</ref></p></body>"
                          "</text></TEI>"));
  };
  CHECK(count_of("href=", html(limits::address_bytes)) == 1);
  CHECK(count_of("href=", html(limits::address_bytes + 1)) == 0);
}

TEST_CASE("words that are told of an element elsewhere end at their limit with a sign",
          "[limits]") {
  const auto title = [](const std::string& head) {
    const polto::Edition edition = opened(in_body("<div><head>" + head + "</head></div>"));
    return title_of(edition, 1);
  };
  CHECK(title(std::string(limits::quoted_bytes, 'x')) == std::string(limits::quoted_bytes, 'x'));
  CHECK(title(std::string(limits::quoted_bytes + 1, 'x')) ==
        std::string(limits::quoted_bytes, 'x') + "…");
  CHECK(title(std::string(limits::quoted_bytes - 1, 'x') + "éa") ==
        std::string(limits::quoted_bytes - 1, 'x') + "é…");
  // The heading itself is the first part.
  CHECK(title(repeated("<lb/>", limits::quoted_parts - 2) + "x") == "x");
  CHECK(title(repeated("<lb/>", limits::quoted_parts - 1) + "x") == "…");
}

TEST_CASE("a heading is looked for among so many parts of its division", "[limits]") {
  const auto title = [](std::size_t before) {
    const polto::Edition edition =
        opened(in_body("<div>" + repeated("<pb/>", before) + "<head>x</head></div>"));
    return title_of(edition, 1);
  };
  CHECK(title(limits::heading_parts - 1) == "x");
  CHECK(title(limits::heading_parts).empty());
}

TEST_CASE("a link of a part leads to what stands in it, as deep as is looked", "[limits]") {
  const auto links = [](std::size_t depth) {
    const polto::Edition edition =
        opened(in_body("<div xml:id='d'><p><ref target='#a'>x</ref>" + repeated("<hi>", depth) +
                       "<hi xml:id='a'>y</hi>" + repeated("</hi>", depth) + "</p></div>"));
    polto::RenderOptions options;
    options.alone = true;
    return count_of("href=\"#a\"", html_of(edition, "d", options));
  };
  // The target, what it stands in, and the paragraph; then the division.
  CHECK(links(limits::depth_around - 3) == 1);
  CHECK(links(limits::depth_around - 2) == 0);
}

TEST_CASE("references to what stands deep, or among much, take no quadratic time", "[limits]") {
  constexpr std::size_t more = 100'000;
  const std::string deep =
      repeated("<hi>", more) + "<hi xml:id='a'>x</hi>" + repeated("</hi>", more);
  const polto::Edition edition = opened(in_body(
      "<div xml:id='d'><p>" + deep + repeated("<ref target='#a'>x</ref>", more) + "</p></div>"));
  polto::RenderOptions options;
  options.alone = true;
  CHECK(count_of("tei-ref", html_of(edition, "d", options)) == more);
  CHECK(count_of("tei-ptr", html_of(opened(in_body("<div xml:id='a'>" +
                                                   repeated("<p><ptr target='#a'/></p>", more) +
                                                   "</div>")))) == more);
  CHECK(count_of("polto-speaker",
                 html_of(opened(in_body("<div xml:id='a'>" + repeated("<u who='#a'/>", more) +
                                        "</div>")))) == more);
  CHECK(
      html_of(opened(in_body(repeated("<app><rdgGrp>", more) + repeated("</rdgGrp></app>", more))))
          .size() > more);
}

TEST_CASE("headings and persons in each other are not told once for each around them", "[limits]") {
  const std::string persons =
      repeated("<person xml:id='a'><p>x</p>", many) + repeated("</person>", many);
  const polto::Edition edition =
      opened(in_body(repeated("<div><head>x", many) + repeated("</head></div>", many) + persons));
  polto::JsonBuffer json;
  edition_json(edition, {}, json);
  CHECK(json.view().size() < many * 3 * limits::quoted_bytes);
}
