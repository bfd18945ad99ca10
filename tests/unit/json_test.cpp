#include "polto/json.h"

#include <string>

#include "editions.h"
#include "polto/contents.h"

using namespace std::string_view_literals;
using polto::Edition;
using polto::JsonBuffer;
using polto::tests::in_body;
using polto::tests::opened;
using polto::tests::with_header;

namespace {

template <class Write>
std::string json(Write write) {
  JsonBuffer out;
  write(out);
  return std::string(out.view());
}

}  // namespace

TEST_CASE("strings of JSON escape what JSON demands, and nothing else", "[json]") {
  const auto string = [](std::string_view text) {
    return json([&](JsonBuffer& out) { out.string(text); });
  };
  CHECK(string("Bercon–Marcon ’s") == "\"Bercon–Marcon ’s\"");
  CHECK(string("a\"b\\c/d") == R"("a\"b\\c/d")");
  CHECK(string("a\nb\rc\td") == R"("a\nb\rc\td")");
  CHECK(string("\0\x01\x1F\x7F"sv) == "\"\\u0000\\u0001\\u001f\x7F\"");
  CHECK(string("") == "\"\"");
}

TEST_CASE("commas stand between members and elements, and nowhere else", "[json]") {
  CHECK(json([](JsonBuffer& out) {
          out.begin_object();
          out.field("a", "1");
          out.key("b");
          out.begin_array();
          out.number(1);
          out.null();
          out.begin_object();
          out.end_object();
          out.begin_array();
          out.end_array();
          out.end_array();
          out.field("c", "3");
          out.end_object();
        }) == R"({"a":"1","b":[1,null,{},[]],"c":"3"})");
}

TEST_CASE("every line of JSON lines stands for itself", "[json]") {
  CHECK(json([](JsonBuffer& out) {
          out.string("a");
          out.end_line();
          out.string("b");
          out.end_line();
        }) == "\"a\"\n\"b\"\n");
}

TEST_CASE("a cleared buffer starts without a comma", "[json]") {
  JsonBuffer out;
  out.string("a");
  out.clear();
  out.string("b");
  CHECK(out.view() == "\"b\"");
}

TEST_CASE("metadata has every field, empty where the header says nothing", "[json]") {
  const Edition edition = opened("<TEI><text/></TEI>");
  CHECK(json([&](JsonBuffer& out) { metadata_json(edition, out); }) ==
        R"({"title":"","titles":[],"authors":[],"editors":[],"publisher":"","pubPlace":"",)"
        R"("date":"","idnos":[],"language":"","availability":"","source":""})");
}

TEST_CASE("metadata has what the header says", "[json]") {
  const Edition edition =
      opened(with_header("<fileDesc><titleStmt><title type='series'>FRUS</title><author>A</author>"
                         "<editor role='primary'>B</editor></titleStmt><publicationStmt>"
                         "<idno type='frus'>frus1961-63v13</idno></publicationStmt></fileDesc>"));
  CHECK(json([&](JsonBuffer& out) { metadata_json(edition, out); }) ==
        R"({"title":"FRUS","titles":[{"type":"series","text":"FRUS"}],"authors":["A"],)"
        R"("editors":[{"role":"primary","name":"B"}],"publisher":"","pubPlace":"","date":"",)"
        R"("idnos":[{"type":"frus","text":"frus1961-63v13"}],"language":"","availability":"",)"
        R"("source":""})");
}

TEST_CASE("contents nest as the divisions do", "[json]") {
  const Edition edition = opened(
      in_body("<pb n='1'/><div xml:id='a' type='chapter'><head>A</head>"
              "<div xml:id='d1' type='document' n='1'><head>1. Telegram</head><p>x</p></div></div>"
              "<div xml:id='b'><head>B</head><p>x</p></div>"));
  CHECK(
      json([&](JsonBuffer& out) { contents_json(edition, out); }) ==
      R"([{"id":"a","kind":"container","type":"chapter","n":"","title":"A","date":"","page":"1","lastPage":"1",)"
      R"("children":[{"id":"d1","kind":"document","type":"document","n":"1",)"
      R"("title":"1. Telegram","date":"","page":"1","lastPage":"1","children":[]}]},)"
      R"({"id":"b","kind":"section","type":"","n":"","title":"B","date":"","page":"1","lastPage":"1",)"
      R"("children":[]}])");
}

TEST_CASE("a document lists its notes, each once", "[json]") {
  const Edition edition = opened(
      in_body("<pb n='449'/><div xml:id='d1' type='document' n='1'><head>1. Telegram</head><p>A"
              "<note xml:id='d1fn1' n='1'>x</note> B<note n='1' target='d1fn1'>x</note> "
              "<pb n='450'/>C<note type='summary'>y</note></p>"
              "<closer><signed>Rusk</signed></closer></div>"));
  CHECK(
      json([&](JsonBuffer& out) { documents_json(edition, out); }) ==
      R"([{"id":"d1","n":"1","title":"1. Telegram","date":"","dateText":"","place":"",)"
      R"("page":"449","lastPage":"450","from":[],"to":[],"signed":[{"name":"Rusk","ref":""}],)"
      R"("notes":[{"id":"d1fn1","n":"1","type":""},{"id":"polto-note-3","n":"","type":"summary"}],)"
      R"("sourceNote":null}])");
}

TEST_CASE("a page names the document that it begins in", "[json]") {
  const Edition edition = opened(
      in_body("<pb n='1' facs='0001'/><div xml:id='d1'><p>x<pb xml:id='pg_2' n='2'/></p></div>"));
  CHECK(json([&](JsonBuffer& out) { pages_json(edition, out); }) ==
        R"([{"id":"polto-page-1","n":"1","facs":"0001","document":"d1"},)"
        R"({"id":"pg_2","n":"2","facs":"","document":"d1"}])");
}

TEST_CASE("a page that points to a surface has the image of the surface", "[json]") {
  const Edition edition = opened(
      "<TEI xmlns='http://www.tei-c.org/ns/1.0'><facsimile><surface xml:id='s1'><desc>x</desc>"
      "<graphic xml:id='g1' url='1.png'/><zone xml:id='z1'/></surface><surface xml:id='s2'/></facsimile>"
      "<text><body><p>a<pb facs='#s1'/>b<pb facs='#z1'/>c<pb facs='#g1'/>d<pb facs='#s2'/>e<pb facs='#s3'/>"
      "</p></body></text></TEI>");
  std::string images;
  for (const polto::PageBreak& page : edition.pages())
    images += std::string(polto::image_of(edition, page.node)) + " ";
  CHECK(images == "1.png 1.png 1.png #s2 #s3 ");
}

TEST_CASE("persons and terms are lists of id, name and description", "[json]") {
  const Edition edition =
      opened(in_body("<list><item><persName xml:id='p_1'>Rusk</persName>, Secretary</item>"
                     "<item><term xml:id='t_1'>NAC</term>, Council</item></list>"));
  CHECK(json([&](JsonBuffer& out) { persons_json(edition, out); }) ==
        R"([{"id":"p_1","name":"Rusk","description":"Secretary"}])");
  CHECK(json([&](JsonBuffer& out) { terms_json(edition, out); }) ==
        R"([{"id":"t_1","term":"NAC","description":"Council"}])");
}

TEST_CASE("a note comes as HTML and as text", "[json]") {
  const Edition edition = opened(in_body(
      "<div xml:id='d1' type='document'><p>A<note xml:id='d1fn1' n='1' type='source'>See <ref "
      "target='#d1'>above</ref>.</note></p></div>"));
  CHECK(json([&](JsonBuffer& out) { note_json(edition, edition.notes()[0], "v-", out); }) ==
        R"({"id":"d1fn1","n":"1","type":"source","document":"d1",)"
        R"("html":"See <a class=\"tei-ref\" data-target=\"#d1\" href=\"#v-d1\">above</a>.",)"
        R"("text":"See above."})");
}

TEST_CASE("an error says where it is and shows it", "[json]") {
  CHECK(json([](JsonBuffer& out) { fault_json(polto::explain("<TEI>\n<p>R&D</p></TEI>"), out); }) ==
        R"({"code":"bad-reference","message":"\"&\" begins no reference here","line":2,"column":5,)"
        R"("excerpt":"<p>R&D</p></TEI>","excerptColumn":5,)"
        R"("hint":"Write &amp; where the character itself is meant."})");
}

TEST_CASE("diagnostics say severity, code, message and place", "[json]") {
  const std::string source = in_body("\n <ref target='#d9'>x</ref>");
  const Edition edition = opened(source);
  CHECK(json([&](JsonBuffer& out) { diagnostics_json(diagnose(edition, source), out); }) ==
        R"([{"severity":"warning","code":"dangling-reference",)"
        R"("message":"target=\"#d9\" leads to no element","line":2,"column":2}])");
}

TEST_CASE("the one object of an edition has all of it", "[json]") {
  const std::string source = in_body("<p>Sir,</p>");
  const Edition edition = opened(source);
  const std::string all =
      json([&](JsonBuffer& out) { edition_json(edition, diagnose(edition, source), out); });
  std::size_t at = 0;
  for (const char* const key :
       {"{\"metadata\":{", "},\"contents\":[", "],\"documents\":[", "],\"pages\":[",
        "],\"persons\":[", "],\"terms\":[", "],\"diagnostics\":["}) {
    INFO(key);
    const std::size_t found = all.find(key, at);
    REQUIRE(found != std::string::npos);
    at = found;
  }
  CHECK(all.ends_with("]}"));
}
