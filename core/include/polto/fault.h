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

/// Says what is wrong with `source`, the bytes as they were handed to Edition::open(), which
/// answered `found`: that is what is wrong where the source is well-formed, and nothing is where
/// that is good. Reads the whole of it strictly. Tests good (status ok) when nothing is wrong.
/// `character_names`: see Edition::set_character_names(). O(bytes).
FaultReport explain(std::string_view source, Status found, std::string_view character_names);

/// The same of a source that nobody has opened.
FaultReport explain(std::string_view source, std::string_view character_names = {});

/// Appends an error for people: "NAME:LINE:COLUMN: error: MESSAGE", the offending line with a
/// caret under the place, and a hint.
void write_fault(std::string_view name, const FaultReport& fault, std::string& out);

/// The first line of it.
void write_fault_line(std::string_view name, const FaultReport& fault, std::string& out);

}  // namespace polto
