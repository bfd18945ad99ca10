#include "polto/search.h"

#include <string>
#include <vector>

#include "editions.h"
#include "polto/html.h"
#include "polto/json.h"
#include "polto/search_json.h"

using polto::SearchIn;
using polto::SearchOptions;
using polto::tests::in_body;
using polto::tests::opened;

namespace {

const char* const volume =
    "<div type='document' xml:id='d1' n='1'><head>1. Telegram on Berlin<note n='1' xml:id='d1n1'>"
    "Source: Department of State, Berlin Mission.</note></head>"
    "<p>The crisis in <placeName>Berlin</placeName> goes on.<note n='2' xml:id='d1n2'>Not "
    "printed<note n='a' xml:id='d1na'>Inner words.</note>.</note> Negotiations follow.</p></div>"
    "<div type='document' xml:id='d2' n='2'><head>2. Memorandum</head><p>Test</p><p>ban, the test "
    "ban; Élysée.</p></div>";

// What is found, each as "DIVISION[/NOTE]:words in the text".
std::vector<std::string> found(std::string_view source, std::string_view query,
                               const SearchOptions& options = {}) {
  const polto::Edition edition = opened(source);
  const polto::SearchText text = search_text(edition);
  std::vector<std::string> out;
  for (const polto::Hit& hit : search(text, query, options)) {
    const polto::Passage& passage = text.passages()[hit.passage];
    std::string line(text.divisions()[passage.division].id);
    if (passage.note != polto::none) line += "/" + text.notes()[passage.note];
    const std::uint32_t from = text.printed_offset(hit.begin);
    line += ":" + std::string(text.printed().substr(from, text.printed_offset(hit.end) - from));
    out.push_back(line);
  }
  return out;
}

std::vector<std::string> in_volume(std::string_view query, const SearchOptions& options = {}) {
  return found(in_body(volume), query, options);
}

using Found = std::vector<std::string>;

std::string json_of(std::string_view source, std::string_view query,
                    const polto::HitRange& range = {}) {
  const polto::Edition edition = opened(source);
  const polto::SearchText text = search_text(edition);
  polto::JsonBuffer json;
  hits_json(text, search(text, query), range, json);
  return std::string(json.view());
}

}  // namespace

TEST_CASE("a word is found in headings, text and notes, notes behind their document", "[search]") {
  CHECK(in_volume("berlin") == Found{"d1:Berlin", "d1:Berlin", "d1/d1n1:Berlin"});
}

TEST_CASE("a word is a whole word, a beginning of one with an asterisk", "[search]") {
  CHECK(in_volume("negot").empty());
  CHECK(in_volume("negot*") == Found{"d1:Negot"});
  CHECK(in_volume("egotiations").empty());
}

TEST_CASE("search does not see case and diacritics unless it is asked to", "[search]") {
  CHECK(in_volume("elysee") == Found{"d2:Élysée"});
  CHECK(in_volume("ÉLYSÉE") == Found{"d2:Élysée"});
  SearchOptions exact;
  exact.exact = true;
  CHECK(in_volume("elysee", exact).empty());
  CHECK(in_volume("Élysée", exact) == Found{"d2:Élysée"});
}

TEST_CASE("a phrase stands in one block", "[search]") {
  CHECK(in_volume("\"test ban\"") == Found{"d2:test ban"});
}

TEST_CASE("a note in the middle of a sentence does not part it", "[search]") {
  CHECK(in_volume("\"goes on. negotiations\"") == Found{"d1:goes on. Negotiations"});
  CHECK(in_volume("\"not printed.\"") == Found{"d1/d1n2:Not printed."});
}

TEST_CASE("a note inside a note is found by itself", "[search]") {
  CHECK(in_volume("inner") == Found{"d1/d1na:Inner"});
}

TEST_CASE("AND, OR and NOT are about a document with its notes", "[search]") {
  CHECK(in_volume("mission crisis") == Found{"d1:crisis", "d1/d1n1:Mission"});
  CHECK(in_volume("mission test").empty());
  CHECK(in_volume("mission OR memorandum") == Found{"d1/d1n1:Mission", "d2:Memorandum"});
  CHECK(in_volume("berlin NOT mission").empty());
  CHECK(in_volume("test -mission").size() == 2);
}

TEST_CASE("a search can be for notes, headings, running text or one division", "[search]") {
  SearchOptions options;
  options.in = SearchIn::notes;
  CHECK(in_volume("berlin", options) == Found{"d1/d1n1:Berlin"});
  options.in = SearchIn::headings;
  CHECK(in_volume("berlin", options) == Found{"d1:Berlin"});
  options.in = SearchIn::text;
  CHECK(in_volume("berlin", options).size() == 2);
  options.in = SearchIn::everything;
  const polto::SearchText text = search_text(opened(in_body(volume)));
  options.division = text.division("d1");
  CHECK(in_volume("test OR berlin", options).size() == 3);
  options.division = text.division("d2");
  CHECK(in_volume("test OR berlin", options).size() == 2);
}

TEST_CASE("hits of several terms do not overlap", "[search]") {
  CHECK(in_volume("\"test ban\" OR test") == Found{"d2:Test", "d2:test ban"});
}

TEST_CASE("scripts without blanks are found inside a run", "[search]") {
  const std::string source = in_body("<div xml:id='a'><p>明治四十年の春であった。</p></div>");
  CHECK(found(source, "四十年") == Found{"a:四十年"});
}

TEST_CASE("a word ends at punctuation of any kind", "[search]") {
  const std::string source = in_body("<div xml:id='a'><p>“Rusk” and Rusk—Rusk… Ruskin</p></div>");
  CHECK(found(source, "rusk").size() == 3);
}

TEST_CASE("what the renderer adds is not searched", "[search]") {
  CHECK(in_volume("notes").empty());
  const std::string source = in_body("<div xml:id='a'><p>rest<pb n='5'/>less page</p></div>");
  CHECK(found(source, "restless") == Found{"a:restless"});
  CHECK(found(source, "page").size() == 1);
}

TEST_CASE("a container has hits of its own, not those of its documents", "[search]") {
  const std::string source = in_body(
      "<div type='chapter' xml:id='c'><head>Berlin</head><div type='document' xml:id='d'>"
      "<head>1</head><p>Berlin</p></div></div>");
  CHECK(found(source, "berlin") == Found{"c:Berlin", "d:Berlin"});
  CHECK(json_of(source, "berlin")
            .starts_with("{\"total\":2,\"documents\":[{\"id\":\"c\",\"hits\":1},"
                         "{\"id\":\"d\",\"hits\":1}]"));
  SearchOptions options;
  options.division = search_text(opened(source)).division("c");
  CHECK(found(source, "berlin", options).size() == 2);
}

TEST_CASE("a part belongs to its document", "[search][json]") {
  const std::string source =
      in_body("<div type='document' xml:id='d'><p>One</p><div xml:id='p'><p>two</p></div></div>");
  const std::string json = json_of(source, "two");
  CHECK(json.find("\"document\":\"d\",\"division\":\"p\"") != json.npos);
  CHECK(json.find("\"offset\":3,") != json.npos);
}

TEST_CASE("both sides of a choice are found, as words of their own", "[search]") {
  const std::string source = in_body(
      "<div xml:id='a'><p>the <choice><abbr>Dept</abbr><expan>Department</expan></choice></p></div>");
  CHECK(found(source, "dept").size() == 1);
  CHECK(found(source, "department").size() == 1);
}

TEST_CASE("a reading beside the one shown is found", "[search]") {
  const std::string source =
      in_body("<div xml:id='a'><p>a <app><lem>rose</lem><rdg>thorn</rdg></app> red</p></div>");
  CHECK(found(source, "rose").size() == 1);
  CHECK(found(source, "thorn").size() == 1);
}

TEST_CASE("the words of characters that HTML escapes are found", "[search]") {
  const std::string source =
      in_body("<div xml:id='a'><p>AT&amp;T &lt;now&gt; &quot;x&quot;</p></div>");
  CHECK(found(source, "at&t") == Found{"a:AT&T"});
  CHECK(found(source, "\"at&t <now>\"") == Found{"a:AT&T <now>"});
}

TEST_CASE("ids are those of the source, whatever stands before them in the HTML", "[search]") {
  const polto::Edition edition = opened(in_body(volume));
  polto::RenderOptions options;
  options.id_prefix = "left-";
  polto::HtmlBuffer html;
  render_html(edition, options, html);
  polto::JsonBuffer contents;
  contents_json(edition, contents);
  const polto::SearchText text(html.view(), contents.view(), options.id_prefix);
  CHECK(text.division("d2") != polto::none);
  CHECK(text.division("left-d2") == polto::none);
  CHECK(text.notes() == Found{"d1n1", "d1n2", "d1na"});
  CHECK(search(text, "berlin").size() == 3);
}

TEST_CASE("a line break parts words unless it says that it does not", "[search]") {
  const std::string source = in_body(
      "<div xml:id='a'><p>one<lb/>two three<lb break='no'/>four five-\n<lb n='4' "
      "break='no'/>six</p></div>");
  CHECK(found(source, "\"one two threefour fivesix\"").size() == 1);
}

TEST_CASE("the header is not searched", "[search]") {
  CHECK(found("<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc>Rusk</fileDesc>"
              "</teiHeader><text><body><div xml:id='a'><p>Rusk</p></div></body></text></TEI>",
              "rusk") == Found{"a:Rusk"});
}

TEST_CASE("hits as JSON say where they are, and the words around", "[search][json]") {
  CHECK(json_of(in_body(volume), "crisis") ==
        "{\"total\":1,\"documents\":[{\"id\":\"d1\",\"hits\":1}],\"hits\":["
        "{\"document\":\"d1\",\"division\":\"d1\",\"note\":null,\"in\":\"text\","
        "\"snippet\":\"The crisis in Berlin goes on. Negotiations follow.\",\"start\":4,\"end\":10,"
        "\"offset\":21,\"length\":6}]}");
  CHECK(json_of(in_body(volume), "printed") ==
        "{\"total\":1,\"documents\":[{\"id\":\"d1\",\"hits\":1}],\"hits\":["
        "{\"document\":\"d1\",\"division\":\"d1\",\"note\":\"d1n2\",\"in\":\"note\","
        "\"snippet\":\"Not printed.\",\"start\":4,\"end\":11,\"offset\":3,\"length\":7}]}");
  CHECK(json_of(in_body(volume), "nowhere") == "{\"total\":0,\"documents\":[],\"hits\":[]}");
}

TEST_CASE("a list of hits may be a part of them, and still counts all", "[search][json]") {
  const std::string json = json_of(in_body(volume), "berlin OR test", {1, 2});
  CHECK(
      json.starts_with("{\"total\":5,\"documents\":[{\"id\":\"d1\",\"hits\":3},"
                       "{\"id\":\"d2\",\"hits\":2}],\"hits\":["));
  CHECK(polto::tests::count_of("\"snippet\"", json) == 2);
  CHECK(json.find("\"in\":\"note\"") != json.npos);
  const std::string behind = json_of(in_body(volume), "berlin", {9, 2});
  CHECK(behind.ends_with("\"hits\":[]}"));
}

TEST_CASE("offsets count what JavaScript counts", "[search][json]") {
  const std::string json =
      json_of(in_body("<div xml:id='a'><p>\xF0\x9D\x84\x9E é ß word</p></div>"), "word");
  CHECK(json.find("\"start\":7,\"end\":11,\"offset\":4,\"length\":4") != json.npos);
}

TEST_CASE("a snippet is cut between words", "[search][json]") {
  const std::string long_text = polto::tests::repeated("alpha beta gamma ", 40);
  const std::string json = json_of(
      in_body("<div xml:id='a'><p>" + long_text + "needle " + long_text + "</p></div>"), "needle");
  CHECK(json.find("\"snippet\":\"") != json.npos);
  const std::size_t begin = json.find("\"snippet\":\"") + 11;
  const std::string snippet = json.substr(begin, json.find('"', begin) - begin);
  CHECK(snippet.size() < 140);
  CHECK((snippet.starts_with("alpha ") || snippet.starts_with("beta ") ||
         snippet.starts_with("gamma ")));
}
