#pragma once

#include <cstdint>

namespace polto {

/// Index of nothing.
inline constexpr std::uint32_t none = 0xFFFFFFFFu;

}  // namespace polto
