#include "polto/html_buffer.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "block.h"
#include "decimal.h"

namespace polto {
namespace {

enum Context : unsigned char { in_text = 1, in_attribute = 2 };

// One entry per byte: the contexts in which it must not stand as it is.
constexpr auto special = [] {
  std::array<unsigned char, 256> table{};
  table['&'] = table['<'] = table['>'] = table['\r'] = in_text | in_attribute;
  table['"'] = in_attribute;
  return table;
}();

constexpr std::string_view reference(char byte) noexcept {
  switch (byte) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '\r': return "&#13;";
    default: return "&quot;";
  }
}

constexpr bool is_name_byte(char byte) noexcept {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || byte == '-' || byte == '_' || byte == '.' ||
         static_cast<unsigned char>(byte) >= 0x80;
}

// Behind the blanks that indent a line, and further line ends. In some volumes a third of all
// bytes are such.
POLTO_ON_BLOCKS const char* skip_indentation(const char* at) noexcept {
  do {
    std::size_t spaces = Block::size;
    while (spaces == Block::size) {
      spaces = Block::load(at).length_of(' ');
      at += spaces;
    }
  } while ((*at == '\n' || *at == '\t') && ++at);
  return at;
}

}  // namespace

void HtmlBuffer::open(Markup tag, std::string_view name) {
  constexpr std::string_view before_name = " class=\"tei-";
  char* at = room(tag.view().size() + name.size() + before_name.size() + 2);
  *at++ = '<';
  at = std::copy(tag.view().begin(), tag.view().end(), at);
  at = std::copy(before_name.begin(), before_name.end(), at);
  at = std::replace_copy(name.begin(), name.end(), at, ':', '-');
  *at++ = '"';
  end_at(at);
}

void HtmlBuffer::open_unknown(Markup tag, std::string_view name) {
  raw("<");
  raw(tag.view());
  raw(" class=\"tei-unknown tei-");
  class_name(name);
}

void HtmlBuffer::class_name(std::string_view name) {
  const char* run = name.data();
  const char* const end = run + name.size();
  for (const char* at = run; at != end; ++at) {
    if (is_name_byte(*at)) continue;
    append(run, static_cast<std::size_t>(at - run));
    if (*at == ':') raw("-");
    run = at + 1;
  }
  append(run, static_cast<std::size_t>(end - run));
  raw("\"");
}

void HtmlBuffer::close(Markup tag) {
  char* at = room(tag.view().size() + 3);
  *at++ = '<';
  *at++ = '/';
  at = std::copy(tag.view().begin(), tag.view().end(), at);
  *at++ = '>';
  end_at(at);
}

POLTO_ON_BLOCKS void HtmlBuffer::tree_text(const char* utf8) {
  // A block is stored whole, though only its ordinary bytes count.
  constexpr std::size_t ahead = 4 * Block::size;
  while (*utf8 != '\0') {
    char* out = room(ahead);
    const char* const last = out + (capacity() - size()) - Block::size;
    std::size_t ordinary = Block::size;
    // By whole blocks, whatever is in them, so that the next does not wait for what this one holds.
    for (; out <= last; utf8 += Block::size, out += Block::size) {
      const Block block = Block::load(utf8);
      block.store(out);
      ordinary = block.length_before('\0', '\n', '&', '<', '>', '\r');
      if (ordinary < Block::size) break;
    }
    if (ordinary < Block::size) {
      utf8 += ordinary;
      out += ordinary;
    }
    end_at(out);
    if (ordinary == Block::size || *utf8 == '\0') continue;
    if (*utf8 != '\n') {
      raw(reference(*utf8++));
      continue;
    }
    // The block that was stored has room for it.
    *out = '\n';
    end_at(out + 1);
    utf8 = skip_indentation(utf8 + 1);
  }
}

void HtmlBuffer::trim_space() noexcept {
  while (size() > 0 && (view().back() == ' ' || view().back() == '\n')) cut(size() - 1);
}

void HtmlBuffer::text(std::string_view utf8) { append_escaped(utf8.data(), utf8.size(), in_text); }

void HtmlBuffer::attribute_value(std::string_view utf8) {
  append_escaped(utf8.data(), utf8.size(), in_attribute);
}

void HtmlBuffer::append_escaped(const char* utf8, std::size_t size, unsigned context) {
  const char* run = utf8;
  const char* const end = run + size;
  for (const char* at = run; at != end; ++at) {
    if ((special[static_cast<unsigned char>(*at)] & context) == 0) continue;
    append(run, static_cast<std::size_t>(at - run));
    raw(reference(*at));
    run = at + 1;
  }
  append(run, static_cast<std::size_t>(end - run));
}

void HtmlBuffer::attribute(Markup name, std::string_view value) { attribute(name, {}, value); }

void HtmlBuffer::attribute(Markup name, std::string_view prefix, std::string_view value) {
  char* at = room(name.view().size() + 3);
  *at++ = ' ';
  at = std::copy(name.view().begin(), name.view().end(), at);
  *at++ = '=';
  *at++ = '"';
  end_at(at);
  attribute_value(prefix);
  attribute_value(value);
  raw("\"");
}

void HtmlBuffer::stylesheet(std::string_view css) {
  for (std::size_t at = css.find("</"); at != css.npos; at = css.find("</")) {
    raw(css.substr(0, at));
    css.remove_prefix(at + 2);
  }
  raw(css);
}

void HtmlBuffer::number(std::uint32_t value) { raw(Decimal(value).view()); }

}  // namespace polto
