// What of the look that a source describes takes effect: a fixed set of words, each a rule of
// web/src/styles/renditions.css. Free CSS never reaches the page.
#pragma once

#include <cstdint>
#include <string_view>

#include "polto/html_buffer.h"

namespace polto {

/// A set of such words, a bit for each.
using StyleWords = std::uint64_t;

/// Reads declarations of CSS, as "font-style: italic; text-indent: 1em". What is not on the list is
/// left out.
StyleWords style_of_css(std::string_view css) noexcept;

/// Reads the words of a rend attribute that the style sheet of the text does not know by
/// themselves: "it", "sc", "align(center)"; declarations of CSS too, which some write there.
StyleWords style_of_rend(std::string_view rend) noexcept;

/// Reads one word: of the set itself, or of rend.
StyleWords style_of_word(std::string_view name) noexcept;

/// Appends ` data-css="italic center"`.
void write_style(StyleWords style, HtmlBuffer& out);

}  // namespace polto
