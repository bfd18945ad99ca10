#include "encoding.h"

#include "characters.h"
#include "xml_declaration.h"

namespace polto {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

}  // namespace

std::string_view declared_encoding(std::string_view source) noexcept {
  if (source.starts_with(mark)) source.remove_prefix(mark.size());
  if (!source.starts_with("<?xml") || source.size() < 6 || !is_space(source[5])) return {};
  // One that is not closed does not reach into the tags behind it.
  const std::string_view declaration = source.substr(0, source.find_first_of("<>", 1));
  constexpr std::string_view name_of_it = "encoding";
  const std::size_t at = declaration.find(name_of_it);
  if (at == declaration.npos) return {};
  const std::size_t open = declaration.find_first_not_of(" \t\r\n=", at + name_of_it.size());
  if (open == declaration.npos || (declaration[open] != '"' && declaration[open] != '\''))
    return {};
  const std::size_t close = declaration.find(declaration[open], open + 1);
  if (close == declaration.npos) return {};
  const std::string_view name = declaration.substr(open + 1, close - open - 1);
  return is_encoding_name(name) ? name : std::string_view();
}

std::string_view encoding_of(std::string_view source) noexcept {
  using namespace std::string_view_literals;
  if (source.starts_with("\xFE\xFF") || source.starts_with("\0<"sv)) return "UTF-16BE";
  if (source.starts_with("\xFF\xFE") || source.starts_with("<\0"sv)) return "UTF-16LE";
  if (source.starts_with(mark)) return "UTF-8";
  const std::string_view declared = declared_encoding(source);
  return declared.empty() ? "UTF-8" : declared;
}

bool is_utf8(std::string_view encoding) noexcept {
  return equals_ignoring_case(encoding, "utf-8") || equals_ignoring_case(encoding, "utf8") ||
         equals_ignoring_case(encoding, "us-ascii");
}

bool is_wide(std::string_view encoding) noexcept {
  for (const std::string_view name : {"utf-16", "utf-32", "ucs-2", "unicode", "iso-10646-ucs"})
    if (equals_ignoring_case(encoding.substr(0, name.size()), name)) return true;
  return false;
}

std::string_view likely_encoding(std::string_view source) noexcept {
  std::size_t good = 0;   // characters beyond ASCII
  std::size_t bad = 0;    // bytes that are none
  std::size_t marks = 0;  // of them, those that are quotation marks and dashes in windows-1252
  std::size_t kana = 0;   // of them, those that begin Japanese letters in Shift_JIS
  for (std::size_t at = 0; at < source.size();) {
    const Character character = decode(source.substr(at));
    good += character.length > 1;
    if (character.length == 0) {
      const auto byte = static_cast<unsigned char>(source[at]);
      ++bad;
      marks += byte < 0xA0;
      kana += (byte == 0x82 || byte == 0x83) && at + 1 < source.size() &&
              static_cast<unsigned char>(source[at + 1]) >= 0x40;
    }
    at += character.length == 0 ? 1 : character.length;
  }
  if (good > bad) return {};
  if (kana * 3 > bad) return "Shift_JIS";
  return marks > 0 ? "windows-1252" : "ISO-8859-1";
}

}  // namespace polto
