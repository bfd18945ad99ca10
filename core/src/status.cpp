#include "polto/status.h"

#include <algorithm>

#include "decimal.h"

namespace polto {

std::string_view name_of(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::ok: return "ok";
    case ErrorCode::out_of_memory: return "out-of-memory";
    case ErrorCode::too_large: return "too-large";
    case ErrorCode::empty_input: return "empty-input";
    case ErrorCode::not_xml: return "not-xml";
    case ErrorCode::unsupported_encoding: return "unsupported-encoding";
    case ErrorCode::bad_encoding: return "bad-encoding";
    case ErrorCode::bad_character: return "bad-character";
    case ErrorCode::bad_reference: return "bad-reference";
    case ErrorCode::undeclared_entity: return "undeclared-entity";
    case ErrorCode::bad_entity: return "bad-entity";
    case ErrorCode::too_many_entities: return "too-many-entities";
    case ErrorCode::bad_markup: return "bad-markup";
    case ErrorCode::bad_attribute: return "bad-attribute";
    case ErrorCode::duplicate_attribute: return "duplicate-attribute";
    case ErrorCode::mismatched_tag: return "mismatched-tag";
    case ErrorCode::unclosed_element: return "unclosed-element";
    case ErrorCode::text_outside_root: return "text-outside-root";
    case ErrorCode::several_roots: return "several-roots";
    case ErrorCode::no_root: return "no-root";
    case ErrorCode::undeclared_prefix: return "undeclared-prefix";
    case ErrorCode::bad_namespace: return "bad-namespace";
    case ErrorCode::too_many_prefixes: return "too-many-prefixes";
    case ErrorCode::too_deep: return "too-deep";
    case ErrorCode::too_many_attributes: return "too-many-attributes";
    case ErrorCode::too_many_notes: return "too-many-notes";
    case ErrorCode::not_tei: return "not-tei";
  }
  return "unknown";
}

Position position_of(std::string_view source, std::uint32_t offset) noexcept {
  const std::string_view before = source.substr(0, offset);
  Position position;
  std::size_t start = before.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (std::size_t at = start; at < before.size(); ++at) {
    const bool return_alone = before[at] == '\r' && source.substr(at + 1, 1) != "\n";
    if (before[at] != '\n' && !return_alone) continue;
    ++position.line;
    start = at + 1;
  }
  for (std::size_t at = start; at < before.size(); ++at)
    position.column += (static_cast<unsigned char>(before[at]) & 0xC0) != 0x80;
  return position;
}

void write_place(std::string_view name, Position position, std::string& out) {
  out += name;
  out += ':';
  out += Decimal(position.line).view();
  out += ':';
  out += Decimal(position.column).view();
  out += ": ";
}

std::string_view line_around(std::string_view source, std::uint32_t offset) noexcept {
  const std::size_t at = std::min<std::size_t>(offset, source.size());
  std::size_t begin = at;
  while (begin > 0 && source[begin - 1] != '\n' && source[begin - 1] != '\r') --begin;
  const std::size_t end = std::min(source.find_first_of("\r\n", at), source.size());
  std::string_view line = source.substr(begin, end - begin);
  if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  return line;
}

}  // namespace polto
