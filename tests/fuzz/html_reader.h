// Reads HTML of the renderer strictly, and says what is wrong with it. It shares no code with the
// renderer: it knows tags, attributes and five references, and allows nothing else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace polto::fuzz {

struct HtmlReading {
  std::string problem;  ///< a sentence; empty where all is well
  /// The text without white space, without what the renderer added (data-added), the bodies of
  /// notes (data-note) and the header.
  std::string running;
  std::vector<std::string> notes;  ///< the same of each note's body
  std::vector<std::string> ids;    ///< in their order
};

/// Whether it is well-nested HTML that a browser's parser leaves as it is, made only of names in
/// html_allowed.h. O(html).
HtmlReading read_html(std::string_view html);

/// Appends what is not white space.
void append_squeezed(std::string_view text, std::string& out);

}  // namespace polto::fuzz
