// What XML 1.0 and Namespaces in XML demand of a document and pugixml does not check.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "polto/status.h"
#include "strict_reading.h"

namespace polto {

/// The first departure from well-formedness. `name` and `other` are what a message about it
/// names (for a mismatched tag: the end tag's name and the open element's); `related` is the
/// offset of the start tag that is concerned; `entity` is the name of the one that holds the fault,
/// whose place is then that of the reference.
struct Fault {
  Status status;
  std::string name;
  std::string other;
  std::uint32_t related = 0;
  std::string entity;
};

/// What strict reading finds.
struct Reading {
  Fault fault;                ///< why the source is refused
  std::vector<Fault> mended;  ///< the first of those that were mended, by their places
  std::size_t mends = 0;      ///< how many there are
  std::string text;           ///< with entities put in; empty where nothing differs from the source
  std::vector<Shift> shifts;  ///< ascending
  std::vector<Remark> remarks;
};

/// Reads the whole of `source` (UTF-8) strictly, and puts in the entities that it refers to.
/// `character_names` (entities.h) are those that a DTD would declare. With OnFault::mend the text
/// is well-formed, but for prefixes that nothing declares, and has every character of the source
/// that is no markup; a source without any element or with too many faults is refused all the same.
/// O(bytes), constant stack; memory grows with the depth of the elements.
Reading read_strictly(std::string_view source, std::string_view character_names,
                      OnFault on_fault = OnFault::refuse);

}  // namespace polto
