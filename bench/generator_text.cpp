#include "generator_text.h"

#include <algorithm>

#include "generator_words.h"

namespace polto::bench {
namespace {

constexpr std::size_t last_column = 100;
constexpr std::string_view line_start = "\n                            ";

std::string surname(std::size_t person) {
  static const Words beginnings = words_of(surname_beginnings);
  static const Words ends = words_of(surname_ends);
  if (person == 17) return std::string(rare_surname);
  return std::string(beginnings[person % beginnings.size()]) +
         std::string(ends[person / beginnings.size() % ends.size()]);
}

/// Three letters, or more where there are many.
std::string abbreviation(std::size_t term) {
  std::string letters;
  for (std::size_t rest = term * 7919 + 2801, i = 0; i < 3 || rest > 0; ++i, rest /= 26)
    letters += static_cast<char>('A' + rest % 26);
  return letters;
}

std::string person_id(std::size_t person) { return "p_P" + std::to_string(person); }
std::string term_id(std::size_t term) { return "t_T" + std::to_string(term); }

}  // namespace

std::uint64_t Random::next() {
  std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

std::size_t Random::skewed(std::size_t end) {
  const std::uint64_t part = next() >> 52;  // 12 bits, so that the product has room
  return static_cast<std::size_t>((end * part * part * part) >> 36);
}

Words words_of(std::string_view table) {
  Words words;
  for (std::size_t at = 0; at <= table.size();) {
    const std::size_t end = std::min(table.find('|', at), table.size());
    words.push_back(table.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

void TextWriter::word(std::string_view word) {
  if (column() + word.size() > last_column)
    text(line_start);
  else
    text(" ");
  text(word);
}

void TextWriter::words(std::size_t count) {
  static const Words prose = words_of(prose_words);
  for (; count > 0; --count) word(prose[random_.skewed(prose.size())]);
}

std::size_t TextWriter::column() const { return volume_.xml.size() - volume_.xml.rfind('\n'); }

void TextWriter::begin_document(const std::string& n) {
  n_ = n;
  notes_ = 0;
}

void TextWriter::paragraph() {
  markup("\n<p>");
  for (std::size_t left = random_.between(20, 120); left > 0; --left) {
    words(1);
    inline_element();
  }
  text(".");
  markup("</p>");
}

/// Behind one word in so many stands what printed volumes have there.
void TextWriter::inline_element() {
  switch (random_.below(240)) {
    case 0:
    case 1:
    case 2:
      text(" ");
      person();
      break;
    case 3:
    case 4:
    case 5: gloss(); break;
    case 6: emphasis(); break;
    case 7:
      if (!random_.one_in(3)) note();
      break;
    case 8:
      if (!random_.one_in(4)) page();
      break;
    case 9:
      if (random_.one_in(20)) text(" R&amp;D");
      break;
    case 10:
    case 11:
    case 12:
    case 13: text(","); break;
    case 14: text("."); break;
    default: break;
  }
}

void TextWriter::note() {
  if (volume_.documents == 0) return;
  begin_note("");
  if (random_.one_in(3)) {
    text("See ");
    reference_to_document();
  } else {
    words(random_.between(6, 40));
  }
  text(". (Ibid., 762.00/3–1462)");
  markup("</note>");
}

void TextWriter::begin_note(std::string_view attributes) {
  const std::string n = std::to_string(++notes_);
  ++volume_.notes;
  markup("<note n=\"" + n + "\" xml:id=\"d" + n_ + "fn" + n + "\"" + std::string(attributes) + ">");
}

void TextWriter::reference_to_document() {
  const std::string to = std::to_string(random_.between(1, volume_.documents));
  markup("<ref target=\"#d" + to + "\">Document " + to + "</ref>");
}

void TextWriter::gloss() {
  const std::size_t term = random_.skewed(volume_.terms);
  text(" ");
  markup("<gloss target=\"#" + term_id(term) + "\">" + abbreviation(term) + "</gloss>");
}

void TextWriter::emphasis() {
  text(" ");
  markup("<hi rend=\"italic\">");
  words(1);
  markup("</hi>");
}

void TextWriter::page() {
  if (volume_.documents == 0) return;
  const std::string n = std::to_string(++volume_.pages);
  text(" ");
  markup("<pb n=\"" + n + "\" xml:id=\"pg_" + n + "\" facs=\"" + n + "\"/>");
}

void TextWriter::table() {
  markup("\n<table cols=\"3\"><head>");
  words(4);
  markup("</head>");
  for (std::size_t row = random_.between(3, 12); row > 0; --row) {
    markup("\n<row><cell>");
    words(random_.between(1, 5));
    markup("</cell><cell>");
    number(random_.between(1, 9999));
    markup("</cell><cell>");
    number(random_.between(1, 99));
    markup("</cell></row>");
  }
  markup("</table>");
}

void TextWriter::person() {
  const std::size_t person = random_.skewed(volume_.persons);
  markup("<persName corresp=\"#" + person_id(person) + "\">" + surname(person) + "</persName>");
}

void TextWriter::listed_person(std::size_t person) {
  static const Words given = words_of(given_names);
  markup("<hi rend=\"strong\"><persName xml:id=\"" + person_id(person) + "\">");
  text(surname(person) + ", ");
  text(given[person * 7 % given.size()]);
  markup("</persName>,</hi> ");
}

void TextWriter::listed_term(std::size_t term) {
  markup("<hi rend=\"strong\"><term xml:id=\"" + term_id(term) + "\">" + abbreviation(term));
  markup("</term>,</hi>");
  words(random_.between(2, 5));
}

}  // namespace polto::bench
