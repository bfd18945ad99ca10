// The module of strict reading: for the module of editions what it cannot settle itself, and for
// people what is wrong with a source.
//
// Without glue: web/src/core/side-module.ts has the convention, strict-reading.ts calls these by
// name. What is put is the names of characters, of the size that is given, and behind them the
// source.
#include "strict_reading.h"

#include <emscripten/emscripten.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "polto/fault.h"
#include "polto/json.h"
#include "strict_reading_answer.h"

namespace {

std::string input;
std::string output;

std::uint32_t answer_with(std::string text) {
  output = std::move(text);
  return static_cast<std::uint32_t>(output.size());
}

std::string_view names(std::uint32_t size) { return std::string_view(input).substr(0, size); }
std::string_view source(std::uint32_t size) { return std::string_view(input).substr(size); }

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* room(std::uint32_t size) {
  input.resize(size);
  return input.data();
}

EMSCRIPTEN_KEEPALIVE std::uint32_t read_strictly(std::uint32_t names_size, bool mend) {
  const auto on_fault = mend ? polto::OnFault::mend : polto::OnFault::refuse;
  return answer_with(
      polto::write_answer(polto::read_source(source(names_size), names(names_size), on_fault)));
}

// As JSON, and behind a line end as text for a terminal, without the name of the source. `code` and
// `offset`: what opening the source has answered.
EMSCRIPTEN_KEEPALIVE std::uint32_t explain(std::uint32_t names_size, polto::ErrorCode code,
                                           std::uint32_t offset) {
  const polto::FaultReport fault =
      polto::explain(source(names_size), {code, offset}, names(names_size));
  polto::JsonBuffer json;
  polto::fault_json(fault, json);
  std::string text(json.view());
  text += '\n';
  polto::write_fault({}, fault, text);
  return answer_with(std::move(text));
}

EMSCRIPTEN_KEEPALIVE const char* answer() { return output.data(); }

}  // extern "C"
