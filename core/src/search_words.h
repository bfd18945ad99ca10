// Writes the words of a text as search keeps them: as they are printed, and as they are compared.
#pragma once

#include <cstdint>
#include <string_view>

#include "polto/search.h"

namespace polto {

class WordWriter {
 public:
  explicit WordWriter(SearchText& out) noexcept : out_(out) {}

  /// Words as they stand in HTML, with its references.
  void words(std::string_view html);

  /// A blank, unless one is there.
  void blank();

  /// No word and no phrase goes on behind this.
  void break_block();

  /// Offset in the words as compared.
  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(out_.folded_.size()); }

  /// How many UTF-16 code units other than white space were written.
  std::uint32_t count() const noexcept { return count_; }

 private:
  void plain(std::string_view text);
  std::size_t character(std::string_view text);
  void append_folded(std::uint32_t code);
  void append_both(char byte);

  SearchText& out_;
  std::uint32_t count_ = 0;
};

}  // namespace polto
