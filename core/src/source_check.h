// Whether bytes are a document that the core can parse, before it parses them.
#pragma once

#include <string_view>

#include "polto/status.h"

namespace polto {

/// Checks size, kind of file, encoding and well-formedness of `source`. After a good answer
/// pugixml's tree is the document that XML means, but for what Indexer checks on the tree itself:
/// doubled attributes, undeclared prefixes, text and elements beside the root.
Status check_source(std::string_view source);

/// What a source that is not XML seems to be ("a PDF file"); empty when it may be XML.
std::string_view seems_to_be(std::string_view source) noexcept;

}  // namespace polto
