#include "tags.h"

#include "characters.h"
#include "document_type.h"

namespace polto {
namespace {

// Behind what begins at `at` and is no tag.
std::size_t skip_other(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("<!--")) return text.find("-->", at + 4) + 3;
  if (rest.starts_with("<![CDATA[")) return text.find("]]>", at + 9) + 3;
  if (rest.starts_with("<?")) return text.find("?>", at + 2) + 2;
  DocumentType type;
  return at + read_document_type(rest, type);
}

// A ">" may stand in the value of an attribute.
std::size_t end_of_tag(std::string_view text, std::size_t at) {
  for (; text[at] != '>'; ++at)
    if (text[at] == '"' || text[at] == '\'') at = text.find(text[at], at + 1);
  return at + 1;
}

void skip_spaces(std::string_view& text) noexcept {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
}

}  // namespace

Tag next_tag(std::string_view text, std::size_t at) {
  for (;;) {
    at = text.find('<', at);
    if (at == text.npos) return {};
    if (text[at + 1] != '!' && text[at + 1] != '?') break;
    at = skip_other(text, at);
  }
  Tag tag;
  tag.begin = at;
  tag.end = end_of_tag(text, at);
  const bool closes = text[at + 1] == '/';
  tag.kind = closes                     ? Tag::Kind::end
             : text[tag.end - 2] == '/' ? Tag::Kind::empty
                                        : Tag::Kind::start;
  const std::string_view name = text.substr(at + (closes ? 2 : 1), tag.end - at);
  tag.name = name.substr(0, name_length(name));
  return tag;
}

std::size_t end_of_element(std::string_view text, const Tag& start) {
  Tag tag = start;
  for (std::size_t depth = 0;;) {
    if (tag.kind == Tag::Kind::start) ++depth;
    if (tag.kind == Tag::Kind::end) --depth;
    if (depth == 0) return tag.end;
    tag = next_tag(text, tag.end);
  }
}

TagAttributes::TagAttributes(std::string_view text, const Tag& tag) noexcept
    : rest_(text.substr(tag.begin, tag.end - 1 - tag.begin)) {
  rest_.remove_prefix(1 + tag.name.size());
}

TagAttribute TagAttributes::next() noexcept {
  skip_spaces(rest_);
  const std::string_view begin = rest_;
  TagAttribute attribute;
  attribute.name = rest_.substr(0, name_length(rest_));
  if (attribute.name.empty()) return attribute;
  rest_.remove_prefix(attribute.name.size());
  skip_spaces(rest_);
  rest_.remove_prefix(1);
  skip_spaces(rest_);
  const std::size_t end = rest_.find(rest_.front(), 1);
  attribute.value = rest_.substr(1, end - 1);
  rest_.remove_prefix(end + 1);
  attribute.whole = begin.substr(0, begin.size() - rest_.size());
  return attribute;
}

}  // namespace polto
