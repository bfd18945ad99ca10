#include "template_url.h"

#include <string>

#include "catch.h"

namespace {

std::string filled(std::string_view pattern, std::string_view volume, std::string_view id) {
  polto::HtmlBuffer out;
  polto::write_template(pattern, {{"volume", volume}, {"id", id}}, out);
  return std::string(out.view());
}

}  // namespace

TEST_CASE("the names of a template are filled in", "[template]") {
  CHECK(filled("https://example.org/{volume}/{id}", "frus1961-63v13", "d156") ==
        "https://example.org/frus1961-63v13/d156");
  CHECK(filled("{id}{id}", "v", "d") == "dd");
  CHECK(filled("https://example.org/", "v", "d") == "https://example.org/");
  CHECK(filled("", "v", "d").empty());
}

TEST_CASE("a name that the template has and nobody fills in is empty", "[template]") {
  CHECK(filled("/{other}/{id}", "v", "d") == "//d");
}

TEST_CASE("a brace that is not closed stands as it is", "[template]") {
  CHECK(filled("/{id", "v", "d") == "/{id");
  CHECK(filled("/}{id}", "v", "d") == "/}d");
}

TEST_CASE("what is filled in cannot change the shape of the address", "[template]") {
  CHECK(filled("/{id}", "v", "../x?y#z") == "/..%2Fx%3Fy%23z");
  CHECK(filled("/{id}", "v", "é\"<&") == "/%C3%A9%22%3C%26");
  CHECK(filled("{id}:x", "v", "javascript:") == "javascript%3A:x");
}

TEST_CASE("the template itself cannot end the attribute", "[template]") {
  CHECK(filled("/?a=1&b=\"{id}\"", "v", "d") == "/?a=1&amp;b=&quot;d&quot;");
}

TEST_CASE("a reference names a volume before its hash", "[template]") {
  const auto names_volume = [](std::string_view target) {
    return polto::names_volume(target, "frus1961-63v13");
  };
  CHECK(names_volume("frus1961-63v15#d3"));
  CHECK(names_volume("frus1961-63v15"));
  CHECK(names_volume("hansard-1962#c4"));
  CHECK_FALSE(names_volume("#d3"));
  CHECK_FALSE(names_volume(""));
  CHECK_FALSE(names_volume("../chapter-2#fn1"));
  CHECK_FALSE(names_volume("javascript:x"));
  CHECK_FALSE(names_volume("two words"));
}

TEST_CASE("an id without its hash is not the name of a volume", "[template]") {
  CHECK_FALSE(polto::names_volume("comp9", "frus1961-63v13"));
  CHECK_FALSE(polto::names_volume("d12fn3", "frus1961-63v13"));
  CHECK_FALSE(polto::names_volume("frus", "frus1961-63v13"));
  CHECK_FALSE(polto::names_volume("frus1961-63v15", ""));
}
