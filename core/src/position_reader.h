// Positions of ascending offsets in one pass over a source.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "polto/status.h"

namespace polto {

class PositionReader {
 public:
  explicit PositionReader(std::string_view source) : source_(source) {}

  /// `offset` is not before that of the last call.
  Position at(std::uint32_t offset) {
    offset = std::min(offset, static_cast<std::uint32_t>(source_.size()));
    const Position step = position_of(source_.substr(offset_), offset - offset_);
    position_ = {position_.line + step.line - 1,
                 step.line > 1 ? step.column : position_.column + step.column - 1};
    offset_ = offset;
    return position_;
  }

 private:
  std::string_view source_;
  std::uint32_t offset_ = 0;
  Position position_;
};

}  // namespace polto
