#include "qualified_names.h"

#include <bit>
#include <string>

#include "characters.h"
#include "slots.h"

namespace polto {
namespace {

std::string_view doubled_by_hash(const std::vector<std::string_view>& names) {
  std::vector<std::uint32_t> slots(std::bit_ceil(names.size() * 2));
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    std::uint32_t& slot = slots[slot_of(slots, names[i], [&](auto at) { return names[at]; })];
    if (slot != 0) return names[i];
    slot = i + 1;
  }
  return {};
}

}  // namespace

bool is_forbidden_binding(std::string_view prefix, std::string_view space) noexcept {
  const bool is_xml = space == "http://www.w3.org/XML/1998/namespace";
  if (prefix == "xml") return !is_xml;
  return is_xml || space == "http://www.w3.org/2000/xmlns/" || prefix == "xmlns" ||
         (space.empty() && !prefix.empty());
}

std::string_view doubled_name(const std::vector<std::string_view>& names) {
  // Nearly every tag has few attributes; only a hostile one is worth a table.
  constexpr std::size_t few = 16;
  if (names.size() > few) return doubled_by_hash(names);
  for (std::size_t i = 1; i < names.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (names[i] == names[j]) return names[i];
  return {};
}

std::string_view doubled_in_namespace(const std::vector<SpacedName>& names) {
  if (names.size() < 2) return {};
  std::vector<std::string> whole;
  for (const SpacedName& name : names) {
    std::string& text = whole.emplace_back(name.space);
    text += '\n';
    text += name.name.substr(name.name.find(':') + 1);
  }
  const std::string_view twice = doubled_name({whole.begin(), whole.end()});
  for (std::size_t i = whole.size(); i-- > 0;)
    if (!twice.empty() && whole[i] == twice) return names[i].name;
  return {};
}

bool is_qualified(std::string_view name) noexcept {
  const std::size_t colon = name.find(':');
  const std::string_view local = name.substr(colon + 1);
  return colon > 0 && name_length(local) == local.size() && local.find(':') == local.npos &&
         !local.empty();
}

}  // namespace polto
