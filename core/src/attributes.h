// The attributes of TEI that reach the HTML.
#pragma once

#include <string_view>

#include "polto/html_buffer.h"

namespace polto {

/// The data attribute that an attribute of TEI becomes; empty for one that does not reach the
/// HTML. xml:id and xml:lang are not among them: the renderer writes them as id, lang and dir.
Markup data_attribute(std::string_view name) noexcept;

/// Whether a language tag (BCP 47) is of a script written from right to left.
bool is_right_to_left(std::string_view language) noexcept;

}  // namespace polto
