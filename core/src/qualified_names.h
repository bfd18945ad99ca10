// Names of Namespaces in XML, "prefix:name", and what it demands of those in a tag.
#pragma once

#include <string_view>
#include <vector>

namespace polto {

/// The namespace of elements that ask for files.
inline constexpr std::string_view include_space = "http://www.w3.org/2001/XInclude";

/// Empty where a name has none.
constexpr std::string_view prefix_of(std::string_view name) noexcept {
  const std::size_t colon = name.find(':');
  return colon == name.npos ? std::string_view() : name.substr(0, colon);
}

constexpr std::string_view without_prefix(std::string_view name) noexcept {
  return name.substr(name.find(':') + 1);
}

/// Whether an attribute xmlns:PREFIX, or xmlns where `prefix` is empty, may not have this value:
/// Namespaces in XML 1.0, sections 2.2 and 3.
bool is_forbidden_binding(std::string_view prefix, std::string_view space) noexcept;

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
