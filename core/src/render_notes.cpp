// Notes: marks in the text, bodies at the end of their document.
#include <algorithm>

#include "characters.h"
#include "placement.h"
#include "polto/limits.h"
#include "renderer.h"
#include "xml.h"

namespace polto {
namespace {

// Whether the edition, not the source, gave the note its id. The element of its body then bears
// none, so that ids on bodies are always the source's.
bool has_made_id(pugi::xml_node note) noexcept { return id_of(note).starts_with("polto-"); }

}  // namespace

// none: it was not indexed, as those of a header are not.
std::uint32_t Renderer::note_number(pugi::xml_node note) const {
  const Target* const target = edition_.find(id_of(note));
  const bool indexed =
      target != nullptr && target->node == note && target->kind == Target::Kind::note;
  return indexed ? target->index : none;
}

// Whether the note of this number is called by a mark where it stands, and read elsewhere.
bool Renderer::moves_away(std::uint32_t number) const {
  if (number == none) return false;
  const Note& note = edition_.notes()[number];
  return !note.apart && !is_inline_note(note.node);
}

void Renderer::visit_note(pugi::xml_node node, const Rule& rule) {
  // Words that are repeated in the margin, or in a link, have no room for it.
  if (top().copied && top().in_link) return;
  if (top().entry || top().copied) return open_entry_note(node);
  if (is_summary(node)) return open_summary(node, rule);
  const std::uint32_t number = note_number(node);
  if (!moves_away(number)) {
    const bool apart = number != none && edition_.notes()[number].apart;
    const Markup tag = holds_block(node) || has_flow(top()) ? Markup("div") : rule.tag;
    open_tag(node, rule, tag, !apart && !has_made_id(node));
    out_.markup(" data-note");
    out_.markup(">");
    if (apart || (number != none && is_gathered_note(node))) write_gathered_label(number);
    return push(node, rule, tag);
  }
  const Note& note = edition_.notes()[number];
  const std::uint32_t shown = note.same_as == none ? number : note.same_as;
  if (note.same_as == none) add_pending(shown);
  if (note.anchor) return;
  place_mark(node, shown);
  const bool in_note = top().copied || top().notes_at != none;
  if (is_margin_note(node) && !holds_block(node) && !in_note) open_margin_note(node, rule);
}

// The mark of a note behind `after`, or where HTML next allows one.
void Renderer::place_mark(pugi::xml_node after, std::uint32_t note) {
  if (top().inside != Inside::flow && top().inside != Inside::parts) {
    put_off({{}, note});
  } else if (top().in_link) {
    after_link_.push_back(note);
  } else if (is_in_bare_math()) {
    open_words_in_math();
    write_mark(note);
    pop();
  } else {
    write_mark_after(after, note);
  }
}

// The marks of the notes that are attached to an element. What stands outside the text has its body
// here.
void Renderer::mark_attached(pugi::xml_node anchor) {
  const auto& notes = edition_.notes();
  for (std::uint32_t i = edition_.find(id_of(anchor))->index; i != none;
       i = notes[i].next_attached) {
    if (notes[i].apart) add_pending(i);
    place_mark(anchor, i);
  }
}

// Where there is room, a note of the margin is seen beside its words too. Who hears the text hears
// it once, at its mark.
void Renderer::open_margin_note(pugi::xml_node node, const Rule& rule) {
  if (top().inside != Inside::flow || top().in_link) return;
  out_.markup("<span class=\"tei-margin-note\" data-added aria-hidden=\"true\"");
  out_.attribute("data-place", attribute(node, "place"));
  out_.markup(">");
  push(node, rule, "span");
  top().copied = true;
  top().in_link = true;
}

// What the references to it are called, and a link to what it is attached to.
void Renderer::write_gathered_label(std::uint32_t note) {
  const pugi::xml_node anchor = edition_.notes()[note].anchor;
  const Markup tag = anchor ? Markup("a") : Markup("span");
  out_.open(tag, "note-number");
  if (anchor) {
    out_.markup(" role=\"doc-backlink\"");
    write_href(id_of(anchor));
  }
  out_.markup(" data-added>");
  write_mark_label(note);
  out_.close(tag);
  out_.markup(" ");
}

// Whether a note is called by a number or a sign.
bool Renderer::has_mark(const Target& note) const {
  return edition_.notes()[note.index].number != 0 || !attribute(note.node, "n").empty();
}

// A reference to a note is a mark; one without words bears the number of the note.
void Renderer::open_note_reference(pugi::xml_node node, const Rule& rule, const Target& note) {
  open_tag(node, rule, "a");
  write_href(note.id);
  out_.markup(" role=\"doc-noteref\"");
  const bool bare = !node.first_child();
  if (bare) {
    out_.markup(" aria-label=\"Note ");
    write_mark_label(note.index);
    out_.markup("\"");
  }
  out_.markup(">");
  push(node, rule, "a", Closing::link);
  if (!bare) return;
  out_.markup("<sup data-added>");
  write_mark_label(note.index);
  out_.markup("</sup>");
}

// A summary that the editors wrote is read before the document, not looked up.
void Renderer::open_summary(pugi::xml_node node, const Rule& rule) {
  open_tag(node, rule, "div", !has_made_id(node));
  out_.markup(" data-note><span class=\"tei-note-label\" data-added>Summary</span> ");
  push(node, rule, "div");
}

// A mark stands close to its word, also where the source has a line end before the note.
void Renderer::write_mark_after(pugi::xml_node node, std::uint32_t note) {
  const pugi::xml_node next = node.next_sibling();
  if (!next || is_space(*next.value())) out_.trim_space();
  write_mark(note);
}

// A note inside a note follows it; all others, also those of a text inside a note that has a list
// of its own, come in the order of their marks.
void Renderer::add_pending(std::uint32_t note) {
  const Frame& frame = top();
  if (frame.home || frame.notes_at == none) return pending_.push_back(note);
  ++stack_[frame.notes_at].nested;
  nested_.push_back(note);
}

// The label of a note is what the source gives; where it gives none, its place among the notes
// that stand with it.
void Renderer::write_mark_label(std::uint32_t note) {
  const Note& shown = edition_.notes()[note];
  const std::string_view n = attribute(shown.node, "n");
  if (n.empty() || n.size() > limits::label_bytes)
    out_.number(shown.number);
  else
    out_.attribute_value(n);
}

void Renderer::write_mark_id(std::uint32_t note, std::uint32_t mark) {
  out_.attribute_value(options_.id_prefix);
  out_.attribute_value(edition_.notes()[note].id);
  out_.markup("-ref");
  if (mark > 1) out_.number(mark);
}

void Renderer::write_mark(std::uint32_t note) {
  const Note& shown = edition_.notes()[note];
  std::uint32_t mark = 1;
  if (shown.marks > 1) {
    marks_seen_.resize(edition_.notes().size());
    mark = ++marks_seen_[note];
  }
  out_.markup("<sup class=\"tei-note-mark\" data-added><a role=\"doc-noteref\"");
  write_href(shown.id);
  out_.markup(" id=\"");
  write_mark_id(note, mark);
  out_.markup("\" aria-label=\"Note ");
  write_mark_label(note);
  out_.markup("\">");
  write_mark_label(note);
  out_.markup("</a></sup>");
}

// Starts the next of the lists that stand at the end of a home; false where there is none left.
bool Renderer::open_end_lists(Frame& home) {
  return open_apparatus(home) || write_legend(home) || open_notes(home);
}

// The start of such a list up to its heading, which is what the list is called.
void Renderer::open_end_section(Markup start, Markup name, unsigned depth) {
  const Markup tag = heading_tag(depth == 0 ? 2u : depth + 2u);
  out_.markup(start);
  out_.markup(" aria-label=\"");
  out_.markup(name);
  out_.markup("\"><");
  out_.tag(tag);
  out_.markup(" class=\"tei-notes-head\" data-added>");
  out_.markup(name);
  out_.close(tag);
}

// Whether any of the notes from here on is one of the text, not of an example.
bool Renderer::has_shown_notes(std::uint32_t first) const {
  return std::any_of(pending_.begin() + static_cast<std::ptrdiff_t>(first), pending_.end(),
                     [&](std::uint32_t note) { return note < edition_.notes().size(); });
}

// Starts the list of the notes that wait for this home; false where none wait.
bool Renderer::open_notes(Frame& home) {
  const std::uint32_t first = home.first_pending;
  if (pending_.size() <= first) return false;
  if (!has_shown_notes(first)) {
    out_.markup("<div hidden>");
    for (std::size_t i = first; i < pending_.size(); ++i) write_example_note(pending_[i]);
    out_.markup("</div>");
    pending_.resize(first);
    return false;
  }
  open_end_section("<section class=\"tei-notes\" role=\"doc-endnotes\"", "Notes", home.depth);
  out_.markup("<ol class=\"tei-notes-list\">");
  push(pugi::xml_node(), rule_of(std::string_view()), "section", Closing::notes);
  top().next = pugi::xml_node();
  top().first_pending = first;
  std::reverse(pending_.begin() + static_cast<std::ptrdiff_t>(first), pending_.end());
  return true;
}

void Renderer::open_next_note() {
  Frame& notes = top();
  // The notes that the last one held are next.
  for (; notes.nested > 0; --notes.nested) {
    pending_.push_back(nested_.back());
    nested_.pop_back();
  }
  if (pending_.size() == notes.first_pending) return pop();
  const std::uint32_t next = pending_.back();
  pending_.pop_back();
  if (next < edition_.notes().size()) return open_note_item(next);
  out_.markup("<li hidden>");
  write_example_note(next);
  out_.markup("</li>");
}

void Renderer::open_note_item(std::uint32_t number) {
  const Note& note = edition_.notes()[number];
  const bool made_id = has_made_id(note.node);
  out_.markup("<li class=\"tei-note-item\"");
  if (note.apart) out_.markup(" data-added");
  if (made_id) out_.attribute("id", options_.id_prefix, note.id);
  out_.markup(">");
  for (std::uint32_t mark = 1; mark <= note.marks; ++mark) {
    out_.markup("<a role=\"doc-backlink\" href=\"#");
    write_mark_id(number, mark);
    out_.markup("\" data-added aria-label=\"Back to the text from note ");
    write_mark_label(number);
    if (note.marks > 1) {
      out_.markup(", mark ");
      out_.number(mark);
    }
    out_.markup("\">");
    write_mark_label(number);
    out_.markup("</a> ");
  }
  out_.markup("<div class=\"tei-note\" data-note");
  write_attributes(note.node, !made_id);
  out_.markup(">");
  push(note.node, rule_of(note.node), "div", Closing::note_item);
}

}  // namespace polto
