// Addresses made from a template of the host and names of the document.
#pragma once

#include <initializer_list>
#include <string_view>

#include "polto/html_buffer.h"

namespace polto {

struct TemplateValue {
  std::string_view name;
  std::string_view value;
};

/// Appends a template such as "https://example.org/{volume}/{id}" with its names filled in to an
/// attribute. Values are percent-encoded, so that they cannot change the shape of the address.
void write_template(std::string_view pattern, std::initializer_list<TemplateValue> values,
                    HtmlBuffer& out);

/// Whether a reference looks like the name of another volume: what stands before its "#", or a
/// bare name that begins with the letters that `own`, the name of this volume, begins with. Other
/// bare names are ids whose "#" was forgotten.
bool names_volume(std::string_view target, std::string_view own) noexcept;

}  // namespace polto
