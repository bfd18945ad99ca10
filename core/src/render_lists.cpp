// Lists and tables: where HTML allows only items, rows and cells, everything else has to find a
// legal place without losing its order.
#include <algorithm>

#include "characters.h"
#include "decimal.h"
#include "placement.h"
#include "renderer.h"
#include "xml.h"

namespace polto {
namespace {

struct ListKind {
  bool ordered = false;
  bool definitions = false;  // labels and items in pairs
  bool memo = false;         // a heading that is the term of the items, as "SUBJECT"
  bool headed = false;
};

bool is_memo_type(std::string_view type) noexcept {
  for (const std::string_view memo : {"to", "from", "subject", "participants", "references", "memo",
                                      "submitted", "present", "cc"})
    if (trimmed(type) == memo) return true;
  return false;
}

ListKind kind_of(pugi::xml_node list) {
  unsigned items = 0;
  unsigned labels = 0;
  El first = El::other;
  El last = El::other;
  ListKind kind;
  for (const pugi::xml_node child : list.children()) {
    if (!is_element(child)) continue;
    const El el = rule_of(child).el;
    if (el == El::head && items + labels == 0) kind.headed = true;
    if (el != El::item && el != El::label) continue;
    items += el == El::item;
    labels += el == El::label;
    if (first == El::other) first = el;
    last = el;
  }
  const std::string_view type = attribute(list, "type");
  kind.definitions = labels > 0 && first == El::label && last == El::item;
  kind.memo = kind.headed && items > 0 && labels == 0 && is_memo_type(type);
  kind.ordered = !kind.definitions && (type == "ordered" || type == "numbered" ||
                                       has_word(attribute(list, "rend"), "numbered"));
  return kind;
}

bool is_mark(El el) noexcept {
  return el == El::pb || el == El::lb || el == El::cb || el == El::gb || el == El::milestone ||
         el == El::anchor;
}

}  // namespace

// Whether `node` may stand directly in the open list or table. If not, it is put off to the next
// item or cell, or an item or cell is opened around it.
bool Renderer::place(pugi::xml_node node, const Rule& rule) {
  Frame& structure = top();
  const El el = rule.el;
  switch (structure.inside) {
    case Inside::flow:
    case Inside::parts:
    case Inside::verbatim: return true;
    case Inside::list:
      if (el == El::item) {
        if (structure.group.empty() && structure.tag.view() == "div") open_list_group(structure);
        return true;
      }
      if (el == El::head && structure.group.empty() && structure.tag.view() == "div") return true;
      break;
    case Inside::definitions:
      if (el == El::item || el == El::label || el == El::headLabel || el == El::headItem ||
          (el == El::head && (structure.memo || structure.group.empty()))) {
        const bool wrapped = structure.tag.view() == "div" && structure.group.empty();
        if (wrapped && el != El::head) open_list_group(structure);
        return true;
      }
      break;
    case Inside::table:
      if (el == El::row || (el == El::head && structure.group.empty() && !structure.headed))
        return true;
      break;
    case Inside::row:
      if (el == El::cell) return true;
      break;
  }
  if (is_mark(el) && !node.first_child()) {
    put_off({node, none});
    return false;
  }
  if (el == El::note && !structure.copied && moves_away(note_number(node))) return true;
  open_loose();
  return true;
}

void Renderer::put_off(PutOff mark) { put_off_.push_back(mark); }

void Renderer::flush_put_off() {
  if (put_off_.empty() || top().inside != Inside::flow) return;
  for (const PutOff& mark : put_off_) {
    if (mark.note != none)
      write_mark(mark.note);
    else
      write_break(mark.node, rule_of(mark.node));
  }
  put_off_.clear();
}

// An item or cell around one node, for what has no place in a list or table.
void Renderer::open_loose() {
  const Rule rule = rule_of(std::string_view());
  const Inside inside = top().inside;
  if (inside == Inside::table) {
    open_table_group(top(), false);
    out_.markup("<tr>");
    push(pugi::xml_node(), rule, "tr");
  } else if (top().group.empty() && top().tag.view() == "div") {
    open_list_group(top());
  }
  if (inside == Inside::list) {
    out_.markup("<li class=\"tei-loose\">");
    push(pugi::xml_node(), rule, "li");
  } else if (inside == Inside::definitions) {
    out_.markup("<dd class=\"tei-loose\">");
    push(pugi::xml_node(), rule, "dd");
  } else {
    out_.markup("<td class=\"tei-loose\">");
    push(pugi::xml_node(), rule, "td");
  }
  flush_put_off();
}

void Renderer::open_list(pugi::xml_node node, const Rule& rule) {
  const ListKind kind = kind_of(node);
  const bool wrapped = kind.headed && !kind.memo;
  Markup items = "ul";
  if (kind.ordered) items = "ol";
  if (kind.definitions || kind.memo) items = "dl";
  const Markup tag = wrapped ? Markup("div") : items;
  open_tag(node, rule, tag);
  out_.markup(">");
  push(node, rule, tag, Closing::list);
  Frame& list = top();
  list.inside = kind.definitions || kind.memo ? Inside::definitions : Inside::list;
  list.memo = kind.memo;
  list.ordered = kind.ordered;
}

// The ul, ol or dl inside the div of a list with a heading.
void Renderer::open_list_group(Frame& list) {
  list.group = list.inside == Inside::definitions ? Markup("dl")
               : list.ordered                     ? Markup("ol")
                                                  : Markup("ul");
  out_.markup("<");
  out_.tag(list.group);
  out_.markup(" class=\"tei-items\">");
}

void Renderer::open_item(pugi::xml_node node, const Rule& rule) {
  const Inside inside = top().inside;
  const bool in_list = inside == Inside::list || inside == Inside::definitions;
  if (!in_list && rule.el == El::label) return open_generic(node, rule);
  Markup tag = "div";
  if (inside == Inside::list) tag = "li";
  if (inside == Inside::definitions)
    tag = rule.el == El::item || rule.el == El::headItem ? Markup("dd") : Markup("dt");
  open(node, rule, tag);
  flush_put_off();
}

void Renderer::open_table(pugi::xml_node node, const Rule& rule) {
  // Wide tables scroll in a region of their own, which the keyboard has to reach.
  out_.markup(
      "<div class=\"tei-table-region\" role=\"region\" tabindex=\"0\" "
      "aria-label=\"Table\">");
  open_tag(node, rule, "table");
  out_.markup(">");
  push(node, rule, "div", Closing::table);
  top().inside = Inside::table;
}

void Renderer::open_caption(pugi::xml_node node, const Rule& rule) {
  top().headed = true;
  open(node, rule, "caption");
  flush_put_off();
}

void Renderer::open_table_group(Frame& table, bool labels) {
  const std::string_view open = table.group.view();
  if (open == "tbody" || (open == "thead" && labels)) return;
  if (!open.empty()) out_.close(table.group);
  table.group = labels ? Markup("thead") : Markup("tbody");
  out_.markup("<");
  out_.tag(table.group);
  out_.markup(">");
}

void Renderer::open_row(pugi::xml_node node, const Rule& rule) {
  const bool in_table = top().inside == Inside::table;
  const bool labels = attribute(node, "role") == "label";
  if (in_table) open_table_group(top(), labels && top().group.view() != "tbody");
  const Markup tag = in_table ? Markup("tr") : Markup("div");
  open(node, rule, tag);
  if (!in_table) return;
  top().inside = Inside::row;
  top().labels = labels;
}

void Renderer::open_cell(pugi::xml_node node, const Rule& rule) {
  if (top().inside != Inside::row) {
    return open(node, rule, "div");
  }
  const bool heads_column = top().labels;
  const bool heads_row = !heads_column && attribute(node, "role") == "label";
  const Markup tag = heads_column || heads_row ? Markup("th") : Markup("td");
  open_tag(node, rule, tag);
  if (heads_column) out_.markup(" scope=\"col\"");
  if (heads_row) out_.markup(" scope=\"row\"");
  write_span(node, "cols", "colspan", 1000);
  write_span(node, "rows", "rowspan", 65534);
  out_.markup(">");
  push(node, rule, tag);
  flush_put_off();
}

void Renderer::write_span(pugi::xml_node cell, const char* name, Markup html, unsigned most) {
  const std::string_view value = attribute(cell, name);
  unsigned number = 0;
  for (const char byte : value) {
    const unsigned digit = digit_value(byte);
    if (digit > 9) return;
    number = std::min(number * 10 + digit, most + 1);
  }
  if (number > 1 && number <= most) out_.attribute(html, value);
}

}  // namespace polto
