#include "dates.h"

#include <cstddef>

namespace polto {
namespace {

// Reads `count` digits off the front of `text`; -1 where there are fewer.
int take_digits(std::string_view& text, std::size_t count) noexcept {
  if (text.size() < count) return -1;
  int number = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    number = number * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return number;
}

bool take(std::string_view& text, char byte) noexcept {
  if (!text.starts_with(byte)) return false;
  text.remove_prefix(1);
  return true;
}

bool in_range(int number, int first, int last) noexcept {
  return number >= first && number <= last;
}

bool take_hour_and_minute(std::string_view& text) noexcept {
  return in_range(take_digits(text, 2), 0, 23) && take(text, ':') &&
         in_range(take_digits(text, 2), 0, 59);
}

bool is_time(std::string_view text) noexcept {
  if (!take_hour_and_minute(text)) return false;
  if (take(text, ':') && !in_range(take_digits(text, 2), 0, 59)) return false;
  if (text.empty() || text == "Z") return true;
  if (!take(text, '+') && !take(text, '-')) return false;
  return take_hour_and_minute(text) && text.empty();
}

}  // namespace

unsigned days_in_month(unsigned year, unsigned month) noexcept {
  constexpr unsigned char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[month - 1];
}

bool is_html_date(std::string_view when) noexcept {
  const int year = take_digits(when, 4);
  if (year < 1) return false;
  if (when.empty()) return true;
  if (!take(when, '-')) return false;
  const int month = take_digits(when, 2);
  if (!in_range(month, 1, 12)) return false;
  if (when.empty()) return true;
  if (!take(when, '-')) return false;
  const int day = take_digits(when, 2);
  const auto last = days_in_month(static_cast<unsigned>(year), static_cast<unsigned>(month));
  if (!in_range(day, 1, static_cast<int>(last))) return false;
  if (when.empty()) return true;
  return take(when, 'T') && is_time(when);
}

}  // namespace polto
