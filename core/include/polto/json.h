// Every reading as JSON, for the module and the command line. The shapes are those of
// web/src/core/types.ts.
#pragma once

#include <string>
#include <string_view>

#include "polto/edition.h"
#include "polto/fault.h"

namespace polto {

/// Writes JSON: commas, escapes and nesting. UTF-8 stays as it is.
class JsonBuffer {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name) { append_key(name.data(), name.size()); }
  void string(std::string_view utf8) { append_string(utf8.data(), utf8.size()); }
  void number(std::uint32_t value);
  void null();

  /// `key` with a string value.
  void field(std::string_view name, std::string_view value) {
    key(name);
    string(value);
  }

  std::string_view view() const noexcept { return bytes_; }
  void clear() noexcept;
  void end_line() {
    bytes_ += '\n';
    comma_ = false;
  }

 private:
  // Pointer and length, not inlined: see HtmlBuffer.
  [[gnu::noinline]] void append_key(const char* name, std::size_t size);
  [[gnu::noinline]] void append_string(const char* utf8, std::size_t size);
  [[gnu::noinline]] void open(char bracket);
  [[gnu::noinline]] void close(char bracket);
  void separate();

  std::string bytes_;
  bool comma_ = false;
};

void metadata_json(const Edition& edition, JsonBuffer& out);
void contents_json(const Edition& edition, JsonBuffer& out);
void documents_json(const Edition& edition, JsonBuffer& out);
void document_json(const Edition& edition, std::uint32_t division, JsonBuffer& out);
void pages_json(const Edition& edition, JsonBuffer& out);
void persons_json(const Edition& edition, JsonBuffer& out);
void terms_json(const Edition& edition, JsonBuffer& out);
void note_json(const Edition& edition, const Note& note, std::string_view id_prefix,
               JsonBuffer& out);
void fault_json(const FaultReport& fault, JsonBuffer& out);

/// `source`: the bytes as they were opened, for the places of diagnostics.
void diagnostics_json(const Edition& edition, std::string_view source, JsonBuffer& out);

/// The one object of `polto json`: all of the above but the note's.
void edition_json(const Edition& edition, std::string_view source, JsonBuffer& out);

/// The source note of a division, read; null where it has none.
void source_note_json(const Edition& edition, std::uint32_t division, JsonBuffer& out);

/// One JSON line for every document that has a source note.
void source_notes_lines(const Edition& edition, JsonBuffer& out);

/// The same for lines of {"id", "text"}. A line that is no such object is passed over and counted
/// in the result.
std::size_t source_notes_of_lines(std::string_view lines, JsonBuffer& out);

}  // namespace polto
