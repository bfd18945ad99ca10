#include "json_check.h"

#include <algorithm>

namespace polto::fuzz {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view json) : json_(json) {}

  // A state machine with a stack of brackets: what may come next is a value, or what ends one.
  std::string read() {
    while (skip_blanks(), at_ < json_.size()) {
      if (!(expects_value_ ? read_value() : read_end_of_value()))
        return "is no JSON at " + std::to_string(at_) + ": " +
               std::string(json_.substr(at_ < 60 ? 0 : at_ - 60, 120));
    }
    return open_.empty() ? "" : "JSON is cut off";
  }

 private:
  void skip_blanks() {
    while (at_ < json_.size() && (json_[at_] == ' ' || json_[at_] == '\n')) ++at_;
  }

  bool take(std::string_view word) {
    if (!json_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  bool read_key() {
    if (!read_string() || !take(":")) return false;
    expects_value_ = true;
    return true;
  }

  bool read_open(char bracket) {
    ++at_;
    open_ += bracket;
    const char close = bracket == '{' ? '}' : ']';
    expects_value_ = true;
    if (at_ < json_.size() && json_[at_] == close) return read_close();
    return bracket == '[' || read_key();
  }

  bool read_close() {
    if (open_.empty() || json_[at_] != (open_.back() == '{' ? '}' : ']')) return false;
    ++at_;
    open_.pop_back();
    expects_value_ = false;
    return true;
  }

  bool read_value() {
    const char first = json_[at_];
    if (first == '{' || first == '[') return read_open(first);
    expects_value_ = false;
    if (first == '"') return read_string();
    if (take("null") || take("true") || take("false")) return true;
    const std::size_t begin = at_;
    while (at_ < json_.size() && json_[at_] >= '0' && json_[at_] <= '9') ++at_;
    return at_ > begin && (json_[begin] != '0' || at_ == begin + 1);
  }

  bool read_end_of_value() {
    if (open_.empty()) {
      // The next line.
      if (json_[at_ - 1] != '\n') return false;
      expects_value_ = true;
      return true;
    }
    if (!take(",")) return read_close();
    expects_value_ = true;
    return open_.back() == '[' || read_key();
  }

  bool read_string() {
    if (!take("\"")) return false;
    while (at_ < json_.size() && json_[at_] != '"') {
      if (static_cast<unsigned char>(json_[at_]) < 0x20) return false;
      if (json_[at_] == '\\' && !read_escape()) return false;
      ++at_;
    }
    return take("\"");
  }

  // Leaves its last byte.
  bool read_escape() {
    ++at_;
    if (at_ >= json_.size()) return false;
    if (json_[at_] != 'u') return std::string_view("\"\\/bfnrt").find(json_[at_]) != json_.npos;
    const std::string_view digits = json_.substr(at_ + 1, 4);
    at_ += 4;
    return digits.size() == 4 && digits.find_first_not_of("0123456789abcdefABCDEF") == digits.npos;
  }

  std::string_view json_;
  std::size_t at_ = 0;
  std::string open_;
  bool expects_value_ = true;
};

// How many bytes the character has that begins with this one; 0 for none.
std::size_t length_of(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return 2;
  if (first >= 0xE0 && first < 0xF0) return 3;
  return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

}  // namespace

std::string problem_in_json(std::string_view json) {
  const std::string utf8 = problem_in_utf8(json);
  return utf8.empty() ? Reader(json).read() : utf8;
}

std::string problem_in_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::string_view more =
        text.substr(at + 1, std::max(length_of(first), std::size_t{1}) - 1);
    const bool whole =
        std::all_of(more.begin(), more.end(), [](char b) { return (b & 0xC0) == 0x80; });
    const auto second = more.empty() ? 0u : static_cast<unsigned char>(more[0]);
    const bool too_long = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool no_character =
        (first == 0xED && second >= 0xA0) || (first == 0xF4 && second >= 0x90);
    if (length_of(first) == 0 || more.size() != length_of(first) - 1 || !whole || too_long ||
        no_character)
      return "is no UTF-8 at " + std::to_string(at) + ": " +
             std::string(text.substr(at < 60 ? 0 : at - 60, 120));
    at += length_of(first);
  }
  return {};
}

}  // namespace polto::fuzz
