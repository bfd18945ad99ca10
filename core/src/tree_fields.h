// Fields of a pugixml tree that its own functions refuse to set, or would copy for.
#pragma once

#include <cstddef>
#include <pugixml.hpp>

namespace polto {

/// They are where pugixml has them: a node begins with its header, name and value. The version of
/// pugixml is fixed (pugixml.cmake); another layout fails every test that renders an element.
inline const char*& field_of(pugi::xml_node node, std::size_t number) noexcept {
  return reinterpret_cast<const char**>(node.internal_object())[number];
}

/// The name of an element.
inline const char*& name_field(pugi::xml_node element) noexcept { return field_of(element, 1); }

/// What pugixml has for the value of text, and leaves empty in elements.
inline const char*& value_field(pugi::xml_node node) noexcept { return field_of(node, 2); }

}  // namespace polto
