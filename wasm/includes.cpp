// The module of includes: puts a source together of the files that it asks for.
//
// Without glue: web/src/core/side-module.ts has the convention, includes.ts calls these by name.
#include <emscripten/emscripten.h>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "polto/include.h"
#include "polto/json.h"

namespace {

std::string input;
std::string names;  // of characters
std::string title;  // of the source
std::string source;
std::string output;
std::unique_ptr<polto::Inclusion> inclusion;

std::uint32_t size_of_answer() { return static_cast<std::uint32_t>(output.size()); }

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE char* room(std::uint32_t size) {
  input.resize(size);
  return input.data();
}

EMSCRIPTEN_KEEPALIVE const char* answer() { return output.data(); }

EMSCRIPTEN_KEEPALIVE void know_characters() { names = std::move(input); }
EMSCRIPTEN_KEEPALIVE void call_source() { title = std::move(input); }

EMSCRIPTEN_KEEPALIVE void begin(bool recover) {
  source = std::move(input);
  const auto on_fault = recover ? polto::OnFault::mend : polto::OnFault::refuse;
  inclusion = std::make_unique<polto::Inclusion>(source, title, names, on_fault);
}

// How long the address of the next file is; 0 where none is wanted.
EMSCRIPTEN_KEEPALIVE std::uint32_t next() {
  const polto::Wanted* const wanted = inclusion->next();
  output = wanted == nullptr ? std::string() : wanted->href;
  return size_of_answer();
}

EMSCRIPTEN_KEEPALIVE void supply() { inclusion->supply(std::move(input)); }
EMSCRIPTEN_KEEPALIVE void refuse() { inclusion->refuse(); }

// How long the name of the file is that cannot be read; 0 where all can.
EMSCRIPTEN_KEEPALIVE std::uint32_t failed() {
  output = inclusion->fault().status ? std::string() : inclusion->fault_file();
  return size_of_answer();
}

EMSCRIPTEN_KEEPALIVE std::uint32_t fault() {
  polto::JsonBuffer json;
  polto::fault_json(inclusion->fault(), json);
  output = json.view();
  return size_of_answer();
}

EMSCRIPTEN_KEEPALIVE std::uint32_t report() {
  output.clear();
  polto::write_fault(inclusion->fault_file(), inclusion->fault(), output);
  return size_of_answer();
}

EMSCRIPTEN_KEEPALIVE std::uint32_t take_source() {
  output = inclusion->take_source();
  return size_of_answer();
}

EMSCRIPTEN_KEEPALIVE std::uint32_t take_origins() {
  polto::JsonBuffer json;
  polto::origins_json(inclusion->take_origins(), json);
  output = json.view();
  return size_of_answer();
}

// Gives the memory back.
EMSCRIPTEN_KEEPALIVE void end() {
  inclusion.reset();
  source = input = output = {};
}

}  // extern "C"
