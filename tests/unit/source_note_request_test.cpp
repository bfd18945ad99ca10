#include "source_note_request.h"

#include "catch.h"

namespace {

using polto::MarkedName;

// A note as it comes out of the request that is made of it: "text|begin-end kind ref|…".
std::string carried(std::string_view text, const std::vector<MarkedName>& names) {
  const std::string request = polto::write_request(text, names);
  const polto::RequestedNote note = polto::read_request(request);
  std::string line(note.text);
  for (const MarkedName& name : note.names) {
    line += '|' + std::to_string(name.span.begin) + '-' + std::to_string(name.span.end);
    line += name.kind == MarkedName::Kind::person ? " person " : " term ";
    line += name.ref;
  }
  return line;
}

}  // namespace

TEST_CASE("a note is asked for with its text", "[source-note-request]") {
  CHECK(carried("Drafted by Marsh.", {}) == "Drafted by Marsh.");
  CHECK(carried("", {}).empty());
  CHECK(carried("Füße \xE2\x80\x93 \xF0\x9D\x94\x84", {}) == "Füße \xE2\x80\x93 \xF0\x9D\x94\x84");
}

TEST_CASE("the names that are marked in it come along, linked or not", "[source-note-request]") {
  const std::vector<MarkedName> names = {
      {{11, 16}, MarkedName::Kind::person, "p_MARSH1"},
      {{17, 17}, MarkedName::Kind::person, ""},
      {{21, 24}, MarkedName::Kind::term, "t_EUR"},
  };
  CHECK(carried("Drafted by Marsh for EUR.", names) ==
        "Drafted by Marsh for EUR.|11-16 person p_MARSH1|17-17 person |21-24 term t_EUR");
}

TEST_CASE("names without a text are carried too", "[source-note-request]") {
  CHECK(carried("", {{{0, 0}, MarkedName::Kind::term, "t"}}) == "|0-0 term t");
}
