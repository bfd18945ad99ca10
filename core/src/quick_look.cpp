#include "quick_look.h"

#include <array>

#include "block.h"
#include "characters.h"
#include "encoding.h"
#include "scanner.h"
#include "xml_declaration.h"

namespace polto {
namespace {

// Behind the characters that are neither one of these three nor forbidden by XML: at one of them,
// at what is no character, or at the end, behind which there is a zero.
POLTO_ON_BLOCKS const char* skip_plain(const char* at, const char* end, char a, char b,
                                       char c) noexcept {
  for (;;) {
    // What is added is known before a block is looked at: the next does not wait for this one.
    std::size_t plain = 0;
    while ((plain = Block::load(at).length_before_unusual(a, b, c)) == Block::size)
      at += Block::size;
    at += plain;
    if (static_cast<unsigned char>(*at) < 0x80) return at;
    const Character character = decode({at, static_cast<std::size_t>(end - at)});
    if (character.length == 0 || !is_xml_char(character.code)) return at;
    at += character.length;
  }
}

// Whether an "&" starts one of the five predefined entities or refers to a character that XML
// allows. White space that is referred to may not stand beside the root, where a tree has both.
bool is_clear_reference(std::string_view text) noexcept {
  const std::string_view rest = text.substr(1, 5);
  if (rest.starts_with("amp;") || rest.starts_with("lt;") || rest.starts_with("gt;") ||
      rest == "quot;" || rest == "apos;")
    return true;
  const Character character = read_character_reference(text);
  return character.length != 0 && is_xml_char(character.code) && character.code > ' ';
}

// What may stand in a tag outside quotes.
constexpr auto plain_in_tag = [] {
  std::array<bool, 256> plain{};
  for (unsigned byte = 0; byte < plain.size(); ++byte)
    plain[byte] = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                  (byte >= '-' && byte <= ':') || byte == '=' || byte == '_' ||
                  is_space(static_cast<char>(byte));
  return plain;
}();

// Each of these gives the ">" that ends what starts with the "<" at `at`; null where it is anything
// but plain.

const char* end_of_plain_tag(const char* at, const char* end) noexcept {
  for (;;) {
    do ++at;
    while (plain_in_tag[static_cast<unsigned char>(*at)]);
    if (*at == '>') return at;
    const char quote = *at;
    if (quote != '"' && quote != '\'') return nullptr;
    do at = skip_plain(at + 1, end, quote, '<', '&');
    while (*at == '&' && is_clear_reference({at, static_cast<std::size_t>(end - at)}));
    if (*at != quote) return nullptr;
  }
}

// A comment or an instruction.
const char* end_of_plain_aside(const char* at, const char* end) noexcept {
  Scanner text({at, static_cast<std::size_t>(end - at)});
  if (text.take("<!--")) {
    if (!text.skip_past("--") || !text.take(">")) return nullptr;
  } else {
    if (!text.take("<?")) return nullptr;
    const std::string_view target = text.name();
    if (target.empty() || target.find(':') != target.npos || equals_ignoring_case(target, "xml") ||
        !(text.spaces() || text.rest().starts_with("?>")) || !text.skip_past("?>"))
      return nullptr;
  }
  const char* const last = at + text.read() - 1;
  do at = skip_plain(at + 1, end, '>', '>', '>');
  while (*at == '>' && at != last);
  return at == last ? last : nullptr;
}

// The place of the first that is unclear in what follows a clean start; null where nothing is. Text
// behind the last markup is, of which pugixml does not read the last byte.
const char* find_unclear(const char* at, const char* end) noexcept {
  const char* behind_markup = at;
  for (;; ++at) {
    at = skip_plain(at, end, '<', '&', ']');
    if (*at == '<') {
      const bool aside = at[1] == '!' || at[1] == '?';
      const char* const last = aside ? end_of_plain_aside(at, end) : end_of_plain_tag(at, end);
      if (last == nullptr) return at;
      at = last;
      behind_markup = at + 1;
    } else if (*at == '&') {
      if (!is_clear_reference({at, static_cast<std::size_t>(end - at)})) return at;
    } else if (*at != ']') {
      break;
    } else if (at[1] == ']' && at[2] == '>') {
      return at;
    }
  }
  if (at != end) return at;
  const std::string_view rest(behind_markup, static_cast<std::size_t>(end - behind_markup));
  return trimmed(rest).empty() ? nullptr : behind_markup;
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
  const char* const place = find_unclear(source.data() + start, source.data() + source.size());
  return place == nullptr ? source.npos : static_cast<std::size_t>(place - source.data());
}

}  // namespace polto
