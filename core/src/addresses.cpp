#include "addresses.h"

namespace polto {

std::string_view folder_of(std::string_view address) noexcept {
  const std::size_t slash = address.rfind('/');
  return slash == address.npos ? std::string_view() : address.substr(0, slash + 1);
}

bool is_absolute(std::string_view address) noexcept {
  const std::size_t colon = address.find(':');
  return address.starts_with('/') || address.starts_with('\\') ||
         (colon != address.npos && address.find('/') > colon);
}

std::string address_in(std::string_view folder, std::string_view address) {
  if (is_absolute(address)) return std::string(address);
  std::string out(folder);
  while (!address.empty()) {
    const std::size_t slash = address.find('/');
    const std::string_view step = address.substr(0, slash == address.npos ? slash : slash + 1);
    address.remove_prefix(step.size());
    if (step == "./" || step == ".") continue;
    const bool inside = !out.empty() && out != "/" && !out.ends_with("../");
    if ((step == "../" || step == "..") && inside)
      out.resize(folder_of(std::string_view(out).substr(0, out.size() - 1)).size());
    else
      out += step;
  }
  return out;
}

}  // namespace polto
