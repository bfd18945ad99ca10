// Dates and times as HTML and people write them.
#pragma once

#include <string_view>

namespace polto {

/// Whether a W3C date or date-time of TEI is also a valid value of HTML's datetime attribute:
/// a year, month, day or day and time that exist, with or without time zone.
bool is_html_date(std::string_view when) noexcept;

/// Days of a month in the Gregorian calendar; 0 for a month that does not exist.
unsigned days_in_month(unsigned year, unsigned month) noexcept;

}  // namespace polto
