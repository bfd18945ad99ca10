// The running text of generated volumes: paragraphs, notes, names, references, lists, tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator.h"

namespace polto::bench {

/// SplitMix64: whole numbers only, so that every machine draws the same.
class Random {
 public:
  std::uint64_t next();

  std::size_t below(std::size_t end) { return static_cast<std::size_t>(next() % end); }

  std::size_t between(std::size_t least, std::size_t most) {
    return least + below(most - least + 1);
  }

  bool one_in(std::size_t times) { return below(times) == 0; }

  /// Below `end`, the smaller the more often: as words, and the names of those who matter.
  std::size_t skewed(std::size_t end);

 private:
  std::uint64_t state_ = 1861;
};

using Words = std::vector<std::string_view>;

/// The words of a table of generator_words.h.
Words words_of(std::string_view table);

/// Appends to a volume. No two draws stand in one expression: compilers evaluate in different
/// orders.
class TextWriter {
 public:
  explicit TextWriter(GeneratedVolume& volume) : volume_(volume) {}

  Random& random() { return random_; }

  void text(std::string_view text) { volume_.xml += text; }
  void markup(std::string_view markup) { volume_.xml += markup; }
  void number(std::size_t number) { volume_.xml += std::to_string(number); }

  /// With what parts it from the one before: a blank, or a line's end and its indentation.
  void word(std::string_view word);
  void words(std::size_t count);
  void any(const Words& words) { text(words[random_.below(words.size())]); }

  /// What follows is in this document.
  void begin_document(const std::string& n);

  void paragraph();
  void begin_note(std::string_view attributes);
  void table();

  /// The name of somebody, as the text has it; and of one as the list of persons has it.
  void person();
  void listed_person(std::size_t person);
  void listed_term(std::size_t term);

  template <typename WriteItem>
  void list(std::string_view type, std::size_t items, WriteItem write_item) {
    markup("\n<list type=\"" + std::string(type) + "\">");
    for (std::size_t item = 0; item < items; ++item) {
      markup("\n<item>");
      write_item(item);
      markup("</item>");
    }
    markup("</list>");
  }

 private:
  void inline_element();
  void note();
  void reference_to_document();
  void gloss();
  void emphasis();
  void page();
  std::size_t column() const;

  GeneratedVolume& volume_;
  Random random_;
  std::string n_;          // of the document
  std::size_t notes_ = 0;  // of it
};

}  // namespace polto::bench
