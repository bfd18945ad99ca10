#include "xml_declaration.h"

#include <algorithm>

#include "scanner.h"

namespace polto {
namespace {

bool take_assignment(Scanner& text, std::string_view name, std::string_view& value) {
  if (!text.take(name)) return false;
  text.spaces();
  if (!text.take("=")) return false;
  text.spaces();
  return text.quoted(value);
}

bool is_version(std::string_view value) noexcept {
  return value.size() > 2 && value.starts_with("1.") &&
         value.find_first_not_of("0123456789", 2) == value.npos;
}

}  // namespace

// [A-Za-z] ([A-Za-z0-9._] | '-')*
bool is_encoding_name(std::string_view value) noexcept {
  const bool ascii = std::all_of(value.begin(), value.end(), [](char byte) {
    return static_cast<unsigned char>(byte) < 0x80 && byte != ':';
  });
  return ascii && !value.starts_with('_') && !value.empty() && name_length(value) == value.size();
}

XmlDeclaration read_xml_declaration(std::string_view source) noexcept {
  Scanner text(source);
  XmlDeclaration declaration;
  std::string_view value;
  if (!text.take("<?xml") || !text.spaces()) return {};
  if (!take_assignment(text, "version", value) || !is_version(value)) return {};
  bool spaced = text.spaces();
  if (spaced && text.rest().starts_with("encoding")) {
    if (!take_assignment(text, "encoding", declaration.encoding)) return {};
    if (!is_encoding_name(declaration.encoding)) return {};
    spaced = text.spaces();
  }
  if (spaced && text.rest().starts_with("standalone")) {
    if (!take_assignment(text, "standalone", value)) return {};
    if (value != "yes" && value != "no") return {};
    text.spaces();
  }
  if (!text.take("?>")) return {};
  declaration.length = text.read();
  return declaration;
}

}  // namespace polto
