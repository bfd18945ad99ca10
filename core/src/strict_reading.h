// The reading of a source that a quick look (quick_look.h) does not settle: one with entities, one
// in which something is wrong.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "polto/edition.h"
#include "polto/status.h"

namespace polto {

/// Where a text with its entities put in parts from its source: from `at` on it is the source from
/// `from` on or, in an entity, all at the place of the reference.
struct Shift {
  std::uint32_t at;
  std::uint32_t from;
  bool in_entity;
};

/// What an edition takes from it.
struct StrictReading {
  Status status;
  std::string text;             ///< what is to be parsed, where it is another text than the source
  std::vector<Shift> shifts;    ///< ascending; empty where it is the source
  std::vector<Remark> remarks;  ///< ascending, but for what concerns the whole
  Mended mended;
};

/// Reads the whole of `source` strictly, puts in the entities that it refers to and, with
/// OnFault::mend, mends what is not well-formed. After a good answer pugixml's tree is the document
/// that XML means, but for what Indexer checks on the tree itself: doubled attributes, undeclared
/// prefixes, text and elements beside the root. `character_names`: see entities.h. On the web
/// another module reads: wasm/strict_reading_link.cpp. O(bytes).
StrictReading read_source(std::string_view source, std::string_view character_names,
                          OnFault on_fault);

}  // namespace polto
