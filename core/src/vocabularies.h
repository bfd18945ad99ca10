// Vocabularies of XML that are not TEI.
#pragma once

#include <string_view>

namespace polto {

/// What a document is whose root has this name without prefix, in this namespace: "DocBook", "a
/// news feed". Empty where nobody knows.
std::string_view vocabulary_of(std::string_view name, std::string_view space);

}  // namespace polto
