// Names of TEI's elements in plain English.
#pragma once

#include <string>
#include <string_view>

namespace polto {

/// What a part of a description is called: "Source" for sourceDesc. A name that is not listed is
/// taken apart, "custEvent" becomes "Cust event".
std::string label_of(std::string_view element);

/// Whether an element of a description speaks for itself, as a paragraph or an entry of a list.
bool needs_no_label(std::string_view element) noexcept;

}  // namespace polto
