// Divisions and their headings.
#include <algorithm>

#include "polto/contents.h"
#include "renderer.h"
#include "xml.h"

namespace polto {
namespace {

constexpr unsigned first_level = 2;  // h1 is for the page around the text
constexpr unsigned last_level = 6;
constexpr std::uint8_t most_depth = 0xFF;

bool has_headings(El el) noexcept { return el == El::div || el == El::attachment; }

bool is_division_like(El el) noexcept {
  return has_headings(el) || el == El::text || el == El::front || el == El::body ||
         el == El::back || el == El::group || el == El::floatingText;
}

// A heading for the tops of printed pages repeats that of the division.
bool is_running_head(pugi::xml_node head) noexcept {
  return attribute(head, "type") == "shortened-for-running-head";
}

// Only a division with a heading makes those below it a level deeper: levels are never skipped.
bool has_head(pugi::xml_node division) noexcept {
  for (const pugi::xml_node child : division.children())
    if (is(child, El::head) && !is_running_head(child)) return true;
  return false;
}

// HTML elements have literal names.
constexpr Markup heading_tags[] = {"h1", "h2", "h3", "h4", "h5", "h6"};

}  // namespace

Markup heading_tag(unsigned level) noexcept {
  return heading_tags[std::min(level, last_level) - 1];
}

void Renderer::open_division(pugi::xml_node node, const Rule& rule) {
  const Target* const target = edition_.find(id_of(node));
  const bool indexed =
      target != nullptr && target->node == node && target->kind == Target::Kind::division;
  const DivisionKind kind = indexed ? edition_.divisions()[target->index].kind : DivisionKind::part;
  const Markup tag = kind == DivisionKind::document ? Markup("article") : rule.tag;
  open(node, rule, tag);
  Frame& frame = top();
  if (has_headings(rule.el) && frame.depth < most_depth && has_head(node)) ++frame.depth;
  frame.container = indexed && kind == DivisionKind::container;
  frame.home = indexed && edition_.divisions()[target->index].home;
  frame.first_pending = static_cast<std::uint32_t>(pending_.size());
  frame.first_app = static_cast<std::uint32_t>(apps_.size());
}

// The notes of a compilation's own heading belong before the documents it holds, not hundreds of
// pages behind them.
bool Renderer::flush_before_division(pugi::xml_node division) {
  if (!is_element(division)) return false;
  const El el = rule_of(division).el;
  if (!is_division_like(el) && el != El::titlePage) return false;
  return open_end_lists(top());
}

void Renderer::open_head(pugi::xml_node node, const Rule& rule) {
  if (is_running_head(node)) return open_hidden(node, rule, "div");
  Frame& outer = top();
  if (outer.inside == Inside::table) return open_caption(node, rule);
  if (outer.inside == Inside::definitions && outer.memo) return open_item(node, rule);
  if (!is_division_like(outer.el) || outer.headed) {
    open(node, rule, "div");
    return flush_put_off();
  }
  outer.headed = true;
  const unsigned level = first_level - 1 + std::max(1u, unsigned{outer.depth});
  open_heading(node, rule, level, holds_block(node));
}

// A table of contents that the source asks for; once, since all would be the same.
void Renderer::open_generated(pugi::xml_node node, const Rule& rule) {
  const bool contents = attribute(node, "type") == "toc" && !contents_written_;
  if (!contents || top().in_link || top().copied) return open_generic(node, rule);
  contents_written_ = true;
  open_tag(node, rule, "nav");
  out_.markup(" aria-label=\"Contents\">");
  write_contents();
  push(node, rule, "nav");
}

void Renderer::write_contents() {
  std::vector<std::uint32_t> open;  // depths of the items that are open
  for (const ContentsEntry& entry : read_contents(edition_)) {
    if (entry.title.empty()) continue;
    bool sibling = false;
    for (; !open.empty() && open.back() >= entry.depth; open.pop_back()) {
      if (sibling) out_.markup("</li></ul>");
      sibling = true;
    }
    out_.markup(sibling ? Markup("</li>") : Markup("<ul data-added>"));
    open.push_back(entry.depth);
    out_.markup("<li><a");
    write_href(edition_.divisions()[entry.division].id);
    out_.markup(">");
    out_.text(entry.title);
    out_.markup("</a>");
  }
  for (std::size_t i = 0; i < open.size(); ++i) out_.markup("</li></ul>");
}

void Renderer::open_heading(pugi::xml_node node, const Rule& rule, unsigned level,
                            bool holds_block) {
  const Markup tag = holds_block ? Markup("div") : heading_tag(level);
  open_tag(node, rule, tag);
  if (holds_block) out_.markup(" role=\"heading\"");
  if (holds_block || level > last_level) {
    out_.markup(" aria-level=\"");
    out_.number(level);
    out_.markup("\"");
  }
  out_.markup(">");
  push(node, rule, tag);
}

}  // namespace polto
