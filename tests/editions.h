// What the tests of the core have in common: a document around the few words that matter.
#pragma once

#include <string>
#include <string_view>

#include "catch.h"
#include "polto/edition.h"
#include "polto/html.h"

namespace polto::tests {

/// A TEI document whose body is `body`.
inline std::string in_body(std::string_view body) {
  return "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body>" + std::string(body) +
         "</body></text></TEI>";
}

/// A TEI document with `header` inside its teiHeader.
inline std::string with_header(std::string_view header) {
  return "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader>" + std::string(header) +
         "</teiHeader><text><body><p>Sir,</p></body></text></TEI>";
}

/// An edition of `source`, which has to open.
inline Edition opened(std::string_view source) {
  Edition edition;
  const Status status = edition.open(source);
  INFO(source.substr(0, 200) << "\nfails: " << name_of(status.code) << " at " << status.offset);
  REQUIRE(status);
  return edition;
}

/// The HTML of the element with this id.
inline std::string html_of(const Edition& edition, std::string_view id,
                           const RenderOptions& options = {}) {
  const Target* const target = edition.find(id);
  INFO("id " << id);
  REQUIRE(target != nullptr);
  HtmlBuffer out;
  render_html(edition, target->node, options, out);
  return std::string(out.view());
}

/// The HTML of the whole text.
inline std::string html_of(const Edition& edition) {
  HtmlBuffer out;
  render_html(edition, {}, out);
  return std::string(out.view());
}

/// How often `part` occurs in `whole`.
inline std::size_t count_of(std::string_view part, std::string_view whole) {
  std::size_t count = 0;
  for (std::size_t at = whole.find(part); at != whole.npos; at = whole.find(part, at + 1)) ++count;
  return count;
}

/// `part` repeated.
inline std::string repeated(std::string_view part, std::size_t times) {
  std::string out;
  out.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

}  // namespace polto::tests
