// The document type declaration, which may stand before the root element.
#pragma once

#include <cstddef>
#include <string_view>

#include "entities.h"

namespace polto {

/// Length of the document type declaration that `source` starts with; 0 where it is not written as
/// XML demands: then `type.fault` says where and how. Entities of its internal subset are kept, and
/// what parameter entities of it hold is read; the rest is passed over. Files are never read.
std::size_t read_document_type(std::string_view source, DocumentType& type);

}  // namespace polto
