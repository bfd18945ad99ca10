#include "quick_look.h"

#include <bit>
#include <cstdint>

#include "block.h"
#include "characters.h"
#include "chunk.h"
#include "encoding.h"
#include "scanner.h"
#include "xml_declaration.h"

namespace polto {
namespace {

// Behind the characters that are neither one of these three nor forbidden by XML: at one of them,
// at what is no character, or at the end, behind which there is a zero.
POLTO_ON_BLOCKS const char* skip_plain(const char* at, const char* end, char a, char b,
                                       char c) noexcept {
  for (;;) {
    // What is added is known before a block is looked at: the next does not wait for this one.
    std::size_t plain = 0;
    while ((plain = Block::load(at).length_before_unusual(a, b, c)) == Block::size)
      at += Block::size;
    at += plain;
    if (static_cast<unsigned char>(*at) < 0x80) return at;
    const Character character = decode({at, static_cast<std::size_t>(end - at)});
    if (character.length == 0 || !is_xml_char(character.code)) return at;
    at += character.length;
  }
}

// Whether an "&" starts one of the five predefined entities or refers to a character that XML
// allows. White space that is referred to may not stand beside the root, where a tree has both.
bool is_clear_reference(std::string_view text) noexcept {
  const std::string_view rest = text.substr(1, 5);
  if (rest.starts_with("amp;") || rest.starts_with("lt;") || rest.starts_with("gt;") ||
      rest == "quot;" || rest == "apos;")
    return true;
  const Character character = read_character_reference(text);
  return character.length != 0 && is_xml_char(character.code) && character.code > ' ';
}

// What may stand in a tag outside quotes.
constexpr bool is_plain_in_tag(char byte) noexcept {
  const char letter = static_cast<char>(byte | 0x20);
  return (letter >= 'a' && letter <= 'z') || (byte >= '-' && byte <= ':') || byte == '=' ||
         byte == '_' || is_space(byte);
}

// Each of these gives the ">" that ends what starts with the "<" at `at`; null where it is anything
// but plain.

const char* end_of_plain_tag(const char* at, const char* end) noexcept {
  for (;;) {
    do ++at;
    while (is_plain_in_tag(*at));
    if (*at == '>') return at;
    const char quote = *at;
    if (quote != '"' && quote != '\'') return nullptr;
    do at = skip_plain(at + 1, end, quote, '<', '&');
    while (*at == '&' && is_clear_reference({at, static_cast<std::size_t>(end - at)}));
    if (*at != quote) return nullptr;
  }
}

// A comment or an instruction.
const char* end_of_plain_aside(const char* at, const char* end) noexcept {
  Scanner text({at, static_cast<std::size_t>(end - at)});
  if (text.take("<!--")) {
    if (!text.skip_past("--") || !text.take(">")) return nullptr;
  } else {
    if (!text.take("<?")) return nullptr;
    const std::string_view target = text.name();
    if (target.empty() || target.find(':') != target.npos || equals_ignoring_case(target, "xml") ||
        !(text.spaces() || text.rest().starts_with("?>")) || !text.skip_past("?>"))
      return nullptr;
  }
  const char* const last = at + text.read() - 1;
  do at = skip_plain(at + 1, end, '>', '>', '>');
  while (*at == '>' && at != last);
  return at == last ? last : nullptr;
}

// Looks for what is unclear. Where all is regular, as nearly everywhere, by chunks: what lies
// between "<" and ">" are tags, in them between quotes values. Elsewhere part by part.
class QuickLook {
 public:
  // `begin` is behind a clean start.
  QuickLook(const char* begin, const char* end) noexcept
      : at_(begin), end_(end), begin_(begin), behind_markup_(begin) {}

  // Its place; null where there is nothing unclear.
  POLTO_ON_BLOCKS const char* find() noexcept {
    while (static_cast<std::size_t>(end_ - at_) >= Chunk::size)
      if (!pass_chunk() && !pass_parts(at_ + Chunk::size)) return at_;
    if (!pass_parts(end_)) return at_;
    // Text behind the last markup is unclear: pugixml does not read the last byte of it.
    const std::string_view rest(behind_markup_, static_cast<std::size_t>(end_ - behind_markup_));
    return trimmed(rest).empty() ? nullptr : behind_markup_;
  }

 private:
  // Whether the chunk is regular and nothing unclear in it.
  POLTO_ON_BLOCKS bool pass_chunk() noexcept {
    const Chunk chunk(at_);
    const std::uint64_t marks = chunk.any_of('<', '>');
    std::uint64_t unusual = chunk.unusual('&');
    if ((marks | unusual | in_tag_) != 0) {
      const std::uint64_t begins = chunk.any_of('<');
      const std::uint64_t tags = between(marks) ^ in_tag_;
      const std::uint64_t values = between(chunk.any_of('"') & tags) ^ in_value_;
      // What is no element, values in single quotes, and what is unusual outside of values.
      const std::uint64_t strange = (chunk.any_of('\'', '!', '?') | unusual) & tags & ~values;
      if (begins != (marks & tags) || (values & ~tags) != 0 || strange != 0) return false;
      const char* behind = behind_character_;
      for (; unusual != 0; unusual &= unusual - 1)
        if (!pass_character(at_ + std::countr_zero(unusual), behind)) return false;
      behind_character_ = behind;
      if (begins != 0) tag_ = at_ + (Chunk::size - 1) - std::countl_zero(begins);
      if (const std::uint64_t ends = marks & ~begins; ends != 0)
        behind_markup_ = at_ + Chunk::size - std::countl_zero(ends);
      in_tag_ = is_last(tags);
      in_value_ = is_last(values);
    }
    at_ += Chunk::size;
    return true;
  }

  // All bits where the last of these is set.
  static std::uint64_t is_last(std::uint64_t bits) noexcept { return 0 - (bits >> 63); }

  // `behind` is where the last character that is no ASCII ends.
  bool pass_character(const char* at, const char*& behind) const noexcept {
    if (at < behind) return true;
    const std::string_view rest(at, static_cast<std::size_t>(end_ - at));
    if (*at == '&') return is_clear_reference(rest);
    const Character character = decode(rest);
    behind = at + character.length;
    return character.length != 0 && is_xml_char(character.code);
  }

  // Passes text, tags, comments and instructions until `stop`, and the one that is there to its
  // end, from where the first of those in the chunk begins; false at the place of what is unclear.
  [[gnu::noinline]] bool pass_parts(const char* stop) noexcept {
    if (in_tag_ != 0) {
      at_ = tag_;
    } else {
      if (at_ < behind_character_) at_ = behind_character_;
      // The "]" of a "]]>" may stand before.
      while (at_ != begin_ && at_[-1] == ']') --at_;
    }
    in_tag_ = in_value_ = 0;
    while (at_ < stop) {
      at_ = skip_plain(at_, end_, '<', '&', ']');
      if (at_ == end_) break;
      if (!pass_part()) return false;
    }
    return true;
  }

  bool pass_part() noexcept {
    if (*at_ == '<') {
      const bool aside = at_[1] == '!' || at_[1] == '?';
      const char* const last = aside ? end_of_plain_aside(at_, end_) : end_of_plain_tag(at_, end_);
      if (last == nullptr) return false;
      at_ = behind_markup_ = last + 1;
      return true;
    }
    const std::string_view rest(at_, static_cast<std::size_t>(end_ - at_));
    if (*at_ == '&' ? !is_clear_reference(rest) : *at_ != ']' || rest.starts_with("]]>"))
      return false;
    ++at_;
    return true;
  }

  const char* at_;
  const char* const end_;
  const char* const begin_;
  const char* behind_markup_;
  const char* behind_character_ = nullptr;
  const char* tag_ = nullptr;  // the last that began in a regular chunk
  std::uint64_t in_tag_ = 0;   // all bits in a tag, and in a value in it
  std::uint64_t in_value_ = 0;
};

// What the source has before its markup; npos where it is of another encoding than UTF-8, or what
// follows is no XML.
std::size_t length_of_clean_start(std::string_view source) noexcept {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  const std::size_t begin = source.starts_with(mark) ? mark.size() : 0;
  const XmlDeclaration declaration = read_xml_declaration(source.substr(begin));
  if (begin == 0 && !declaration.encoding.empty() && !is_utf8(declaration.encoding))
    return source.npos;
  const std::string_view text = trimmed(source.substr(begin + declaration.length));
  const bool is_markup = text.starts_with('<') && !text.starts_with("<HTML");
  return is_markup ? begin + declaration.length : source.npos;
}

}  // namespace

std::size_t find_unclear(std::string_view source) noexcept {
  const std::size_t start = length_of_clean_start(source);
  if (start == source.npos) return 0;
  const char* const place = QuickLook(source.data() + start, source.data() + source.size()).find();
  return place == nullptr ? source.npos : static_cast<std::size_t>(place - source.data());
}

}  // namespace polto
