// Whatever is read of a source note stands in it.
#include <algorithm>

#include "json_check.h"
#include "polto/edition.h"
#include "polto/json.h"
#include "polto/source_note.h"
#include "polto/source_note_json.h"
#include "problem.h"
#include "targets.h"

namespace polto::fuzz {
namespace {

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (text[at] & 0xC0) != 0x80;
}

void check_span(Span span, std::string_view text, Problem& problem) {
  if (span.empty()) return;
  const bool inside = span.begin <= span.end && span.end <= text.size();
  problem.expect(inside, "a span beyond the note");
  if (inside)
    problem.expect(is_boundary(text, span.begin) && is_boundary(text, span.end),
                   "a span cuts a character");
}

void check_note(const SourceNote& note, std::string_view text, Problem& problem) {
  check_span(note.classification, text, problem);
  for (const Span span : note.handling) check_span(span, text, problem);
  for (const Step& step : note.steps) {
    check_span(step.qualifier, text, problem);
    check_span(step.words, text, problem);
    for (const Agent& agent : step.agents) check_span(agent.span, text, problem);
  }
  for (const Transmission& sending : note.transmission) {
    check_span(sending.words, text, problem);
    for (const Span span : sending.to) check_span(span, text, problem);
  }
  const Archive& archive = note.archive;
  for (const Span span : {archive.citation, archive.repository, archive.collection, archive.file,
                          archive.filed_words})
    check_span(span, text, problem);
  problem.expect(archive.filed.month <= 12 && archive.filed.day <= 31, "a day that is none");
}

struct MarkedText {
  std::string text;
  std::vector<MarkedName> names;
};

// As the core makes it of an element: white space collapsed, UTF-8, names in order.
MarkedText read_marked(std::string_view bytes) {
  MarkedText read;
  std::size_t begin = std::string::npos;
  for (const char byte : bytes) {
    const bool blank = byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' || byte == '\0';
    if (byte == '|') {
      const std::size_t end = read.text.size();
      if (begin == std::string::npos) {
        begin = end;
        continue;
      }
      if (begin < end)
        read.names.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                              end % 2 == 0 ? MarkedName::Kind::person : MarkedName::Kind::term,
                              "p_1"});
      begin = std::string::npos;
    } else if (!blank) {
      read.text += byte;
    } else if (!read.text.empty() && read.text.back() != ' ') {
      read.text += ' ';
    }
  }
  return read;
}

std::string fields_of(const MarkedText& marked) {
  JsonBuffer json;
  json.begin_object();
  source_note_fields(marked.text, marked.names, json);
  json.end_object();
  return std::string(json.view());
}

// The same words as a note of an edition.
std::string source_of(std::string_view bytes) {
  std::string source =
      "<TEI><text><body><div type='document' xml:id='d1'><head>1. Telegram<note type='source' "
      "xml:id='n'>";
  bool name = false;
  for (const char byte : bytes) {
    if (byte == '|') {
      source += name ? "</persName>" : "<persName corresp='#p'>";
      name = !name;
    } else if (byte == '&' || byte == '<' || byte == '>') {
      source += byte == '&' ? "&amp;" : byte == '<' ? "&lt;" : "&gt;";
    } else {
      source += byte;
    }
  }
  return source + (name ? "</persName>" : "") + "</note></head></div></body></text></TEI>";
}

}  // namespace

std::string problem_of_source_note(std::string_view bytes) {
  if (!problem_in_utf8(bytes).empty()) return {};
  Problem problem;
  const MarkedText marked = read_marked(bytes);
  check_note(read_source_note(marked.text), marked.text, problem);
  check_note(read_source_note(marked.text, marked.names), marked.text, problem);
  const std::string json = fields_of(marked);
  problem.add("fields", problem_in_json(json));
  problem.expect(json == fields_of(marked), "the same note reads otherwise the second time");
  problem.expect(json.size() < 4096 + 400 * bytes.size(), "fields far longer than the note");

  JsonBuffer lines;
  source_notes_of_lines(bytes, lines);
  problem.add("lines", problem_in_json(lines.view()));

  Edition edition;
  if (!edition.open(source_of(bytes))) return problem.take();
  JsonBuffer of_edition;
  source_notes_lines(edition, of_edition);
  problem.expect(!of_edition.view().empty(), "the source note of a document was not found");
  problem.add("source notes", problem_in_json(of_edition.view()));
  return problem.take();
}

}  // namespace polto::fuzz
