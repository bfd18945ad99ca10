// The little JSON that the core reads: one object, of which some string members matter.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace polto {

struct JsonMember {
  std::string_view name;
  std::string* value;
};

/// Reads string members of the object that `json` is (RFC 8259). Other members may hold anything
/// and are passed over. False where `json` is no object, or where a member of `wanted` is missing
/// or no string.
bool read_json_strings(std::string_view json, std::initializer_list<JsonMember> wanted);

}  // namespace polto
