#include "fold.h"

#include <string_view>

namespace polto {
namespace {

// Base letters from a first character on; "." where the character is not one letter of ASCII with
// a mark (Unicode character database, canonical and compatibility decompositions).
constexpr std::uint32_t latin_first = 0xC0;
constexpr std::string_view latin =
    "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll."
    ".llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    "bb.......d.......ff.......l.....oo.............uu....zz........."
    ".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa..oo"
    "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy.........l..";
constexpr std::uint32_t latin_more_first = 0x1E00;
constexpr std::string_view latin_more =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

// Greek with breathings and accents, written as its letters are commonly transcribed.
constexpr std::uint32_t greek_first = 0x1F00;
constexpr std::string_view greek =
    "aaaaaaaaaaaaaaaaeeeeee..eeeeee..hhhhhhhhhhhhhhhhiiiiiiiiiiiiiiii"
    "oooooo..oooooo..uuuuuuuu.u.u.u.uwwwwwwwwwwwwwwwwaaeehhiioouuww.."
    "aaaaaaaaaaaaaaaahhhhhhhhhhhhhhhhwwwwwwwwwwwwwwwwaaaaa.aaaaaaa.i."
    "..hhh.hheehhh...iiii..iiiiii....uuuurruuuuuur.....www.wwoowww...";
constexpr std::string_view transcribed = "aehiouwr";
constexpr std::uint32_t greek_letters[] = {0x3B1, 0x3B5, 0x3B7, 0x3B9, 0x3BF, 0x3C5, 0x3C9, 0x3C1};

struct Pair {
  std::uint32_t code;
  std::uint32_t first;
  std::uint32_t second;  // 0: none
};

constexpr Pair pairs[] = {
    // letters that are two
    {0xC6, 'a', 'e'},
    {0xDE, 't', 'h'},
    {0xDF, 's', 's'},
    {0xE6, 'a', 'e'},
    {0xFE, 't', 'h'},
    {0x132, 'i', 'j'},
    {0x133, 'i', 'j'},
    {0x14A, 'n', 'g'},
    {0x14B, 'n', 'g'},
    {0x152, 'o', 'e'},
    {0x153, 'o', 'e'},
    {0x1C4, 'd', 'z'},
    {0x1C5, 'd', 'z'},
    {0x1C6, 'd', 'z'},
    {0x1C7, 'l', 'j'},
    {0x1C8, 'l', 'j'},
    {0x1C9, 'l', 'j'},
    {0x1CA, 'n', 'j'},
    {0x1CB, 'n', 'j'},
    {0x1CC, 'n', 'j'},
    {0x1E2, 'a', 'e'},
    {0x1E3, 'a', 'e'},
    {0x1FC, 'a', 'e'},
    {0x1FD, 'a', 'e'},
    {0x1E9E, 's', 's'},
    {0xFB00, 'f', 'f'},
    {0xFB01, 'f', 'i'},
    {0xFB02, 'f', 'l'},
    {0xFB05, 's', 't'},
    {0xFB06, 's', 't'},
    // superscript letters and figures
    {0xAA, 'a', 0},
    {0xB2, '2', 0},
    {0xB3, '3', 0},
    {0xB9, '1', 0},
    {0xBA, 'o', 0},
    // quotation marks, dashes, blanks
    {0xA0, ' ', 0},
    {0xAB, '"', 0},
    {0xBB, '"', 0},
    {0xB4, '\'', 0},
    {0x2018, '\'', 0},
    {0x2019, '\'', 0},
    {0x201A, '\'', 0},
    {0x201B, '\'', 0},
    {0x2032, '\'', 0},
    {0x2BC, '\'', 0},
    {0x201C, '"', 0},
    {0x201D, '"', 0},
    {0x201E, '"', 0},
    {0x201F, '"', 0},
    {0x2033, '"', 0},
    {0x2212, '-', 0},
    {0x3000, ' ', 0},
    // Greek letters with marks, and forms
    {0x386, 0x3B1, 0},
    {0x388, 0x3B5, 0},
    {0x389, 0x3B7, 0},
    {0x38A, 0x3B9, 0},
    {0x38C, 0x3BF, 0},
    {0x38E, 0x3C5, 0},
    {0x38F, 0x3C9, 0},
    {0x390, 0x3B9, 0},
    {0x3AA, 0x3B9, 0},
    {0x3AB, 0x3C5, 0},
    {0x3AC, 0x3B1, 0},
    {0x3AD, 0x3B5, 0},
    {0x3AE, 0x3B7, 0},
    {0x3AF, 0x3B9, 0},
    {0x3B0, 0x3C5, 0},
    {0x3C2, 0x3C3, 0},
    {0x3CA, 0x3B9, 0},
    {0x3CB, 0x3C5, 0},
    {0x3CC, 0x3BF, 0},
    {0x3CD, 0x3C5, 0},
    {0x3CE, 0x3C9, 0},
    // Cyrillic
    {0x401, 0x435, 0},
    {0x451, 0x435, 0},
    {0x419, 0x439, 0},
    {0x490, 0x491, 0},
};

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};

template <std::size_t n>
constexpr bool in_any(std::uint32_t code, const Range (&ranges)[n]) noexcept {
  for (const Range& range : ranges)
    if (code >= range.first && code <= range.last) return true;
  return false;
}

constexpr Range dropped[] = {
    {0xAD, 0xAD},     {0x300, 0x36F},   {0x483, 0x487},   {0x591, 0x5BD},   {0x5BF, 0x5BF},
    {0x5C1, 0x5C2},   {0x5C4, 0x5C5},   {0x5C7, 0x5C7},   {0x610, 0x61A},   {0x640, 0x640},
    {0x64B, 0x65F},   {0x670, 0x670},   {0x6D6, 0x6DC},   {0x711, 0x711},   {0x730, 0x74A},
    {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2064}, {0x2066, 0x2069},
    {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
};

constexpr Range punctuation[] = {
    {0xA1, 0xB4},     {0xB6, 0xB9},     {0xBB, 0xBF},     {0xD7, 0xD7},     {0xF7, 0xF7},
    {0x55A, 0x55F},   {0x589, 0x58A},   {0x5BE, 0x5BE},   {0x5C0, 0x5C0},   {0x5C3, 0x5C3},
    {0x5F3, 0x5F4},   {0x600, 0x60F},   {0x61B, 0x61F},   {0x66A, 0x66D},   {0x6D4, 0x6D4},
    {0x700, 0x70D},   {0x964, 0x965},   {0x2000, 0x206F}, {0x20A0, 0x20CF}, {0x2190, 0x2BFF},
    {0x2E00, 0x2E7F}, {0x3000, 0x3003}, {0x3008, 0x3020}, {0x30FB, 0x30FB}, {0xFF01, 0xFF0F},
    {0xFF1A, 0xFF20}, {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65},
};

constexpr Range unspaced[] = {
    {0xE00, 0xEFF},   {0x1000, 0x109F}, {0x1780, 0x17FF},   {0x2E80, 0x312F},
    {0x3190, 0xA4CF}, {0xF900, 0xFAFF}, {0x20000, 0x3FFFF},
};

constexpr std::uint32_t base_letter(std::uint32_t code, std::uint32_t first,
                                    std::string_view letters) noexcept {
  if (code < first || code - first >= letters.size()) return 0;
  const char letter = letters[code - first];
  return letter == '.' ? 0 : static_cast<std::uint32_t>(letter);
}

// Capitals of Greek and Cyrillic stand at one distance from their small letters; in
// the blocks of Latin and Cyrillic letters behind those, pairs stand side by side.
constexpr std::uint32_t small_letter(std::uint32_t code) noexcept {
  if (code >= 0x391 && code <= 0x3A9) return code + 0x20;
  if (code >= 0x400 && code <= 0x40F) return code + 0x50;
  if (code >= 0x410 && code <= 0x42F) return code + 0x20;
  const bool paired = (code >= 0x182 && code <= 0x185) || (code >= 0x1A0 && code <= 0x1A5) ||
                      (code >= 0x222 && code <= 0x233) || (code >= 0x460 && code <= 0x481) ||
                      (code >= 0x48A && code <= 0x4BF) || (code >= 0x4D0 && code <= 0x52F);
  if (paired) return code | 1u;
  if (code >= 0x531 && code <= 0x556) return code + 0x30;    // Armenian
  if (code >= 0xFF21 && code <= 0xFF3A) return code + 0x20;  // wide forms
  return code;
}

}  // namespace

Folded fold(std::uint32_t code) noexcept {
  if (code < 0x80) return {{code >= 'A' && code <= 'Z' ? code | 0x20u : code, 0}, 1};
  for (const Pair& pair : pairs)
    if (pair.code == code) return {{pair.first, pair.second}, pair.second == 0 ? 1u : 2u};
  if (const std::uint32_t base = base_letter(code, latin_first, latin); base != 0)
    return {{base, 0}, 1};
  if (const std::uint32_t base = base_letter(code, latin_more_first, latin_more); base != 0)
    return {{base, 0}, 1};
  if (const std::uint32_t base = base_letter(code, greek_first, greek); base != 0)
    return {{greek_letters[transcribed.find(static_cast<char>(base))], 0}, 1};
  if (in_any(code, dropped)) return {};
  if (code >= 0x2010 && code <= 0x2015) return {{'-', 0}, 1};
  if (code >= 0x2000 && code <= 0x200A) return {{' ', 0}, 1};
  return {{small_letter(code), 0}, 1};
}

bool is_word_character(std::uint32_t code) noexcept {
  if (code < 0x80) return (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z');
  return !in_any(code, punctuation);
}

bool is_unspaced(std::uint32_t code) noexcept { return in_any(code, unspaced); }

}  // namespace polto
