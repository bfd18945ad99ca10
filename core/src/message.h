// Sentences for people, made from a pattern.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace polto {

/// `pattern` with %1 replaced by the first of `values`, %2 by the second and so on.
std::string message(std::string_view pattern, std::initializer_list<std::string_view> values);

}  // namespace polto
