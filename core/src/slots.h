// Open addressing: where the entry of a name stands in a list that somebody else keeps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "name_table.h"

namespace polto {

/// The slot of the entry with this name, or the empty one where it would go. Slots hold places in
/// the list plus one, 0 where they are empty; their number is a power of two, and at least one is
/// empty. name_at(place) gives the name of an entry. O(name.size()).
template <class NameAt>
std::size_t slot_of(const std::vector<std::uint32_t>& slots, std::string_view name,
                    NameAt name_at) noexcept {
  const std::size_t last = slots.size() - 1;
  std::size_t at = hash_of(name) & last;
  while (slots[at] != 0 && name_at(slots[at] - 1) != name) at = (at + 1) & last;
  return at;
}

}  // namespace polto
