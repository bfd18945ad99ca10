// TEI to HTML. The same bytes in the browser, in Node and natively.
#pragma once

#include <cstdint>
#include <string_view>

#include "polto/edition.h"
#include "polto/html_buffer.h"

namespace polto {

struct RenderOptions {
  /// Put before every id and every link to one, for several documents on one page.
  std::string_view id_prefix;
  /// Where references to other volumes lead: {volume} and {id} are filled in, as in
  /// "https://history.state.gov/historicaldocuments/{volume}/{id}". Empty: they are no links.
  std::string_view ref_template;
  /// Where the image of a page is: {volume}, {facs} and {n} are filled in. Empty: no links.
  std::string_view facsimile_template;
  /// Whether links lead only to what is rendered with them, because the HTML of one element will
  /// stand alone. Other references then become text.
  bool alone = false;
};

/// Appends the HTML of the whole text: every text element of the edition, or where it has none
/// all but its headers.
///
/// The conventions of the HTML: class tei-NAME with TEI's own spelling, id = xml:id, TEI
/// attributes as data-*; what the renderer adds bears data-added, what holds the body of a note
/// bears data-note. Notes stand at the end of their document. Rendering cannot fail; unknown
/// elements keep their text. O(size of the text), constant stack.
void render_html(const Edition& edition, const RenderOptions& options, HtmlBuffer& out);

/// Appends the HTML of one element and what is in it.
void render_html(const Edition& edition, pugi::xml_node element, const RenderOptions& options,
                 HtmlBuffer& out);

/// Whether there is anything to read besides headers. Where there is not, the HTML of the whole
/// text is that of its header.
bool has_text(const Edition& edition);

/// Appends what the header of the edition says, with names for its parts, and what stands off from
/// the text; nothing where there is neither.
void render_header(const Edition& edition, const RenderOptions& options, HtmlBuffer& out);

/// The same for the header in `holder`, a text of a corpus.
void render_header(const Edition& edition, pugi::xml_node holder, const RenderOptions& options,
                   HtmlBuffer& out);

/// Appends the HTML of a note's content, without mark and back-link.
void render_note_body(const Edition& edition, const Note& note, const RenderOptions& options,
                      HtmlBuffer& out);

}  // namespace polto
