#include "pointers.h"

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

std::string_view replacement_for(pugi::xml_node root, std::string_view prefix) {
  std::string_view pattern;
  walk(root, [&](pugi::xml_node node) {
    if (!is_element(node) || is(node, El::text)) return false;
    if (local_name(node) == "prefixDef" && attribute(node, "ident") == prefix && pattern.empty())
      pattern = attribute(node, "replacementPattern");
    return pattern.empty();
  });
  return pattern;
}

}  // namespace

bool is_web_address(std::string_view target) noexcept {
  for (const std::string_view scheme : {"https://", "http://", "mailto:"})
    if (target.starts_with(scheme)) return true;
  return false;
}

std::string expand_prefix(pugi::xml_node root, std::string_view target) {
  const std::string_view pointer = target.substr(0, target.find(' '));
  const std::string_view prefix = prefix_of(pointer);
  if (prefix.empty()) return std::string(pointer);
  const std::string_view pattern = replacement_for(root, prefix);
  const std::size_t group = pattern.find("$1");
  if (group == pattern.npos || pattern.find("$2") != pattern.npos) return std::string(pointer);
  std::string out(pattern.substr(0, group));
  out += pointer.substr(prefix.size() + 1);
  out += pattern.substr(group + 2);
  return out;
}

}  // namespace polto
