// Source notes that come as lines of plain text.
#include "characters.h"
#include "collapsed.h"
#include "json_reader.h"
#include "polto/source_note_json.h"

namespace polto {
namespace {

std::string collapsed(std::string_view text) {
  Collapsed out;
  out.append(text);
  return out.take();
}

}  // namespace

std::size_t source_notes_of_lines(std::string_view lines, JsonBuffer& out) {
  std::size_t unread = 0;
  if (lines.starts_with("\xEF\xBB\xBF")) lines.remove_prefix(3);
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    const std::string_view line = trimmed(lines.substr(0, end));
    lines.remove_prefix(end == lines.npos ? lines.size() : end + 1);
    if (line.empty()) continue;
    std::string id;
    std::string text;
    if (!read_json_strings(line, {{"id", &id}, {"text", &text}})) {
      ++unread;
      continue;
    }
    text = collapsed(text);
    out.begin_object();
    out.field("id", id);
    out.field("text", text);
    source_note_fields(text, {}, out);
    out.end_object();
    out.end_line();
  }
  return unread;
}

}  // namespace polto
