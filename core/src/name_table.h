// A set of names known when the core is compiled, looked up by hash.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace polto {

/// Calls use(name) for every name of a blank-separated list.
template <class Use>
constexpr void each_name(std::string_view names, Use use) {
  while (!names.empty()) {
    const std::size_t blank = names.find(' ');
    const std::string_view name = names.substr(0, blank);
    if (!name.empty()) use(name);
    if (blank == names.npos) return;
    names.remove_prefix(blank + 1);
  }
}

/// FNV-1a, folded so that the low bits are good.
constexpr std::uint32_t hash_of(std::string_view name) noexcept {
  std::uint32_t value = 0x811C9DC5u;
  for (const char byte : name) value = (value ^ static_cast<unsigned char>(byte)) * 0x01000193u;
  return value ^ (value >> 15);
}

/// A map from names to small numbers that the compiler builds: open addressing in `Slots` places,
/// a power of two, for at most `Most` names of `Bytes` bytes together. Kept without pointers,
/// because it is part of what a reader downloads.
template <std::size_t Most, std::size_t Bytes, std::size_t Slots>
class NameTable {
 public:
  /// Adds a name with its number. Of two entries with one name the first stays.
  constexpr void add(std::string_view name, std::uint8_t entry) noexcept {
    const std::size_t at = slot_of(name);
    if (slots_[at] != 0) return;
    for (const char byte : name) names_[bytes_++] = byte;
    entries_[size_++] = entry;
    ends_[size_] = static_cast<std::uint16_t>(bytes_);
    slots_[at] = static_cast<std::uint16_t>(size_);
  }

  /// The number of a name, or null. O(name.size()).
  constexpr const std::uint8_t* find(std::string_view name) const noexcept {
    const std::uint16_t number = slots_[slot_of(name)];
    return number == 0 ? nullptr : &entries_[number - 1u];
  }

 private:
  constexpr std::string_view name_at(std::size_t number) const noexcept {
    const std::size_t begin = ends_[number - 1];
    return {names_.data() + begin, ends_[number] - begin};
  }

  constexpr std::size_t slot_of(std::string_view name) const noexcept {
    std::size_t at = hash_of(name) & (Slots - 1);
    while (slots_[at] != 0 && name_at(slots_[at]) != name) at = (at + 1) & (Slots - 1);
    return at;
  }

  std::array<char, Bytes> names_{};
  std::array<std::uint16_t, Most + 1> ends_{};
  std::array<std::uint8_t, Most> entries_{};
  std::array<std::uint16_t, Slots> slots_{};
  std::size_t size_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace polto
