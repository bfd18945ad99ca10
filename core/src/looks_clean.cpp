#include <cstring>

#include "characters.h"
#include "prolog.h"
#include "well_formed.h"

namespace polto {
namespace {

constexpr std::uint64_t each_byte(std::uint64_t byte) noexcept {
  return byte * 0x0101010101010101u;
}

// Marks exactly the bytes of `word` that equal `byte`.
constexpr std::uint64_t equal_bytes(std::uint64_t word, std::uint64_t byte) noexcept {
  const std::uint64_t difference = word ^ each_byte(byte);
  const std::uint64_t low_bits = (difference & each_byte(0x7F)) + each_byte(0x7F);
  return ~(low_bits | difference) & each_byte(0x80);
}

// Nonzero if any of the eight bytes is a control character other than white space, or not ASCII.
constexpr std::uint64_t unusual(std::uint64_t word) noexcept {
  const std::uint64_t printable = (word & each_byte(0x7F)) + each_byte(0x60);
  const std::uint64_t control = ~printable & each_byte(0x80);
  const std::uint64_t beyond = word & each_byte(0x80);
  if ((control | beyond) == 0) return 0;
  const std::uint64_t white =
      equal_bytes(word, '\n') | equal_bytes(word, '\t') | equal_bytes(word, '\r');
  return (control & ~white) | beyond;
}

// Whether all bytes are UTF-8 of characters that XML allows.
bool only_xml_characters(std::string_view source) noexcept {
  std::size_t at = 0;
  while (at < source.size()) {
    std::uint64_t word = 0;
    if (source.size() - at >= sizeof word) {
      std::memcpy(&word, source.data() + at, sizeof word);
      if (unusual(word) == 0) {
        at += sizeof word;
        continue;
      }
    }
    const Character character = decode(source.substr(at));
    if (character.length == 0 || !is_xml_char(character.code)) return false;
    at += character.length;
  }
  return true;
}

// Every "&" must start one of the five predefined entities or, harmlessly for a parser that is
// asked later, a character reference that strict reading has to judge.
bool only_predefined_references(std::string_view source) noexcept {
  for (std::size_t at = source.find('&'); at != source.npos; at = source.find('&', at + 1)) {
    const std::string_view rest = source.substr(at + 1, 5);
    const bool predefined = rest.starts_with("amp;") || rest.starts_with("lt;") ||
                            rest.starts_with("gt;") || rest == "quot;" || rest == "apos;";
    if (!predefined) return false;
  }
  return true;
}

// What may stand in a tag outside quotes.
constexpr bool plain_in_tag(char byte) noexcept {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '-' && byte <= ':') || byte == '=' || byte == '_' || is_space(byte);
}

// The end of the tag that starts at `at`; npos where it is anything but plain. Comments,
// sections and instructions have rules of their own and are not plain.
std::size_t end_of_plain_tag(std::string_view source, std::size_t at) noexcept {
  for (++at; at < source.size() && source[at] != '>'; ++at) {
    if (source[at] == '"' || source[at] == '\'') {
      const std::size_t end = source.find(source[at], at + 1);
      if (end == source.npos || source.substr(at, end - at).find('<') != source.npos)
        return source.npos;
      at = end;
    } else if (!plain_in_tag(source[at])) {
      return source.npos;
    }
  }
  return at;
}

bool only_plain_tags(std::string_view source) noexcept {
  std::size_t at = 0;
  if (source.starts_with("<?xml")) at = xml_declaration_length(source);
  for (at = source.find('<', at); at != source.npos; at = source.find('<', at)) {
    at = end_of_plain_tag(source, at);
    if (at == source.npos) return false;
  }
  return source.find("]]>") == source.npos;
}

}  // namespace

bool looks_clean(std::string_view source) noexcept {
  return only_xml_characters(source) && only_predefined_references(source) &&
         only_plain_tags(source);
}

}  // namespace polto
