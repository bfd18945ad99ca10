#pragma once

#include <cstddef>
#include <string_view>

namespace polto {

/// Bytes that grow, for what writes HTML and JSON.
///
/// Appending is amortised O(length). clear() keeps the memory, so that a viewer which writes one
/// document after the other stops allocating after the largest. When memory runs out the program
/// ends, as everywhere but in Edition::reserve(): what is written is never less than the whole.
class ByteBuffer {
 public:
  ByteBuffer() = default;
  ~ByteBuffer();
  ByteBuffer(const ByteBuffer&) = delete;
  ByteBuffer& operator=(const ByteBuffer&) = delete;

  std::string_view view() const noexcept { return {data_, size_}; }
  std::size_t size() const noexcept { return size_; }

  /// Takes memory for this many bytes more at once; growing by steps, it would for a moment take
  /// more than twice as much.
  void expect(std::size_t bytes) { room(bytes); }

 protected:
  /// Where the next bytes go; this many have room there.
  char* room(std::size_t bytes) {
    if (bytes > capacity_ - size_) grow(bytes);
    return data_ + size_;
  }

  /// Says that what was written into the room ends here.
  void end_at(const char* end) noexcept { size_ = static_cast<std::size_t>(end - data_); }

  // Pointer and length instead of a view, and not inlined: on wasm32 a view is passed through
  // memory, which at hundreds of calls makes the module noticeably larger.
  [[gnu::noinline]] void append(const char* bytes, std::size_t size);

  void cut(std::size_t size) noexcept { size_ = size; }
  std::size_t capacity() const noexcept { return capacity_; }

 private:
  [[gnu::noinline]] void grow(std::size_t more);

  char* data_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace polto
