// What may stand before the root element of a document.
#pragma once

#include <cstddef>
#include <string_view>

#include "entities.h"

namespace polto {

/// Whether a text can be the name of an encoding: production 81, EncName.
bool is_encoding_name(std::string_view value) noexcept;

/// Length of the XML declaration that `source` starts with; 0 where it is not written as XML
/// demands: version, encoding and standalone in this order, the latter two optional.
std::size_t xml_declaration_length(std::string_view source) noexcept;

/// Length of the document type declaration that `source` starts with; 0 where it is not closed
/// or not written as XML demands. What its internal subset declares beside entities is passed over
/// by its quotes, comments and instructions.
std::size_t read_document_type(std::string_view source, DocumentType& type);

}  // namespace polto
