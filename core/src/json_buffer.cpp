#include "polto/json_buffer.h"

#include "decimal.h"

namespace polto {
namespace {

// Of a quotation mark, a backslash or a control character: six bytes at most.
char* write_escaped(char* at, char byte) noexcept {
  constexpr std::string_view escaped = "\"\\\n\r\t";
  constexpr std::string_view letters = "\"\\nrt";
  *at++ = '\\';
  if (const std::size_t known = escaped.find(byte); known != escaped.npos) {
    *at++ = letters[known];
    return at;
  }
  for (const char digit :
       {'u', '0', '0', static_cast<char>('0' + (byte >> 4)), "0123456789abcdef"[byte & 15]})
    *at++ = digit;
  return at;
}

}  // namespace

void JsonBuffer::put(char byte) { append(&byte, 1); }

void JsonBuffer::separate() {
  if (comma_) put(',');
  comma_ = true;
}

void JsonBuffer::open(char bracket) {
  separate();
  put(bracket);
  comma_ = false;
}

void JsonBuffer::close(char bracket) {
  put(bracket);
  comma_ = true;
}

void JsonBuffer::append_key(const char* name, std::size_t size) {
  append_string(name, size);
  put(':');
  comma_ = false;
}

void JsonBuffer::append_string(const char* utf8, std::size_t size) {
  separate();
  char* at = room(6 * size + 2);
  *at++ = '"';
  for (const char byte : std::string_view(utf8, size)) {
    if (static_cast<unsigned char>(byte) < ' ' || byte == '"' || byte == '\\')
      at = write_escaped(at, byte);
    else
      *at++ = byte;
  }
  *at++ = '"';
  end_at(at);
}

void JsonBuffer::number(std::uint32_t value) { members(Decimal(value).view()); }

void JsonBuffer::null() { members("null"); }

void JsonBuffer::members(std::string_view written) {
  separate();
  append(written.data(), written.size());
}

void JsonBuffer::end_line() {
  put('\n');
  comma_ = false;
}

void JsonBuffer::clear() noexcept {
  cut(0);
  comma_ = false;
}

}  // namespace polto
