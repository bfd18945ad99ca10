#include "mending.h"

#include <algorithm>

#include "characters.h"
#include "polto/limits.h"

namespace polto {
namespace {

std::size_t skip_spaces(std::string_view source, std::size_t at) noexcept {
  while (at < source.size() && is_space(source[at])) ++at;
  return at;
}

char byte_at(std::string_view source, std::size_t at) noexcept {
  return at < source.size() ? source[at] : '\0';
}

// Whether "&" at the start of `text` refers to what needs no declaration.
bool is_plain_reference(std::string_view text) noexcept {
  const Character reference = read_character_reference(text);
  if (reference.length > 0) return is_xml_char(reference.code);
  for (const std::string_view known : {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"})
    if (text.starts_with(known)) return true;
  return false;
}

// Character data or, with `references` kept, the value of an attribute.
void append_text(std::string_view text, bool references, std::string& out) {
  while (!text.empty()) {
    const Character character = decode(text);
    const std::size_t length = character.length == 0 ? 1 : character.length;
    if (character.length == 0)
      out += "\xEF\xBF\xBD";
    else if (character.code == '<')
      out += "&lt;";
    else if (character.code == '>')
      out += "&gt;";
    else if (character.code == '&' && !(references && is_plain_reference(text)))
      out += "&amp;";
    else if (is_xml_char(character.code))
      out += text.substr(0, length);
    text.remove_prefix(length);
  }
}

// The end of a value whose quotation mark is at `open`: the other one, unless a tag seems to end
// before it. 0 where there is none.
std::size_t end_of_value(std::string_view source, std::size_t open) noexcept {
  const std::size_t quote = source.find(source[open], open + 1);
  const std::string_view value = source.substr(open + 1, quote - open - 1);
  const std::size_t less = value.find('<');
  if (less == value.npos) return quote == source.npos ? 0 : quote;
  const std::size_t greater = value.substr(0, less).find('>');
  if (greater != value.npos) return open + 1 + greater;
  return quote == source.npos ? 0 : quote;
}

void keep(MendedTag& tag, MendedAttribute attribute, char quote) {
  const auto twice =
      std::find_if(tag.attributes.begin(), tag.attributes.end(),
                   [&](const MendedAttribute& before) { return before.name == attribute.name; });
  if (twice != tag.attributes.end() || tag.attributes.size() == limits::mended_attributes) return;
  tag.text += ' ';
  tag.text += attribute.name;
  tag.text += '=';
  tag.text += quote;
  append_text(attribute.value, true, tag.text);
  tag.text += quote;
  tag.attributes.push_back(attribute);
}

// Reads the attribute, or whatever it is, at `at`; returns the place behind it.
std::size_t mend_attribute(std::string_view source, std::size_t at, MendedTag& tag) {
  const std::string_view name = source.substr(at, name_length(source.substr(at)));
  if (name.empty()) return at + 1;
  at += name.size();
  const std::size_t equals = skip_spaces(source, at);
  if (byte_at(source, equals) != '=') return at;
  const std::size_t open = skip_spaces(source, equals + 1);
  const char quote = byte_at(source, open);
  if (quote != '"' && quote != '\'')
    return std::min(source.find_first_of(" \t\r\n<>/", open), source.size());
  const std::size_t end = end_of_value(source, open);
  if (end == 0) return open + 1;
  keep(tag, {name, source.substr(open + 1, end - open - 1)}, quote);
  return source[end] == '>' ? end : end + 1;
}

}  // namespace

MendedTag mend_start_tag(std::string_view source, std::size_t at) {
  MendedTag tag;
  tag.name = source.substr(at + 1, name_length(source.substr(at + 1)));
  if (tag.name.empty()) return tag;
  tag.text = "<";
  tag.text += tag.name;
  for (at += 1 + tag.name.size(); at < source.size() && source[at] != '<';) {
    tag.empty = source.substr(at, 2) == "/>";
    if (tag.empty || source[at] == '>') {
      tag.end = at + (tag.empty ? 2 : 1);
      break;
    }
    at = is_space(source[at]) ? at + 1 : mend_attribute(source, at, tag);
  }
  return tag;
}

MendedEndTag mend_end_tag(std::string_view source, std::size_t at) noexcept {
  at = skip_spaces(source, at + 2);
  const std::string_view name = source.substr(at, name_length(source.substr(at)));
  const std::size_t stop = source.find_first_of("<>", at);
  const bool closed = stop != source.npos && source[stop] == '>';
  if (closed) return {name, stop + 1, skip_spaces(source, at + name.size()) == stop};
  return {name, name.empty() ? 0 : at + name.size()};
}

void append_mended_text(std::string_view text, std::string& out) { append_text(text, false, out); }

}  // namespace polto
