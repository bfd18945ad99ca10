#include "polto/status.h"

#include <set>
#include <string>

#include "catch.h"

using namespace std::string_view_literals;
using polto::ErrorCode;
using polto::line_around;
using polto::position_of;

namespace {

std::string place(std::string_view source, std::uint32_t offset) {
  const polto::Position at = position_of(source, offset);
  return std::to_string(at.line) + ":" + std::to_string(at.column);
}

}  // namespace

TEST_CASE("a place in a source is counted in lines and columns from 1", "[status]") {
  CHECK(place("<TEI>\n  <p>", 0) == "1:1");
  CHECK(place("<TEI>\n  <p>", 5) == "1:6");
  CHECK(place("<TEI>\n  <p>", 6) == "2:1");
  CHECK(place("<TEI>\n  <p>", 8) == "2:3");
}

TEST_CASE("CR LF, and CR alone, end a line as LF does", "[status]") {
  CHECK(place("a\nb\nc", 4) == "3:1");
  CHECK(place("a\r\nb\r\nc", 6) == "3:1");
  CHECK(place("a\rb\rc", 4) == "3:1");
  CHECK(place("a\r\nb", 2) == "1:3");
  CHECK(place("a\n\rb", 3) == "3:1");
}

TEST_CASE("a column is a character, however many bytes it takes", "[status]") {
  CHECK(place("10–2962", 5) == "1:4");
  CHECK(place("ä€𝄞x", 9) == "1:4");
}

TEST_CASE("a byte-order mark takes no column", "[status]") {
  CHECK(place("\xEF\xBB\xBF<TEI>", 3) == "1:1");
  CHECK(place("\xEF\xBB\xBF<TEI>", 4) == "1:2");
}

TEST_CASE("a place behind the end is the end", "[status]") {
  CHECK(place("ab\n", 3) == "2:1");
  CHECK(place("ab", 99) == "1:3");
  CHECK(place("", 0) == "1:1");
}

TEST_CASE("the line around a place comes without its line end", "[status]") {
  CHECK(line_around("one\ntwo\nthree", 5) == "two");
  CHECK(line_around("one\r\ntwo\r\nthree", 6) == "two");
  CHECK(line_around("one\rtwo\rthree", 5) == "two");
  CHECK(line_around("one\ntwo", 7) == "two");
  CHECK(line_around("one\ntwo", 99) == "two");
  CHECK(line_around("one\n", 4).empty());
  CHECK(line_around("\xEF\xBB\xBF<TEI>", 4) == "<TEI>");
}

TEST_CASE("a place on the end of a line is on that line", "[status]") {
  CHECK(line_around("one\ntwo", 3) == "one");
  CHECK(place("one\ntwo", 3) == "1:4");
}

TEST_CASE("every error has a name of its own", "[status]") {
  std::set<std::string_view> names;
  for (int code = 0; code <= static_cast<int>(ErrorCode::not_tei); ++code)
    names.insert(name_of(static_cast<ErrorCode>(code)));
  CHECK(names.size() == static_cast<std::size_t>(ErrorCode::not_tei) + 1);
  CHECK_FALSE(names.contains("unknown"));
  CHECK(name_of(ErrorCode::mismatched_tag) == "mismatched-tag");
}

TEST_CASE("a status tests true where nothing went wrong", "[status]") {
  CHECK(polto::Status{});
  CHECK_FALSE(polto::Status{ErrorCode::empty_input, 0});
}
