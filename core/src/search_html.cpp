#include "search_html.h"

#include <algorithm>

#include "characters.h"

namespace polto {
namespace {

// Elements of HTML and MathML that do not part words; all others do.
constexpr std::string_view phrasing[] = {
    "a",    "abbr",   "b",    "bdi",     "bdo",  "cite",  "code",      "data",
    "del",  "dfn",    "em",   "i",       "img",  "ins",   "kbd",       "mark",
    "math", "mfrac",  "mi",   "mn",      "mo",   "mover", "mroot",     "mrow",
    "ms",   "msqrt",  "msub", "msubsup", "msup", "mtext", "munder",    "munderover",
    "q",    "rp",     "rt",   "ruby",    "s",    "samp",  "semantics", "small",
    "span", "strong", "sub",  "sup",     "time", "u",     "var",       "wbr",
};

constexpr std::string_view voids[] = {"br", "col", "hr", "img", "input", "wbr"};

constexpr HtmlReference references[] = {
    {"&", 5}, {"<", 4}, {">", 4}, {"\"", 6}, {"\r", 5}, {"\xC2\xA0", 6},
};
constexpr std::string_view reference_names[] = {
    "&amp;", "&lt;", "&gt;", "&quot;", "&#13;", "&nbsp;",
};

// Up to the first of these bytes.
std::string_view take_until(std::string_view html, std::size_t& at,
                            std::string_view ends) noexcept {
  const std::size_t begin = at;
  while (at < html.size() && ends.find(html[at]) == ends.npos) ++at;
  return html.substr(begin, at - begin);
}

std::string_view take_value(std::string_view html, std::size_t& at) noexcept {
  const std::size_t begin = at + 2;  // behind ="
  const std::size_t end = std::min(html.find('"', begin), html.size());
  at = std::min(end + 1, html.size());
  return html.substr(std::min(begin, end), end - std::min(begin, end));
}

bool is_reference(std::string_view name) noexcept {
  return name == "data-corresp" || name == "data-target" || name == "data-ref" ||
         name == "data-key";
}

void note_attribute(std::string_view name, std::string_view value, HtmlTag& tag) noexcept {
  if (name == "class") tag.class_name = value;
  if (name == "id") tag.id = value;
  if (name == "href") tag.href = value;
  if (is_reference(name) && tag.reference.empty()) tag.reference = value;
  if (name == "data-added") tag.added = true;
  if (name == "hidden") tag.hidden = true;
  if (name == "data-note") tag.note = true;
  if (name == "data-break") tag.goes_on = value == "no";
}

}  // namespace

HtmlTag read_tag(std::string_view html, std::size_t& at) noexcept {
  HtmlTag tag;
  ++at;
  tag.end = at < html.size() && html[at] == '/';
  if (tag.end) ++at;
  tag.name = take_until(html, at, " >");
  while (at < html.size() && html[at] != '>') {
    if (is_space(html[at])) {
      ++at;
      continue;
    }
    const std::string_view name = take_until(html, at, "= >");
    const bool valued = at < html.size() && html[at] == '=';
    note_attribute(name, valued ? take_value(html, at) : std::string_view(), tag);
  }
  if (at < html.size()) ++at;
  return tag;
}

bool is_void(const HtmlTag& tag) noexcept {
  return std::find(std::begin(voids), std::end(voids), tag.name) != std::end(voids);
}

bool is_phrasing(const HtmlTag& tag) noexcept {
  return std::find(std::begin(phrasing), std::end(phrasing), tag.name) != std::end(phrasing);
}

HtmlReference read_reference(std::string_view text) noexcept {
  for (std::size_t i = 0; i < std::size(references); ++i)
    if (text.starts_with(reference_names[i])) return references[i];
  return {text.substr(0, 1), 1};
}

}  // namespace polto
