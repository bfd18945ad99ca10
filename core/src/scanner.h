// Reading forward in a text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "characters.h"

namespace polto {

/// Nothing is read where what is asked for is not there.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text), size_(text.size()) {}

  std::size_t read() const { return size_ - rest_.size(); }
  std::string_view rest() const { return rest_; }
  void skip(std::size_t bytes) { rest_.remove_prefix(std::min(bytes, rest_.size())); }

  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  bool spaces() {
    const std::size_t before = rest_.size();
    while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
    return rest_.size() != before;
  }

  std::string_view name() {
    const std::string_view found = rest_.substr(0, name_length(rest_));
    rest_.remove_prefix(found.size());
    return found;
  }

  /// Passes over what is there up to and with `end`; false where there is no end.
  bool skip_past(std::string_view end) {
    const std::size_t at = rest_.find(end);
    if (at == rest_.npos) return false;
    rest_.remove_prefix(at + end.size());
    return true;
  }

  bool quoted(std::string_view& value) {
    if (!rest_.starts_with('"') && !rest_.starts_with('\'')) return false;
    const std::size_t end = rest_.find(rest_.front(), 1);
    if (end == rest_.npos) return false;
    value = rest_.substr(1, end - 1);
    rest_.remove_prefix(end + 1);
    return true;
  }

 private:
  std::string_view rest_;
  std::size_t size_;
};

}  // namespace polto
