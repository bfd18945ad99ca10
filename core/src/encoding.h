// Which encoding a source says it is in, and which it may really be in.
#pragma once

#include <string_view>

namespace polto {

/// The name in the XML declaration of `source`; empty where none is.
std::string_view declared_encoding(std::string_view source) noexcept;

/// The encoding that a source is to be read in: that of its byte-order mark, else the declared
/// one, else UTF-8. The core reads UTF-8 only; a host that decodes puts UTF-8's mark in front.
std::string_view encoding_of(std::string_view source) noexcept;

/// Whether the core reads the encoding of this name.
bool is_utf8(std::string_view encoding) noexcept;

/// Whether a name is that of an encoding in which no declaration can be read as ASCII.
bool is_wide(std::string_view encoding) noexcept;

/// What bytes that are not UTF-8 probably are: "Shift_JIS", "windows-1252", "ISO-8859-1"; empty
/// where most of them are UTF-8, so that only a part is damaged. O(bytes).
std::string_view likely_encoding(std::string_view source) noexcept;

}  // namespace polto
