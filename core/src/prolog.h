// What may stand before the root element of a document.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace polto {

/// Whether a text can be the name of an encoding: production 81, EncName.
bool is_encoding_name(std::string_view value) noexcept;

/// Length of the XML declaration that `source` starts with; 0 where it is not written as XML
/// demands: version, encoding and standalone in this order, the latter two optional.
std::size_t xml_declaration_length(std::string_view source) noexcept;

/// Length of the document type declaration that `source` starts with; 0 where it is not closed
/// or not written as XML demands. Its internal subset is passed over by its quotes, comments and
/// instructions; the names of the entities that it declares are appended to `entities`.
std::size_t document_type_length(std::string_view source, std::vector<std::string_view>& entities);

}  // namespace polto
