#include "polto/json.h"

#include "polto/contents.h"
#include "polto/diagnostics.h"
#include "polto/html.h"
#include "polto/metadata.h"
#include "polto/names.h"
#include "polto/notes.h"
#include "polto/source_note_json.h"
#include "xml.h"

namespace polto {
namespace {

std::string_view name_of(DivisionKind kind) noexcept {
  switch (kind) {
    case DivisionKind::container: return "container";
    case DivisionKind::document: return "document";
    case DivisionKind::section: return "section";
    case DivisionKind::part: return "part";
  }
  return {};
}

void typed_array(std::string_view key, std::string_view type, std::string_view text,
                 const std::vector<Typed>& values, JsonBuffer& out) {
  out.key(key);
  out.begin_array();
  for (const Typed& value : values) {
    out.begin_object();
    out.field(type, value.type);
    out.field(text, value.text);
    out.end_object();
  }
  out.end_array();
}

void parties_array(std::string_view key, const std::vector<Party>& parties, JsonBuffer& out) {
  out.key(key);
  out.begin_array();
  for (const Party& party : parties) {
    out.begin_object();
    out.field("name", party.name);
    out.field("ref", party.ref);
    out.end_object();
  }
  out.end_array();
}

void notes_array(const Edition& edition, const Division& division, JsonBuffer& out) {
  out.key("notes");
  out.begin_array();
  for (std::uint32_t i = division.first_note; i < division.end_note; ++i) {
    const Note& note = edition.notes()[i];
    if (note.same_as != none) continue;
    out.begin_object();
    out.field("id", note.id);
    out.field("n", attribute(note.node, "n"));
    out.field("type", attribute(note.node, "type"));
    out.end_object();
  }
  out.end_array();
}

void names_json(const Edition& edition, Entry::Kind kind, std::string_view name, JsonBuffer& out) {
  out.begin_array();
  for (const Entry& listed : edition.entries()) {
    if (listed.kind != kind) continue;
    const NameEntry entry = read_name(listed);
    out.begin_object();
    out.field("id", entry.id);
    out.field(name, entry.name);
    out.field("description", entry.description);
    out.end_object();
  }
  out.end_array();
}

void contents_entry(const Edition& edition, const ContentsEntry& entry, JsonBuffer& out) {
  const Division& division = edition.divisions()[entry.division];
  out.begin_object();
  out.field("id", division.id);
  out.field("kind", name_of(division.kind));
  out.field("type", attribute(division.node, "type"));
  out.field("n", attribute(division.node, "n"));
  out.field("title", entry.title);
  out.field("date", entry.date);
  out.field("page", page_number(edition, division.page));
  out.field("lastPage", page_number(edition, division.last_page));
  out.key("children");
  out.begin_array();
}

std::string_view division_id(const Edition& edition, std::uint32_t division) {
  return division == none ? std::string_view() : edition.divisions()[division].id;
}

}  // namespace

void metadata_json(const Edition& edition, JsonBuffer& out) {
  const Metadata metadata = read_metadata(edition);
  out.begin_object();
  out.field("title", metadata.title);
  typed_array("titles", "type", "text", metadata.titles, out);
  out.key("authors");
  out.begin_array();
  for (const std::string& author : metadata.authors) out.string(author);
  out.end_array();
  typed_array("editors", "role", "name", metadata.editors, out);
  out.field("publisher", metadata.publisher);
  out.field("pubPlace", metadata.place);
  out.field("date", metadata.date);
  typed_array("idnos", "type", "text", metadata.numbers, out);
  out.field("language", metadata.language);
  out.field("availability", metadata.availability);
  out.field("source", metadata.source);
  out.end_object();
}

void contents_json(const Edition& edition, JsonBuffer& out) {
  std::uint32_t open = 0;
  const auto close_to = [&](std::uint32_t depth) {
    for (; open > depth; --open) {
      out.end_array();
      out.end_object();
    }
  };
  out.begin_array();
  for (const ContentsEntry& entry : read_contents(edition)) {
    close_to(entry.depth);
    contents_entry(edition, entry, out);
    ++open;
  }
  close_to(0);
  out.end_array();
}

void document_json(const Edition& edition, std::uint32_t division, JsonBuffer& out) {
  const Division& place = edition.divisions()[division];
  const DocumentInfo info = read_document(edition, division);
  out.begin_object();
  out.field("id", place.id);
  out.field("n", attribute(place.node, "n"));
  out.field("title", info.title);
  out.field("date", info.date);
  out.field("dateText", info.date_text);
  out.field("place", info.place);
  out.field("page", page_number(edition, place.page));
  out.field("lastPage", page_number(edition, place.last_page));
  parties_array("from", info.from, out);
  parties_array("to", info.to, out);
  parties_array("signed", info.signed_by, out);
  notes_array(edition, place, out);
  out.key("sourceNote");
  source_note_json(edition, division, out);
  out.end_object();
}

void documents_json(const Edition& edition, JsonBuffer& out) {
  out.begin_array();
  for (const std::uint32_t division : list_documents(edition))
    document_json(edition, division, out);
  out.end_array();
}

void pages_json(const Edition& edition, JsonBuffer& out) {
  out.begin_array();
  for (const PageBreak& page : edition.pages()) {
    out.begin_object();
    out.field("id", page.id);
    out.field("n", attribute(page.node, "n"));
    out.field("facs", image_of(edition, page.node));
    out.field("document", division_id(edition, edition.unit_of(page.division)));
    out.end_object();
  }
  out.end_array();
}

void persons_json(const Edition& edition, JsonBuffer& out) {
  names_json(edition, Entry::Kind::person, "name", out);
}

void terms_json(const Edition& edition, JsonBuffer& out) {
  names_json(edition, Entry::Kind::term, "term", out);
}

void note_json(const Edition& edition, const Note& note, std::string_view id_prefix,
               JsonBuffer& out) {
  HtmlBuffer html;
  RenderOptions options;
  options.id_prefix = id_prefix;
  render_note_body(edition, note, options, html);
  out.begin_object();
  out.field("id", note.id);
  out.field("n", attribute(note.node, "n"));
  out.field("type", attribute(note.node, "type"));
  out.field("document", division_id(edition, edition.unit_of(note.division)));
  out.field("html", html.view());
  out.field("text", read_note_text(edition, note.node).text);
  out.end_object();
}

void diagnostics_json(const std::vector<Diagnostic>& findings, JsonBuffer& out) {
  out.begin_array();
  for (const Diagnostic& diagnostic : findings) {
    out.begin_object();
    out.field("severity", diagnostic.error ? "error" : "warning");
    out.field("code", diagnostic.code);
    out.field("message", diagnostic.message);
    out.key("line");
    out.number(diagnostic.position.line);
    out.key("column");
    out.number(diagnostic.position.column);
    if (!diagnostic.file.empty()) out.field("file", diagnostic.file);
    out.end_object();
  }
  out.end_array();
}

void edition_json(const Edition& edition, const std::vector<Diagnostic>& findings,
                  JsonBuffer& out) {
  out.begin_object();
  out.key("metadata");
  metadata_json(edition, out);
  out.key("contents");
  contents_json(edition, out);
  out.key("documents");
  documents_json(edition, out);
  out.key("pages");
  pages_json(edition, out);
  out.key("persons");
  persons_json(edition, out);
  out.key("terms");
  terms_json(edition, out);
  out.key("diagnostics");
  diagnostics_json(findings, out);
  out.end_object();
}

void source_note_json(const Edition& edition, std::uint32_t division, JsonBuffer& out) {
  const std::uint32_t number = find_source_note(edition, division);
  if (number == none) return out.null();
  const Note& note = edition.notes()[number];
  const NoteText read = read_note_text(edition, note.node);
  out.begin_object();
  out.field("id", edition.divisions()[division].id);
  out.field("note", note.id);
  out.field("text", read.text);
  source_note_fields(read.text, read.names, out);
  out.end_object();
}

void source_notes_lines(const Edition& edition, JsonBuffer& out) {
  for (std::uint32_t i = 0; i < edition.divisions().size(); ++i) {
    if (edition.divisions()[i].kind != DivisionKind::document) continue;
    if (find_source_note(edition, i) == none) continue;
    source_note_json(edition, i, out);
    out.end_line();
  }
}

}  // namespace polto
