#include "source_check.h"

#include <algorithm>

#include "characters.h"
#include "polto/limits.h"
#include "prolog.h"
#include "well_formed.h"

namespace polto {
namespace {

struct Signature {
  std::string_view start;
  std::string_view kind;
};

constexpr Signature signatures[] = {
    {"%PDF-", "a PDF file"},
    {"\x1F\x8B", "a gzip-compressed file"},
    {"PK\x03\x04", "a zip archive, as Word and EPUB files are"},
    {"{\\rtf", "an RTF file"},
    {"{", "a JSON file"},
    {"[", "a JSON file"},
    {"\xD0\xCF\x11\xE0", "an old Word file"},
    {"\x89PNG", "a PNG image"},
    {"\xFF\xD8\xFF", "a JPEG image"},
};

bool equals_ignoring_case(std::string_view a, std::string_view b) noexcept {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [&](char x, char y) { return lower(x) == lower(y); });
}

bool is_html(std::string_view source) noexcept {
  const std::string_view start = source.substr(0, 14);
  return equals_ignoring_case(start, "<!doctype html");
}

std::string_view without_mark(std::string_view source) noexcept {
  if (source.starts_with("\xEF\xBB\xBF")) source.remove_prefix(3);
  return source;
}

}  // namespace

std::string_view seems_to_be(std::string_view source) noexcept {
  source = trimmed(without_mark(source));
  for (const Signature& signature : signatures)
    if (source.starts_with(signature.start)) return signature.kind;
  if (is_html(source)) return "an HTML page";
  return {};
}

std::string_view declared_encoding(std::string_view source) noexcept {
  using namespace std::string_view_literals;
  if (source.starts_with("\xFE\xFF") || source.starts_with("\0<\0?"sv)) return "UTF-16BE";
  if (source.starts_with("\xFF\xFE") || source.starts_with("<\0?\0"sv)) return "UTF-16LE";
  source = without_mark(source);
  if (!source.starts_with("<?xml")) return "UTF-8";
  const std::string_view declaration = source.substr(0, source.find("?>"));
  const std::size_t at = declaration.find("encoding");
  if (at == declaration.npos) return "UTF-8";
  const std::size_t open = declaration.find_first_of("\"'", at);
  if (open == declaration.npos) return "UTF-8";
  const std::size_t close = declaration.find(declaration[open], open + 1);
  if (close == declaration.npos) return "UTF-8";
  const std::string_view name = declaration.substr(open + 1, close - open - 1);
  return is_encoding_name(name) ? name : "UTF-8";
}

Status check_source(std::string_view source) {
  if (source.size() > limits::source_bytes) return {ErrorCode::too_large, 0};
  if (trimmed(without_mark(source)).empty()) return {ErrorCode::empty_input, 0};
  if (!seems_to_be(source).empty()) return {ErrorCode::not_xml, 0};
  const std::string_view encoding = declared_encoding(source);
  if (!equals_ignoring_case(encoding, "utf-8") && !equals_ignoring_case(encoding, "utf8") &&
      !equals_ignoring_case(encoding, "us-ascii"))
    return {ErrorCode::unsupported_encoding, 0};
  if (looks_clean(source)) return {};
  return find_fault(source).status;
}

}  // namespace polto
