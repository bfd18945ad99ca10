// Whether bytes are JSON: the grammar of RFC 8259, and nothing about what it says.
#pragma once

#include <string>
#include <string_view>

namespace polto::fuzz {

/// What is wrong with it; empty for one value, or none, on each line. O(json).
std::string problem_in_json(std::string_view json);

/// What is wrong with bytes that should be UTF-8; empty where they are.
std::string problem_in_utf8(std::string_view text);

}  // namespace polto::fuzz
