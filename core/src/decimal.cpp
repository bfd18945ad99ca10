#include "decimal.h"

namespace polto {

Decimal::Decimal(std::uint32_t value) noexcept {
  do {
    digits_[--begin_] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
}

unsigned digit_value(char digit) noexcept {
  if (digit >= '0' && digit <= '9') return static_cast<unsigned>(digit - '0');
  const char letter = static_cast<char>(digit | 0x20);
  return letter >= 'a' && letter <= 'f' ? static_cast<unsigned>(letter - 'a' + 10) : 16;
}

}  // namespace polto
