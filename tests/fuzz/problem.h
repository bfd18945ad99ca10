// Collects the first thing that is wrong.
#pragma once

#include <string>
#include <string_view>

namespace polto::fuzz {

class Problem {
 public:
  /// Keeps the first: what `where` is, and what is wrong there.
  void add(std::string_view where, std::string_view what) {
    if (text_.empty() && !what.empty()) text_ = std::string(where) + ": " + std::string(what);
  }

  void expect(bool holds, std::string_view what) {
    if (!holds && text_.empty()) text_ = what;
  }

  bool found() const noexcept { return !text_.empty(); }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

}  // namespace polto::fuzz
