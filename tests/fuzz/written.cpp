#include "written.h"

#include <algorithm>

#include "html_reader.h"
#include "json_check.h"
#include "polto/html.h"
#include "polto/json.h"
#include "polto/page.h"
#include "polto/text.h"
#include "source_text.h"

namespace polto::fuzz {
namespace {

// Divisions and notes that are rendered by themselves: each time may take as long as the whole.
constexpr std::uint32_t parts = 12;

// What a byte of the source may become, and what stands around: a note of few bytes has a mark, a
// body and links between them. What is written once for each reference to it grows faster.
constexpr std::size_t bytes_for_each = 150;
constexpr std::size_t bytes_around = 16'384;

RenderOptions options_of_viewer() {
  RenderOptions options;
  options.id_prefix = "v1-";
  options.ref_template = "https://example.org/{volume}/{id}?a=b&c";
  options.facsimile_template = "/scans/{volume}/{facs}-{n}.jpg";
  return options;
}

// Of a whole document ids must not stand twice.
void check_html(std::string_view what, std::string_view html, Problem& problem) {
  HtmlReading reading = read_html(html);
  problem.add(what, reading.problem);
  problem.add(what, problem_in_utf8(html));
  std::sort(reading.ids.begin(), reading.ids.end());
  const auto twice = std::adjacent_find(reading.ids.begin(), reading.ids.end());
  if (twice != reading.ids.end()) problem.add(what, "the id " + *twice + " stands twice");
}

// Renders twice, and checks it.
template <class Render>
std::string checked(std::string_view what, std::size_t source_bytes, Problem& problem,
                    Render render) {
  HtmlBuffer html;
  render(html);
  check_html(what, html.view(), problem);
  HtmlBuffer again;
  render(again);
  problem.expect(html.view() == again.view(), "the same element renders otherwise the second time");
  if (html.size() > bytes_around + bytes_for_each * source_bytes)
    problem.add(
        what, std::to_string(html.size()) + " bytes of HTML from " + std::to_string(source_bytes));
  return std::string(html.view());
}

void check_text(std::string_view what, std::string_view text, std::size_t source_bytes,
                Problem& problem) {
  problem.add(what, problem_in_utf8(text));
  if (text.size() > bytes_around + bytes_for_each * source_bytes)
    problem.add(what, std::to_string(text.size()) + " bytes from " + std::to_string(source_bytes));
}

void check_division(const Edition& edition, const Division& division, std::size_t source_bytes,
                    Problem& problem) {
  RenderOptions alone = options_of_viewer();
  alone.alone = true;
  for (const RenderOptions& options : {RenderOptions(), alone})
    checked("a division", source_bytes, problem,
            [&](HtmlBuffer& out) { render_html(edition, division.node, options, out); });
  checked("the page of a division", source_bytes, problem,
          [&](HtmlBuffer& out) { render_page(edition, division.node, {}, out); });
  std::string text;
  render_text(edition, division.node, text);
  check_text("the text of a division", text, source_bytes, problem);
}

void check_json(const Edition& edition, std::size_t source_bytes, Problem& problem) {
  JsonBuffer json;
  edition_json(edition, {}, json);
  check_text("JSON", json.view(), source_bytes, problem);
  problem.add("JSON", problem_in_json(json.view()));
  json.clear();
  source_notes_lines(edition, json);
  check_text("JSON of source notes", json.view(), source_bytes, problem);
  problem.add("JSON of source notes", problem_in_json(json.view()));
}

void check_parts(const Edition& edition, std::size_t source_bytes, Problem& problem) {
  std::uint32_t left = parts;
  for (const Division& division : edition.divisions())
    if (left-- > 0)
      check_division(edition, division, source_bytes, problem);
    else
      break;
  left = parts;
  for (const Note& note : edition.notes()) {
    if (left-- == 0) break;
    checked("the body of a note", source_bytes, problem,
            [&](HtmlBuffer& out) { render_note_body(edition, note, {}, out); });
    JsonBuffer json;
    note_json(edition, note, "p-", json);
    problem.add("JSON of a note", problem_in_json(json.view()));
  }
}

// Each note once; one that may be a second mark of another may be missing where the other is there.
void check_notes(const std::vector<NoteText>& expected, std::vector<std::string> found,
                 Problem& problem) {
  std::sort(found.begin(), found.end());
  std::vector<std::string> left = found;
  for (const bool seconds : {false, true}) {
    for (const NoteText& note : expected) {
      if (note.may_be_second != seconds) continue;
      const auto here = std::lower_bound(left.begin(), left.end(), note.text);
      if (here != left.end() && *here == note.text)
        left.erase(here);
      else if (!seconds || !std::binary_search(found.begin(), found.end(), note.text))
        problem.add("a note is lost", note.text.substr(0, 80));
    }
  }
  if (!left.empty()) problem.add("a note was made up", left.front().substr(0, 80));
}

}  // namespace

void check_text_is_kept(const Edition& edition, std::string_view html, Problem& problem) {
  const SourceText source = text_of_source(edition.root());
  const HtmlReading read = read_html(html);
  if (source.running != read.running) {
    const auto differ = std::mismatch(source.running.begin(), source.running.end(),
                                      read.running.begin(), read.running.end());
    const auto at = static_cast<std::size_t>(differ.first - source.running.begin());
    problem.add("running text", "expected " + source.running.substr(at, 40) + ", found " +
                                    read.running.substr(at, 40));
  }
  check_notes(source.notes, read.notes, problem);
}

void check_written(const Edition& edition, std::size_t source_bytes, Problem& problem) {
  const std::string html = checked("the whole text", source_bytes, problem,
                                   [&](HtmlBuffer& out) { render_html(edition, {}, out); });
  const bool is_note = edition.root().name() == std::string_view("note");
  if (has_text(edition) && !is_note) check_text_is_kept(edition, html, problem);
  checked("the text in a viewer", source_bytes, problem,
          [&](HtmlBuffer& out) { render_html(edition, options_of_viewer(), out); });
  checked("the page", source_bytes, problem,
          [&](HtmlBuffer& out) { render_page(edition, {"p { color: red }"}, out); });
  checked("the header", source_bytes, problem,
          [&](HtmlBuffer& out) { render_header(edition, {}, out); });
  std::string text;
  render_text(edition, text);
  check_text("the plain text", text, source_bytes, problem);
  check_parts(edition, source_bytes, problem);
  check_json(edition, source_bytes, problem);
}

}  // namespace polto::fuzz
