// What an edition makes of divisions: kinds, units, pages.
#include <string>

#include "editions.h"

using polto::Division;
using polto::DivisionKind;
using polto::Edition;
using polto::none;
using polto::tests::in_body;
using polto::tests::opened;

namespace {

const Division& division(const Edition& edition, std::string_view id) {
  const polto::Target* const target = edition.find(id);
  REQUIRE(target != nullptr);
  REQUIRE(target->kind == polto::Target::Kind::division);
  return edition.divisions()[target->index];
}

std::string kind_of(const Edition& edition, std::string_view id) {
  switch (division(edition, id).kind) {
    case DivisionKind::container: return "container";
    case DivisionKind::document: return "document";
    case DivisionKind::section: return "section";
    case DivisionKind::part: return "part";
  }
  return {};
}

// The id of the unit that shows the element with this id.
std::string unit_of(const Edition& edition, std::string_view id) {
  const polto::Target* const target = edition.find(id);
  REQUIRE(target != nullptr);
  const std::uint32_t unit = edition.unit_of(target->division);
  return unit == none ? "none" : std::string(edition.divisions()[unit].id);
}

// "first-last": the numbers of the pages a division starts and ends on.
std::string pages_of(const Edition& edition, std::string_view id) {
  const auto number = [&](std::uint32_t page) {
    return page == none ? std::string("?")
                        : std::string(edition.pages()[page].node.attribute("n").value());
  };
  const Division& found = division(edition, id);
  return number(found.page) + "-" + number(found.last_page);
}

}  // namespace

TEST_CASE("a division of type document is a document, and what holds it a container",
          "[divisions]") {
  const Edition edition =
      opened(in_body("<div xml:id='comp1' type='compilation'><head>Cuba</head>"
                     "<div xml:id='ch1' type='chapter'><head>October</head>"
                     "<div xml:id='d1' type='document'><p>Sir,</p></div></div></div>"));
  CHECK(kind_of(edition, "comp1") == "container");
  CHECK(kind_of(edition, "ch1") == "container");
  CHECK(kind_of(edition, "d1") == "document");
}

TEST_CASE("a chapter with an introduction of its own still holds its documents", "[divisions]") {
  const Edition edition =
      opened(in_body("<div xml:id='ch1'><p>An introduction.</p>"
                     "<div xml:id='d1' type='document'/></div>"));
  CHECK(kind_of(edition, "ch1") == "container");
}

TEST_CASE("a division with text of its own is a section, and divisions in it are its parts",
          "[divisions]") {
  const Edition edition = opened(
      in_body("<div xml:id='preface'><p>Sir,</p><div xml:id='sub'><p>More.</p></div></div>"));
  CHECK(kind_of(edition, "preface") == "section");
  CHECK(kind_of(edition, "sub") == "part");
}

TEST_CASE("a division that holds nothing but divisions is a container", "[divisions]") {
  const Edition edition =
      opened(in_body("<div xml:id='sources'><head>Sources</head><div xml:id='a'><p>One.</p></div>"
                     "<div xml:id='b'><p>Two.</p></div></div>"));
  CHECK(kind_of(edition, "sources") == "container");
  CHECK(kind_of(edition, "a") == "section");
}

TEST_CASE("page breaks and notes do not make a container readable", "[divisions]") {
  const Edition edition =
      opened(in_body("<div xml:id='comp1'><pb n='1'/><head>Cuba<note>1.</note></head>"
                     "<div xml:id='d1'><p>One.</p></div></div>"));
  CHECK(kind_of(edition, "comp1") == "container");
}

TEST_CASE("the divisions and attachments of a document are its parts", "[divisions]") {
  const Edition edition = opened(
      "<TEI xmlns:frus='http://history.state.gov/frus/ns/1.0'><text><body>"
      "<div xml:id='d1' type='document'><p>Sir,</p><div xml:id='a'><p>x</p></div>"
      "<frus:attachment xml:id='tab'><p>x</p></frus:attachment></div></body></text></TEI>");
  CHECK(kind_of(edition, "d1") == "document");
  CHECK(kind_of(edition, "a") == "part");
  CHECK(kind_of(edition, "tab") == "part");
}

TEST_CASE("a document that is pending is a document", "[divisions]") {
  const Edition edition = opened(in_body("<div xml:id='d1' type='document-pending'/>"));
  CHECK(kind_of(edition, "d1") == "document");
}

TEST_CASE("a group of documents holds them and is none", "[divisions]") {
  const Edition edition = opened(
      in_body("<div xml:id='g1' type='document-group'><div xml:id='d1' type='document'/></div>"));
  CHECK(kind_of(edition, "g1") == "container");
  CHECK(kind_of(edition, "d1") == "document");
}

TEST_CASE("divisions know their parent and where they end", "[divisions]") {
  const Edition edition =
      opened(in_body("<div xml:id='a'><div xml:id='b'/><div xml:id='c'/></div>"
                     "<div xml:id='d'/>"));
  CHECK(division(edition, "b").parent == edition.find("a")->index);
  CHECK(division(edition, "a").end == edition.find("d")->index);
  CHECK(division(edition, "b").end == edition.find("c")->index);
}

TEST_CASE("divisions of P4 are divisions", "[divisions]") {
  const Edition edition = opened(
      "<TEI.2><text><body><div1 xml:id='a'><div2 xml:id='b'><p>x</p></div2></div1></body></text>"
      "</TEI.2>");
  CHECK(kind_of(edition, "a") == "container");
  CHECK(kind_of(edition, "b") == "section");
}

TEST_CASE("the unit of an element is the document or section around it", "[divisions][units]") {
  const Edition edition = opened(
      in_body("<div xml:id='comp1'><head xml:id='h'>Cuba</head><div xml:id='d1' type='document'>"
              "<p xml:id='p1'>Sir,<note xml:id='n1'/></p><pb xml:id='pg_2'/>"
              "<div xml:id='a'><p xml:id='p2'/></div></div></div>"));
  CHECK(unit_of(edition, "p1") == "d1");
  CHECK(unit_of(edition, "n1") == "d1");
  CHECK(unit_of(edition, "pg_2") == "d1");
  CHECK(unit_of(edition, "a") == "d1");
  CHECK(unit_of(edition, "p2") == "d1");
  CHECK(unit_of(edition, "d1") == "d1");
}

TEST_CASE("the unit of a container is the first unit in it", "[divisions][units]") {
  const Edition edition = opened(in_body(
      "<div xml:id='comp1'><div xml:id='ch1'><div xml:id='d1' type='document'/></div></div>"));
  CHECK(unit_of(edition, "comp1") == "d1");
  CHECK(unit_of(edition, "ch1") == "d1");
}

TEST_CASE("what stands in the header has no unit", "[divisions][units]") {
  const Edition edition =
      opened("<TEI><teiHeader xml:id='header'/><text><body><p/></body></text></TEI>");
  CHECK(unit_of(edition, "header") == "none");
}

TEST_CASE("a text without divisions is itself the unit", "[divisions][units]") {
  const Edition edition =
      opened("<TEI><text xml:id='t'><body><p xml:id='p1'>x</p></body></text></TEI>");
  CHECK(kind_of(edition, "t") == "section");
  CHECK(unit_of(edition, "p1") == "t");
}

TEST_CASE("a division starts on the page that is open where it begins", "[divisions][pages]") {
  const Edition edition =
      opened(in_body("<pb n='449'/><div xml:id='d1'><p>Sir, <pb n='450'/>and so on.</p></div>"
                     "<div xml:id='d2'><p>Sir,</p></div>"));
  CHECK(pages_of(edition, "d1") == "449-450");
  CHECK(pages_of(edition, "d2") == "450-450");
}

TEST_CASE("a page break before the first words of a division is the page it starts on",
          "[divisions][pages]") {
  const Edition edition =
      opened(in_body("<pb n='1'/><div xml:id='comp1'><pb n='2'/><div xml:id='d1'>\n <pb n='3'/>\n"
                     "<head>1. Telegram</head></div></div>"));
  CHECK(pages_of(edition, "comp1") == "3-3");
  CHECK(pages_of(edition, "d1") == "3-3");
}

TEST_CASE("a page break behind the heading is not the page a division starts on",
          "[divisions][pages]") {
  const Edition edition = opened(
      in_body("<pb n='1'/><div xml:id='d1'><head>1. Telegram</head><pb n='2'/><p>x</p></div>"));
  CHECK(pages_of(edition, "d1") == "1-2");
}

TEST_CASE("a page that breaks right before a division is read with it", "[divisions][pages]") {
  const Edition edition = opened(in_body(
      "<div xml:id='ch1'><div type='document' xml:id='d1'><p>x</p><pb n='2' xml:id='pg_2'/></div>"
      " <pb n='3' xml:id='pg_3'/>\n<pb n='4' xml:id='pg_4'/> "
      "<div type='document' xml:id='d2'><p>y</p></div></div>"
      "<pb n='5' xml:id='pg_5'/><div xml:id='ch2'><head>h</head>"
      "<div type='document' xml:id='d3'><p>z</p></div></div><pb n='6' xml:id='pg_6'/>"));
  CHECK(unit_of(edition, "pg_2") == "d1");
  CHECK(unit_of(edition, "pg_3") == "d2");
  CHECK(unit_of(edition, "pg_4") == "d2");
  CHECK(unit_of(edition, "pg_5") == "d3");
  CHECK(edition.unit_of(edition.pages()[1].division) ==
        edition.unit_of(edition.find("d2")->division));
  CHECK(pages_of(edition, "d2") == "4-4");
}

TEST_CASE("without page breaks no page is made up", "[divisions][pages]") {
  CHECK(pages_of(opened(in_body("<div xml:id='d1'><p>Sir,</p></div>")), "d1") == "?-?");
  CHECK(pages_of(opened(in_body("<div xml:id='d1'><p>x</p></div><pb n='2'/>")), "d1") == "?-?");
}

TEST_CASE("a second mark is a note of its own that names the first", "[notes]") {
  const Edition edition =
      opened(in_body("<p>one<note n='2' xml:id='d1fn2'>See <hi>above</hi>.</note>, "
                     "two<note n='2' target='d1fn2'>See\n above.</note></p>"));
  REQUIRE(edition.notes().size() == 2);
  CHECK(edition.notes()[0].marks == 2);
  CHECK(edition.notes()[0].same_as == none);
  CHECK(edition.notes()[1].same_as == 0);
}

TEST_CASE("a second mark is known by its words, whatever is marked up or noted in them",
          "[notes]") {
  const auto marks = [](std::string_view first, std::string_view second) {
    const Edition edition =
        opened(in_body("<p><note xml:id='n'>" + std::string(first) + "</note><note target='#n'>" +
                       std::string(second) + "</note></p>"));
    return edition.notes()[0].marks;
  };
  CHECK(marks("", "") == 2);
  CHECK(marks("<p>See <hi>Ibid</hi></p>", "See <!-- x -->Ibid") == 2);
  CHECK(marks("See<lb/> <pb/><hi/>Ibid", "<q>See</q> Ibid<hi/> ") == 2);
  CHECK(marks("<hi><hi>See</hi></hi>", "See") == 2);
  CHECK(marks("See", "See Ibid") == 1);
  CHECK(marks("See Ibid", "See") == 1);
  CHECK(marks("See", "") == 1);
}

TEST_CASE("a note that stands in the text is no second mark, whatever it repeats", "[notes]") {
  const Edition edition = opened(
      in_body("<p><note xml:id='n'>See</note><note rend='inline' target='#n'>See</note></p>"));
  CHECK(edition.notes()[0].marks == 1);
}

TEST_CASE("a note inside a note is none of its words", "[notes]") {
  const Edition edition =
      opened(in_body("<p><note xml:id='n'>See<note>x <hi>y</hi></note> Ibid</note>"
                     "<note target='#n'>See Ibid</note></p>"));
  CHECK(edition.notes()[0].marks == 2);
}

TEST_CASE("a note that points to another but says something else is a note", "[notes]") {
  const Edition edition = opened(
      in_body("<p>one<note xml:id='n1'>See above.</note> two<note target='#n1'>See below.</note> "
              "three<note xml:id='n3' target='#n1'>See above.</note></p>"));
  CHECK(edition.notes()[0].marks == 1);
  CHECK(edition.notes()[1].same_as == none);
  CHECK(edition.notes()[2].same_as == none);
}

TEST_CASE("notes and page breaks of the header belong to the header", "[notes]") {
  const Edition edition =
      opened("<TEI><teiHeader><note xml:id='n1'/><pb/></teiHeader><text><body/></text></TEI>");
  CHECK(edition.notes().empty());
  CHECK(edition.pages().empty());
  CHECK(edition.find("n1")->kind == polto::Target::Kind::element);
}

TEST_CASE("a division knows its notes and those of its parts", "[notes]") {
  const Edition edition = opened(in_body(
      "<note/><div xml:id='d1'><head>1<note/></head><div><note/></div></div><div><note/></div>"));
  CHECK(division(edition, "d1").first_note == 1);
  CHECK(division(edition, "d1").end_note == 3);
}

TEST_CASE("a page that begins between two documents is that of the one that follows",
          "[divisions]") {
  const Edition edition = opened(
      in_body("<div type='chapter' xml:id='ch1'><pb n='1' xml:id='pg_1'/><head>Harbors</head>"
              "<div type='document' xml:id='d1'><p>Sir,</p></div><pb n='2' xml:id='pg_2'/>"
              "<pb n='3' xml:id='pg_3'/><div type='document' xml:id='d2'><pb n='4' xml:id='pg_4'/>"
              "<p>Sir,</p></div><div type='document' xml:id='d3'><p>Sir,</p></div></div>"));
  const auto unit_of = [&](std::string_view page) {
    const polto::Target* const target = edition.find(page);
    REQUIRE(target != nullptr);
    CHECK(edition.pages()[target->index].division == target->division);
    return std::string(edition.divisions()[edition.unit_of(target->division)].id);
  };
  CHECK(unit_of("pg_1") == "d1");
  CHECK(unit_of("pg_2") == "d2");
  CHECK(unit_of("pg_3") == "d2");
  CHECK(unit_of("pg_4") == "d2");
}
