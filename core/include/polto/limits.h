// What the core refuses, so that no input makes it take unbounded memory.
#pragma once

#include <cstddef>
#include <cstdint>

namespace polto::limits {

/// Largest source in bytes. Keeps every offset in 32 bits with room to spare.
inline constexpr std::size_t source_bytes = std::size_t{1} << 30;

}  // namespace polto::limits
