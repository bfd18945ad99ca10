// The entities that a document type declaration declares.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "polto/status.h"

namespace polto {

struct Entity {
  std::string_view name;
  std::string text;           // of an internal one: its replacement text
  std::string_view external;  // the system identifier of one that is another file
  bool unparsed = false;      // not XML: an image
  bool open = false;          // being read: a reference to it would be one to itself
};

/// A parameter entity that was not read.
struct UnreadEntity {
  std::string_view name;
  std::string_view external;  ///< the file that it is; empty where nothing declares it
  std::size_t place;          ///< of the reference
};

/// What is wrong in a document type declaration, and where.
struct TypeFault {
  ErrorCode code = ErrorCode::bad_markup;
  std::string_view name;   ///< of an entity; of markup which, "[]" for all of the declaration
  std::string_view other;  ///< as in Fault
  std::size_t place = 0;
};

/// What a document type declaration says. The views point into the source and into `parameters`.
struct DocumentType {
  std::string_view external;  ///< the system identifier of the DTD, which is never read
  /// Whether there may be declarations that were not read: in a DTD or a parameter entity.
  bool partial = false;
  std::vector<Entity> entities;                   ///< in their order
  std::vector<std::uint32_t> slots;               ///< open addressing into them, by name
  std::map<std::string_view, Entity> parameters;  ///< which stay where they are
  std::vector<UnreadEntity> unread;
  TypeFault fault;  ///< where the declaration is not written as XML demands

  /// The entity of this name, or null. O(1).
  Entity* find(std::string_view name) noexcept;

  /// Where in `slots` the entity of this name is, or would be.
  std::size_t slot_of(std::string_view name) const noexcept;

  /// Lets find() know the entities. Of two with one name the first counts.
  void index();
};

/// Whether every XML has an entity of this name: section 4.6, Predefined Entities.
bool is_predefined(std::string_view name) noexcept;

/// Appends the replacement text of an entity's literal value: character references are read,
/// references to entities are kept. False where it is not written as XML demands.
bool read_entity_value(std::string_view literal, std::string& text);

/// The character, or few, of a standard name ("eacute"); empty where `names` has no such name.
/// `names` is core/data/character-names.txt: lines "NAME CHARACTER" in the order of their bytes.
std::string_view character_named(std::string_view names, std::string_view name) noexcept;

}  // namespace polto
