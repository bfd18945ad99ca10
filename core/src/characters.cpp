#include "characters.h"

#include <algorithm>

#include "decimal.h"

namespace polto {
namespace {

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};

// NameStartChar beyond ASCII.
constexpr Range name_start_ranges[] = {
    {0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},
    {0x37F, 0x1FFF},  {0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF},
    {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF},
};

}  // namespace

Character decode(std::string_view bytes) noexcept {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::uint32_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || bytes.size() < length) return {};
  std::uint32_t code = lead & (0x7Fu >> length);
  for (std::uint32_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    code = (code << 6) | (byte(i) & 0x3Fu);
  }
  const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
  if (overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
  return {code, length};
}

void append_utf8(std::uint32_t code, std::string& out) {
  const auto byte = [&](std::uint32_t bits) { out += static_cast<char>(bits); };
  if (code < 0x80) return byte(code);
  if (code < 0x800) {
    byte(0xC0 | code >> 6);
  } else {
    if (code < 0x10000) {
      byte(0xE0 | code >> 12);
    } else {
      byte(0xF0 | code >> 18);
      byte(0x80 | (code >> 12 & 0x3F));
    }
    byte(0x80 | (code >> 6 & 0x3F));
  }
  byte(0x80 | (code & 0x3F));
}

Character read_character_reference(std::string_view text) noexcept {
  if (!text.starts_with("&#")) return {};
  const bool hexadecimal = text.substr(2, 1) == "x";
  const unsigned base = hexadecimal ? 16 : 10;
  const std::size_t first = hexadecimal ? 3 : 2;
  std::uint32_t code = 0;
  std::size_t at = first;
  for (; at < text.size(); ++at) {
    const unsigned digit = digit_value(text[at]);
    if (digit >= base) break;
    code = std::min(code * base + digit, 0x110000u);
  }
  if (at == first || text.substr(at, 1) != ";") return {};
  return {code, static_cast<std::uint32_t>(at + 1)};
}

bool is_name_start(std::uint32_t code) noexcept {
  if (code < 0x80)
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || code == '_' ||
           code == ':';
  for (const Range& range : name_start_ranges)
    if (code >= range.first && code <= range.last) return true;
  return false;
}

bool is_name_char(std::uint32_t code) noexcept {
  return is_name_start(code) || (code >= '0' && code <= '9') || code == '-' || code == '.' ||
         code == 0xB7 || (code >= 0x300 && code <= 0x36F) || (code >= 0x203F && code <= 0x2040);
}

std::size_t name_length(std::string_view bytes) noexcept {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const Character character = decode(bytes.substr(at));
    const bool fits = at == 0 ? is_name_start(character.code) : is_name_char(character.code);
    if (character.length == 0 || !fits) break;
    at += character.length;
  }
  return at;
}

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

bool equals_ignoring_case(std::string_view a, std::string_view b) noexcept {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace polto
