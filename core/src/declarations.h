// The declarations of a document type, each from behind its keyword to behind its ">": productions
// 45 to 83 of XML 1.0. Of elements, attributes and notations only the form counts here.
#pragma once

#include <string_view>
#include <vector>

#include "entities.h"
#include "scanner.h"

namespace polto {

bool read_element_declaration(Scanner& text);

/// Appends the default values, of which references to entities have to be looked at.
bool read_attributes_declaration(Scanner& text, std::vector<std::string_view>& defaults);

bool read_notation_declaration(Scanner& text);

/// `is_parameter`: tells what only entities of the document type itself are declared with, a "%".
bool read_entity_declaration(Scanner& text, Entity& entity, bool& is_parameter);

/// PUBLIC or SYSTEM with their literals; leaves `system` as it is where neither follows.
bool read_external_id(Scanner& text, std::string_view& system);

/// The first name in `value` that is referred to as an entity, and what is behind it in `value`;
/// empty where there is none. XML's own are passed over.
std::string_view next_entity_name(std::string_view& value) noexcept;

}  // namespace polto
