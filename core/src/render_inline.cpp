// Phrases: highlighting, dates, names, references; and the marks without content.
#include "characters.h"
#include "dates.h"
#include "placement.h"
#include "polto/text.h"
#include "renderer.h"
#include "template_url.h"
#include "xml.h"

namespace polto {
namespace {

struct Highlight {
  std::string_view rend;
  Markup tag;
};

// What a rend value is in HTML where HTML has an element for it; the style sheet does the rest.
constexpr Highlight highlights[] = {
    {"italic", "i"},      {"italics", "i"},       {"bold", "b"},
    {"strong", "b"},      {"superscript", "sup"}, {"sup", "sup"},
    {"subscript", "sub"}, {"sub", "sub"},         {"underline", "u"},
};

Markup highlight_tag(std::string_view rend) noexcept {
  for (const Highlight& highlight : highlights)
    if (has_word(rend, highlight.rend)) return highlight.tag;
  return "span";
}

// The attribute by which a name points to its entry in a list.
std::string_view pointer_of(pugi::xml_node name) noexcept {
  for (const char* const from : {"corresp", "ref", "target", "key"}) {
    const std::string_view pointer = attribute(name, from);
    if (!pointer.empty()) return pointer.substr(0, pointer.find(' '));
  }
  return {};
}

bool is_web_address(std::string_view target) noexcept {
  for (const std::string_view scheme : {"https://", "http://", "mailto:"})
    if (target.starts_with(scheme)) return true;
  return false;
}

}  // namespace

void Renderer::open_hi(pugi::xml_node node, const Rule& rule) {
  const Markup tag = holds_block(node) ? Markup("div") : highlight_tag(attribute(node, "rend"));
  open(node, rule, tag);
}

void Renderer::open_date(pugi::xml_node node, const Rule& rule) {
  const std::string_view when = attribute(node, "when");
  const bool block = holds_block(node);
  const bool valid = !block && is_html_date(when);
  const Markup tag = valid ? Markup("time") : block ? Markup("div") : Markup("span");
  open_tag(node, rule, tag);
  if (valid) out_.attribute("datetime", when);
  out_.markup(">");
  push(node, rule, tag);
}

void Renderer::write_href(std::string_view id) {
  out_.markup(" href=\"#");
  out_.attribute_value(options_.id_prefix);
  out_.attribute_value(id);
  out_.markup("\"");
}

// What a pointer leads to, if a link can lead there from here.
const Target* Renderer::reach(std::string_view pointer) const {
  const Target* const target = edition_.resolve(pointer);
  if (target == nullptr || !options_.alone) return target;
  for (pugi::xml_node at = target->node; at; at = at.parent())
    if (at == root_) return target;
  return nullptr;
}

void Renderer::open_link(pugi::xml_node node, const Rule& rule, std::string_view id) {
  open_tag(node, rule, "a");
  write_href(id);
  out_.markup(">");
  push(node, rule, "a", Closing::link);
}

void Renderer::open_name(pugi::xml_node node, const Rule& rule) {
  const std::string_view pointer = pointer_of(node);
  const Target* const target = pointer.empty() || top().in_link ? nullptr : reach(pointer);
  const bool entry =
      target != nullptr && target->kind == Target::Kind::entry && target->node != node;
  if (entry && !holds_block(node)) return open_link(node, rule, target->id);
  open_generic(node, rule);
}

void Renderer::open_ref(pugi::xml_node node, const Rule& rule) {
  const std::string_view target = attribute(node, "target");
  if (target.empty() || top().in_link || holds_block(node)) return open_generic(node, rule);
  if (const Target* const inside = reach(target)) {
    if (inside->kind == Target::Kind::note && is_gathered_note(inside->node))
      return open_note_reference(node, rule, *inside);
    return open_link(node, rule, inside->id);
  }
  const bool dangles = edition_.dangles(target);
  if (is_web_address(target) || (!dangles && has_template_for(target))) {
    open_tag(node, rule, "a");
    write_foreign_href(target);
    out_.markup(">");
    return push(node, rule, "a", Closing::link);
  }
  open_tag(node, rule, "span");
  if (dangles) out_.markup(" data-dangling");
  out_.markup(">");
  push(node, rule, "span");
}

bool Renderer::has_template_for(std::string_view target) const {
  return !options_.ref_template.empty() && names_volume(target, edition_.volume_id());
}

void Renderer::write_foreign_href(std::string_view target) {
  if (is_web_address(target)) return out_.attribute("href", target);
  const std::size_t hash = target.find('#');
  const std::string_view id = hash == target.npos ? std::string_view() : target.substr(hash + 1);
  out_.markup(" href=\"");
  write_template(options_.ref_template, {{"volume", target.substr(0, hash)}, {"id", id}}, out_);
  out_.markup("\"");
}

void Renderer::open_quote(pugi::xml_node node, const Rule& rule) {
  const bool block = holds_block(node) || is_block_quotation(node) || has_flow(top());
  const Markup tag = block ? Markup("blockquote") : Markup("span");
  open(node, rule, tag);
}

void Renderer::write_ptr(pugi::xml_node node, const Rule& rule) {
  const std::string_view target = attribute(node, "target");
  const Target* const inside = reach(target);
  const bool link = !top().in_link && (inside != nullptr || is_web_address(target));
  const Markup tag = link ? Markup("a") : Markup("span");
  open_tag(node, rule, tag);
  if (link && inside != nullptr) write_href(inside->id);
  if (link && inside == nullptr) out_.attribute("href", target);
  out_.markup(" data-added>");
  out_.text(target);
  out_.close(tag);
}

void Renderer::write_break(pugi::xml_node node, const Rule& rule) {
  if (rule.el == El::pb) return write_page_break(node, rule);
  if (rule.el == El::lb) return write_line_beginning(node, rule);
  open_tag(node, rule, rule.tag);
  out_.markup(">");
  out_.close(rule.tag);
}

void Renderer::write_page_break(pugi::xml_node node, const Rule& rule) {
  const std::string_view n = attribute(node, "n");
  const std::string_view facs = attribute(node, "facs");
  const bool link = !options_.facsimile_template.empty() && !facs.empty() && !top().in_link;
  open_tag(node, rule, "span");
  out_.markup(" role=\"doc-pagebreak\" data-added aria-label=\"Page");
  if (!n.empty()) out_.markup(" ");
  out_.attribute_value(n);
  out_.markup("\">");
  if (link) {
    out_.markup("<a href=\"");
    write_template(options_.facsimile_template,
                   {{"volume", edition_.volume_id()}, {"facs", facs}, {"n", n}}, out_);
    out_.markup("\">");
  }
  out_.markup("[Page");
  if (!n.empty()) out_.markup(" ");
  out_.text(n);
  out_.markup("]");
  if (link) out_.markup("</a>");
  out_.markup("</span>");
}

// A gap that says nothing is shown as the omission it marks; its name says what is known of it.
void Renderer::write_gap(pugi::xml_node node, const Rule& rule) {
  if (node.first_child()) return open_generic(node, rule);
  const std::string_view quantity = attribute(node, "quantity");
  open_tag(node, rule, "span");
  out_.markup(" role=\"img\" title=\"Omission");
  write_gap_detail(": ", quantity.empty() ? attribute(node, "extent") : quantity);
  write_gap_detail(" ", attribute(node, "unit"));
  write_gap_detail(", reason: ", attribute(node, "reason"));
  out_.markup("\" data-added>[…]</span>");
}

void Renderer::write_gap_detail(Markup before, std::string_view value) {
  if (value.empty()) return;
  out_.markup(before);
  out_.attribute_value(value);
}

// No image is fetched that the page did not ask for: what stands here says what it shows.
void Renderer::write_graphic(pugi::xml_node node, const Rule& rule) {
  std::string alternative;
  for (const pugi::xml_node sibling : node.parent().children())
    if (alternative.empty() && (is(sibling, El::figDesc) || is(sibling, El::head)))
      alternative = plain_text(sibling);
  open_tag(node, rule, "span");
  out_.markup(" role=\"img\"");
  out_.attribute("aria-label", alternative.empty() ? std::string_view("Image") : alternative);
  out_.markup(" data-added>[Image]</span>");
}

}  // namespace polto
