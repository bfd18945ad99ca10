// What Namespaces in XML demands of the names in a tag.
#pragma once

#include <string_view>
#include <vector>

namespace polto {

/// The first of `names` that stood before already; empty where none did. O(n).
std::string_view doubled_name(const std::vector<std::string_view>& names);

/// An attribute whose prefix stands for a namespace.
struct SpacedName {
  std::string_view name;
  std::string_view space;
};

/// The first of `names` that stood before already under another prefix of the same namespace; empty
/// where none did. O(bytes).
std::string_view doubled_in_namespace(const std::vector<SpacedName>& names);

/// Whether a name with a colon is of the form prefix:name.
bool is_qualified(std::string_view name) noexcept;

}  // namespace polto
