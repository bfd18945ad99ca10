#include "polto/byte_buffer.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace polto {

ByteBuffer::~ByteBuffer() { std::free(data_); }

void ByteBuffer::grow(std::size_t more) {
  capacity_ = std::max({size_ + more, capacity_ + capacity_ / 2, std::size_t{4096}});
  data_ = static_cast<char*>(std::realloc(data_, capacity_));
  if (data_ == nullptr) std::abort();
}

void ByteBuffer::append(const char* bytes, std::size_t size) {
  if (size == 0) return;
  std::memcpy(room(size), bytes, size);
  size_ += size;
}

}  // namespace polto
