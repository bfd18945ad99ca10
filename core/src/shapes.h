// What the renderer has to know about an element before it opens it.
#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <vector>

#include "elements.h"

namespace polto {

/// Whether a note's body stands where the note stands, instead of at the end of the document.
bool is_inline_note(pugi::xml_node note) noexcept;

/// Whether a note is the summary of its document, which is set as a block where it stands.
bool is_summary(pugi::xml_node note) noexcept;

/// Whether a quotation is set as a block whatever stands around it.
bool is_block_quotation(pugi::xml_node quotation) noexcept;

/// For every element below a root, in document order: how many elements it holds, and whether it
/// holds anything that HTML allows among blocks only. Found in one pass, so that rendering stays
/// linear however deep the elements are nested.
class Shapes {
 public:
  void measure(pugi::xml_node root);

  /// Elements in the subtree of the `number`th one, itself included.
  std::uint32_t size(std::uint32_t number) const noexcept { return packed_[number] >> 1; }

  /// Whether it holds a block. The bodies of notes that are moved away do not count.
  bool holds_block(std::uint32_t number) const noexcept { return (packed_[number] & 1) != 0; }

 private:
  std::vector<std::uint32_t> packed_;
  std::vector<std::uint32_t> open_;
};

}  // namespace polto
