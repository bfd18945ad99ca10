// What is said of a fault.
#pragma once

#include <string>
#include <string_view>

#include "well_formed.h"

namespace polto {

/// One sentence without a final stop. O(offset of the start tag that is concerned).
std::string words_of(const Fault& fault, std::string_view source);

}  // namespace polto
