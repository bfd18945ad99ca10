#include "search_contents.h"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace polto {
namespace {

class DivisionReader {
 public:
  explicit DivisionReader(std::string_view json) : json_(json) {}

  std::vector<SearchText::Division> read() {
    while (at_ < json_.size()) {
      const char byte = json_[at_];
      if (byte == '"') {
        member();
        continue;
      }
      ++at_;
      if (byte == '{') open();
      if (byte == '}') close();
    }
    return std::move(divisions_);
  }

 private:
  void open() {
    const auto index = static_cast<std::uint32_t>(divisions_.size());
    divisions_.push_back({{}, 0, index});
    open_.push_back(index);
  }

  void close() {
    if (open_.empty()) return;
    divisions_[open_.back()].end = static_cast<std::uint32_t>(divisions_.size());
    open_.pop_back();
  }

  // A name, and its value where that is a string too.
  void member() {
    const std::string_view name = string();
    if (json_.substr(at_, 2) != ":\"") return;
    ++at_;
    const std::string_view value = string();
    if (open_.empty()) return;
    SearchText::Division& division = divisions_[open_.back()];
    if (name == "id") division.id = value;
    if (name == "kind" && value == "part" && open_.size() > 1)
      division.unit = divisions_[open_[open_.size() - 2]].unit;
  }

  // Without its quotes, and with its escapes: ids have none.
  std::string_view string() {
    const std::size_t begin = ++at_;
    while (at_ < json_.size() && json_[at_] != '"') at_ += json_[at_] == '\\' ? 2 : 1;
    const std::size_t end = at_ < json_.size() ? at_++ : json_.size();
    return json_.substr(begin, end - begin);
  }

  std::string_view json_;
  std::size_t at_ = 0;
  std::vector<std::uint32_t> open_;
  std::vector<SearchText::Division> divisions_;
};

}  // namespace

std::vector<SearchText::Division> read_divisions(std::string_view contents) {
  return DivisionReader(contents).read();
}

}  // namespace polto
