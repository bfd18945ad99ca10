// Phrases: highlighting, dates, names, references; and the marks without content.
#include "characters.h"
#include "dates.h"
#include "placement.h"
#include "pointers.h"
#include "polto/contents.h"
#include "polto/limits.h"
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

// The name of the file that an address ends in.
std::string_view file_of(std::string_view url) noexcept { return url.substr(url.rfind('/') + 1); }

// An address of the web, or the path of a file beside this one that a browser can show: never one
// with another scheme.
bool is_image_address(std::string_view url) noexcept {
  if (is_web_address(url)) return true;
  const std::string_view file = file_of(url);
  const std::size_t dot = file.rfind('.');
  return url.find(':') == url.npos && dot != file.npos && !file.substr(dot).starts_with(".tif");
}

// A figure may hold any number of images: only so many of its parts are looked at for each.
constexpr unsigned parts_looked_at = 32;

// What an element says of its image.
std::string description_in(pugi::xml_node element) {
  unsigned parts = 0;
  for (const pugi::xml_node part : element.children()) {
    if (++parts > parts_looked_at) break;
    const bool describes = is(part, El::figDesc) || is(part, El::head) ||
                           (is_element(part) && local_name(part) == "desc");
    if (describes) return plain_text(part);
  }
  return {};
}

// Whether what its figure says is said of this image: it is the first.
bool is_first_image(pugi::xml_node image) noexcept {
  unsigned parts = 0;
  for (pugi::xml_node part = image.previous_sibling(); part; part = part.previous_sibling())
    if (++parts > parts_looked_at || is(part, El::graphic)) return false;
  return true;
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
  unsigned left = limits::depth_around;
  for (pugi::xml_node at = target->node; at && left > 0; --left) {
    if (at == root_) return target;
    at = at.parent();
  }
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
  std::string expanded;
  const std::string_view target = expand_prefix(edition_, attribute(node, "target"), expanded);
  if (target.empty() || top().in_link || holds_block(node)) return open_generic(node, rule);
  if (const Target* const inside = reach(target)) {
    if (inside->kind == Target::Kind::note && is_gathered_note(inside->node))
      return open_note_reference(node, rule, *inside);
    // One without words is a pointer: nobody sees an empty link.
    if (!node.first_child()) return write_ptr(node, rule);
    return open_link(node, rule, inside->id);
  }
  const bool dangles = edition_.dangles(target);
  if (is_web_address(target) && !node.first_child()) return write_ptr(node, rule);
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

void Renderer::write_ptr(pugi::xml_node node, const Rule& rule) {
  std::string expanded;
  const std::string_view target = expand_prefix(edition_, attribute(node, "target"), expanded);
  const Target* const inside = reach(target);
  const bool link = !top().in_link && (inside != nullptr || is_web_address(target));
  if (link && inside != nullptr && inside->kind == Target::Kind::note && has_mark(*inside))
    return open_note_reference(node, rule, *inside);
  const Markup tag = link ? Markup("a") : Markup("span");
  open_tag(node, rule, tag);
  if (link && inside != nullptr) write_href(inside->id);
  if (link && inside == nullptr) out_.attribute("href", target);
  out_.markup(" data-added>");
  const bool division = inside != nullptr && inside->kind == Target::Kind::division;
  const std::string title = division ? title_of(edition_, inside->index) : std::string();
  // Of a pointer to some of the words of an element nobody reads the address.
  const bool passage = inside != nullptr && target.ends_with(')');
  const bool titled = !title.empty() && title.size() <= limits::name_bytes;
  out_.text(titled ? title : passage ? std::string_view("passage") : target);
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
  const std::string_view facs = image_of(edition_, node);
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

// No image is fetched that the page did not ask for: what stands here says what it shows, and leads
// to it.
// A picture of which there is nothing but its place; in P4 its entity has a name.
void Renderer::open_figure(pugi::xml_node node, const Rule& rule) {
  open_generic(node, rule);
  if (node.first_child()) return;
  out_.markup("<span data-added>[Figure");
  if (node.attribute("entity")) out_.markup(": ");
  out_.text(attribute(node, "entity"));
  out_.markup("]</span>");
}

void Renderer::write_graphic(pugi::xml_node node, const Rule& rule) {
  const std::string_view url = attribute(node, "url");
  std::string alternative = description_in(node);
  if (alternative.empty() && is_first_image(node)) alternative = description_in(node.parent());
  const std::string_view type = attribute(node, "mimeType");
  const std::string_view kind = type.starts_with("audio")   ? "Recording"
                                : type.starts_with("video") ? "Film"
                                                            : "Image";
  const bool link = is_image_address(url) && !top().in_link;
  const bool page = is(node.parent(), El::surface) || local_name(node.parent()) == "facsimile";
  const Markup tag = link ? Markup("a") : Markup("span");
  open_tag(node, rule, tag);
  if (link)
    out_.attribute("href", url);
  else
    out_.markup(" role=\"img\"");
  out_.attribute("aria-label", alternative.empty() ? kind : std::string_view(alternative));
  out_.markup(" data-added>[");
  out_.text(kind);
  if (page) out_.markup(" ");
  if (page) out_.text(file_of(url));
  out_.markup("]");
  out_.close(tag);
}

// A written page of a transcription by pages.
void Renderer::open_surface(pugi::xml_node node, const Rule& rule) {
  std::string_view n;
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    if (n.empty() && (name == "n" || name.ends_with(":folio"))) n = attribute.value();
  }
  open(node, rule, rule.tag);
  if (n.empty() && node.child("label")) return;
  out_.markup("<div class=\"polto-surface-name\" data-added>");
  out_.text(n.empty() ? std::string_view("Page") : n);
  out_.markup("</div>");
}

}  // namespace polto
