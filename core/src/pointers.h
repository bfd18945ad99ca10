// Pointers to the web, and in the short form of a project.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace polto {

/// Whether a link may lead to this address outside the edition.
bool is_web_address(std::string_view target) noexcept;

/// The first pointer of `target`, written out where its prefix is one that a header of `root`
/// declares with a prefixDef: "psn:mcnamara" becomes "people.xml#mcnamara". Where the prefix is
/// declared by more than one group of a pattern, the pointer stays as it is.
std::string expand_prefix(pugi::xml_node root, std::string_view target);

}  // namespace polto
