// The first line of an XML file.
#pragma once

#include <cstddef>
#include <string_view>

namespace polto {

/// What an XML declaration says; length 0 where there is none that is written as XML demands.
struct XmlDeclaration {
  std::size_t length = 0;
  std::string_view encoding;  ///< empty where it names none
};

/// Reads the XML declaration that `source` starts with: version, encoding and standalone in this
/// order, the latter two optional.
XmlDeclaration read_xml_declaration(std::string_view source) noexcept;

/// Whether a text can be the name of an encoding: production 81, EncName.
bool is_encoding_name(std::string_view value) noexcept;

}  // namespace polto
