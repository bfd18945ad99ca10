#include "include_files.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "addresses.h"
#include "decimal.h"
#include "decode.h"

namespace polto {
namespace {

namespace fs = std::filesystem;

// The name of the file that a relative address means; none where it is not written as addresses
// are.
std::optional<std::string> file_name(std::string_view address) {
  std::string name;
  for (std::size_t at = 0; at < address.size(); ++at) {
    if (address[at] != '%') {
      name += address[at];
      continue;
    }
    if (at + 2 >= address.size()) return std::nullopt;
    const unsigned high = digit_value(address[at + 1]);
    const unsigned low = digit_value(address[at + 2]);
    if (high > 15 || low > 15) return std::nullopt;
    name += static_cast<char>(high * 16 + low);
    at += 2;
  }
  if (name.find('\0') != name.npos || name.find('\\') != name.npos) return std::nullopt;
  return name;
}

bool is_below(const fs::path& folder, const fs::path& file) {
  auto step = file.begin();
  for (const fs::path& part : folder)
    if (step == file.end() || *step++ != part) return false;
  return step != file.end();
}

std::optional<std::string> read_below(const fs::path& folder, std::string_view address) {
  const std::optional<std::string> name = is_absolute(address) ? std::nullopt : file_name(address);
  std::error_code error;
  const fs::path root = fs::canonical(folder, error);
  if (error || !name) return std::nullopt;
  const fs::path file = fs::canonical(root / *name, error);
  if (error || !is_below(root, file) || !fs::is_regular_file(file, error)) return std::nullopt;
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace

void include_files(const char* path, Inclusion& inclusion) {
  const std::string folder(folder_of(path));
  while (const Wanted* const wanted = inclusion.next()) {
    std::optional<std::string> bytes = read_below(folder.empty() ? "." : folder, wanted->href);
    if (bytes)
      inclusion.supply(in_utf8(std::move(*bytes)));
    else
      inclusion.refuse();
  }
}

}  // namespace polto
