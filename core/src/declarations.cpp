#include "declarations.h"

#include <algorithm>

#include "characters.h"

namespace polto {
namespace {

bool is_without_colon(std::string_view name) noexcept {
  return !name.empty() && name.find(':') == name.npos;
}

// Production 13, PubidChar.
bool is_public_id(std::string_view literal) noexcept {
  return std::all_of(literal.begin(), literal.end(), [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           std::string_view(" \r\n-'()+,./:=?;!*#@$_%0123456789").find(byte) !=
               std::string_view::npos;
  });
}

void take_occurrence(Scanner& text) {
  if (!text.take("?") && !text.take("*")) text.take("+");
}

// Production 51, from behind "#PCDATA".
bool read_mixed_content(Scanner& text) {
  bool has_names = false;
  for (text.spaces(); text.take("|"); text.spaces()) {
    text.spaces();
    if (text.name().empty()) return false;
    has_names = true;
  }
  return text.take(")") && (text.take("*") || !has_names);
}

// What stands between the parts of a group, or none yet.
using Separator = char;

// Behind a part: goes out of the groups that end there, and on to the next part.
bool read_separator(Scanner& text, std::vector<Separator>& groups) {
  for (text.spaces(); !groups.empty() && text.take(")"); text.spaces()) {
    take_occurrence(text);
    groups.pop_back();
    if (groups.empty()) return true;
  }
  const char next = text.rest().empty() ? '\0' : text.rest().front();
  if (next != '|' && next != ',') return false;
  if (groups.back() != '\0' && groups.back() != next) return false;
  groups.back() = next;
  text.skip(1);
  return true;
}

// Productions 47 to 50, from behind the first bracket. By a stack: brackets may be many.
bool read_children(Scanner& text) {
  std::vector<Separator> groups{'\0'};
  while (!groups.empty()) {
    text.spaces();
    if (text.take("(")) {
      groups.push_back('\0');
      continue;
    }
    if (text.name().empty()) return false;
    take_occurrence(text);
    if (!read_separator(text, groups)) return false;
  }
  return true;
}

// Production 7, Nmtoken.
bool read_token(Scanner& text) {
  const std::size_t before = text.read();
  while (!text.rest().empty()) {
    const Character character = decode(text.rest());
    if (character.length == 0 || !is_name_char(character.code)) break;
    text.skip(character.length);
  }
  return text.read() != before;
}

// From behind the bracket: tokens, or names alone.
bool read_choice(Scanner& text, bool names) {
  do {
    text.spaces();
    if (names ? text.name().empty() : !read_token(text)) return false;
    text.spaces();
  } while (text.take("|"));
  return text.take(")");
}

// Production 54.
bool read_attribute_type(Scanner& text) {
  if (text.take("(")) return read_choice(text, false);
  const std::string_view type = text.name();
  if (type == "NOTATION") return text.spaces() && text.take("(") && read_choice(text, true);
  for (const std::string_view known :
       {"CDATA", "ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "NMTOKEN", "NMTOKENS"})
    if (type == known) return true;
  return false;
}

// Production 10.
bool is_attribute_value(std::string_view value) noexcept {
  if (value.find('<') != value.npos) return false;
  for (std::size_t at = value.find('&'); at != value.npos; at = value.find('&', at + 1)) {
    const std::string_view rest = value.substr(at + 1);
    const Character reference = read_character_reference(value.substr(at));
    const std::size_t name = name_length(rest);
    const bool named = name > 0 && rest.substr(name, 1) == ";";
    if (reference.length > 0 ? !is_xml_char(reference.code) : !named) return false;
  }
  return true;
}

// Production 60.
bool read_default(Scanner& text, std::vector<std::string_view>& defaults) {
  if (text.take("#REQUIRED") || text.take("#IMPLIED")) return true;
  if (text.take("#FIXED") && !text.spaces()) return false;
  std::string_view value;
  if (!text.quoted(value) || !is_attribute_value(value)) return false;
  if (value.find('&') != value.npos) defaults.push_back(value);
  return true;
}

}  // namespace

bool read_element_declaration(Scanner& text) {
  if (!text.spaces() || text.name().empty() || !text.spaces()) return false;
  if (!text.take("EMPTY") && !text.take("ANY")) {
    if (!text.take("(")) return false;
    text.spaces();
    if (!(text.take("#PCDATA") ? read_mixed_content(text) : read_children(text))) return false;
  }
  text.spaces();
  return text.take(">");
}

bool read_attributes_declaration(Scanner& text, std::vector<std::string_view>& defaults) {
  if (!text.spaces() || text.name().empty()) return false;
  for (;;) {
    const bool spaced = text.spaces();
    if (text.take(">")) return true;
    if (!spaced || text.name().empty() || !text.spaces() || !read_attribute_type(text) ||
        !text.spaces() || !read_default(text, defaults))
      return false;
  }
}

bool read_notation_declaration(Scanner& text) {
  if (!text.spaces() || !is_without_colon(text.name()) || !text.spaces()) return false;
  std::string_view literal;
  if (text.take("PUBLIC")) {
    if (!text.spaces() || !text.quoted(literal) || !is_public_id(literal)) return false;
    if (text.spaces()) text.quoted(literal);
  } else if (!text.take("SYSTEM") || !text.spaces() || !text.quoted(literal)) {
    return false;
  }
  text.spaces();
  return text.take(">");
}

bool read_entity_declaration(Scanner& text, Entity& entity, bool& is_parameter) {
  std::string_view value;
  if (!text.spaces()) return false;
  is_parameter = text.take("%");
  if (is_parameter && !text.spaces()) return false;
  entity.name = text.name();
  if (!is_without_colon(entity.name) || !text.spaces()) return false;
  if (text.quoted(value)) {
    if (!read_entity_value(value, entity.text)) return false;
  } else {
    if (!read_external_id(text, entity.external) || entity.external.data() == nullptr) return false;
    entity.unparsed = text.spaces() && !is_parameter && text.take("NDATA");
    if (entity.unparsed && !(text.spaces() && !text.name().empty())) return false;
  }
  text.spaces();
  return text.take(">");
}

bool read_external_id(Scanner& text, std::string_view& system) {
  std::string_view literal;
  const bool is_public = text.take("PUBLIC");
  if (!is_public && !text.take("SYSTEM")) return true;
  if (is_public && !(text.spaces() && text.quoted(literal) && is_public_id(literal))) return false;
  return text.spaces() && text.quoted(system);
}

std::string_view next_entity_name(std::string_view& value) noexcept {
  for (std::size_t at = value.find('&'); at != value.npos; at = value.find('&')) {
    value.remove_prefix(at + 1);
    const std::string_view name = value.substr(0, name_length(value));
    if (name.empty() || is_predefined(name)) continue;
    value.remove_prefix(name.size());
    return name;
  }
  return {};
}

}  // namespace polto
