#include "polto/notes.h"

#include "collapsed.h"
#include "xml.h"

namespace polto {
namespace {

bool is_name(El el) noexcept {
  return el == El::persName || el == El::gloss || el == El::orgName || el == El::term;
}

MarkedName marked(const Edition& edition, pugi::xml_node node, El el) {
  MarkedName name;
  name.kind = el == El::persName ? MarkedName::Kind::person : MarkedName::Kind::term;
  for (const char* const from : {"corresp", "target", "ref"}) {
    const Target* const target = edition.resolve(attribute(node, from));
    if (target != nullptr && target->kind == Target::Kind::entry) name.ref = target->id;
  }
  return name;
}

// The volumes that are only electronic have summary and source as segments of one note.
bool is_source(pugi::xml_node note) noexcept {
  if (attribute(note, "type") == "source") return true;
  for (const pugi::xml_node child : note.children())
    if (is(child, El::seg) && attribute(child, "type") == "source") return true;
  return false;
}

}  // namespace

NoteText read_note_text(const Edition& edition, pugi::xml_node note) {
  NoteText out;
  Collapsed text;
  pugi::xml_node open;  // the outermost name being read
  walk(
      note,
      [&](pugi::xml_node node) {
        if (is_text(node)) text.append(node.value());
        if (!is_element(node)) return false;
        const Rule rule = rule_of(node);
        const El el = rule.el;
        if (el == El::lb || is_block(rule.shape)) text.append(" ");
        if (is_name(el) && !open) {
          open = node;
          out.names.push_back(marked(edition, node, el));
          out.names.back().span.begin = static_cast<std::uint32_t>(text.size());
        }
        return node == note || el != El::note;
      },
      [&](pugi::xml_node node) {
        if (is_element(node) && is_block(rule_of(node).shape)) text.append(" ");
        if (!open || node != open) return;
        out.names.back().span.end = static_cast<std::uint32_t>(text.size());
        open = {};
      });
  out.text = text.take();
  // White space at the ends of a mark is not part of the name.
  for (MarkedName& name : out.names) {
    Span& span = name.span;
    const auto size = static_cast<std::uint32_t>(out.text.size());
    if (span.end > size) span.end = size;
    while (span.begin < span.end && out.text[span.begin] == ' ') ++span.begin;
    while (span.begin < span.end && out.text[span.end - 1] == ' ') --span.end;
    if (span.begin > span.end) span.begin = span.end;
  }
  return out;
}

std::uint32_t find_source_note(const Edition& edition, std::uint32_t division) {
  const Division& place = edition.divisions()[division];
  std::uint32_t candidate = none;
  for (std::uint32_t i = place.first_note; i < place.end_note; ++i) {
    const Note& note = edition.notes()[i];
    if (note.division != division) continue;
    if (is_source(note.node)) return i;
    const bool in_head = is(note.node.parent(), El::head);
    if (candidate == none && in_head &&
        read_note_text(edition, note.node).text.starts_with("Source:"))
      candidate = i;
  }
  return candidate;
}

bool has_source_notes(const Edition& edition) {
  for (std::uint32_t i = 0; i < edition.divisions().size(); ++i)
    if (find_source_note(edition, i) != none) return true;
  return false;
}

}  // namespace polto
