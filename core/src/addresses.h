// Relative addresses of files.
#pragma once

#include <string>
#include <string_view>

namespace polto {

/// The part of an address up to its last slash.
std::string_view folder_of(std::string_view address) noexcept;

/// Whether an address has a scheme ("https:") or begins at the root.
bool is_absolute(std::string_view address) noexcept;

/// What `address` means in a file in `folder`: "../b.xml" in "parts/" is "b.xml". Steps out of the
/// outermost folder stay in front. Absolute ones stay as they are.
std::string address_in(std::string_view folder, std::string_view address);

}  // namespace polto
