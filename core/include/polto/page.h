// A complete HTML page that reads well without scripts.
#pragma once

#include <string_view>

#include "polto/edition.h"
#include "polto/html.h"
#include "polto/html_buffer.h"

namespace polto {

/// A style sheet of the host. It stands in the page as it is: it must come from the program, not
/// from a document.
struct Stylesheet {
  std::string_view css;
};

/// Appends a page with the edition's title, the text, or one element of it, and its notes.
void render_page(const Edition& edition, pugi::xml_node element, Stylesheet stylesheet,
                 HtmlBuffer& out);

/// The same for the whole text.
void render_page(const Edition& edition, Stylesheet stylesheet, HtmlBuffer& out);

}  // namespace polto
