#include "source_check.h"

#include "characters.h"
#include "encoding.h"
#include "polto/limits.h"
#include "well_formed.h"

namespace polto {
namespace {

struct Signature {
  std::string_view mark;
  std::string_view kind;
};

constexpr Signature signatures[] = {
    {"%PDF-", "a PDF file"},
    {"\x1F\x8B", "a gzip-compressed file"},
    {"{\\rtf", "an RTF file"},
    {"{", "a JSON file"},
    {"[", "a JSON file"},
    {"\xD0\xCF\x11\xE0", "an old Word file"},
    {"\x89PNG", "a PNG image"},
    {"\xFF\xD8\xFF", "a JPEG image"},
    {"GIF8", "a GIF image"},
    {{"II*\0", 4}, "a TIFF image"},
    {{"MM\0*", 4}, "a TIFF image"},
    {"BZh", "a bzip2-compressed file"},
    {"\xFD"
     "7zXZ",
     "an xz-compressed file"},
};

// What tells the kinds of zip archives: the name or the content of a part.
constexpr Signature parts[] = {
    {"application/epub+zip", "an EPUB file"},
    {"application/vnd.oasis.opendocument", "an OpenDocument file"},
    {"word/document", "a Word file"},
    {"xl/workbook", "an Excel file"},
    {"", "a zip archive, as Word and EPUB files are"},
};

std::string_view kind_of_archive(std::string_view archive) noexcept {
  for (const Signature& part : parts)
    if (archive.find(part.mark) != archive.npos) return part.kind;
  return {};
}

bool is_html(std::string_view source) noexcept {
  return equals_ignoring_case(source.substr(0, 14), "<!doctype html") ||
         source.starts_with("<HTML");
}

std::string_view without_mark(std::string_view source) noexcept {
  if (source.starts_with("\xEF\xBB\xBF")) source.remove_prefix(3);
  return source;
}

}  // namespace

std::string_view seems_to_be(std::string_view source) noexcept {
  source = trimmed(without_mark(source));
  for (const Signature& signature : signatures)
    if (source.starts_with(signature.mark)) return signature.kind;
  if (source.starts_with("PK\x03\x04")) return kind_of_archive(source);
  if (is_html(source)) return "an HTML page";
  if (source.find('<') == source.npos) return "plain text";
  return {};
}

Status check_source(std::string_view source, std::string_view character_names, OnFault on_fault,
                    Reading& reading) {
  if (source.size() > limits::source_bytes) return {ErrorCode::too_large, 0};
  if (trimmed(without_mark(source)).empty()) return {ErrorCode::empty_input, 0};
  if (!seems_to_be(source).empty()) return {ErrorCode::not_xml, 0};
  if (!is_utf8(encoding_of(source))) return {ErrorCode::unsupported_encoding, 0};
  reading = read_strictly(source, character_names);
  if (on_fault == OnFault::mend && !reading.fault.status)
    reading = read_strictly(source, character_names, on_fault);
  return reading.fault.status;
}

}  // namespace polto
