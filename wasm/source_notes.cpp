// The module of source notes: the grammar, for the module of editions and for lines of plain text.
//
// Without glue: web/src/core/side-module.ts has the convention, source-notes.ts calls these by
// name.
#include <emscripten/emscripten.h>

#include <cstdint>
#include <string>

#include "polto/source_note_json.h"
#include "source_note_request.h"

namespace {

std::string input;
polto::JsonBuffer output;
std::uint32_t passed_over = 0;

std::uint32_t size_of_answer() { return static_cast<std::uint32_t>(output.view().size()); }

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* room(std::uint32_t size) {
  input.resize(size);
  return input.data();
}

EMSCRIPTEN_KEEPALIVE std::uint32_t read_note() {
  const polto::RequestedNote note = polto::read_request(input);
  output.clear();
  polto::source_note_fields(note.text, note.names, output);
  return size_of_answer();
}

EMSCRIPTEN_KEEPALIVE std::uint32_t read_lines() {
  output.clear();
  passed_over = static_cast<std::uint32_t>(polto::source_notes_of_lines(input, output));
  return size_of_answer();
}

EMSCRIPTEN_KEEPALIVE std::uint32_t unread() { return passed_over; }

EMSCRIPTEN_KEEPALIVE const char* answer() { return output.view().data(); }

}  // extern "C"
