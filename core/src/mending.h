// Broken markup written right, piece by piece: what strict reading goes on with when it is asked to
// mend what it stops at.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace polto {

struct MendedAttribute {
  std::string_view name;
  std::string_view value;  ///< as it is written in the source
};

/// A start tag with what can be read of it.
struct MendedTag {
  std::string text;       ///< as XML demands, without the end of the tag
  std::string_view name;  ///< in the source, as the attributes are
  std::vector<MendedAttribute> attributes;
  bool empty = false;
  std::size_t end = 0;  ///< behind it in the source; 0 where there is no tag
};

/// Reads the start tag at `at`. Attributes that stand twice, have no value or no quotation marks
/// are left out, and so are those beyond limits::mended_attributes.
MendedTag mend_start_tag(std::string_view source, std::size_t at);

struct MendedEndTag {
  std::string_view name;
  std::size_t end = 0;  ///< behind it; 0 where there is no tag
  bool sure = false;    ///< whether it is no text: "</name>"
};

MendedEndTag mend_end_tag(std::string_view source, std::size_t at) noexcept;

/// Appends `text` as character data: nothing in it is markup, and what is no character of XML is
/// left out, or U+FFFD where it is not UTF-8.
void append_mended_text(std::string_view text, std::string& out);

}  // namespace polto
