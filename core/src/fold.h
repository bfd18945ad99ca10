// Characters as search compares them: lower case, without diacritics.
#pragma once

#include <array>
#include <cstdint>

namespace polto {

/// What stands for a character: no code for one that search does not see (combining marks, soft
/// hyphens, marks of direction), two for a ligature.
struct Folded {
  std::array<std::uint32_t, 2> codes{};
  std::uint32_t count = 0;
};

/// Folds Latin, Greek and Cyrillic letters to their lower-case base letter, typographic quotation
/// marks, dashes and blanks to their ASCII forms, and drops the combining marks of these and of
/// the Hebrew, Arabic and Syriac scripts. Other characters stand for themselves.
Folded fold(std::uint32_t code) noexcept;

/// Whether a folded character is part of a word: a letter or digit, not punctuation.
bool is_word_character(std::uint32_t code) noexcept;

/// Whether it is of a script that is written without blanks between words.
bool is_unspaced(std::uint32_t code) noexcept;

}  // namespace polto
