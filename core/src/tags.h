// The tags of a text that is known to be well-formed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace polto {

struct Tag {
  enum class Kind : std::uint8_t { missing, start, empty, end };
  Kind kind = Kind::missing;
  std::size_t begin = 0;
  std::size_t end = 0;  ///< behind its ">"
  std::string_view name;
};

/// The first tag at or behind `at`. Comments, sections, instructions and document types are passed
/// over. O(bytes passed).
Tag next_tag(std::string_view text, std::size_t at);

/// Behind the end of the element that `start` opens. O(its size).
std::size_t end_of_element(std::string_view text, const Tag& start);

struct TagAttribute {
  std::string_view name;   ///< empty behind the last
  std::string_view value;  ///< as it is written
  std::string_view whole;  ///< name="value"
};

/// Takes the attributes of a start tag one by one.
class TagAttributes {
 public:
  TagAttributes(std::string_view text, const Tag& tag) noexcept;
  TagAttribute next() noexcept;

 private:
  std::string_view rest_;
};

}  // namespace polto
