// Which prefixes are declared where a text is read, tag by tag.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "tags.h"

namespace polto {

class Namespaces {
 public:
  /// Goes into the element that a start tag of `text` opens.
  void open(std::string_view text, const Tag& tag);
  /// Goes out of it.
  void close() noexcept;
  /// How many elements are open.
  std::size_t depth() const noexcept { return depth_; }
  /// Counts from here on: what is declared here stays.
  void settle() noexcept;

  /// The namespace that a prefix stands for, as it is written; empty where it stands for none.
  std::string_view space_of(std::string_view prefix) const noexcept;

  /// Declarations that hold here and are not made in `tag` itself: name="value".
  std::vector<std::string_view> around(std::string_view text, const Tag& tag) const;

 private:
  struct Declaration {
    TagAttribute attribute;
    std::size_t depth;
  };

  std::vector<Declaration> declarations_;
  std::size_t depth_ = 0;
};

}  // namespace polto
