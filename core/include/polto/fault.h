// Why a source cannot be opened, in words that help to mend it.
#pragma once

#include <string>
#include <string_view>

#include "polto/status.h"

namespace polto {

/// An error for people.
struct FaultReport {
  Status status;
  Position position;
  std::string message;  ///< one sentence without a final stop
  std::string hint;     ///< what to do about it; may be empty
  std::string excerpt;  ///< the line of the source, cut around the place with "…" where it is
                        ///< long; empty where the error has no place
  std::uint32_t excerpt_column = 1;  ///< the place in the excerpt, 1-based, in characters
};

/// Says what is wrong with `source`, the bytes as they were handed to Edition::open(). Reads the
/// whole of it strictly: meant for the case that opening failed. Tests good (status ok) when
/// nothing is wrong. `character_names`: see Edition::set_character_names(). O(bytes).
FaultReport explain(std::string_view source, std::string_view character_names = {});

}  // namespace polto
