// What can be told of divisions and pages only once the whole tree was seen.
#include <algorithm>

#include "characters.h"
#include "indexer.h"
#include "placement.h"

namespace polto {
namespace {

// "document", and "document-pending" for one that is still to be released.
bool is_document(std::string_view type) noexcept {
  return type.starts_with("document") && type != "document-group";
}

}  // namespace

void Indexer::settle_kinds() {
  auto& divisions = edition_.divisions_;
  for (std::size_t i = divisions.size(); i-- > 0;) {
    Division& division = divisions[i];
    if (is_document(attribute(division.node, "type")))
      division.kind = DivisionKind::document;
    else if (contents_[i].document || (contents_[i].divisions && !contents_[i].own))
      division.kind = DivisionKind::container;
    const bool document = contents_[i].document || division.kind == DivisionKind::document;
    if (document && division.parent != none) contents_[division.parent].document = true;
  }
  for (Division& division : divisions)
    if (division.parent != none && divisions[division.parent].kind != DivisionKind::container)
      division.kind = DivisionKind::part;
}

// A page that begins between the divisions of a container begins the one that follows.
void Indexer::settle_pages() {
  const auto& divisions = edition_.divisions_;
  std::uint32_t next = 0;
  for (std::uint32_t i = 0; i < edition_.pages_.size(); ++i) {
    std::uint32_t& division = edition_.pages_[i].division;
    if (division == none || divisions[division].kind != DivisionKind::container) continue;
    next = std::max(next, division + 1);
    while (next < divisions.size() && (divisions[next].page == none || divisions[next].page < i))
      ++next;
    if (next < divisions[division].end) division = next;
  }
  for (Target& target : edition_.targets_)
    if (target.kind == Target::Kind::page) target.division = edition_.pages_[target.index].division;
}

// Numbers the notes that are marked in the text, home by home: each list of notes starts at 1.
void Indexer::settle_homes() {
  auto& divisions = edition_.divisions_;
  std::vector<std::uint32_t> homes(divisions.size());
  std::vector<std::uint32_t> marked(divisions.size() + 1);  // the last for notes without a home
  for (std::uint32_t i = 0; i < divisions.size(); ++i) {
    const El el = rule_of(divisions[i].node).el;
    divisions[i].home =
        divisions[i].kind != DivisionKind::part || el == El::attachment || el == El::floatingText;
    const std::uint32_t parent = divisions[i].parent;
    homes[i] = divisions[i].home ? i : parent == none ? none : homes[parent];
  }
  attach_notes(homes);
  // In the order of their marks, which is that of what bears an id.
  auto& notes = edition_.notes_;
  for (const Target& target : edition_.targets_) {
    const bool own = target.kind == Target::Kind::note;
    if (!own && target.kind != Target::Kind::element) continue;
    for (std::uint32_t i = target.index; i != none; i = own ? none : notes[i].next_attached) {
      Note& note = notes[i];
      if (note.same_as != none || (own && note.anchor) ||
          (is_inline_note(note.node) && !is_gathered_note(note.node)))
        continue;
      const std::uint32_t home = note.division == none ? none : homes[note.division];
      note.number = ++marked[home == none ? divisions.size() : home];
    }
  }
}

}  // namespace polto
