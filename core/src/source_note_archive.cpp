#include "source_note_archive.h"

#include <array>

namespace polto::source_note {
namespace {

constexpr std::string_view en_dash = "\xE2\x80\x93";

/// Words of which the name of a place that keeps papers has one.
constexpr std::array<std::string_view, 16> keepers = {
    "Library",    "Archives",   "Archive",  "Department", "Agency",     "Council",
    "Society",    "Commission", "Ministry", "Center",     "University", "Institution",
    "Foundation", "Office",     "Museum",   "Files"};

unsigned number_of(std::string_view digits) noexcept {
  unsigned value = 0;
  for (const char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

unsigned days_in(unsigned month, unsigned year) noexcept {
  constexpr std::array<unsigned, 13> days = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && year % 4 == 0 ? 29 : days[month];
}

std::size_t digits_at(std::string_view text, std::size_t i) noexcept {
  std::size_t k = i;
  while (k < text.size() && is_digit(text[k])) ++k;
  return k - i;
}

class ArchiveReader {
 public:
  ArchiveReader(std::string_view text, const std::vector<Token>& tokens, std::size_t end)
      : text_(text), tokens_(tokens), end_(end) {}

  Archive run() {
    std::size_t i = 0;
    while (i < end_ && tokens_[i].is(TokenKind::stray)) ++i;
    if (i + 1 >= end_ || !tokens_[i].is(Word::source) || !tokens_[i].capital) return {};
    i += tokens_[i + 1].is(TokenKind::colon) ? 2 : 1;
    while (end_ > i && tokens_[end_ - 1].is(TokenKind::stop)) --end_;
    if (i >= end_) return {};
    Archive archive;
    const std::size_t name = part_end(i, true);
    const bool ibid = same_word(printed(i), "Ibid.") || same_word(printed(i), "Ibid");
    if (!ibid && !keeper(i, name)) return {};
    archive.citation = span(i, end_);
    if (!ibid) archive.repository = span(i, name);
    collection(archive, name < end_ ? name + 1 : end_);
    return archive;
  }

 private:
  std::string_view printed(std::size_t i) const noexcept { return tokens_[i].span.of(text_); }
  Span span(std::size_t begin, std::size_t end) const noexcept {
    if (begin >= end) return {};
    return {tokens_[begin].span.begin, tokens_[end - 1].span.end};
  }

  std::size_t part_end(std::size_t i, bool colon) const noexcept {
    while (i < end_ && !tokens_[i].is(TokenKind::comma) &&
           !(colon && tokens_[i].is(TokenKind::colon))) {
      ++i;
    }
    return i;
  }

  bool keeper(std::size_t begin, std::size_t end) const noexcept {
    if (end - begin > 12 || same_word(printed(end - 1), "Bulletin")) return false;
    for (std::size_t i = begin; i < end; ++i) {
      for (const std::string_view word : keepers) {
        if (printed(i) == word) return true;
      }
    }
    return false;
  }

  /// The part after the repository; with it the next where it names only a record group or a body
  /// of papers ("RG 59", "Nixon Presidential Materials"). The rest is the file.
  void collection(Archive& archive, std::size_t i) {
    if (i >= end_) return;
    std::size_t k = part_end(i, false);
    const bool wide = printed(i) == "RG" || printed(i) == "Record" ||
                      printed(k - 1) == "Materials" || printed(k - 1) == "Project" ||
                      (printed(k - 1) == "Affairs" && k - i == 3);
    if (wide && k < end_) k = part_end(k + 1, false);
    archive.collection = span(i, k);
    if (k + 1 >= end_) return;
    archive.file = span(k + 1, end_);
    decimal_file(archive, k + 1);
  }

  void decimal_file(Archive& archive, std::size_t i) const {
    if (!tokens_[i].digit || digits_at(printed(i), 0) < 3) return;
    const std::size_t last = part_end(i, false);
    const Token& number = tokens_[last - 1];
    Span words;
    const Day day = filing_day(number.span.of(text_), words);
    if (day.year == 0) return;
    archive.filed = day;
    archive.filed_words = {number.span.begin + words.begin, number.span.begin + words.end};
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::size_t end_;
};

}  // namespace

Day filing_day(std::string_view number, Span& words) noexcept {
  const std::size_t slash = number.rfind('/');
  if (slash == number.npos) return {};
  const std::size_t month_at = slash + 1;
  const std::size_t month_digits = digits_at(number, month_at);
  std::size_t day_at = month_at + month_digits;
  if (number.substr(day_at, 1) == "-") {
    ++day_at;
  } else if (number.substr(day_at, en_dash.size()) == en_dash) {
    day_at += en_dash.size();
  } else {
    return {};
  }
  const std::size_t digits = digits_at(number, day_at);
  if (month_digits == 0 || month_digits > 2 || digits < 3 || digits > 4) return {};
  if (day_at + digits != number.size()) return {};
  const unsigned month = number_of(number.substr(month_at, month_digits));
  const unsigned day = number_of(number.substr(day_at, digits - 2));
  const unsigned year = 1900 + number_of(number.substr(day_at + digits - 2));
  // The decimal file was opened in 1910 and closed early in 1963.
  if (year < 1910 || year > 1963 || month < 1 || month > 12) return {};
  if (day < 1 || day > days_in(month, year)) return {};
  words = {static_cast<std::uint32_t>(month_at), static_cast<std::uint32_t>(number.size())};
  return {static_cast<std::uint16_t>(year), static_cast<std::uint8_t>(month),
          static_cast<std::uint8_t>(day)};
}

Archive read_archive(std::string_view text, const std::vector<Token>& tokens, std::size_t end) {
  return ArchiveReader(text, tokens, end).run();
}

}  // namespace polto::source_note
