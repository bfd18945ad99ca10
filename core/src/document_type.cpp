#include "document_type.h"

#include <utility>

#include "declarations.h"
#include "polto/limits.h"
#include "scanner.h"

namespace polto {
namespace {

class SubsetReader {
 public:
  SubsetReader(Scanner& text, DocumentType& type) : outer_(text), type_(type) {}

  // From behind "[" to behind "]".
  bool read() {
    for (;;) {
      Scanner& text = here();
      text.spaces();
      if (text.rest().empty()) {
        if (open_.empty()) return fail("[]", 0);
        leave();
      } else if (open_.empty() && text.take("]")) {
        return check_defaults();
      } else if (!read_next(text)) {
        return false;
      }
    }
  }

 private:
  // A parameter entity that is being read.
  struct Open {
    Scanner text;
    Entity* entity;
  };

  Scanner& here() { return open_.empty() ? outer_ : open_.back().text; }

  // Where in the source: the outermost reference, while entities are read.
  std::size_t place() { return open_.empty() ? outer_.read() : reference_; }

  // These give false.
  bool fail(ErrorCode code, std::size_t place, std::string_view name, std::string_view other = {}) {
    type_.fault = {code, name, other, place};
    return false;
  }
  bool fail(std::string_view markup, std::size_t place, std::string_view declaration = {}) {
    return fail(ErrorCode::bad_markup, place, markup, declaration);
  }

  bool read_next(Scanner& text) {
    const std::size_t at = place();
    if (text.take("<!--")) return read_comment(text, at);
    if (text.take("<?")) return read_instruction(text, at);
    if (text.take("<!ENTITY")) return read_entity(text, at);
    if (text.take("<!ELEMENT"))
      return read_element_declaration(text) || fail("<!", at, "<!ELEMENT");
    if (text.take("<!ATTLIST")) return read_attributes(text, at);
    if (text.take("<!NOTATION"))
      return read_notation_declaration(text) || fail("<!", at, "<!NOTATION");
    if (text.take("%")) return read_reference(text, at);
    return fail("[]", at);
  }

  bool read_comment(Scanner& text, std::size_t at) {
    if (!text.skip_past("--")) return fail("<!--", at);
    if (text.take(">")) return true;
    return fail("--", open_.empty() ? text.read() - 2 : at);
  }

  bool read_instruction(Scanner& text, std::size_t at) {
    const std::string_view target = text.name();
    if (equals_ignoring_case(target, "xml")) return fail("<?xml", at);
    const bool apart = text.spaces() || text.rest().starts_with("?>");
    if (target.empty() || target.find(':') != target.npos || !apart) return fail("<?name", at);
    return text.skip_past("?>") || fail("<?", at);
  }

  bool read_entity(Scanner& text, std::size_t at) {
    Entity entity;
    bool is_parameter = false;
    if (!read_entity_declaration(text, entity, is_parameter)) return fail("<!ENTITY", at);
    if (is_parameter) {
      // The first of two counts.
      type_.parameters.emplace(entity.name, std::move(entity));
      return true;
    }
    // What stands behind a reference to a parameter entity that was not read may have been declared
    // in it otherwise, but nobody would want less than what is there.
    type_.entities.push_back(std::move(entity));
    return true;
  }

  bool read_attributes(Scanner& text, std::size_t at) {
    if (!read_attributes_declaration(text, values_)) return fail("<!", at, "<!ATTLIST");
    for (; defaults_.size() < values_.size();)
      defaults_.push_back({values_[defaults_.size()], at, type_.entities.size()});
    return true;
  }

  bool read_reference(Scanner& text, std::size_t at) {
    const std::string_view name = text.name();
    if (name.empty() || !text.take(";")) return fail("[]", at);
    const auto found = type_.parameters.find(name);
    Entity* const entity = found == type_.parameters.end() ? nullptr : &found->second;
    if (entity == nullptr || entity->external.data() != nullptr) {
      type_.partial = true;
      const std::string_view file = entity == nullptr ? std::string_view() : entity->external;
      if (type_.unread.size() < limits::remarks) type_.unread.push_back({name, file, at});
      return true;
    }
    if (entity->open) return fail(ErrorCode::bad_entity, at, name, "recursive");
    if (!is_within_limits(*entity)) return fail(ErrorCode::too_many_entities, at, name);
    if (open_.empty()) reference_ = at;
    entity->open = true;
    open_.push_back({Scanner(entity->text), entity});
    return true;
  }

  bool is_within_limits(const Entity& parameter) {
    bytes_ += parameter.text.size();
    return bytes_ <= limits::entity_bytes && open_.size() < limits::entity_depth;
  }

  void leave() {
    open_.back().entity->open = false;
    open_.pop_back();
  }

  // What a default value refers to has to be declared before it.
  bool check_defaults() {
    type_.index();
    for (Default& value : defaults_)
      for (std::string_view rest = value.text;;) {
        const std::string_view name = next_entity_name(rest);
        if (name.empty()) break;
        const Entity* const entity = type_.find(name);
        const bool known =
            entity != nullptr &&
            static_cast<std::size_t>(entity - type_.entities.data()) < value.entities;
        if (!known && !type_.partial) return fail(ErrorCode::undeclared_entity, value.place, name);
      }
    return true;
  }

  struct Default {
    std::string_view text;
    std::size_t place;
    std::size_t entities;  // how many were declared before
  };

  Scanner& outer_;
  DocumentType& type_;
  std::vector<Open> open_;
  std::size_t reference_ = 0;
  std::size_t bytes_ = 0;
  std::vector<std::string_view> values_;
  std::vector<Default> defaults_;
};

}  // namespace

std::size_t read_document_type(std::string_view source, DocumentType& type) {
  Scanner text(source);
  type.fault = {ErrorCode::bad_markup, "[]", {}, 0};
  if (!text.take("<!DOCTYPE") || !text.spaces() || text.name().empty()) return 0;
  if (text.spaces() && !read_external_id(text, type.external)) return 0;
  type.partial = type.external.data() != nullptr;
  text.spaces();
  if (text.take("[") && !SubsetReader(text, type).read()) return 0;
  text.spaces();
  return text.take(">") ? text.read() : 0;
}

}  // namespace polto
