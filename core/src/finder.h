// Finds a string in a long text.
#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

#include "block.h"

namespace polto {

namespace finder {

/// How common each byte is in prose, roughly: letters by their frequency, all else rare.
constexpr auto commonness = [] {
  std::array<unsigned char, 256> rank{};
  constexpr std::string_view letters = "zqjxkvbwgyfpmculdhsrinoate ";
  for (std::size_t i = 0; i < letters.size(); ++i)
    rank[static_cast<unsigned char>(letters[i])] = static_cast<unsigned char>(i + 1);
  return rank;
}();

}  // namespace finder

/// Looks for `needle`, which must not be empty: for its two rarest bytes at once, a block at a
/// time, and compares the rest where both stand. About as fast as memory is read, where at least
/// one of the two is rare.
class Finder {
 public:
  explicit Finder(std::string_view needle) noexcept : needle_(needle) {
    for (std::size_t i = 1; i < needle.size(); ++i)
      if (rank(i) < rank(rare_)) rare_ = i;
    other_ = rare_ == 0 ? needle.size() - 1 : 0;
    for (std::size_t i = 0; i < needle.size(); ++i)
      if (i != rare_ && rank(i) < rank(other_)) other_ = i;
  }

  /// The first place at or behind `from`; npos where there is none.
  POLTO_ON_BLOCKS std::size_t find(std::string_view text, std::size_t from) const noexcept {
    const std::size_t size = needle_.size();
    if (text.size() < size) return text.npos;
    const std::size_t last = text.size() - size;  // the last place where it could stand
    std::size_t at = from;
    for (; at + Block::size <= last + 1; at += Block::size) {
      auto found = Block::load(text.data() + at + rare_).places_of(needle_[rare_]);
      if (found.none()) continue;
      found &= Block::load(text.data() + at + other_).places_of(needle_[other_]);
      for (; !found.none(); found.drop_first()) {
        const std::size_t place = at + found.first();
        if (std::memcmp(text.data() + place, needle_.data(), size) == 0) return place;
      }
    }
    return at <= last ? text.find(needle_, at) : text.npos;
  }

 private:
  unsigned rank(std::size_t i) const noexcept {
    return finder::commonness[static_cast<unsigned char>(needle_[i])];
  }

  std::string_view needle_;
  std::size_t rare_ = 0;
  std::size_t other_ = 0;
};

}  // namespace polto
