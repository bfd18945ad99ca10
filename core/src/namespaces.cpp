#include "namespaces.h"

#include <algorithm>

namespace polto {
namespace {

bool is_declaration(std::string_view name) noexcept {
  return name == "xmlns" || name.starts_with("xmlns:");
}

}  // namespace

void Namespaces::open(std::string_view text, const Tag& tag) {
  ++depth_;
  TagAttributes attributes(text, tag);
  for (TagAttribute at = attributes.next(); !at.name.empty(); at = attributes.next())
    if (is_declaration(at.name)) declarations_.push_back({at, depth_});
}

void Namespaces::close() noexcept {
  while (!declarations_.empty() && declarations_.back().depth == depth_) declarations_.pop_back();
  --depth_;
}

void Namespaces::settle() noexcept {
  depth_ = 0;
  for (Declaration& declaration : declarations_) declaration.depth = 0;
}

std::string_view Namespaces::space_of(std::string_view prefix) const noexcept {
  for (std::size_t i = declarations_.size(); i-- > 0;) {
    const TagAttribute& attribute = declarations_[i].attribute;
    if (attribute.name.substr(std::min<std::size_t>(attribute.name.size(), 6)) == prefix)
      return attribute.value;
  }
  return {};
}

std::vector<std::string_view> Namespaces::around(std::string_view text, const Tag& tag) const {
  std::vector<std::string_view> names;
  TagAttributes attributes(text, tag);
  for (TagAttribute at = attributes.next(); !at.name.empty(); at = attributes.next())
    names.push_back(at.name);
  std::vector<std::string_view> declarations;
  for (std::size_t i = declarations_.size(); i-- > 0;) {
    const TagAttribute& attribute = declarations_[i].attribute;
    if (std::find(names.begin(), names.end(), attribute.name) != names.end()) continue;
    names.push_back(attribute.name);
    declarations.push_back(attribute.whole);
  }
  return declarations;
}

}  // namespace polto
