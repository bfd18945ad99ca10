#include "pointers.h"

#include "polto/limits.h"
#include "xml.h"

namespace polto {
namespace {

// The short form's prefix; empty where there is none.
std::string_view prefix_of(std::string_view pointer) noexcept {
  const std::size_t end = pointer.find_first_of(":/#");
  if (end == pointer.npos || pointer[end] != ':') return {};
  const std::string_view prefix = pointer.substr(0, end);
  return prefix == "http" || prefix == "https" || prefix == "mailto" ? std::string_view() : prefix;
}

std::string_view replacement_for(const Edition& edition, std::string_view prefix) noexcept {
  for (const PrefixDefinition& definition : edition.prefix_definitions())
    if (definition.ident == prefix) return definition.replacement;
  return {};
}

}  // namespace

bool is_web_address(std::string_view target) noexcept {
  for (const std::string_view scheme : {"https://", "http://", "mailto:"})
    if (target.starts_with(scheme)) return true;
  return false;
}

std::string_view expand_prefix(const Edition& edition, std::string_view target,
                               std::string& expanded) {
  const std::string_view pointer = target.substr(0, target.find(' '));
  const std::string_view prefix = prefix_of(pointer);
  if (prefix.empty()) return pointer;
  const std::string_view pattern = replacement_for(edition, prefix);
  const std::size_t group = pattern.find("$1");
  if (group == pattern.npos || pattern.find("$2") != pattern.npos) return pointer;
  expanded = pattern.substr(0, group);
  expanded += pointer.substr(prefix.size() + 1);
  expanded += pattern.substr(group + 2);
  return expanded;
}

pugi::xml_node naming_part(pugi::xml_node element) {
  pugi::xml_node name;
  walk_some(
      element, limits::quoted_parts,
      [&](pugi::xml_node node) {
        if (!is_element(node) || name) return false;
        if (has_word("persName orgName name catDesc label", local_name(node))) name = node;
        return !name;
      },
      [](pugi::xml_node) {});
  return name;
}

}  // namespace polto
