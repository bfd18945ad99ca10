// Expected results that stand in files. With POLTO_UPDATE_GOLDEN=1 in the environment they are
// written instead of compared: read the difference before it is committed.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace polto::tests {

inline bool updates_golden() { return std::getenv("POLTO_UPDATE_GOLDEN") != nullptr; }

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

/// Where two texts part, with what is around: whole documents say nothing in a failure.
inline std::string first_difference(std::string_view expected, std::string_view actual) {
  if (expected == actual) return "no difference";
  const auto at = std::mismatch(expected.begin(), expected.end(), actual.begin(), actual.end());
  const auto offset = static_cast<std::size_t>(at.first - expected.begin());
  const std::size_t from = offset < 80 ? 0 : offset - 80;
  const auto line = std::count(expected.begin(), at.first, '\n') + 1;
  return "byte " + std::to_string(offset) + ", line " + std::to_string(line) +
         "\n  expected: " + std::string(expected.substr(from, 200)) +
         "\n  actual:   " + std::string(actual.substr(from, 200));
}

}  // namespace polto::tests
