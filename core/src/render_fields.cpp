// Descriptions: headers, manuscripts, persons and places. Where nothing but elements stands in one
// of them, each is shown with its name before it.
#include <algorithm>

#include "characters.h"
#include "labels.h"
#include "pointers.h"
#include "polto/text.h"
#include "renderer.h"
#include "xml.h"

namespace polto {
namespace {

// Whether an element holds nothing but elements, and is a description by its parts.
bool holds_fields(pugi::xml_node node) noexcept {
  bool elements = false;
  for (const pugi::xml_node child : node.children()) {
    if (is_text(child) && !trimmed(child.value()).empty()) return false;
    elements = elements || is_element(child);
  }
  return elements;
}

// Whether it is a description whose own parts are named in turn, not some paragraphs.
bool is_section(pugi::xml_node node, const Rule& rule) noexcept {
  if (rule.shape != Shape::fields || !holds_fields(node)) return false;
  for (const pugi::xml_node child : node.children())
    if (is_element(child) && !needs_no_label(local_name(child))) return true;
  return local_name(node).starts_with("list");
}

std::string_view detail_of(pugi::xml_node node) noexcept {
  if (local_name(node) == "change") return attribute(node, "when");
  for (const char* const name : {"type", "role", "ident", "unit", "scheme", "gi", "n"})
    if (const std::string_view value = attribute(node, name); !value.empty()) return value;
  return {};
}

}  // namespace

void Renderer::render_header(pugi::xml_node header) {
  root_ = header;
  begin().depth = 1;
  open_fields(header, rule_of(header));
  run();
}

void Renderer::open_fields(pugi::xml_node node, const Rule& rule) {
  open(node, rule, "div");
  top().fields = holds_fields(node);
}

// Opens what goes around a part, and names it; the part itself is visited then.
void Renderer::open_field(pugi::xml_node node, const Rule& rule) {
  const std::string_view name = local_name(node);
  if (needs_no_label(name) || local_name(node.parent()) == "listBibl") return;
  const std::string label = label_of(name);
  if (label.empty()) return;
  const bool section = is_section(node, rule);
  const unsigned depth = top().depth;
  if (section) {
    const Markup tag = heading_tag(std::max(1u, depth) + 1);
    out_.markup("<div class=\"polto-section\"><");
    out_.tag(tag);
    out_.markup(" class=\"polto-label\" data-added>");
    write_label(node);
    out_.close(tag);
  } else {
    out_.markup("<div class=\"polto-field\"><span class=\"polto-label\" data-added>");
    write_label(node);
    out_.markup("</span> ");
  }
  language_ = {};
  push(pugi::xml_node(), rule_at(0), "div");
  if (section) top().depth = static_cast<std::uint8_t>(std::min(std::max(1u, depth) + 1, 255u));
  if (rule.shape == Shape::empty || rule.el == El::ref) return;
  if (!node.first_child()) return write_values(node);
  if (is_web_address(attribute(node, "target"))) write_address(attribute(node, "target"));
}

void Renderer::write_label(pugi::xml_node node) {
  const std::string label = label_of(local_name(node));
  const std::string_view detail = detail_of(node);
  if (label[0] == '@' && !detail.empty()) {
    const std::string word = label_of(detail);
    return out_.text(word);
  }
  out_.text(std::string_view(label).substr(label[0] == '@' ? 1 : 0));
  if (!detail.empty()) {
    out_.markup(" (");
    out_.text(detail);
    out_.markup(")");
  }
}

// An identifier that is an address leads there.
void Renderer::open_identifier(pugi::xml_node node, const Rule& rule) {
  const std::string_view address = trimmed(node.first_child().value());
  if (top().in_link || node.first_child().next_sibling() || !is_web_address(address))
    return open_generic(node, rule);
  open_tag(node, rule, "a");
  out_.attribute("href", address);
  out_.markup(">");
  push(node, rule, "a", Closing::link);
}

// An element without content speaks by its attributes.
void Renderer::write_values(pugi::xml_node node) {
  bool first = true;
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    const std::string_view value = attribute.value();
    if (name.starts_with("xml") || value.empty() || value == detail_of(node)) continue;
    out_.markup("<span class=\"polto-value\" data-added>");
    if (!first) out_.markup("; ");
    if (name != "when" && name != "target" && name != "url" && name != "key") {
      out_.text(label_of(name));
      out_.markup(": ");
    }
    if (is_web_address(value))
      write_address(value);
    else
      write_agent(value);
    out_.markup("</span>");
    first = false;
  }
}

void Renderer::write_address(std::string_view address) {
  out_.markup("<a class=\"polto-value\" data-added");
  out_.attribute("href", address);
  out_.markup(">");
  out_.text(address);
  out_.markup("</a> ");
}

}  // namespace polto
