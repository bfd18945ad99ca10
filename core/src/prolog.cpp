#include "prolog.h"

#include <algorithm>
#include <utility>

#include "characters.h"

namespace polto {
namespace {

// Reads forward in a text; nothing is read where what is asked for is not there.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text), size_(text.size()) {}

  std::size_t read() const { return size_ - rest_.size(); }
  std::string_view rest() const { return rest_; }
  void skip(std::size_t bytes) { rest_.remove_prefix(std::min(bytes, rest_.size())); }

  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  bool spaces() {
    const std::size_t before = rest_.size();
    while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
    return rest_.size() != before;
  }

  std::string_view name() {
    const std::string_view found = rest_.substr(0, name_length(rest_));
    rest_.remove_prefix(found.size());
    return found;
  }

  // Passes over what is there up to and with `end`; false where there is no end.
  bool skip_past(std::string_view end) {
    const std::size_t at = rest_.find(end);
    if (at == rest_.npos) return false;
    rest_.remove_prefix(at + end.size());
    return true;
  }

  bool quoted(std::string_view& value) {
    if (!rest_.starts_with('"') && !rest_.starts_with('\'')) return false;
    const std::size_t end = rest_.find(rest_.front(), 1);
    if (end == rest_.npos) return false;
    value = rest_.substr(1, end - 1);
    rest_.remove_prefix(end + 1);
    return true;
  }

 private:
  std::string_view rest_;
  std::size_t size_;
};

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

// [A-Za-z] ([A-Za-z0-9._] | '-')*
bool is_encoding_name(std::string_view value) noexcept {
  const bool ascii = std::all_of(value.begin(), value.end(), [](char byte) {
    return static_cast<unsigned char>(byte) < 0x80 && byte != ':';
  });
  return ascii && !value.starts_with('_') && !value.empty() && name_length(value) == value.size();
}

std::size_t xml_declaration_length(std::string_view source) noexcept {
  Scanner text(source);
  std::string_view value;
  if (!text.take("<?xml") || !text.spaces()) return 0;
  if (!take_assignment(text, "version", value) || !is_version(value)) return 0;
  bool spaced = text.spaces();
  if (spaced && text.rest().starts_with("encoding")) {
    if (!take_assignment(text, "encoding", value) || !is_encoding_name(value)) return 0;
    spaced = text.spaces();
  }
  if (spaced && text.rest().starts_with("standalone")) {
    if (!take_assignment(text, "standalone", value)) return 0;
    if (value != "yes" && value != "no") return 0;
    text.spaces();
  }
  return text.take("?>") ? text.read() : 0;
}

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
