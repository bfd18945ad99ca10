#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "polto/byte_buffer.h"

namespace polto {

/// Writes JSON: commas, escapes and nesting. UTF-8 stays as it is.
class JsonBuffer : private ByteBuffer {
 public:
  using ByteBuffer::view;

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name) { append_key(name.data(), name.size()); }
  void string(std::string_view utf8) { append_string(utf8.data(), utf8.size()); }
  void number(std::uint32_t value);
  void null();

  /// `key` with a string value.
  void field(std::string_view name, std::string_view value) {
    key(name);
    string(value);
  }

  /// Members of an object that another JsonBuffer wrote without its braces; not empty.
  void members(std::string_view written);

  void clear() noexcept;
  void end_line();

 private:
  // Pointer and length, not inlined: see ByteBuffer.
  [[gnu::noinline]] void append_key(const char* name, std::size_t size);
  [[gnu::noinline]] void append_string(const char* utf8, std::size_t size);
  [[gnu::noinline]] void open(char bracket);
  [[gnu::noinline]] void close(char bracket);
  void separate();
  void put(char byte);

  bool comma_ = false;
};

}  // namespace polto
