#include "document_type.h"

#include <utility>

#include "scanner.h"

namespace polto {
namespace {

// Leaves `system` as it is where no identifier follows.
bool read_external_id(Scanner& text, std::string_view& system) {
  std::string_view literal;
  const bool is_public = text.take("PUBLIC");
  if (!is_public && !text.take("SYSTEM")) return true;
  if (is_public && !(text.spaces() && text.quoted(literal))) return false;
  return text.spaces() && text.quoted(system);
}

// From behind "<!ENTITY" to behind ">".
bool read_entity(Scanner& text, DocumentType& type) {
  Entity entity;
  std::string_view value;
  if (!text.spaces()) return false;
  const bool is_parameter = text.take("%");
  if (is_parameter && !text.spaces()) return false;
  entity.name = text.name();
  if (entity.name.empty() || entity.name.find(':') != entity.name.npos || !text.spaces())
    return false;
  if (text.quoted(value)) {
    if (!read_entity_value(value, entity.text)) return false;
  } else {
    if (!read_external_id(text, entity.external) || entity.external.data() == nullptr) return false;
    entity.unparsed = text.spaces() && !is_parameter && text.take("NDATA");
    if (entity.unparsed && !(text.spaces() && !text.name().empty())) return false;
  }
  text.spaces();
  // What stands behind a reference to a parameter entity that was not read may have been declared
  // in it otherwise, but nobody would want less than what is there.
  if (!is_parameter) type.entities.push_back(std::move(entity));
  return text.take(">");
}

bool read_parameter_reference(Scanner& text, DocumentType& type) {
  type.partial = true;
  return !text.name().empty() && text.take(";");
}

// Of an element, attributes or a notation, from behind "<!" to behind ">": only its beginning is
// read, and that no other markup begins in it.
bool pass_declaration(Scanner& text) {
  if (!text.take("ELEMENT") && !text.take("ATTLIST") && !text.take("NOTATION")) return false;
  if (!text.spaces() || text.name().empty()) return false;
  std::string_view literal;
  while (!text.rest().empty() && !text.take(">")) {
    if (text.quoted(literal)) continue;
    if (std::string_view("<&%[]\"'").find(text.rest().front()) != std::string_view::npos)
      return false;
    text.skip(1);
  }
  return true;
}

// From behind "[" to behind "]".
bool read_internal_subset(Scanner& text, DocumentType& type) {
  while (!text.rest().empty()) {
    const char next = text.rest().front();
    if (text.take("<!--")) {
      if (!text.skip_past("-->")) return false;
    } else if (text.take("<?")) {
      if (!text.skip_past("?>")) return false;
    } else if (const std::size_t at = text.read(); text.take("<!ENTITY")) {
      if (read_entity(text, type)) continue;
      type.bad_entity = at;
      return false;
    } else if (text.take("<!")) {
      if (!pass_declaration(text)) return false;
    } else if (text.take("%")) {
      if (!read_parameter_reference(text, type)) return false;
    } else if (!text.spaces()) {
      text.skip(1);
      return next == ']';
    }
  }
  return false;
}

}  // namespace

std::size_t read_document_type(std::string_view source, DocumentType& type) {
  Scanner text(source);
  if (!text.take("<!DOCTYPE") || !text.spaces() || text.name().empty()) return 0;
  if (text.spaces() && !read_external_id(text, type.external)) return 0;
  type.partial = type.external.data() != nullptr;
  text.spaces();
  if (text.take("[") && !read_internal_subset(text, type)) return 0;
  text.spaces();
  type.index();
  return text.take(">") ? text.read() : 0;
}

}  // namespace polto
