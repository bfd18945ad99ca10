// What can go wrong while opening a TEI document, and where.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace polto {

/// Reasons a document cannot be opened. Their names (name_of) are part of the JavaScript API.
enum class ErrorCode : std::uint8_t {
  ok = 0,
  out_of_memory,
  too_large,             ///< more than limits::source_bytes
  empty_input,           ///< no bytes, or only white space
  not_xml,               ///< some other kind of file: HTML, PDF, JSON, gzip …
  unsupported_encoding,  ///< an encoding that the core cannot read by itself
  bad_encoding,          ///< bytes that are not UTF-8
  bad_character,         ///< a character that XML forbids
  bad_reference,         ///< "&" that starts no reference, or a reference to a forbidden character
  undeclared_entity,     ///< "&name;" that nothing declares
  bad_entity,            ///< an entity that XML does not allow where it is referred to
  too_many_entities,     ///< more than limits::entity_bytes and the limits beside it
  bad_markup,            ///< a tag, comment or instruction that XML does not allow there
  bad_attribute,         ///< an attribute without value, quotes or space before it
  duplicate_attribute,   ///< one attribute twice in one tag
  mismatched_tag,        ///< an end tag that closes another element than the open one
  unclosed_element,      ///< the file ends inside an element
  text_outside_root,     ///< text before or after the root element
  several_roots,         ///< a second element beside the root
  no_root,               ///< no element at all
  undeclared_prefix,     ///< a namespace prefix that nothing declares
  bad_namespace,         ///< a prefix bound to no namespace, or to one that XML keeps for itself
  too_many_prefixes,     ///< more than limits::prefixes declared at one place
  too_deep,              ///< an element in more than limits::depth others
  too_many_attributes,   ///< more than limits::attributes in one tag
  too_many_notes,        ///< more than limits::notes
  not_tei,               ///< well-formed XML whose root is not TEI
};

/// The code in words joined by hyphens, "mismatched-tag". Static storage.
std::string_view name_of(ErrorCode code) noexcept;

/// Outcome of a call that can fail. Tests true on success.
struct [[nodiscard]] Status {
  ErrorCode code = ErrorCode::ok;
  std::uint32_t offset = 0;  ///< bytes from the start of the source; 0 where there is no place

  constexpr explicit operator bool() const noexcept { return code == ErrorCode::ok; }
};

/// A place in a source for people, 1-based; columns count characters, not bytes.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// Finds the place of a byte offset in `source`, the bytes as they were before parsing: an
/// in-place parse rewrites them. CR LF and lone CR end a line like LF. O(offset).
Position position_of(std::string_view source, std::uint32_t offset) noexcept;

/// Appends a place for people and editors' tools: "NAME:LINE:COLUMN: ".
void write_place(std::string_view name, Position position, std::string& out);

/// The line of `source` around `offset`, without its line end. O(offset + line).
std::string_view line_around(std::string_view source, std::uint32_t offset) noexcept;

}  // namespace polto
