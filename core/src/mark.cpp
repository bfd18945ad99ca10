#include "mark.h"

#include <cassert>

#include "tree_fields.h"

namespace polto {

void Mark::set(pugi::xml_node element, unsigned number) noexcept {
  value_field(element) = row + number;
  assert(element.value() == row + number);
}

}  // namespace polto
