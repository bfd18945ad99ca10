#include "source_note_lexicon.h"

#include <array>
#include <cstddef>

#include "source_note_words.h"

namespace polto::source_note {
namespace {

using namespace words;

/// A word of up to 16 letters as two numbers, ASCII letters folded to lower case: compared and
/// hashed at once instead of letter by letter.
struct Key {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  constexpr bool operator==(const Key&) const = default;
};

constexpr std::size_t longest_word = 16;

constexpr std::uint64_t byte_at(const char* text, std::size_t i) noexcept {
  return static_cast<std::uint64_t>(static_cast<unsigned char>(text[i])) << (8 * i);
}
constexpr std::uint64_t four(const char* text) noexcept {
  return byte_at(text, 0) | byte_at(text, 1) | byte_at(text, 2) | byte_at(text, 3);
}
constexpr std::uint64_t eight(const char* text) noexcept {
  return four(text) | four(text + 4) << 32;
}

/// Every byte of `word` at once; bytes beyond ASCII stay.
constexpr std::uint64_t fold(std::uint64_t word) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101u;
  const std::uint64_t low = word & (0x7F * ones);
  const std::uint64_t from_a = low + (0x80 - 'A') * ones;
  const std::uint64_t past_z = low + (0x80 - 'Z' - 1) * ones;
  return word | ((from_a & ~past_z & ~word & (0x80 * ones)) >> 2);
}

constexpr Key key_of(std::string_view word) noexcept {
  const char* text = word.data();
  const std::size_t size = word.size();
  if (size > 8) return {fold(eight(text)), fold(eight(text + size - 8) >> (8 * (16 - size)))};
  if (size == 8) return {fold(eight(text)), 0};
  if (size >= 4) return {fold(four(text) | four(text + size - 4) << (8 * (size - 4))), 0};
  std::uint64_t low = 0;
  for (std::size_t i = 0; i < size; ++i) low |= byte_at(text, i);
  return {fold(low), 0};
}

constexpr std::size_t count = std::size(entries);
constexpr std::size_t slot_count = 1024;  // a power of two
static_assert(count * 3 < slot_count * 2);

constexpr std::size_t slot_of(Key key) noexcept {
  const std::uint64_t mixed = (key.low ^ (key.high << 21 | key.high >> 43)) * 0x9E3779B97F4A7C15u;
  return static_cast<std::size_t>(mixed >> 54);
}

/// The entries as the module carries them: without pointers, and each part in an array of its
/// own, because a reader downloads them compressed. `slots` holds numbers of entries plus one by
/// open addressing; 0 is an empty slot.
struct Table {
  std::array<std::uint64_t, count> low{};
  std::array<std::uint64_t, count> high{};
  std::array<Meaning, count> meanings{};
  std::array<std::uint16_t, slot_count> slots{};

  constexpr Key key(std::size_t n) const noexcept { return {low[n], high[n]}; }
};

constexpr Table table = [] {
  Table built;
  for (std::size_t n = 0; n < count; ++n) {
    const Key key = key_of(entries[n].text);
    built.low[n] = key.low;
    built.high[n] = key.high;
    built.meanings[n] = {entries[n].word, entries[n].value};
    std::size_t slot = slot_of(key);
    while (built.slots[slot] != 0) slot = (slot + 1) % slot_count;
    built.slots[slot] = static_cast<std::uint16_t>(n + 1);
  }
  return built;
}();

Meaning find(Key key) noexcept {
  for (std::size_t slot = slot_of(key); table.slots[slot] != 0; slot = (slot + 1) % slot_count) {
    const std::size_t n = table.slots[slot] - 1u;
    if (table.key(n) == key) return table.meanings[n];
  }
  return {};
}

/// The letters of a key; the inverse of key_of() for words in lower case.
std::string_view letters_of(Key key, std::array<char, longest_word>& letters) noexcept {
  std::size_t size = 0;
  for (std::uint64_t part : {key.low, key.high})
    for (; part != 0; part >>= 8) letters[size++] = static_cast<char>(part & 0xFF);
  return {letters.data(), size};
}

constexpr bool has_hyphen(std::uint64_t word) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101u;
  const std::uint64_t other = word ^ ('-' * ones);  // a zero byte where there is a hyphen
  return ((other - ones) & ~other & (0x80 * ones)) != 0;
}

}  // namespace

Meaning look_up(std::string_view word) noexcept {
  if (word.empty() || word.size() > longest_word) return {};
  const Key key = key_of(word);
  const Meaning meaning = find(key);
  if (meaning.word != none || !(has_hyphen(key.low) || has_hyphen(key.high))) return meaning;
  char joined[longest_word];
  std::size_t size = 0;
  for (const char c : word) {
    if (c != '-') joined[size++] = c;
  }
  const Meaning whole = find(key_of(std::string_view(joined, size)));
  return whole.word == step || whole.word == transmission ? whole : Meaning{};
}

Meaning look_up_misprint(std::string_view word) noexcept {
  if (word.size() < 5 || word.size() > longest_word) return {};
  std::array<char, longest_word> letters;
  for (std::size_t n = 0; n < count; ++n) {
    const Meaning meaning = table.meanings[n];
    if (meaning.word != step && meaning.word != transmission) continue;
    const std::string_view verb = letters_of(table.key(n), letters);
    if (verb.size() > 5 && nearly_equal(word, verb)) return meaning;
  }
  return {};
}

bool nearly_equal(std::string_view a_word, std::string_view b_word) noexcept {
  if (a_word.size() > b_word.size()) return nearly_equal(b_word, a_word);
  if (b_word.size() - a_word.size() > 1) return false;
  std::size_t i = 0;
  while (i < a_word.size() && lower(a_word[i]) == lower(b_word[i])) ++i;
  const std::string_view rest = a_word.substr(i);
  if (a_word.size() < b_word.size()) return same_word(rest, b_word.substr(i + 1));
  if (rest.size() < 2) return true;
  if (same_word(rest.substr(1), b_word.substr(i + 1))) return true;
  return lower(rest[0]) == lower(b_word[i + 1]) && lower(rest[1]) == lower(b_word[i]) &&
         same_word(rest.substr(2), b_word.substr(i + 2));
}

bool same_word(std::string_view a_word, std::string_view b_word) noexcept {
  if (a_word.size() != b_word.size()) return false;
  for (std::size_t i = 0; i < a_word.size(); ++i) {
    if (lower(a_word[i]) != lower(b_word[i])) return false;
  }
  return true;
}

}  // namespace polto::source_note
