#include "json_reader.h"

#include <string>

#include "catch.h"

namespace {

// The two members as "id|text", or "-" where the line is no such object.
std::string members(std::string_view json) {
  std::string id;
  std::string text;
  const bool good = polto::read_json_strings(json, {{"id", &id}, {"text", &text}});
  return good ? id + "|" + text : "-";
}

}  // namespace

TEST_CASE("string members of an object are read in any order", "[json-reader]") {
  CHECK(members(R"({"id":"d1","text":"Sir,"})") == "d1|Sir,");
  CHECK(members(R"( { "text" : "Sir," , "id" : "d1" } )") == "d1|Sir,");
}

TEST_CASE("other members may hold anything", "[json-reader]") {
  CHECK(members(R"({"n":[1,{"id":"no"}],"id":"d1","x":null,"y":"]}","text":"t","z":-1.5e3})") ==
        "d1|t");
}

TEST_CASE("escapes of JSON are undone", "[json-reader]") {
  CHECK(members(R"({"id":"\"\\\/\b\f\n\r\t","text":"\u2013\u00e9A"})") == "\"\\/\b\f\n\r\t|–éA");
  CHECK(members(R"({"id":"\ud834\udd1e","text":""})") == "𝄞|");
}

TEST_CASE("what is no such object is refused", "[json-reader]") {
  CHECK(members("") == "-");
  CHECK(members("null") == "-");
  CHECK(members("[]") == "-");
  CHECK(members("{}") == "-");
  CHECK(members(R"({"id":"d1"})") == "-");
  CHECK(members(R"({"id":1,"text":"t"})") == "-");
  CHECK(members(R"({"id":"d1","text":"t")") == "-");
  CHECK(members(R"({"id":"d1","text":"t)") == "-");
  CHECK(members(R"({"id":"d1" "text":"t"})") == "-");
  CHECK(members(R"({"id":"\x","text":"t"})") == "-");
  CHECK(members(R"({"id":"\u12","text":"t"})") == "-");
  CHECK(members(R"({"id":"\ud834","text":"t"})") == "-");
  CHECK(members(R"({"id":"\udd1e","text":"t"})") == "-");
  CHECK(members(R"({"id":"d1","text":"t"} and more)") == "-");
}

TEST_CASE("a member that stands twice does not stand for another", "[json-reader]") {
  CHECK(members(R"({"id":"d1","id":"d2"})") == "-");
  CHECK(members(R"({"id":"d1","text":"t","id":"d2"})") == "d2|t");
}
