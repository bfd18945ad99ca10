// More bytes of text than a block, and what stands in them as bits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "block.h"

namespace polto {

/// Sixty-four bytes. What is asked of them is answered in a bit for each, the lowest the first's.
class Chunk {
 public:
  static constexpr std::size_t size = 64;

  POLTO_ON_BLOCKS explicit Chunk(const char* from) noexcept {
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      blocks_[i] = Block::load(from + i * Block::size);
  }

  /// Which bytes are one of these.
  template <class... Bytes>
  POLTO_ON_BLOCKS std::uint64_t any_of(Bytes... sought) const noexcept {
    std::uint64_t found = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      found |= std::uint64_t{blocks_[i].bits_of_any(sought...)} << (i * Block::size);
    return found;
  }

  /// The same, or are no ASCII, or a control character other than white space.
  template <class... Bytes>
  POLTO_ON_BLOCKS std::uint64_t unusual(Bytes... sought) const noexcept {
    std::uint64_t found = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      found |= std::uint64_t{blocks_[i].bits_of_unusual(sought...)} << (i * Block::size);
    return found;
  }

 private:
  std::array<Block, size / Block::size> blocks_;
};

/// For each bit whether an odd number of bits is set up to it, itself included: what marks where
/// things begin and end becomes what lies between.
constexpr std::uint64_t between(std::uint64_t marks) noexcept {
  for (unsigned step = 1; step < 64; step *= 2) marks ^= marks << step;
  return marks;
}

}  // namespace polto
