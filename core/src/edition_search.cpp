// Where search and the edition meet, natively; in the page web/src/core/search.ts does the same.
#include "polto/html.h"
#include "polto/json.h"
#include "polto/search.h"

namespace polto {

SearchText search_text(const Edition& edition) {
  HtmlBuffer html;
  render_html(edition, {}, html);
  JsonBuffer contents;
  contents_json(edition, contents);
  return {html.view(), contents.view()};
}

}  // namespace polto
