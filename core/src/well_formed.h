// What XML 1.0 and Namespaces in XML demand of a document and pugixml does not check.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "polto/status.h"

namespace polto {

/// The first departure from well-formedness. `name` and `other` are what a message about it
/// names (for a mismatched tag: the end tag's name and the open element's); `related` is the
/// offset of the start tag that is concerned. The views point into the source.
struct Fault {
  Status status;
  std::string_view name;
  std::string_view other;
  std::uint32_t related = 0;
};

/// Reads the whole of `source` (UTF-8) strictly. O(bytes), constant stack; memory grows with the
/// depth of the elements.
Fault find_fault(std::string_view source);

/// The first of `names` that stood before already; empty where none did. O(n).
std::string_view doubled_name(const std::vector<std::string_view>& names);

/// Whether a name with a colon is of the form prefix:name.
bool is_qualified(std::string_view name) noexcept;

/// Whether `source` shows nothing that pugixml would let pass although XML forbids it. A quick
/// look in one pass: `false` only means that find_fault() has to decide. What it leaves to the
/// tree that is built: names, attributes, prefixes, and text outside the root.
bool looks_clean(std::string_view source) noexcept;

}  // namespace polto
