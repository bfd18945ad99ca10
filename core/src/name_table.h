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

/// Names, each with a small number, as the compiler puts them down: text and bytes without pointers
/// or places, because a reader downloads them. At most `Most` names of `Bytes` bytes together, a
/// blank behind each counted.
template <std::size_t Most, std::size_t Bytes>
class NameList {
 public:
  constexpr void add(std::string_view name, std::uint8_t entry) noexcept {
    for (const char byte : name) names_[bytes_++] = byte;
    names_[bytes_++] = ' ';
    entries_[size_++] = entry;
  }

  constexpr std::string_view names() const noexcept { return {names_.data(), bytes_}; }
  constexpr const std::uint8_t* entries() const noexcept { return entries_.data(); }

 private:
  std::array<char, Bytes> names_{};
  std::array<std::uint8_t, Most> entries_{};
  std::size_t size_ = 0;
  std::size_t bytes_ = 0;
};

/// The numbers of such a list by name: open addressing, made at first use in some microseconds.
class NameTable {
 public:
  /// `list` has static storage. Of two entries with one name the first stays.
  template <std::size_t Most, std::size_t Bytes>
  explicit NameTable(const NameList<Most, Bytes>& list) noexcept
      : NameTable(list.names(), list.entries()) {
    static_assert(Most < slot_count * 3 / 4 && Bytes <= 0xFFFF);
  }

  /// The number of a name, or null. O(name.size()).
  const std::uint8_t* find(std::string_view name) const noexcept {
    const Slot& slot = slots_[slot_of(name)];
    return slot.size == 0 ? nullptr : &slot.entry;
  }

 private:
  struct Slot {
    std::uint16_t begin;
    std::uint8_t size;
    std::uint8_t entry;
  };

  static constexpr std::size_t slot_count = 1024;

  NameTable(std::string_view names, const std::uint8_t* entries) noexcept;

  std::size_t slot_of(std::string_view name) const noexcept {
    std::size_t at = hash_of(name) & (slot_count - 1);
    while (slots_[at].size != 0 && names_.substr(slots_[at].begin, slots_[at].size) != name)
      at = (at + 1) & (slot_count - 1);
    return at;
  }

  std::string_view names_;
  std::array<Slot, slot_count> slots_{};
};

}  // namespace polto
