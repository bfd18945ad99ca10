// What indexing found out about an element, kept where looking it up costs nothing.
#pragma once

#include <pugixml.hpp>

#include "elements.h"

namespace polto {

/// The mark of an element: the number of its rule, whether it holds a block, and whether notes
/// that stand elsewhere are attached to it.
///
/// pugixml gives elements a value too, which parsing leaves empty. Indexing points it into a row
/// of empty strings: it is still empty to whoever reads it, and its place in the row is the mark.
/// Every element of an open edition is marked.
class Mark {
 public:
  explicit Mark(pugi::xml_node element) noexcept
      : number_(static_cast<unsigned>(element.value() - row)) {}

  RuleNumber rule() const noexcept { return static_cast<RuleNumber>(number_ & 0xFF); }

  /// Whether the element holds anything that HTML allows among blocks only. The bodies of notes
  /// that are moved to the end of their document do not count.
  bool holds_block() const noexcept { return (number_ & blocks) != 0; }

  /// Whether the marks of notes that stand elsewhere belong to it (Target::index).
  bool has_attached() const noexcept { return (number_ & attached) != 0; }

  /// Marks an element with its rule; it holds no block yet.
  static void set_rule(pugi::xml_node element, RuleNumber rule) noexcept { set(element, rule); }

  /// Marks an element with a rule as one that holds a block.
  static void set_holds_block(pugi::xml_node element) noexcept {
    set(element, Mark(element).number_ | blocks);
  }

  /// Marks an element with a rule as one that has attached notes.
  static void set_has_attached(pugi::xml_node element) noexcept {
    set(element, Mark(element).number_ | attached);
  }

 private:
  static constexpr unsigned blocks = 0x100;
  static constexpr unsigned attached = 0x200;
  static constexpr char row[0x400] = {};

  static void set(pugi::xml_node element, unsigned number) noexcept;

  unsigned number_;
};

}  // namespace polto
