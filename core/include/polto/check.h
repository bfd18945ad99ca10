// Problems of a source as lines for people and editors' tools.
#pragma once

#include <string>
#include <string_view>

namespace polto {

/// Appends everything that is wrong with a source, one line "NAME:LINE:COLUMN: error|warning:
/// MESSAGE" each. False if there is an error, so that it does not open at all.
bool check(std::string_view name, std::string_view source, std::string& out,
           std::string_view character_names = {});

}  // namespace polto
