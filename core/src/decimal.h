// Numbers as text and back, without what the standard library brings along for it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace polto {

/// A number in decimal digits, valid as long as the object.
class Decimal {
 public:
  explicit Decimal(std::uint32_t value) noexcept;
  std::string_view view() const noexcept {
    return {digits_.data() + begin_, digits_.size() - begin_};
  }

 private:
  std::array<char, 10> digits_;  // right-aligned
  std::size_t begin_ = 10;
};

/// The value of a hexadecimal digit of either case; 16 for another byte.
unsigned digit_value(char digit) noexcept;

}  // namespace polto
