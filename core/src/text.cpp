#include "polto/text.h"

#include <vector>

#include "collapsed.h"
#include "decimal.h"
#include "placement.h"
#include "polto/limits.h"
#include "reading.h"
#include "xml.h"

namespace polto {
namespace {

// Writes words between breaks: breaks asked for are written when the next word comes, the
// widest of them once.
class TextWriter {
 public:
  explicit TextWriter(std::string& out) : out_(out) {}

  void words(std::string_view text) {
    for (const char byte : text) {
      if (is_space(byte)) {
        space_ = true;
        continue;
      }
      settle();
      out_ += byte;
    }
  }

  void verbatim(std::string_view text) {
    settle();
    out_ += text;
  }

  /// At least `lines` line ends before the next word.
  void line_end(unsigned lines) {
    if (lines > lines_) lines_ = lines;
    space_ = false;
  }

  void tab() { tab_ = true; }

 private:
  void settle() {
    if (lines_ > 0 && !out_.empty())
      out_.append(lines_, '\n');
    else if (tab_ && !out_.empty())
      out_ += '\t';
    else if (space_ && !out_.empty() && out_.back() != '\n')
      out_ += ' ';
    lines_ = 0;
    space_ = tab_ = false;
  }

  std::string& out_;
  unsigned lines_ = 0;
  bool space_ = false;
  bool tab_ = false;
};

// Reads one division after the other; the notes of each document follow it.
class TextRenderer {
 public:
  TextRenderer(const Edition& edition, std::string& out) : edition_(edition), writer_(out) {}

  void render(pugi::xml_node root) {
    read(root);
    write_notes(0);
    writer_.line_end(1);
  }

 private:
  void read(pugi::xml_node root) {
    walk(
        root, [&](pugi::xml_node node) { return enter(root, node); },
        [&](pugi::xml_node node) { leave(root, node); });
  }

  bool enter(pugi::xml_node root, pugi::xml_node node) {
    if (is_text(node)) writer_.words(node.value());
    if (!is_element(node)) return false;
    const Rule rule = rule_of(node);
    if (is_passed_over(node, rule)) return false;
    if (rule.el == El::note && node != root && !is_inline_note(node)) return mark(node);
    space_before(rule);
    if (is_home(node)) homes_.push_back(notes_.size());
    return true;
  }

  void leave(pugi::xml_node root, pugi::xml_node node) {
    if (!is_element(node)) return;
    const Rule rule = rule_of(node);
    if (rule.el == El::note && node != root && !is_inline_note(node)) return;
    if (is_passed_over(node, rule)) return;
    space_before(rule);
    if (!is_home(node)) return;
    write_notes(homes_.back());
    homes_.pop_back();
  }

  static bool is_passed_over(pugi::xml_node node, const Rule& rule) noexcept {
    return rule.el == El::teiHeader || rule.shape == Shape::hidden || is_left_unread(node);
  }

  void space_before(const Rule& rule) {
    switch (rule.el) {
      case El::item:
      case El::label:
      case El::row:
      case El::lb: return writer_.line_end(1);
      case El::cell: return writer_.tab();
      default: break;
    }
    if (is_block(rule.shape)) writer_.line_end(2);
  }

  bool is_home(pugi::xml_node node) const {
    const Target* const target = edition_.find(id_of(node));
    return target != nullptr && target->node == node && target->kind == Target::Kind::division &&
           edition_.divisions()[target->index].kind == DivisionKind::document;
  }

  bool mark(pugi::xml_node note) {
    const Target* const target = edition_.find(id_of(note));
    if (target == nullptr || target->kind != Target::Kind::note) return true;
    const Note& known = edition_.notes()[target->index];
    const std::uint32_t shown = known.same_as == none ? target->index : known.same_as;
    write_label(edition_.notes()[shown]);
    if (known.same_as == none) notes_.push_back(shown);
    return false;
  }

  void write_label(const Note& note) {
    const std::string_view n = attribute(note.node, "n");
    writer_.verbatim("[");
    writer_.verbatim(n.empty() ? Decimal(note.number).view() : n);
    writer_.verbatim("]");
  }

  // Notes inside notes are appended while this goes on.
  void write_notes(std::size_t first) {
    if (notes_.size() == first) return;
    writer_.line_end(2);
    writer_.verbatim("Notes");
    for (std::size_t i = first; i < notes_.size(); ++i) {
      writer_.line_end(2);
      const Note& note = edition_.notes()[notes_[i]];
      write_label(note);
      writer_.words(" ");
      read(note.node);
    }
    notes_.resize(first);
    writer_.line_end(2);
  }

  const Edition& edition_;
  TextWriter writer_;
  std::vector<std::uint32_t> notes_;
  std::vector<std::size_t> homes_;
};

}  // namespace

std::string plain_text(pugi::xml_node element) {
  Collapsed text;
  if (!element) return {};
  bool whole = true;
  const auto separate = [&](pugi::xml_node node) {
    const Rule rule = rule_of(node);
    if (rule.el == El::lb || is_block(rule.shape)) text.append(" ");
    return node == element || rule.el != El::note;
  };
  const bool read = walk_some(
      element, limits::quoted_parts,
      [&](pugi::xml_node node) {
        if (is_text(node)) whole &= text.append_some(node.value(), limits::quoted_bytes);
        return is_element(node) && !(node != element && is_left_unread(node)) && separate(node);
      },
      [&](pugi::xml_node node) {
        if (is_element(node)) separate(node);
      });
  std::string words = text.take();
  if (!read || !whole) words += "…";
  return words;
}

namespace {

// Before the text from `begin` on, whose first line needs nothing before it.
void insert_notice(const Edition& edition, std::size_t begin, std::string& out) {
  if (edition.mended().count > 0) out.insert(begin, "[" + edition.mended().notice + "]\n\n");
}

void render_element(const Edition& edition, pugi::xml_node element, std::string& out) {
  TextRenderer(edition, out).render(element);
  if (!out.empty() && out.back() != '\n') out += '\n';
}

}  // namespace

void render_text(const Edition& edition, pugi::xml_node element, std::string& out) {
  const std::size_t begin = out.size();
  render_element(edition, element, out);
  insert_notice(edition, begin, out);
}

void render_text(const Edition& edition, std::string& out) {
  const std::size_t begin = out.size();
  bool found = false;
  walk(edition.root(), [&](pugi::xml_node node) {
    if (!is_element(node)) return false;
    if (!is(node, El::text)) return !is(node, El::teiHeader);
    found = true;
    render_element(edition, node, out);
    return false;
  });
  if (!found) render_element(edition, edition.root(), out);
  insert_notice(edition, begin, out);
}

}  // namespace polto
