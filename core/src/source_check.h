// Whether bytes are a document that the core can parse, before it parses them.
#pragma once

#include <string_view>

#include "polto/status.h"
#include "well_formed.h"

namespace polto {

/// Checks size, kind of file, encoding and well-formedness of `source`. What strict reading finds
/// is put into `reading`, where it took place; what it mends is no fault.
Status check_source(std::string_view source, std::string_view character_names, OnFault on_fault,
                    Reading& reading);

/// What a source that is not XML seems to be ("a PDF file"); empty when it may be XML.
std::string_view seems_to_be(std::string_view source) noexcept;

}  // namespace polto
