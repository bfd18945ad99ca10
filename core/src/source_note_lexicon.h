// The words a source note's grammar turns on. Everything not listed is a name or prose.
#pragma once

#include <cstdint>
#include <string_view>

namespace polto::source_note {

enum class Word : std::uint8_t {
  none,
  // joints
  // clang-format off
  by, with, in, of, for_, at, on, to, from, through, under, as, and_, or_, but, the, a, also, not_,
  no, except, only, all, both, pronoun, it, who, which, that, be, have,
  // clang-format on
  // kinds of words, told apart by their value where the grammar needs it
  step,          // value: Action; "drafted"
  transmission,  // value: TransmissionAction; "repeated"
  pass_on,       // value: TransmissionAction; "pass", "pouch": what another post is told to do
  told,          // "instructed", "requested"
  adverb,        // "then", "personally"
  hedge,         // "presumably"
  month,         // value: 1 to 12
  title,         // "Ambassador", "Deputy", "Chief"
  organ,         // "Department", "Bureau", "Embassy"
  rank_suffix,   // "Jr.", "USN"
  particle,      // "von", "de"
  document,      // "memorandum"
  quantity,      // "various", "four"
  body,          // "offices", "capitals"
  manner,        // "draft", "substance": what follows "in" in a qualifier
  medium,        // "telephone": what follows "by" in a qualifier
  change,        // "changes", "reservations": what follows "with" in a qualifier
  concurrence,   // value: Action; "concurrence", "approval"
  tell,          // "indicates", "states"
  information,
  copy,
  text,
  source,
  estimate,
  participated,
  preparation,
  attached,
  draft_noun,
  other_paper,   // "covering", "similar": marks a paper as another one
  abbreviation,  // "vol", "Mr": a full stop after it ends nothing
  other_verb,    // "submitted": done to the document, but no step of its own
  precedence,    // "priority", "niact": between "sent" and "to"
  marking,       // "Secret": after "Vol. I." it shows that a sentence has ended
  opener,        // begins sentences and never names: "Regarding", "There"
};

struct Meaning {
  Word word = Word::none;
  std::uint8_t value = 0;
};

/// The meaning of a word, upper or lower case. Hyphens of a broken line ("ini-tialed") are
/// looked through.
Meaning look_up(std::string_view word) noexcept;

/// The step or transmission word that `word` is a misprint of, by one letter lost, added, changed
/// or two exchanged: "Repated", "Draftd".
Meaning look_up_misprint(std::string_view word) noexcept;

/// Whether two words differ by at most one letter lost, added or changed, or by two neighbours
/// exchanged. ASCII letters compare without case.
bool nearly_equal(std::string_view a, std::string_view b) noexcept;

constexpr char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
constexpr bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Equal but for the case of ASCII letters.
bool same_word(std::string_view a, std::string_view b) noexcept;

}  // namespace polto::source_note
