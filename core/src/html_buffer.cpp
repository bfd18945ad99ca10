#include "polto/html_buffer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "decimal.h"

namespace polto {
namespace {

enum Context : unsigned char { in_text = 1, in_attribute = 2, line_end = 4 };

// One entry per byte: the contexts in which it must not stand as it is.
constexpr auto special = [] {
  std::array<unsigned char, 256> table{};
  table['&'] = table['<'] = table['>'] = table['\r'] = in_text | in_attribute;
  table['"'] = in_attribute;
  table['\n'] = line_end;
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

constexpr std::uint64_t each_byte(std::uint64_t byte) noexcept {
  return byte * 0x0101010101010101u;
}

// Marks the bytes of `word` that equal `byte`, and perhaps bytes behind the first that does.
constexpr std::uint64_t equal_bytes(std::uint64_t word, std::uint64_t byte) noexcept {
  const std::uint64_t difference = word ^ each_byte(byte);
  return (difference - each_byte(1)) & ~difference & each_byte(0x80);
}

// The first byte that element content does not copy as it is. Text is most of a volume: eight
// bytes at a time, of which nearly all are ordinary.
const char* find_special(const char* at, const char* end) noexcept {
  for (std::uint64_t word = 0; end - at >= 8; at += 8) {
    std::memcpy(&word, at, sizeof word);
    const std::uint64_t found = equal_bytes(word, '&') | equal_bytes(word, '<') |
                                equal_bytes(word, '>') | equal_bytes(word, '\n') |
                                equal_bytes(word, '\r');
    if (found == 0) continue;
    if constexpr (std::endian::native == std::endian::little)
      return at + std::countr_zero(found) / 8;
    break;
  }
  while (at != end && (special[static_cast<unsigned char>(*at)] & (in_text | line_end)) == 0) ++at;
  return at;
}

constexpr bool is_name_byte(char byte) noexcept {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || byte == '-' || byte == '_' || byte == '.' ||
         static_cast<unsigned char>(byte) >= 0x80;
}

}  // namespace

HtmlBuffer::~HtmlBuffer() { std::free(data_); }

bool HtmlBuffer::grow(std::size_t more) noexcept {
  const std::size_t wanted = size_ + more;
  std::size_t capacity = capacity_ + capacity_ / 2;
  if (capacity < wanted) capacity = wanted;
  if (capacity < 4096) capacity = 4096;
  void* const memory = failed_ ? nullptr : std::realloc(data_, capacity);
  if (memory == nullptr) {
    failed_ = true;
    return false;
  }
  data_ = static_cast<char*>(memory);
  capacity_ = capacity;
  return true;
}

void HtmlBuffer::append(const char* bytes, std::size_t size) {
  if (size > capacity_ - size_ && !grow(size)) return;
  if (size == 0) return;
  std::memcpy(data_ + size_, bytes, size);
  size_ += size;
}

char* HtmlBuffer::room(std::size_t size) noexcept {
  if (size > capacity_ - size_ && !grow(size)) return nullptr;
  return data_ + size_;
}

void HtmlBuffer::open(Markup tag, std::string_view name) {
  constexpr std::string_view before_name = " class=\"tei-";
  char* const start = room(tag.view().size() + name.size() + before_name.size() + 2);
  if (start == nullptr) return;
  char* at = start;
  *at++ = '<';
  at = std::copy(tag.view().begin(), tag.view().end(), at);
  at = std::copy(before_name.begin(), before_name.end(), at);
  at = std::replace_copy(name.begin(), name.end(), at, ':', '-');
  *at++ = '"';
  size_ += static_cast<std::size_t>(at - start);
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
  if (at == nullptr) return;
  *at++ = '<';
  *at++ = '/';
  at = std::copy(tag.view().begin(), tag.view().end(), at);
  *at++ = '>';
  size_ = static_cast<std::size_t>(at - data_);
}

void HtmlBuffer::append_text(const char* utf8, std::size_t size) {
  const char* run = utf8;
  const char* const end = run + size;
  for (;;) {
    const char* at = find_special(run, end);
    const bool ends_line = at != end && *at == '\n';
    append(run, static_cast<std::size_t>(at - run) + (ends_line ? 1 : 0));
    if (at == end) return;
    if (ends_line) do
        ++at;
      while (at != end && (*at == ' ' || *at == '\t' || *at == '\n'));
    else
      raw(reference(*at++));
    run = at;
  }
}

void HtmlBuffer::trim_space() noexcept {
  while (size_ > 0 && (data_[size_ - 1] == ' ' || data_[size_ - 1] == '\n')) --size_;
}

void HtmlBuffer::append_value(const char* utf8, std::size_t size) {
  const char* run = utf8;
  const char* const end = run + size;
  for (const char* at = run; at != end; ++at) {
    if ((special[static_cast<unsigned char>(*at)] & in_attribute) == 0) continue;
    append(run, static_cast<std::size_t>(at - run));
    raw(reference(*at));
    run = at + 1;
  }
  append(run, static_cast<std::size_t>(end - run));
}

void HtmlBuffer::attribute(Markup name, std::string_view value) { attribute(name, {}, value); }

void HtmlBuffer::attribute(Markup name, std::string_view prefix, std::string_view value) {
  if (char* at = room(name.view().size() + 3)) {
    *at++ = ' ';
    at = std::copy(name.view().begin(), name.view().end(), at);
    *at++ = '=';
    *at++ = '"';
    size_ = static_cast<std::size_t>(at - data_);
  }
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
