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

  std::size_t size() const noexcept { return text_.size(); }

  std::string take() {
    if (!text_.empty() && text_.back() == ' ') text_.pop_back();
    return std::move(text_);
  }

 private:
  std::string text_;
};

}  // namespace polto
