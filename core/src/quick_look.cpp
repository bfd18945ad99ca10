#include "quick_look.h"

#include <cstring>

#include "characters.h"
#include "encoding.h"
#include "scanner.h"
#include "xml_declaration.h"

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

// Each of these gives the place of the first of what it looks for; npos where there is none.

// Bytes that are not UTF-8 of a character that XML allows.
std::size_t find_forbidden_character(std::string_view source) noexcept {
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
    if (character.length == 0 || !is_xml_char(character.code)) return at;
    at += character.length;
  }
  return source.npos;
}

// An "&" that neither starts one of the five predefined entities nor refers to a character that XML
// allows. White space that is referred to may not stand beside the root, where a tree has both.
std::size_t find_unclear_reference(std::string_view source) noexcept {
  std::size_t at = source.find('&');
  for (; at != source.npos; at = source.find('&', at + 1)) {
    const std::string_view rest = source.substr(at + 1, 5);
    const bool predefined = rest.starts_with("amp;") || rest.starts_with("lt;") ||
                            rest.starts_with("gt;") || rest == "quot;" || rest == "apos;";
    if (predefined) continue;
    const Character character = read_character_reference(source.substr(at));
    if (character.length == 0 || !is_xml_char(character.code) || character.code <= ' ') break;
  }
  return at;
}

// What may stand in a tag outside quotes.
constexpr bool plain_in_tag(char byte) noexcept {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '-' && byte <= ':') || byte == '=' || byte == '_' || is_space(byte);
}

// The end of the tag that starts at `at`; npos where it is anything but plain.
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

// The same of a comment or an instruction.
std::size_t end_of_plain_aside(std::string_view source, std::size_t at) noexcept {
  Scanner text(source.substr(at));
  if (text.take("<!--")) {
    if (!text.skip_past("--") || !text.take(">")) return source.npos;
  } else {
    if (!text.take("<?")) return source.npos;
    const std::string_view target = text.name();
    if (target.empty() || target.find(':') != target.npos || equals_ignoring_case(target, "xml") ||
        !(text.spaces() || text.rest().starts_with("?>")) || !text.skip_past("?>"))
      return source.npos;
  }
  return at + text.read() - 1;
}

bool is_aside(std::string_view source, std::size_t at) noexcept {
  return at + 1 < source.size() && (source[at + 1] == '!' || source[at + 1] == '?');
}

// Markup that is not plain, as document types and sections are, which have rules of their own; and
// text behind the last, of which pugixml does not read the last byte.
std::size_t find_unclear_markup(std::string_view source) noexcept {
  std::size_t end = 0;
  for (std::size_t at = source.find('<'); at != source.npos; at = source.find('<', end)) {
    end = is_aside(source, at) ? end_of_plain_aside(source, at) : end_of_plain_tag(source, at);
    if (end == source.npos) return at;
  }
  const std::size_t text = end + 1;
  if (text < source.size() && !trimmed(source.substr(text)).empty()) return text;
  return source.find("]]>");
}

// What the source has before its markup; npos where it is of another encoding than UTF-8, or what
// follows is no XML.
std::size_t length_of_clean_start(std::string_view source) noexcept {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  const std::size_t begin = source.starts_with(mark) ? mark.size() : 0;
  const XmlDeclaration declaration = read_xml_declaration(source.substr(begin));
  if (begin == 0 && !declaration.encoding.empty() && !is_utf8(declaration.encoding))
    return source.npos;
  const std::string_view text = trimmed(source.substr(begin + declaration.length));
  const bool is_markup = text.starts_with('<') && !text.starts_with("<HTML");
  return is_markup ? begin + declaration.length : source.npos;
}

}  // namespace

std::size_t find_unclear(std::string_view source) noexcept {
  const std::size_t start = length_of_clean_start(source);
  if (start == source.npos) return 0;
  source.remove_prefix(start);
  std::size_t place = source.npos;
  for (const auto find : {find_forbidden_character, find_unclear_reference, find_unclear_markup})
    if (place == source.npos) place = find(source);
  return place == source.npos ? place : start + place;
}

}  // namespace polto
