// Numbers as text, without the printf that std::to_string brings along.
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace polto {

/// A number in decimal digits, valid as long as the object.
class Decimal {
 public:
  explicit Decimal(std::uint32_t value) noexcept
      : end_(std::to_chars(digits_.data(), digits_.data() + digits_.size(), value).ptr) {}
  Decimal(const Decimal&) = delete;
  Decimal& operator=(const Decimal&) = delete;

  std::string_view view() const noexcept {
    return {digits_.data(), static_cast<std::size_t>(end_ - digits_.data())};
  }

 private:
  std::array<char, 10> digits_;
  const char* end_;
};

}  // namespace polto
