#include "style.h"

#include <string>

#include "catch.h"

namespace {

std::string shown(polto::StyleWords style) {
  polto::HtmlBuffer out;
  polto::write_style(style, out);
  return std::string(out.view());
}

std::string css(const char* declarations) { return shown(polto::style_of_css(declarations)); }

}  // namespace

TEST_CASE("declarations of CSS become words of a fixed set", "[unit]") {
  CHECK(css("font-style:italic") == " data-css=\"italic\"");
  CHECK(css(" text-align : center ;; color: #F00x; font-weight:700;") ==
        " data-css=\"bold center\"");
  CHECK(css("text-decoration: underline; white-space: pre") == " data-css=\"underline pre\"");
}

TEST_CASE("lengths become steps", "[unit]") {
  CHECK(css("margin-left: 1em") == " data-css=\"indent-1\"");
  CHECK(css("margin-left: 48px") == " data-css=\"indent-2\"");
  CHECK(css("padding-left:2cm") == " data-css=\"indent-3\"");
  CHECK(css("margin-left:50%") == " data-css=\"indent-4\"");
  CHECK(css("text-indent:-0.5em") == " data-css=\"hanging\"");
  CHECK(css("text-indent:.5em") == " data-css=\"first-indent\"");
  CHECK(css("font-size:120%") == " data-css=\"larger\"");
  CHECK(css("font-size:.8em") == " data-css=\"smaller\"");
  CHECK(polto::style_of_css("font-size:1em;margin-left:0;text-indent:0em;margin-left:-3em") == 0);
  CHECK(polto::style_of_css("margin-left:99999999999999999999parsec") == 0);
}

TEST_CASE("what is not on the list does nothing", "[unit]") {
  CHECK(polto::style_of_css("background:url(javascript:alert(1))") == 0);
  CHECK(polto::style_of_css("position:fixed;inset:0;display:none") == 0);
  CHECK(polto::style_of_css("font-style") == 0);
  CHECK(polto::style_of_css("") == 0);
  CHECK(polto::style_of_rend("turnover latintype") == 0);
}

TEST_CASE("words of rend that mean the same are one", "[unit]") {
  CHECK(polto::style_of_rend("it") == polto::style_of_css("font-style:italic"));
  CHECK(polto::style_of_rend("sc centre") ==
        polto::style_of_css("font-variant:small-caps;text-align:center"));
  CHECK(polto::style_of_rend("font-weight:bold") == polto::style_of_rend("bf"));
}
