#include "finder.h"

#include <string>

#include "catch.h"

TEST_CASE("a finder finds what std::string finds, wherever it stands", "[search]") {
  const std::string letters = "ab ";
  std::string text;
  std::uint32_t state = 1;
  for (int i = 0; i < 4000; ++i) {
    state = state * 1664525u + 1013904223u;
    text += letters[(state >> 24) % letters.size()];
  }
  for (const std::string needle : {"a", "ab", "ba a", "bbbbbb", "a b a b", "abababababab", "zz"}) {
    const polto::Finder finder(needle);
    for (std::size_t from = 0; from <= text.size(); ++from)
      REQUIRE(finder.find(text, from) == text.find(needle, from));
  }
}

TEST_CASE("a finder does not look beyond a short text", "[search]") {
  CHECK(polto::Finder("abc").find("ab", 0) == std::string::npos);
  CHECK(polto::Finder("abc").find("", 0) == std::string::npos);
  CHECK(polto::Finder("abc").find("abc", 0) == 0);
  CHECK(polto::Finder("abc").find("abc", 1) == std::string::npos);
}
