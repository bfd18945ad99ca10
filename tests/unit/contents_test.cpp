#include "polto/contents.h"

#include <string>

#include "editions.h"

using polto::ContentsEntry;
using polto::DocumentInfo;
using polto::Edition;
using polto::none;
using polto::tests::in_body;
using polto::tests::opened;

namespace {

// One line an entry, indented by depth: "title [date]".
std::string contents_of(const Edition& edition) {
  std::string out;
  for (const ContentsEntry& entry : read_contents(edition)) {
    out.append(std::size_t{2} * entry.depth, ' ');
    out += entry.title.empty() ? "-" : entry.title;
    if (!entry.date.empty()) out.append(" [").append(entry.date).append("]");
    out += '\n';
  }
  return out;
}

DocumentInfo document_of(const Edition& edition, std::string_view id = "d1") {
  return read_document(edition, edition.find(id)->index);
}

std::string names(const std::vector<polto::Party>& parties) {
  std::string out;
  for (const polto::Party& party : parties) {
    if (!out.empty()) out += "; ";
    out += party.name;
    if (!party.ref.empty()) out.append(" #").append(party.ref);
  }
  return out;
}

std::string title_of_head(std::string_view head) {
  return document_of(opened(in_body("<div xml:id='d1' type='document'>" + std::string(head) +
                                    "<p>x</p></div>")))
      .title;
}

}  // namespace

TEST_CASE("the contents are the divisions with their headings, nested as they are", "[contents]") {
  CHECK(contents_of(
            opened(in_body("<div><head>Cuba</head><div><head>October</head>"
                           "<div type='document'><head>1. Telegram</head><p>x</p></div></div></div>"
                           "<div><head>Index</head><p>x</p></div>"))) ==
        "Cuba\n  October\n    1. Telegram\nIndex\n");
}

TEST_CASE("a title is without its notes, its line breaks are blanks", "[contents]") {
  CHECK(title_of_head("<head>1. Telegram<note n='1'>Source: x.</note></head>") == "1. Telegram");
  CHECK(title_of_head("<head>1.<lb/>Telegram\n   From</head>") == "1. Telegram From");
  CHECK(title_of_head("<head>A <hi>Memo<note>x</note></hi> again</head>") == "A Memo again");
}

TEST_CASE("a division without heading has an empty title", "[contents]") {
  CHECK(title_of_head("").empty());
}

TEST_CASE("the shortened heading of running heads is not the title", "[contents]") {
  CHECK(title_of_head("<head type='shortened-for-running-head'>Tel.</head>"
                      "<head>1. Telegram</head>") == "1. Telegram");
}

TEST_CASE("a title page is called so", "[contents]") {
  const Edition edition = opened(
      "<TEI><text><front><titlePage xml:id='title'><docTitle><titlePart>FRUS</titlePart></docTitle>"
      "</titlePage></front><body><div><head>A</head><p>x</p></div></body></text></TEI>");
  CHECK(contents_of(edition) == "Title page\nA\n");
}

TEST_CASE("a text that only holds divisions is no entry of its own", "[contents]") {
  CHECK(contents_of(opened("<TEI><text><group><text><body><div><head>A</head><p>x</p></div>"
                           "</body></text><text><body><div><head>B</head><p>x</p></div></body>"
                           "</text></group></text></TEI>")) == "A\nB\n");
}

TEST_CASE("the date of a document is that of its date line, as ISO writes it", "[contents]") {
  const Edition edition = opened(in_body(
      "<div type='document' xml:id='d1'><head>1. Telegram</head>"
      "<dateline><placeName>Paris</placeName>, <date when='1962-10-29T20:00:00'>October 29, 1962"
      "</date>, 8 p.m.</dateline><p>On <date when='1961-01-01'>January 1</date></p></div>"));
  CHECK(contents_of(edition) == "1. Telegram [1962-10-29T20:00:00]\n");
  CHECK(document_of(edition).date == "1962-10-29T20:00:00");
  CHECK(document_of(edition).date_text == "October 29, 1962");
  CHECK(document_of(edition).place == "Paris");
}

TEST_CASE("a date line in an opener or a closer counts", "[contents]") {
  const auto date_of = [](std::string_view inside) {
    return std::string(
        document_of(opened(in_body("<div type='document' xml:id='d1'><head>1</head>" +
                                   std::string(inside) + "</div>")))
            .date);
  };
  CHECK(date_of("<opener><dateline><date when='1962'>1962</date></dateline></opener><p>x</p>") ==
        "1962");
  CHECK(date_of("<p>x</p><closer><dateline><date from='1962-01'>x</date></dateline></closer>") ==
        "1962-01");
  CHECK(
      date_of("<dateline><date notBefore='1962-01-02' notAfter='1962-01-09'>x</date></dateline>") ==
      "1962-01-02");
}

TEST_CASE("a document without date line has no date, unless the edition gives one", "[contents]") {
  CHECK(document_of(opened(in_body("<div type='document' xml:id='d1'><p>On "
                                   "<date when='1961-01-01'>January 1</date></p></div>")))
            .date.empty());
  CHECK(document_of(opened("<TEI xmlns:frus='http://history.state.gov/frus/ns/1.0'><text><body>"
                           "<div type='document' xml:id='d1' "
                           "frus:doc-dateTime-min='1962-10-29T00:00:00-05:00'><p>x</p></div>"
                           "</body></text></TEI>"))
            .date == "1962-10-29T00:00:00-05:00");
}

TEST_CASE("the date line of an attachment is not that of its document", "[contents]") {
  CHECK(document_of(opened("<TEI xmlns:frus='urn:f'><text><body><div type='document' xml:id='d1'>"
                           "<p>x</p><frus:attachment><dateline><date when='1950'>1950</date>"
                           "</dateline></frus:attachment></div></body></text></TEI>"))
            .date.empty());
}

TEST_CASE("sender and addressee are what the heading marks so", "[contents][parties]") {
  const Edition edition =
      opened(in_body("<list><item><persName xml:id='p_R'>Rusk</persName></item></list>"
                     "<div type='document' xml:id='d1'><head>1. Letter From <persName type='from' "
                     "corresp='#p_R'>Secretary Rusk<note>x</note></persName> to the "
                     "<gloss type='to'>Mission</gloss> "
                     "and the <gloss type='to'>Embassy</gloss>"
                     "<note><persName type='from'>x</persName></note></head>"
                     "<p>x</p></div>"));
  const DocumentInfo document = document_of(edition);
  CHECK(names(document.from) == "Secretary Rusk #p_R");
  CHECK(names(document.to) == "Mission; Embassy");
}

TEST_CASE("signatures are read from the closer", "[contents][parties]") {
  const auto signed_by = [](std::string_view closer) {
    return names(
        document_of(opened(in_body("<list><item><persName xml:id='p_R'>Rusk</persName>"
                                   "</item></list><div type='document' xml:id='d1'><p>x</p>" +
                                   std::string(closer) + "</div>")))
            .signed_by);
  };
  CHECK(signed_by("<closer><signed><persName corresp='#p_R'>Rusk</persName></signed></closer>") ==
        "Rusk #p_R");
  CHECK(signed_by("<closer><signed>\n Rusk<note>x</note></signed></closer>") == "Rusk");
  CHECK(signed_by("<closer><signed corresp='#p_R'>Dean Rusk</signed></closer>") ==
        "Dean Rusk #p_R");
  CHECK(signed_by("<closer><signed>A</signed><signed>B</signed></closer>") == "A; B");
  CHECK(signed_by("<closer><signed/></closer>").empty());
  CHECK(signed_by("").empty());
}

TEST_CASE("the signature of an attachment is not that of its document", "[contents][parties]") {
  const Edition edition = opened(
      in_body("<div type='document' xml:id='d1'><p>x</p><closer><signed>Rusk</signed></closer>"
              "<div><p>x</p><closer><signed>Ball</signed></closer></div></div>"));
  CHECK(names(document_of(edition).signed_by) == "Rusk");
}

TEST_CASE("the source note is the note of that type, or one in the heading that begins so",
          "[contents][source]") {
  const auto source_note = [](std::string_view inside) {
    return document_of(opened(in_body("<div type='document' xml:id='d1'>" + std::string(inside) +
                                      "</div>")))
        .source_note;
  };
  CHECK(source_note("<head>1<note>x</note><note type='source'>Source: x.</note></head>") == 1);
  CHECK(source_note("<head>1<note>x</note><note> Source: Department</note></head>") == 1);
  CHECK(source_note("<note><seg type='summary'>x</seg><seg type='source'>y</seg></note>") == 0);
  CHECK(source_note("<head>1</head><p>x<note>Source: Department</note></p>") == none);
  CHECK(source_note("<head>1<note>See Document 2.</note></head>") == none);
  CHECK(
      source_note("<head>1</head><div><head>2<note type='source'>Source: x.</note></head></div>") ==
      none);
}

TEST_CASE("the documents of an edition without documents are its sections", "[contents]") {
  const Edition letters =
      opened(in_body("<div xml:id='a'><p>x</p></div><div xml:id='b'><p>x</p></div>"));
  CHECK(list_documents(letters).size() == 2);
  const Edition volume =
      opened(in_body("<div><p>Preface.</p></div>"
                     "<div type='document' xml:id='d1'><p>x</p></div>"));
  REQUIRE(list_documents(volume).size() == 1);
  CHECK(volume.divisions()[list_documents(volume)[0]].id == "d1");
}

TEST_CASE("the number of a page is what is printed on it", "[contents][pages]") {
  const Edition edition = opened(in_body("<pb n='A12'/><pb/>"));
  CHECK(page_number(edition, 0) == "A12");
  CHECK(page_number(edition, 1).empty());
  CHECK(page_number(edition, none).empty());
}
