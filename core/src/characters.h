// Characters as XML 1.0 (fifth edition) defines them, read from UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace polto {

/// One decoded character; length 0 where the bytes are not UTF-8.
struct Character {
  std::uint32_t code = 0;
  std::uint32_t length = 0;
};

/// Decodes the character at the start of `bytes`, which must not be empty. Overlong forms,
/// surrogates and codes above U+10FFFF are no characters.
Character decode(std::string_view bytes) noexcept;

/// Appends a character in UTF-8.
void append_utf8(std::uint32_t code, std::string& out);

/// Reads the character reference, "&#8212;", that `text` starts with. Length 0 where it is none;
/// the code may be of no character.
Character read_character_reference(std::string_view text) noexcept;

/// Whether XML allows the character in a document: production 2, Char.
constexpr bool is_xml_char(std::uint32_t code) noexcept {
  return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF) ||
         (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

/// White space: production 3, S.
constexpr bool is_space(char byte) noexcept {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// Production 4, NameStartChar.
bool is_name_start(std::uint32_t code) noexcept;

/// Production 4a, NameChar.
bool is_name_char(std::uint32_t code) noexcept;

/// Length in bytes of the name that `bytes` starts with; 0 when it starts with none.
std::size_t name_length(std::string_view bytes) noexcept;

/// The text without white space at its ends.
std::string_view trimmed(std::string_view text) noexcept;

/// Whether two texts are the same but for the case of ASCII letters.
bool equals_ignoring_case(std::string_view a, std::string_view b) noexcept;

}  // namespace polto
