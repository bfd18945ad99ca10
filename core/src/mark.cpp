#include "mark.h"

#include <cassert>
#include <cstddef>

namespace polto {

namespace {

// Fields are written where pugixml has them: a node begins with its header, name and value. The
// version of pugixml is fixed (pugixml.cmake); another layout fails every test that renders an
// element.
const char*& field(pugi::xml_node element, std::size_t number) noexcept {
  return reinterpret_cast<const char**>(element.internal_object())[number];
}

}  // namespace

// set_value() refuses elements.
void Mark::set(pugi::xml_node element, unsigned number) noexcept {
  field(element, 2) = row + number;
  assert(element.value() == row + number);
}

// set_name() would copy.
void Mark::drop_from_name(pugi::xml_node element, std::size_t bytes) noexcept {
  assert(element.name() == field(element, 1));
  field(element, 1) += bytes;
}

}  // namespace polto
