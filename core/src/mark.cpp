#include "mark.h"

#include <cassert>
#include <cstddef>

namespace polto {

// set_value() refuses elements, so the field is written where pugixml has it: a node begins with
// its header, name and value. The version of pugixml is fixed (pugixml.cmake); another layout
// fails every test that renders an element.
void Mark::set(pugi::xml_node element, unsigned number) noexcept {
  constexpr std::size_t value_field = 2;
  reinterpret_cast<const char**>(element.internal_object())[value_field] = row + number;
  assert(element.value() == row + number);
}

}  // namespace polto
