#include "polto/search.h"

#include <string>
#include <vector>

#include "editions.h"
#include "polto/json.h"

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
  const polto::SearchText text(edition);
  std::vector<std::string> out;
  for (const polto::Hit& hit : search(edition, text, query, options)) {
    const polto::Passage& passage = text.passages()[hit.passage];
    std::string line(edition.divisions()[passage.division].id);
    if (passage.note != polto::none) line += "/" + std::string(edition.notes()[passage.note].id);
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

std::string json_of(std::string_view source, std::string_view query) {
  const polto::Edition edition = opened(source);
  const polto::SearchText text(edition);
  polto::JsonBuffer json;
  hits_json(edition, text, search(edition, text, query), json);
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
  const polto::Edition edition = opened(in_body(volume));
  options.division = edition.find("d1")->index;
  CHECK(in_volume("test OR berlin", options).size() == 3);
  options.division = edition.find("d2")->index;
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

TEST_CASE("a line break parts words unless it says that it does not", "[search]") {
  const std::string source =
      in_body("<div xml:id='a'><p>one<lb/>two three<lb break='no'/>four</p></div>");
  CHECK(found(source, "\"one two threefour\"").size() == 1);
}

TEST_CASE("the header is not searched", "[search]") {
  CHECK(found("<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc>Rusk</fileDesc>"
              "</teiHeader><text><body><div xml:id='a'><p>Rusk</p></div></body></text></TEI>",
              "rusk") == Found{"a:Rusk"});
}

TEST_CASE("hits as JSON say where they are, and the words around", "[search][json]") {
  CHECK(json_of(in_body(volume), "crisis") ==
        "[{\"document\":\"d1\",\"division\":\"d1\",\"note\":null,\"in\":\"text\","
        "\"snippet\":\"The crisis in Berlin goes on. Negotiations follow.\",\"start\":4,\"end\":10,"
        "\"offset\":21,\"length\":6}]");
  CHECK(json_of(in_body(volume), "printed") ==
        "[{\"document\":\"d1\",\"division\":\"d1\",\"note\":\"d1n2\",\"in\":\"note\","
        "\"snippet\":\"Not printed.\",\"start\":4,\"end\":11,\"offset\":3,\"length\":7}]");
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
