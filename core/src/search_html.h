// The HTML of the renderer, read back as far as search needs it. It comes from our own renderer and
// is not doubted: elements are closed in order, attribute values stand in double quotes and hold no
// angle brackets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace polto {

/// A tag; its views are of the HTML.
struct HtmlTag {
  std::string_view name;
  std::string_view class_name;
  std::string_view id;
  std::string_view href;
  std::string_view reference;  ///< what it names where it is no link: data-corresp and its like
  bool end = false;
  bool added = false;    ///< data-added
  bool hidden = false;   ///< hidden
  bool note = false;     ///< data-note
  bool goes_on = false;  ///< data-break="no": no word ends here
};

/// Reads the tag that begins at `at`, and moves `at` behind it.
HtmlTag read_tag(std::string_view html, std::size_t& at) noexcept;

/// Whether it has no content and no end tag.
bool is_void(const HtmlTag& tag) noexcept;

/// Whether what it holds stands in the line, with the words before and behind it.
bool is_phrasing(const HtmlTag& tag) noexcept;

/// The character that the reference at the start of `text` stands for, and the length of both; a
/// lone ampersand for itself.
struct HtmlReference {
  std::string_view character;
  std::size_t length;
};
HtmlReference read_reference(std::string_view text) noexcept;

}  // namespace polto
