#include "entities.h"

#include <algorithm>

#include "characters.h"
#include "decimal.h"
#include "name_table.h"

namespace polto {

Entity* DocumentType::find(std::string_view name) noexcept {
  if (slots.empty()) return nullptr;
  for (std::size_t at = hash_of(name) & (slots.size() - 1);; at = (at + 1) & (slots.size() - 1)) {
    if (slots[at] == 0) return nullptr;
    Entity& entity = entities[slots[at] - 1];
    if (entity.name == name) return &entity;
  }
}

void DocumentType::index() {
  if (entities.empty()) return;
  std::size_t size = 16;
  while (size < entities.size() * 2) size *= 2;
  slots.assign(size, 0);
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    if (find(entities[i].name) != nullptr) continue;
    std::size_t at = hash_of(entities[i].name) & (size - 1);
    while (slots[at] != 0) at = (at + 1) & (size - 1);
    slots[at] = i + 1;
  }
}

bool read_entity_value(std::string_view literal, std::string& text) {
  while (!literal.empty()) {
    const std::size_t plain = std::min(literal.find_first_of("&%"), literal.size());
    text += literal.substr(0, plain);
    literal.remove_prefix(plain);
    if (literal.empty()) return true;
    // The internal subset allows no reference to a parameter entity inside a declaration.
    if (literal.front() == '%') return false;
    const Character reference = read_character_reference(literal);
    const std::size_t name = name_length(literal.substr(1));
    if (reference.length > 0) {
      if (!is_xml_char(reference.code)) return false;
      append_utf8(reference.code, text);
      literal.remove_prefix(reference.length);
    } else {
      if (name == 0 || literal.substr(name + 1, 1) != ";") return false;
      text += literal.substr(0, name + 2);
      literal.remove_prefix(name + 2);
    }
  }
  return true;
}

std::string_view character_named(std::string_view names, std::string_view name) noexcept {
  while (!names.empty()) {
    const std::size_t middle = names.rfind('\n', names.size() / 2);
    const std::size_t begin = middle == names.npos ? 0 : middle + 1;
    const std::size_t end = names.find('\n', begin);
    const std::string_view line = names.substr(begin, end - begin);
    const std::size_t blank = line.find(' ');
    const std::string_view here = line.substr(0, blank);
    if (here == name) return line.substr(blank + 1);
    if (name < here)
      names = names.substr(0, begin);
    else
      names.remove_prefix(end + 1);
  }
  return {};
}

}  // namespace polto
