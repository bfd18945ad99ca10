#include "renderer.h"

#include <algorithm>

#include "attributes.h"
#include "characters.h"
#include "mark.h"
#include "name_table.h"
#include "polto/contents.h"
#include "style.h"
#include "xml.h"

namespace polto {
namespace {

// Whether anything in an element fits, headers apart.
bool holds_any(pugi::xml_node element, bool (*fits)(pugi::xml_node)) {
  bool found = false;
  walk(element, [&](pugi::xml_node node) {
    found = found || fits(node);
    return !found && is_element(node) && !is(node, El::teiHeader);
  });
  return found;
}

bool has_words(pugi::xml_node element) {
  return holds_any(
      element, [](pugi::xml_node node) { return is_text(node) && !trimmed(node.value()).empty(); });
}

bool holds_text(pugi::xml_node element) {
  return holds_any(element, [](pugi::xml_node node) { return is(node, El::text); });
}

// Each text of a corpus begins with its title.
void write_title_in_corpus(const Edition& edition, pugi::xml_node text, HtmlBuffer& out) {
  if (!is(text.parent().parent(), El::teiCorpus)) return;
  const Target* const target = edition.find(id_of(text));
  if (target == nullptr || target->kind != Target::Kind::division) return;
  out.markup("<h2 class=\"polto-text-title\" data-added>");
  out.text(title_of(edition, target->index));
  out.markup("</h2>");
}

void write_notice(const Edition& edition, HtmlBuffer& out) {
  if (edition.mended().count == 0) return;
  out.markup("<aside class=\"polto-notice\" role=\"note\" data-added>");
  out.text(edition.mended().notice);
  out.markup("</aside>\n");
}

// A text without a word shows its header, of which there may be one for several texts.
void render_header_of_empty(const Edition& edition, pugi::xml_node element,
                            const RenderOptions& options, HtmlBuffer& out) {
  if (is(element, El::text) && !element.previous_sibling(element.name()) &&
      !has_words(element.parent()))
    render_header(edition, element.parent(), options, out);
}

}  // namespace

// The frame around all others: notes that found no home inside come to it.
Renderer::Frame& Renderer::begin() {
  Frame& outermost = stack_.emplace_back();
  outermost.closing = Closing::nothing;
  outermost.home = true;
  return outermost;
}

void Renderer::render(pugi::xml_node root) {
  root_ = root;
  begin();
  visit(root);
  run();
}

void Renderer::render_body(pugi::xml_node note) {
  Frame& body = begin();
  body.node = note;
  body.next = note.first_child();
  run();
}

void Renderer::run() {
  while (!stack_.empty()) {
    Frame& frame = top();
    if (frame.closing >= Closing::notes) {
      if (frame.closing == Closing::notes)
        open_next_note();
      else
        open_next_app();
    } else if (const pugi::xml_node child = frame.next) {
      if (frame.container && flush_before_division(child)) continue;
      frame.next = child.next_sibling();
      visit(child);
    } else if (!frame.home || !open_end_lists(frame)) {
      pop();
    }
  }
}

void Renderer::visit(pugi::xml_node node) {
  if (is_text(node)) return visit_text(node);
  if (!is_element(node)) return;
  const Rule& rule = rule_of(node);
  if (top().inside != Inside::flow && !place(node, rule)) return;
  visit_element(node, rule);
}

void Renderer::visit_text(pugi::xml_node node) {
  if (top().inside == Inside::flow) return out_.tree_text(node.value());
  if (top().inside == Inside::verbatim) return out_.text(node.value());
  if (trimmed(node.value()).empty()) return;
  if (top().inside != Inside::parts) open_loose();
  out_.tree_text(node.value());
}

void Renderer::visit_element(pugi::xml_node node, const Rule& rule) {
  const std::size_t open = stack_.size();
  if (top().fields) open_field(node, rule);
  if (rule.known && is_in_bare_math()) open_words_in_math();
  const std::size_t around = stack_.size();
  open_element(node, rule);
  if (rule.shape == Shape::empty && stack_.size() == around) open_content(node, rule);
  if (!Mark(node).has_attached() || top().copied) return;
  const auto own = std::find_if(stack_.begin() + static_cast<std::ptrdiff_t>(open), stack_.end(),
                                [&](const Frame& frame) { return frame.node == node; });
  if (own != stack_.end())
    own->attached = true;
  else
    mark_attached(node);
}

void Renderer::open_element(pugi::xml_node node, const Rule& rule) {
  switch (rule.el) {
    case El::teiHeader: return;
    case El::text:
    case El::group:
    case El::front:
    case El::body:
    case El::back:
    case El::floatingText:
    case El::div:
    case El::attachment:
    case El::titlePage: return open_division(node, rule);
    case El::head: return open_head(node, rule);
    case El::note: return visit_note(node, rule);
    case El::list: return open_list(node, rule);
    case El::label:
    case El::headLabel:
    case El::headItem:
    case El::item: return open_item(node, rule);
    case El::table: return open_table(node, rule);
    case El::row: return open_row(node, rule);
    case El::cell: return open_cell(node, rule);
    case El::hi: return open_hi(node, rule);
    case El::date:
    case El::time: return open_date(node, rule);
    case El::persName:
    case El::placeName:
    case El::orgName:
    case El::name:
    case El::rs:
    case El::term:
    case El::gloss: return open_name(node, rule);
    case El::ref: return open_ref(node, rule);
    case El::idno: return open_identifier(node, rule);
    case El::q: return open_spoken(node, rule);
    case El::quote: return open_quote(node, rule);
    case El::ptr: return write_ptr(node, rule);
    case El::pb:
    case El::lb:
    case El::cb:
    case El::gb:
    case El::milestone:
    case El::anchor: return write_break(node, rule);
    case El::gap: return write_gap(node, rule);
    case El::figure: return open_figure(node, rule);
    case El::graphic: return write_graphic(node, rule);
    case El::choice:
    case El::subst: return open_parts(node, rule);
    case El::supplied: return open_supplied(node, rule);
    case El::space: return write_space(node, rule);
    case El::handShift: return write_hand_shift(node, rule);
    case El::g: return write_glyph(node, rule);
    case El::app: return open_app(node, rule);
    case El::lem:
    case El::rdg:
    case El::rdgGrp:
    case El::witDetail: return open_reading(node, rule);
    case El::witness: return open_witness(node, rule);
    case El::l: return open_line(node, rule);
    case El::sp: return open_speech(node, rule);
    case El::u: return open_utterance(node, rule);
    case El::surface: return open_surface(node, rule);
    case El::divGen: return open_generated(node, rule);
    case El::specDesc: return open_description(node, rule);
    case El::eg: return open_eg(node, rule);
    case El::egXML: return write_example(node, rule);
    case El::include: return open_include(node, rule);
    default: return open_generic(node, rule);
  }
}

// Whether blocks, not words, stand directly in an element: what is a phrase in running text is a
// block there.
bool Renderer::has_flow(const Frame& frame) noexcept {
  if (!frame.node) return true;
  switch (frame.el) {
    case El::div:
    case El::attachment:
    case El::text:
    case El::front:
    case El::body:
    case El::back:
    case El::floatingText:
    case El::argument:
    case El::epigraph:
    case El::postscript: return true;
    default: return false;
  }
}

void Renderer::open_generic(pugi::xml_node node, const Rule& rule) {
  if (!rule.known) return open_foreign(node, rule);
  if (rule.shape == Shape::fields) return open_fields(node, rule);
  const bool block = holds_block(node);
  if (rule.shape == Shape::paragraph && block) {
    open_tag(node, rule, "div");
    out_.markup(" role=\"paragraph\">");
    return push(node, rule, "div");
  }
  const bool inline_tag = rule.shape == Shape::phrase || rule.shape == Shape::empty;
  // del and ins may hold blocks; the other inline elements of HTML may not.
  const bool may_hold = rule.tag.view() == "del" || rule.tag.view() == "ins";
  const Markup tag = inline_tag && block && !may_hold ? Markup("div") : rule.tag;
  if (rule.shape == Shape::hidden) return open_hidden(node, rule, tag);
  open(node, rule, tag);
}

void Renderer::open_hidden(pugi::xml_node node, const Rule& rule, Markup tag) {
  open_tag(node, rule, tag);
  out_.markup(" hidden>");
  push(node, rule, tag);
}

// What stands in an element that TEI has without content follows it. The bytes of an image written
// as text do not speak.
void Renderer::open_content(pugi::xml_node node, const Rule& rule) {
  if (!node.first_child()) return;
  const Markup tag = holds_block(node) ? Markup("div") : Markup("span");
  out_.markup("<");
  out_.tag(tag);
  if (local_name(node) == "binaryObject") out_.markup(" hidden");
  out_.markup(">");
  push(node, rule, tag);
}

// Nearly every element: its tag, and then what is in it.
void Renderer::open(pugi::xml_node node, const Rule& rule, Markup tag) {
  open_tag(node, rule, tag);
  out_.markup(">");
  push(node, rule, tag);
}

void Renderer::open_tag(pugi::xml_node node, const Rule& rule, Markup tag, bool with_id) {
  if (rule.known)
    out_.open(tag, local_name(node));
  else
    out_.open_unknown(tag, node.name());
  write_attributes(node, with_id);
}

void Renderer::write_attributes(pugi::xml_node node, bool with_id) {
  language_ = {};
  StyleWords style = edition_.has_element_renditions() ? style_of_element(local_name(node)) : 0;
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    if (const Markup html = data_attribute(name); !html.empty()) {
      out_.attribute(html, attribute.value());
      if (name.starts_with("rend")) style |= style_of(name, attribute.value());
    } else if (with_id && name == "xml:id")
      write_id(node, attribute.value());
    else if (name == "xml:lang")
      write_language(attribute.value());
    else if (name == "style") {
      out_.attribute("data-style", attribute.value());
      style |= style_of_css(attribute.value());
    }
  }
  if (style != 0) write_style(style, out_);
  if (node == root_ && language_.empty()) write_direction_around();
}

// A part of a text from right to left says so itself: what it is taken out of is not there.
void Renderer::write_direction_around() {
  std::string_view language;
  for (pugi::xml_node at = root_; at && language.empty(); at = at.parent())
    language = attribute(at, "xml:lang");
  if (is_right_to_left(language)) write_language(language);
}

// What a rend or rendition attribute says of the look.
StyleWords Renderer::style_of(std::string_view name, std::string_view value) const {
  if (name == "rend") return style_of_rend(value);
  StyleWords style = 0;
  each_name(value, [&](std::string_view pointer) {
    if (pointer.starts_with("simple:")) style |= style_of_word(pointer.substr(7));
    pointer.remove_prefix(pointer.starts_with('#'));
    for (const Rendition& rendition : edition_.renditions())
      if (!pointer.empty() && rendition.id == pointer) style |= rendition.style;
  });
  return style;
}

StyleWords Renderer::style_of_element(std::string_view name) const {
  StyleWords style = 0;
  for (const Rendition& rendition : edition_.renditions())
    if (rendition.element == name) style |= rendition.style;
  return style;
}

// Ids that the source has twice name their first element only: HTML wants them unique.
void Renderer::write_id(pugi::xml_node node, std::string_view id) {
  // What is quoted behind a text stands in no element, and has its ids where it is shown.
  if (stack_.empty() || top().copied) return;
  const Target* const target = edition_.find(id);
  if (target != nullptr && target->node == node) out_.attribute("id", options_.id_prefix, id);
}

// The direction is written where it changes.
void Renderer::write_language(std::string_view language) {
  language_ = language;
  out_.attribute("lang", language);
  if (language.empty() || is_right_to_left(language) == top().right_to_left) return;
  if (top().right_to_left)
    out_.markup(" dir=\"ltr\"");
  else
    out_.markup(" dir=\"rtl\"");
}

void Renderer::push(pugi::xml_node node, const Rule& rule, Markup tag, Closing closing) {
  const Frame& outer = top();
  Frame frame;
  frame.node = node;
  frame.next = node.first_child();
  frame.el = rule.el;
  frame.tag = tag;
  frame.closing = closing;
  const auto outer_at = static_cast<std::uint32_t>(stack_.size() - 1);
  frame.home_at = outer.home ? outer_at : outer.home_at;
  if (!outer.home) frame.notes_at = outer.closing == Closing::notes ? outer_at : outer.notes_at;
  frame.depth = outer.depth;
  frame.apps = outer.apps;
  frame.in_link = outer.in_link || closing == Closing::link;
  frame.copied = outer.copied;
  const bool inherits = !node || language_.empty();
  if (outer.inside == Inside::verbatim) frame.inside = Inside::verbatim;
  frame.right_to_left = inherits ? outer.right_to_left : is_right_to_left(language_);
  stack_.push_back(frame);
}

void Renderer::pop() {
  const Frame frame = top();
  const bool inside = frame.attached && is_block(rule_of(frame.node).shape);
  if (inside) mark_attached(frame.node);
  stack_.pop_back();
  if (!frame.group.empty()) out_.close(frame.group);
  switch (frame.closing) {
    case Closing::nothing: break;
    case Closing::tag: out_.close(frame.tag); break;
    case Closing::fence:
      write_fence(frame.node, "close");
      out_.close(frame.tag);
      break;
    case Closing::note_item: out_.markup("</div></li>"); break;
    case Closing::notes: out_.markup("</ol></section>"); break;
    case Closing::list:
      if (!frame.tag.empty()) out_.close(frame.tag);
      flush_put_off();
      break;
    case Closing::table:
      out_.markup("</table>");
      flush_put_off();
      out_.close(frame.tag);
      break;
    case Closing::link:
      out_.close(frame.tag);
      for (const std::uint32_t note : after_link_) write_mark(note);
      after_link_.clear();
      for (const std::uint32_t app : app_marks_after_link_) write_app_mark(app);
      app_marks_after_link_.clear();
      break;
    case Closing::app:
      out_.close(frame.tag);
      mark_app(frame.node);
      break;
    case Closing::reading:
      out_.close(frame.tag);
      write_sigla(frame.node);
      if (frame.el == El::lem) out_.markup("<span class=\"tei-lem-end\" data-added>]</span> ");
      break;
    case Closing::app_item: out_.markup("</div></li>"); break;
    case Closing::apparatus: out_.markup("</ol></section>"); break;
  }
  if (frame.attached && !inside) mark_attached(frame.node);
}

void render_html(const Edition& edition, pugi::xml_node element, const RenderOptions& options,
                 HtmlBuffer& out) {
  write_notice(edition, out);
  Renderer renderer(edition, options, out);
  // A catalogue is all header: it is what there is to read.
  if (is(element, El::teiHeader)) return renderer.render_header(element);
  render_header_of_empty(edition, element, options, out);
  renderer.render(element);
}

// What stands off is read with the text. Where there is none, or it holds the text, it is what
// there is to read, and no part of the header.
void render_header(const Edition& edition, pugi::xml_node holder, const RenderOptions& options,
                   HtmlBuffer& out) {
  const bool text = holds_text(holder);
  for (const pugi::xml_node part : holder.children()) {
    if (is(part, El::teiHeader))
      Renderer(edition, options, out).render_header(part);
    else if (text && is_element(part) && local_name(part) == "standOff" && !holds_text(part))
      Renderer(edition, options, out).render(part);
  }
}

void render_header(const Edition& edition, const RenderOptions& options, HtmlBuffer& out) {
  const pugi::xml_node root = edition.root();
  render_header(edition, is(root, El::teiHeader) ? root.parent() : root, options, out);
}

bool has_text(const Edition& edition) { return has_words(edition.root()); }

void render_html(const Edition& edition, const RenderOptions& options, HtmlBuffer& out) {
  // About as long as its source.
  out.expect(edition.source_size());
  write_notice(edition, out);
  // One for all texts: what it numbers is numbered through.
  Renderer renderer(edition, options, out);
  bool found = false;
  walk(edition.root(), [&](pugi::xml_node node) {
    if (!is_element(node)) return false;
    const El el = rule_of(node).el;
    if (el != El::text) return el != El::teiHeader;
    found = true;
    write_title_in_corpus(edition, node, out);
    render_header_of_empty(edition, node, options, out);
    renderer.render(node);
    return false;
  });
  if (found) return;
  if (!has_words(edition.root())) render_header(edition, options, out);
  renderer.render_fragment(edition.root());
}

void render_note_body(const Edition& edition, const Note& note, const RenderOptions& options,
                      HtmlBuffer& out) {
  Renderer(edition, options, out).render_body(note.node);
}

}  // namespace polto
