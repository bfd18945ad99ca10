#include "polto/json_buffer.h"

#include "decimal.h"

namespace polto {
namespace {

constexpr std::string_view hexadecimal = "0123456789abcdef";

}  // namespace

void JsonBuffer::separate() {
  if (comma_) bytes_ += ',';
  comma_ = true;
}

void JsonBuffer::open(char bracket) {
  separate();
  bytes_ += bracket;
  comma_ = false;
}

void JsonBuffer::close(char bracket) {
  bytes_ += bracket;
  comma_ = true;
}

void JsonBuffer::append_key(const char* name, std::size_t size) {
  append_string(name, size);
  bytes_ += ':';
  comma_ = false;
}

void JsonBuffer::append_string(const char* utf8, std::size_t size) {
  separate();
  bytes_ += '"';
  for (const char byte : std::string_view(utf8, size)) {
    switch (byte) {
      case '"': bytes_ += "\\\""; break;
      case '\\': bytes_ += "\\\\"; break;
      case '\n': bytes_ += "\\n"; break;
      case '\r': bytes_ += "\\r"; break;
      case '\t': bytes_ += "\\t"; break;
      default:
        if (static_cast<unsigned char>(byte) < 0x20) {
          bytes_ += "\\u00";
          bytes_ += hexadecimal[static_cast<unsigned char>(byte) >> 4];
          bytes_ += hexadecimal[static_cast<unsigned char>(byte) & 15];
        } else {
          bytes_ += byte;
        }
    }
  }
  bytes_ += '"';
}

void JsonBuffer::number(std::uint32_t value) {
  separate();
  bytes_ += Decimal(value).view();
}

void JsonBuffer::null() {
  separate();
  bytes_ += "null";
}

void JsonBuffer::members(std::string_view written) {
  separate();
  bytes_ += written;
}

void JsonBuffer::clear() noexcept {
  bytes_.clear();
  comma_ = false;
}

}  // namespace polto
