// The divisions that contents_json() lists, read back as far as search needs them.
#pragma once

#include <string_view>
#include <vector>

#include "polto/search.h"

namespace polto {

/// `contents` comes from contents_json() and is not doubted.
std::vector<SearchText::Division> read_divisions(std::string_view contents);

}  // namespace polto
