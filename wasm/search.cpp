// The module of search: the words of the editions that are open, and what is asked of them.
//
// Without glue: web/src/core/side-module.ts has the convention, search.ts calls these by name.
#include <emscripten/emscripten.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "polto/search.h"
#include "polto/search_json.h"

namespace {

std::string input;
polto::JsonBuffer output;
std::vector<std::unique_ptr<polto::SearchText>> texts;  // by handle; null where one was closed

std::uint32_t free_handle() {
  std::uint32_t handle = 0;
  while (handle < texts.size() && texts[handle] != nullptr) ++handle;
  if (handle == texts.size()) texts.emplace_back();
  return handle;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* room(std::uint32_t size) {
  input.resize(size);
  return input.data();
}

// The input is HTML, contents and the prefix of its ids, of these sizes but for the last. Gives a
// handle.
EMSCRIPTEN_KEEPALIVE std::uint32_t open_text(std::uint32_t html, std::uint32_t contents) {
  const std::string_view all = input;
  const std::uint32_t handle = free_handle();
  texts[handle] = std::make_unique<polto::SearchText>(
      all.substr(0, html), all.substr(html, contents), all.substr(html + contents));
  // A volume's HTML is larger than all that is kept.
  std::string().swap(input);
  return handle;
}

EMSCRIPTEN_KEEPALIVE void close_text(std::uint32_t handle) { texts[handle].reset(); }

// The input is the id of the division to search in, `within` bytes, and the query. Gives the size
// of the answer; 0 where there is no such division.
EMSCRIPTEN_KEEPALIVE std::uint32_t find(std::uint32_t handle, std::uint32_t within,
                                        std::uint32_t in, std::uint32_t exact, std::uint32_t from,
                                        std::uint32_t limit) {
  const polto::SearchText& text = *texts[handle];
  const std::string_view asked = input;
  polto::SearchOptions options;
  options.in = static_cast<polto::SearchIn>(in);
  options.exact = exact != 0;
  if (within > 0) {
    options.division = text.division(asked.substr(0, within));
    if (options.division == polto::none) return 0;
  }
  output.clear();
  hits_json(text, search(text, asked.substr(within), options), {from, limit}, output);
  return static_cast<std::uint32_t>(output.view().size());
}

// The input is an id. Gives the size of the answer.
EMSCRIPTEN_KEEPALIVE std::uint32_t mentions(std::uint32_t handle, std::uint32_t from,
                                            std::uint32_t limit) {
  const polto::SearchText& text = *texts[handle];
  output.clear();
  hits_json(text, find_mentions(text, input), {from, limit}, output);
  return static_cast<std::uint32_t>(output.view().size());
}

EMSCRIPTEN_KEEPALIVE const char* answer() { return output.view().data(); }

}  // extern "C"
