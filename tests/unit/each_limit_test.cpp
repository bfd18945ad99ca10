// Both sides of each limit: what is just within it is read, what is just beyond it is refused in
// words or left out. Those of size, entities, includes and prefixes, and of what is told at
// references, are tested where the rest of each is: entities_test, include_test, limits_test,
// recover_test, repetition_test.
#include <iterator>

#include "editions.h"
#include "polto/fault.h"
#include "polto/include.h"
#include "polto/limits.h"

namespace limits = polto::limits;
using polto::Edition;
using polto::ErrorCode;
using polto::OnFault;
using polto::tests::count_of;
using polto::tests::html_of;
using polto::tests::in_body;
using polto::tests::opened;
using polto::tests::repeated;

namespace {

// That a source is refused with this code, and in what words.
void check_refused(const std::string& source, ErrorCode code, std::string_view message) {
  const polto::FaultReport fault = polto::explain(source);
  CHECK(Edition().open(source).code == code);
  CHECK(Edition().open(source, OnFault::mend).code == code);
  CHECK(fault.status.code == code);
  CHECK(fault.message == message);
  CHECK_FALSE(fault.hint.empty());
  CHECK(fault.position.line == 2);
}

std::string with_attributes(std::size_t count) {
  std::string attributes;
  for (std::size_t i = 0; i < count; ++i) attributes += " a" + std::to_string(i) + "=''";
  return in_body("\n<p" + attributes + ">Sir,</p>");
}

std::string with_header(const std::string& header, const std::string& body) {
  return "<TEI><teiHeader>" + header + "</teiHeader><text><body>" + body + "</body></text></TEI>";
}

Edition mended(const std::string& source) {
  Edition edition;
  REQUIRE(edition.open(source, OnFault::mend));
  return edition;
}

}  // namespace

TEST_CASE("elements beyond the depth are refused with their place", "[limits]") {
  // The root, the text and the body are around them.
  const auto nested = [](std::size_t depth) {
    return in_body("\n" + repeated("<hi>", depth - 3) + repeated("</hi>", depth - 3));
  };
  CHECK(Edition().open(nested(limits::depth)));
  check_refused(nested(limits::depth + 1), ErrorCode::too_deep,
                "elements stand more than 500000 deep in each other");
}

TEST_CASE("a tag with more attributes than the limit is refused with its place", "[limits]") {
  CHECK(Edition().open(with_attributes(limits::attributes)));
  check_refused(with_attributes(limits::attributes + 1), ErrorCode::too_many_attributes,
                "a tag has more than a million attributes");
}

TEST_CASE("more notes than the limit are refused with the place of the first", "[limits]") {
  CHECK(opened(in_body("\n" + repeated("<note/>", limits::notes))).notes().size() == limits::notes);
  check_refused(in_body("\n" + repeated("<note/>", limits::notes + 1)), ErrorCode::too_many_notes,
                "the file has more than a million notes");
}

TEST_CASE("an edition that refused a source opens the next", "[limits]") {
  Edition edition;
  CHECK_FALSE(
      edition.open(in_body(repeated("<hi>", limits::depth) + repeated("</hi>", limits::depth))));
  CHECK(edition.divisions().empty());
  CHECK_FALSE(edition.root());
  REQUIRE(edition.open(in_body("<p>Sir,</p>")));
  CHECK(html_of(edition).find("Sir,") != std::string::npos);
}

TEST_CASE("references inside entities are counted", "[limits]") {
  const auto referring = [](std::size_t count) {
    return "<!DOCTYPE TEI [<!ENTITY a ''><!ENTITY b '" + repeated("&a;", count) + "'>]>" +
           in_body("<p>&b;</p>");
  };
  CHECK(Edition().open(referring(limits::entity_references)));
  CHECK(Edition().open(referring(limits::entity_references + 1)).code ==
        ErrorCode::too_many_entities);
}

TEST_CASE("remarks on a source are kept up to their limit", "[limits]") {
  const auto remarks = [](std::size_t count) {
    return opened("<!DOCTYPE TEI [<!ENTITY a SYSTEM 'a.xml'>]>" +
                  in_body("<p>" + repeated("&a;", count) + "</p>"))
        .remarks()
        .size();
  };
  CHECK(remarks(limits::remarks) == limits::remarks);
  CHECK(remarks(limits::remarks + 1) == limits::remarks);
  CHECK(remarks(limits::remarks - 1) == limits::remarks - 1);
}

TEST_CASE("readings in readings have marks down to their limit", "[limits]") {
  const auto marks = [](std::size_t depth) {
    return count_of("tei-app-mark",
                    html_of(opened(in_body("<p>" + repeated("<app><lem>x", depth) +
                                           repeated("</lem></app>", depth) + "</p>"))));
  };
  CHECK(marks(limits::apparatus_depth) == limits::apparatus_depth);
  CHECK(marks(limits::apparatus_depth + 1) == limits::apparatus_depth);
}

TEST_CASE("prefixes and looks are known up to their limit", "[limits]") {
  const auto header = [](std::size_t count) {
    std::string out;
    for (std::size_t i = 1; i <= count; ++i) {
      const std::string n = std::to_string(i);
      out.append("<prefixDef ident='p").append(n).append("' replacementPattern='http://a/$1'/>");
      out.append("<rendition xml:id='r").append(n).append("'>font-style:italic</rendition>");
    }
    return out;
  };
  const auto shows = [&](std::size_t last) {
    const std::string n = std::to_string(last);
    const std::string body =
        "<p><ref target='p" + n + ":b'>x</ref></p><p rendition='#r" + n + "'>y</p>";
    const std::string html = html_of(opened(with_header(header(last), body)));
    return count_of("href=\"http://a/b\"", html) + count_of("data-css", html);
  };
  CHECK(shows(limits::definitions) == 2);
  CHECK(shows(limits::definitions + 1) == 0);
}

TEST_CASE("a legend explains witnesses up to its limit", "[limits]") {
  const auto explained = [](std::size_t count) {
    std::string witnesses;
    std::string readings;
    for (std::size_t i = 0; i < count; ++i) {
      witnesses += "<witness xml:id='w" + std::to_string(i) + "'>x</witness>";
      readings += "<rdg wit='#w" + std::to_string(i) + "'>y</rdg>";
    }
    return count_of("<dt>", html_of(opened(with_header("<listWit>" + witnesses + "</listWit>",
                                                       "<p><app>" + readings + "</app></p>"))));
  };
  CHECK(explained(limits::legend_witnesses) == limits::legend_witnesses);
  CHECK(explained(limits::legend_witnesses + 1) == limits::legend_witnesses);
}

TEST_CASE("an end tag closes open elements up to its limit in a mended source", "[limits]") {
  const auto mends = [](std::size_t open) {
    return mended(in_body("<p>" + repeated("<hi>", open) + "x</p>")).mended().count;
  };
  CHECK(mends(limits::mended_depth - 1) == 1);
  CHECK(mends(limits::mended_depth) > 1);
}

TEST_CASE("a tag that is mended keeps attributes up to their limit", "[limits]") {
  const auto kept = [](std::size_t count) {
    std::string tag = "<p broken=x xml:id='p'";
    for (std::size_t i = 1; i < count; ++i) tag += " a" + std::to_string(i) + "='x'";
    const Edition edition = mended(in_body(tag + ">y</p>"));
    const auto attributes = edition.find("p")->node.attributes();
    return static_cast<std::size_t>(std::distance(attributes.begin(), attributes.end()));
  };
  CHECK(kept(limits::mended_attributes) == limits::mended_attributes);
  CHECK(kept(limits::mended_attributes + 1) == limits::mended_attributes);
}

TEST_CASE("files include each other down to their limit", "[limits]") {
  const auto asked = [](std::size_t depth) {
    const auto file = [](std::size_t n) {
      return "<p xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='" +
             std::to_string(n) + "'/></p>";
    };
    const std::string first = in_body(file(1));
    polto::Inclusion inclusion(first, "0");
    std::size_t count = 0;
    while (inclusion.next() != nullptr) {
      ++count;
      inclusion.supply(count < depth ? file(count + 1) : "<p/>");
    }
    return count;
  };
  CHECK(asked(limits::include_depth) == limits::include_depth);
  CHECK(asked(limits::include_depth + 1) == limits::include_depth);
}

TEST_CASE("the image of a surface is looked for among so many of its parts", "[limits]") {
  const auto found = [](std::size_t before) {
    const std::string source =
        "<TEI><facsimile><surface xml:id='s'>" + repeated("<zone/>", before) +
        "<graphic url='a.png'/></surface></facsimile><text><body><pb facs='#s'/></body></text></TEI>";
    polto::RenderOptions options;
    options.facsimile_template = "{facs}";
    polto::HtmlBuffer out;
    render_html(opened(source), options, out);
    return count_of("href=\"a.png\"", out.view()) == 1;
  };
  CHECK(found(limits::surface_parts - 1));
  CHECK_FALSE(found(limits::surface_parts));
}

TEST_CASE("whether a note stands in what it speaks of is looked at so far around", "[limits]") {
  const auto is_attached = [](std::size_t between) {
    const Edition edition =
        opened(in_body("<p xml:id='a'>" + repeated("<hi>", between) + "<note target='#a'>x</note>" +
                       repeated("</hi>", between) + "</p>"));
    return static_cast<bool>(edition.notes()[0].anchor);
  };
  // The note and the paragraph are among them.
  CHECK_FALSE(is_attached(limits::anchor_depth - 2));
  CHECK(is_attached(limits::anchor_depth - 1));
}
