#include "dates.h"

#include "catch.h"

using polto::days_in_month;
using polto::is_html_date;

TEST_CASE("years, months and days that exist are dates of HTML", "[dates]") {
  CHECK(is_html_date("1962"));
  CHECK(is_html_date("1962-10"));
  CHECK(is_html_date("1962-10-29"));
  CHECK(is_html_date("0001-01-01"));
}

TEST_CASE("a day may have a time, with or without zone", "[dates]") {
  CHECK(is_html_date("1962-10-29T20:00"));
  CHECK(is_html_date("1962-10-29T20:00:00"));
  CHECK(is_html_date("1962-10-29T20:00:00Z"));
  CHECK(is_html_date("1962-10-29T20:00:00-05:00"));
  CHECK(is_html_date("1962-10-29T20:00:00+05:30"));
}

TEST_CASE("days and times that do not exist are no dates", "[dates]") {
  CHECK_FALSE(is_html_date(""));
  CHECK_FALSE(is_html_date("0000"));
  CHECK_FALSE(is_html_date("1962-00"));
  CHECK_FALSE(is_html_date("1962-13"));
  CHECK_FALSE(is_html_date("1962-02-29"));
  CHECK_FALSE(is_html_date("1962-10-00"));
  CHECK_FALSE(is_html_date("1962-10-32"));
  CHECK_FALSE(is_html_date("1962-10-29T24:00"));
  CHECK_FALSE(is_html_date("1962-10-29T20:60"));
  CHECK_FALSE(is_html_date("1962-10-29T20"));
  CHECK_FALSE(is_html_date("1962-10-29T20:00:00+0530"));
}

TEST_CASE("what TEI allows and HTML does not is no date", "[dates]") {
  CHECK_FALSE(is_html_date("-0044-03-15"));
  CHECK_FALSE(is_html_date("62"));
  CHECK_FALSE(is_html_date("1962-10-29Z"));
  CHECK_FALSE(is_html_date("--10-29"));
  CHECK_FALSE(is_html_date("1962-1-1"));
  CHECK_FALSE(is_html_date("October 29"));
  CHECK_FALSE(is_html_date("1962-10-29 "));
}

TEST_CASE("months have the days of the Gregorian calendar", "[dates]") {
  CHECK(days_in_month(1962, 10) == 31);
  CHECK(days_in_month(1962, 2) == 28);
  CHECK(days_in_month(1964, 2) == 29);
  CHECK(days_in_month(1900, 2) == 28);
  CHECK(days_in_month(2000, 2) == 29);
  CHECK(days_in_month(1962, 0) == 0);
  CHECK(days_in_month(1962, 13) == 0);
}
