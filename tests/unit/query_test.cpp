#include "query.h"

#include <string>

#include "catch.h"

using polto::Query;
using polto::read_query;

namespace {

// The program in words: the terms by their texts, "&", "|" and "!".
std::string program(std::string_view text) {
  const Query query = read_query(text);
  std::string out;
  for (const std::uint8_t code : query.program) {
    if (!out.empty()) out += ' ';
    if (code == Query::op_and)
      out += '&';
    else if (code == Query::op_or)
      out += '|';
    else if (code == Query::op_not)
      out += '!';
    else
      out += query.terms[code].folded + (query.terms[code].prefix ? "*" : "");
  }
  return out;
}

}  // namespace

TEST_CASE("words beside each other are all wanted", "[search]") {
  CHECK(program("Berlin crisis") == "berlin crisis &");
  CHECK(program("Berlin AND crisis") == "berlin crisis &");
}

TEST_CASE("AND binds more tightly than OR, NOT than both", "[search]") {
  CHECK(program("a OR b c") == "a b c & |");
  CHECK(program("(a OR b) c") == "a b | c &");
  CHECK(program("a NOT b OR c") == "a b ! & c |");
  CHECK(program("a -b c") == "a b ! & c &");
}

TEST_CASE("a phrase is one term, in straight or curly quotation marks", "[search]") {
  CHECK(program("\"test  ban\"") == "test ban");
  CHECK(program("“Test Ban” treaty") == "test ban treaty &");
}

TEST_CASE("an asterisk leaves the end of a word open", "[search]") {
  CHECK(program("negoti*") == "negoti*");
  CHECK(program("\"test ba\"*") == "test ba*");
  CHECK(program("*") == "");
}

TEST_CASE("a hyphen inside a word is part of it", "[search]") {
  CHECK(program("Vice-President") == "vice-president");
}

TEST_CASE("a query is read as far as it is typed", "[search]") {
  CHECK(program("") == "");
  CHECK(program("  ") == "");
  CHECK(program("a AND") == "a");
  CHECK(program("a OR NOT") == "a");
  CHECK(program("a OR (NOT") == "a");
  CHECK(program("OR a") == "a");
  CHECK(program("NOT") == "");
  CHECK(program("(a OR b") == "a b |");
  CHECK(program("a) b") == "a b &");
  CHECK(program("() a") == "a");
  CHECK(program("\"test ba") == "test ba*");
  CHECK(program("a ((((") == "a");
  CHECK(program("))))") == "");
}

TEST_CASE("terms beyond the 64th are passed over", "[search]") {
  std::string many;
  for (int i = 0; i < 100; ++i) many += "w" + std::to_string(i) + " ";
  CHECK(read_query(many).terms.size() == 64);
  CHECK(read_query(many).accepts(~std::uint64_t{0}));
}

TEST_CASE("terms under NOT are no hits, under two they are", "[search]") {
  const Query query = read_query("a NOT (b OR NOT c)");
  CHECK(query.terms[0].wanted);
  CHECK_FALSE(query.terms[1].wanted);
  CHECK(query.terms[2].wanted);
}

TEST_CASE("a program says which documents are meant", "[search]") {
  const Query query = read_query("a (b OR c) NOT d");
  CHECK(query.accepts(0b0011));
  CHECK(query.accepts(0b0101));
  CHECK_FALSE(query.accepts(0b0001));
  CHECK_FALSE(query.accepts(0b1011));
  CHECK_FALSE(read_query("").accepts(1));
}
