#include "entities.h"

#include <algorithm>
#include <bit>

#include "characters.h"
#include "decimal.h"
#include "slots.h"

namespace polto {

std::size_t DocumentType::slot_of(std::string_view name) const noexcept {
  return polto::slot_of(slots, name, [this](std::uint32_t at) { return entities[at].name; });
}

Entity* DocumentType::find(std::string_view name) noexcept {
  if (slots.empty()) return nullptr;
  const std::uint32_t found = slots[slot_of(name)];
  return found == 0 ? nullptr : &entities[found - 1];
}

void DocumentType::index() {
  if (entities.empty()) return;
  slots.assign(std::bit_ceil(entities.size() * 2), 0);
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    std::uint32_t& slot = slots[slot_of(entities[i].name)];
    if (slot == 0) slot = i + 1;
  }
}

bool is_predefined(std::string_view name) noexcept {
  return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
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
