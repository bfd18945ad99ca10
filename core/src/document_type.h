// The document type declaration, which may stand before the root element.
#pragma once

#include <cstddef>
#include <string_view>

#include "entities.h"

namespace polto {

/// Length of the document type declaration that `source` starts with; 0 where it is not closed
/// or not written as XML demands. What its internal subset declares beside entities is passed over
/// by its quotes, comments and instructions.
std::size_t read_document_type(std::string_view source, DocumentType& type);

}  // namespace polto
