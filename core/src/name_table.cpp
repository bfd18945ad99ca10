#include "name_table.h"

namespace polto {

NameTable::NameTable(std::string_view names, const std::uint8_t* entries) noexcept : names_(names) {
  each_name(names, [&](std::string_view name) {
    Slot& slot = slots_[slot_of(name)];
    const std::uint8_t entry = *entries++;
    if (slot.size == 0)
      slot = {static_cast<std::uint16_t>(name.data() - names.data()),
              static_cast<std::uint8_t>(name.size()), entry};
  });
}

}  // namespace polto
