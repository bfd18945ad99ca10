// Bytes of text, looked at and copied several at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace polto {

/// Places in a block, as bits of which each place has `step`.
template <class Bits, unsigned step>
class Places {
 public:
  explicit Places(Bits bits) noexcept : bits_(bits) {}

  bool none() const noexcept { return bits_ == 0; }
  std::size_t first() const noexcept {
    return static_cast<std::size_t>(std::countr_zero(bits_)) / step;
  }
  void drop_first() noexcept { bits_ &= bits_ - 1; }
  Places& operator&=(Places other) noexcept {
    bits_ &= other.bits_;
    return *this;
  }

 private:
  Bits bits_;
};

#if defined(__SSE2__)

/// Sixteen bytes.
class Block {
 public:
  static constexpr std::size_t size = 16;

  static Block load(const char* from) noexcept {
    return Block(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)));
  }

  void store(char* to) const noexcept { _mm_storeu_si128(reinterpret_cast<__m128i*>(to), bytes_); }

  /// How many bytes stand before the first that is one of these; `size` where none is.
  template <class... Bytes>
  std::size_t length_before(Bytes... sought) const noexcept {
    const __m128i found = any_of(equal(sought)...);
    return static_cast<std::size_t>(
        std::countr_zero(static_cast<unsigned>(_mm_movemask_epi8(found)) | (1u << size)));
  }

  /// Where this byte stands; in the portable version perhaps also behind the first such place.
  Places<unsigned, 1> places_of(char byte) const noexcept {
    return Places<unsigned, 1>(static_cast<unsigned>(_mm_movemask_epi8(equal(byte))));
  }

  /// How many bytes at the start are this one.
  std::size_t length_of(char byte) const noexcept {
    const auto same = static_cast<unsigned>(_mm_movemask_epi8(equal(byte)));
    return static_cast<std::size_t>(std::countr_one(same));
  }

 private:
  explicit Block(__m128i bytes) noexcept : bytes_(bytes) {}

  __m128i equal(char byte) const noexcept { return _mm_cmpeq_epi8(bytes_, _mm_set1_epi8(byte)); }

  static __m128i any_of(__m128i only) noexcept { return only; }
  template <class... More>
  static __m128i any_of(__m128i first, More... more) noexcept {
    return _mm_or_si128(first, any_of(more...));
  }

  __m128i bytes_;
};

#else

/// Eight bytes, in a number.
class Block {
 public:
  static constexpr std::size_t size = 8;

  static Block load(const char* from) noexcept {
    Block block;
    std::memcpy(&block.bytes_, from, size);
    return block;
  }

  void store(char* to) const noexcept { std::memcpy(to, &bytes_, size); }

  /// How many bytes stand before the first that is one of these; `size` where none is.
  template <class... Bytes>
  std::size_t length_before(Bytes... sought) const noexcept {
    static_assert(std::endian::native == std::endian::little);
    const std::uint64_t found = (equal(sought) | ...);
    return found == 0 ? size : static_cast<std::size_t>(std::countr_zero(found)) / 8;
  }

  /// Where this byte stands, and perhaps places behind the first such.
  Places<std::uint64_t, 8> places_of(char byte) const noexcept {
    return Places<std::uint64_t, 8>(equal(byte));
  }

  /// How many bytes at the start are this one.
  std::size_t length_of(char byte) const noexcept {
    const std::uint64_t other = bytes_ ^ each_byte(static_cast<unsigned char>(byte));
    return other == 0 ? size : static_cast<std::size_t>(std::countr_zero(other)) / 8;
  }

 private:
  static constexpr std::uint64_t each_byte(unsigned byte) noexcept {
    return byte * std::uint64_t{0x0101010101010101};
  }

  // Marks the bytes that equal `byte`, and perhaps bytes behind the first that does.
  std::uint64_t equal(char byte) const noexcept {
    const std::uint64_t difference = bytes_ ^ each_byte(static_cast<unsigned char>(byte));
    return (difference - each_byte(1)) & ~difference & each_byte(0x80);
  }

  std::uint64_t bytes_ = 0;
};

#endif

}  // namespace polto
