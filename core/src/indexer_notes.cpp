// Notes that are tied to something elsewhere: to another note whose second mark they are, or to the
// words that they speak of.
#include "characters.h"
#include "indexer.h"
#include "mark.h"
#include "placement.h"
#include "polto/limits.h"

namespace polto {
namespace {

// Reads the words of a note byte by byte, without white space and without the notes inside it.
class NoteBytes {
 public:
  explicit NoteBytes(pugi::xml_node note) : note_(note), node_(note) {}

  bool has_passed_notes() const noexcept { return has_passed_notes_; }

  // 0 behind the last one.
  char next() {
    do {
      while (is_space(*at_)) ++at_;
      if (*at_ != '\0') return *at_++;
    } while (advance());
    return '\0';
  }

 private:
  bool advance() {
    const bool inner = node_ != note_ && is(node_, El::note);
    has_passed_notes_ = has_passed_notes_ || inner;
    pugi::xml_node next = inner ? pugi::xml_node() : node_.first_child();
    while (!next && node_ != note_) {
      next = node_.next_sibling();
      if (!next) node_ = node_.parent();
    }
    if (!next) return false;
    node_ = next;
    at_ = is_text(node_) ? node_.value() : "";
    return true;
  }

  pugi::xml_node note_;
  pugi::xml_node node_;
  const char* at_ = "";
  bool has_passed_notes_ = false;
};

// Whether `note` has the words of `other`, and no notes in it that would be lost without it.
bool repeats(pugi::xml_node note, pugi::xml_node other) {
  NoteBytes left(note);
  NoteBytes right(other);
  for (;;) {
    const char byte = left.next();
    if (byte != right.next()) return false;
    if (byte == '\0') return !left.has_passed_notes();
  }
}

// Whether the mark of a note can stand at the end of this element.
bool can_be_marked(const Rule& rule) noexcept {
  switch (rule.el) {
    case El::l:
    case El::item:
    case El::cell: return true;
    case El::label: return false;
    default:
      return rule.shape == Shape::phrase || rule.shape == Shape::paragraph ||
             rule.shape == Shape::heading || rule.shape == Shape::empty;
  }
}

// What a note says that it is attached to: by itself, or by the annotation whose body it is. Of a
// range the end.
std::string_view anchor_pointer(pugi::xml_node note) noexcept {
  if (const std::string_view end = attribute(note, "targetEnd"); !end.empty()) return end;
  if (const std::string_view target = attribute(note, "target"); !target.empty()) return target;
  const pugi::xml_node parent = note.parent();
  return local_name(parent) == "annotation" ? attribute(parent, "target") : std::string_view();
}

// Whether `element` stands in `other` or in what is not shown in its place, as far as is looked.
[[gnu::noinline]] bool stands_in(pugi::xml_node element, pugi::xml_node other) noexcept {
  unsigned left = limits::anchor_depth;
  for (pugi::xml_node at = element; at && left-- > 0; at = at.parent())
    if (at == other || is(at, El::rdg)) return true;
  return false;
}

}  // namespace

// A note without id of its own that points to another note and repeats its words is a second
// mark for that note.
void Indexer::find_second_marks() {
  auto& notes = edition_.notes_;
  for (std::uint32_t i = 0; i < notes.size(); ++i) {
    const std::string_view pointer = attribute(notes[i].node, "target");
    if (pointer.empty() || !notes[i].id.starts_with("polto-") || is_inline_note(notes[i].node))
      continue;
    const Target* target = edition_.resolve(pointer);
    if (target == nullptr || target->kind != Target::Kind::note || target->index == i) continue;
    if (notes[target->index].same_as != none) continue;
    if (!repeats(notes[i].node, target->node)) continue;
    notes[i].same_as = target->index;
    ++notes[target->index].marks;
  }
}

// A note that says to what element it is attached has its mark there (TEI P5, note/@target). One
// that stands in the text stays in the list of notes of its home: it leaves its place for one there
// only.
void Indexer::attach_notes(const std::vector<std::uint32_t>& homes) {
  auto& notes = edition_.notes_;
  for (auto i = static_cast<std::uint32_t>(notes.size()); i-- > 0;) {
    Note& note = notes[i];
    const bool gathered = is_gathered_note(note.node);
    if (note.same_as != none || (is_inline_note(note.node) && !gathered)) continue;
    const Target* const found = edition_.resolve(anchor_pointer(note.node));
    if (found == nullptr || found->division == none || found->kind != Target::Kind::element)
      continue;
    Target& anchor = edition_.targets_[static_cast<std::size_t>(found - edition_.targets_.data())];
    if (!can_be_marked(rule_of(anchor.node)) || stands_in(note.node, anchor.node) ||
        stands_in(anchor.node, note.node))
      continue;
    note.apart = note.division == none;
    if (note.apart)
      note.division = anchor.division;
    else if (!gathered && homes[note.division] != homes[anchor.division])
      continue;
    note.anchor = anchor.node;
    note.next_attached = anchor.index;
    anchor.index = i;
    Mark::set_has_attached(anchor.node);
  }
}

}  // namespace polto
