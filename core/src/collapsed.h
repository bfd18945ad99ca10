// Text with its white space collapsed.
#pragma once

#include <string>
#include <string_view>

#include "characters.h"

namespace polto {

/// Appends text piece by piece: runs of white space, also across pieces, become one space, and
/// none stands at the start. drop_end() removes the one at the end.
class Collapsed {
 public:
  void append(std::string_view piece) {
    for (const char byte : piece) {
      if (!is_space(byte))
        text_ += byte;
      else if (!text_.empty() && text_.back() != ' ')
        text_ += ' ';
    }
  }

  /// The same of text that ends with NUL, until `most` bytes are there; false where more follows.
  bool append_some(const char* piece, std::size_t most) {
    // A character that is begun is written whole.
    for (; *piece != '\0'; ++piece) {
      if (text_.size() >= most && (*piece & 0xC0) != 0x80) return false;
      append({piece, 1});
    }
    return true;
  }

  std::size_t size() const noexcept { return text_.size(); }

  std::string take() {
    if (!text_.empty() && text_.back() == ' ') text_.pop_back();
    return std::move(text_);
  }

 private:
  std::string text_;
};

}  // namespace polto
