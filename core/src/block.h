// Bytes of text, looked at and copied several at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__wasm__)
#include <wasm_simd128.h>
#endif

// Marks a function that works on blocks. In WebAssembly only such use the instructions for vectors,
// which compilers otherwise find uses for everywhere, to the length of the download. Whoever can
// run the viewer has them: they are as old as constructable style sheets.
#if defined(__wasm__)
#define POLTO_ON_BLOCKS [[gnu::target("simd128")]]
#else
#define POLTO_ON_BLOCKS
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

#if defined(__SSE2__) || defined(__wasm__)

#if defined(__SSE2__)

using Vector = __m128i;

inline Vector load_vector(const char* from) noexcept {
  return _mm_loadu_si128(reinterpret_cast<const Vector*>(from));
}
inline void store_vector(char* to, Vector bytes) noexcept {
  _mm_storeu_si128(reinterpret_cast<Vector*>(to), bytes);
}
inline Vector equal(Vector bytes, char byte) noexcept {
  return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte));
}
inline Vector less(Vector bytes, signed char byte) noexcept {
  return _mm_cmplt_epi8(bytes, _mm_set1_epi8(byte));
}
inline Vector either(Vector a, Vector b) noexcept { return _mm_or_si128(a, b); }
inline Vector without(Vector a, Vector b) noexcept { return _mm_andnot_si128(b, a); }
inline unsigned bits_of(Vector marks) noexcept {
  return static_cast<unsigned>(_mm_movemask_epi8(marks));
}

#else

using Vector = v128_t;

POLTO_ON_BLOCKS inline Vector load_vector(const char* from) noexcept {
  return wasm_v128_load(from);
}
POLTO_ON_BLOCKS inline void store_vector(char* to, Vector bytes) noexcept {
  wasm_v128_store(to, bytes);
}
POLTO_ON_BLOCKS inline Vector equal(Vector bytes, char byte) noexcept {
  return wasm_i8x16_eq(bytes, wasm_i8x16_splat(byte));
}
POLTO_ON_BLOCKS inline Vector less(Vector bytes, signed char byte) noexcept {
  return wasm_i8x16_lt(bytes, wasm_i8x16_splat(byte));
}
POLTO_ON_BLOCKS inline Vector either(Vector a, Vector b) noexcept { return wasm_v128_or(a, b); }
POLTO_ON_BLOCKS inline Vector without(Vector a, Vector b) noexcept {
  return wasm_v128_andnot(a, b);
}
POLTO_ON_BLOCKS inline unsigned bits_of(Vector marks) noexcept { return wasm_i8x16_bitmask(marks); }

#endif

/// Sixteen bytes.
class Block {
 public:
  static constexpr std::size_t size = 16;

  Block() = default;

  POLTO_ON_BLOCKS static Block load(const char* from) noexcept { return Block(load_vector(from)); }

  POLTO_ON_BLOCKS void store(char* to) const noexcept { store_vector(to, bytes_); }

  /// How many bytes stand before the first that is one of these; `size` where none is.
  template <class... Bytes>
  POLTO_ON_BLOCKS std::size_t length_before(Bytes... sought) const noexcept {
    return first_of(any_of(equal(bytes_, sought)...));
  }

  /// The same, or that is no ASCII, or a control character other than white space.
  template <class... Bytes>
  POLTO_ON_BLOCKS std::size_t length_before_unusual(Bytes... sought) const noexcept {
    return first_of(unusual(sought...));
  }

  /// A bit for each byte, the lowest for the first, set where it is one of these.
  template <class... Bytes>
  POLTO_ON_BLOCKS unsigned bits_of_any(Bytes... sought) const noexcept {
    return bits_of(any_of(equal(bytes_, sought)...));
  }

  /// The same, or is no ASCII, or a control character other than white space.
  template <class... Bytes>
  POLTO_ON_BLOCKS unsigned bits_of_unusual(Bytes... sought) const noexcept {
    return bits_of(unusual(sought...));
  }

  /// Where this byte stands; in the portable version perhaps also behind the first such place.
  POLTO_ON_BLOCKS Places<unsigned, 1> places_of(char byte) const noexcept {
    return Places<unsigned, 1>(bits_of(equal(bytes_, byte)));
  }

  /// How many bytes at the start are this one.
  POLTO_ON_BLOCKS std::size_t length_of(char byte) const noexcept {
    return static_cast<std::size_t>(std::countr_one(bits_of(equal(bytes_, byte))));
  }

 private:
  POLTO_ON_BLOCKS explicit Block(Vector bytes) noexcept : bytes_(bytes) {}

  POLTO_ON_BLOCKS static std::size_t first_of(Vector marks) noexcept {
    return static_cast<std::size_t>(std::countr_zero(bits_of(marks) | (1u << size)));
  }

  template <class... Bytes>
  POLTO_ON_BLOCKS Vector unusual(Bytes... sought) const noexcept {
    // With a sign: what is beyond ASCII is less than nothing.
    const Vector low = less(bytes_, ' ');
    const Vector white = any_of(equal(bytes_, '\n'), equal(bytes_, '\t'), equal(bytes_, '\r'));
    return any_of(without(low, white), equal(bytes_, sought)...);
  }

  POLTO_ON_BLOCKS static Vector any_of(Vector only) noexcept { return only; }
  template <class... More>
  POLTO_ON_BLOCKS static Vector any_of(Vector first, More... more) noexcept {
    return either(first, any_of(more...));
  }

  Vector bytes_{};
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
    return first_of((equal(sought) | ...));
  }

  /// The same, or that is no ASCII, or a control character other than white space.
  template <class... Bytes>
  std::size_t length_before_unusual(Bytes... sought) const noexcept {
    return first_of(unusual() | (equal(sought) | ...));
  }

  /// A bit for each byte, the lowest for the first, set where it is one of these.
  template <class... Bytes>
  unsigned bits_of_any(Bytes... sought) const noexcept {
    return bits_of((exactly(static_cast<unsigned char>(sought)) | ...));
  }

  /// The same, or is no ASCII, or a control character other than white space.
  template <class... Bytes>
  unsigned bits_of_unusual(Bytes... sought) const noexcept {
    return bits_of(unusual()) | bits_of_any(sought...);
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

  static std::size_t first_of(std::uint64_t marks) noexcept {
    return marks == 0 ? size : static_cast<std::size_t>(std::countr_zero(marks)) / 8;
  }

  // The highest bit of each byte, side by side.
  static unsigned bits_of(std::uint64_t marks) noexcept {
    return static_cast<unsigned>(((marks >> 7) * std::uint64_t{0x0102040810204080}) >> 56);
  }

  std::uint64_t unusual() const noexcept {
    const std::uint64_t beyond = bytes_ & each_byte(0x80);
    const std::uint64_t low = ~((bytes_ & each_byte(0x7F)) + each_byte(0x60)) & each_byte(0x80);
    const std::uint64_t white = exactly('\n') | exactly('\t') | exactly('\r');
    return beyond | (low & ~white);
  }

  // Marks exactly the bytes that equal `byte`.
  std::uint64_t exactly(unsigned byte) const noexcept {
    const std::uint64_t difference = bytes_ ^ each_byte(byte);
    const std::uint64_t low_bits = (difference & each_byte(0x7F)) + each_byte(0x7F);
    return ~(low_bits | difference) & each_byte(0x80);
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
