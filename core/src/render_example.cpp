// Examples: what egXML holds is shown as source, tags and all; eg is shown as it stands.
#include <algorithm>

#include "characters.h"
#include "renderer.h"
#include "xml.h"

namespace polto {
namespace {

bool is_blank(char byte) noexcept { return byte == ' ' || byte == '\t'; }

std::size_t leading_blanks(std::string_view line) noexcept {
  return static_cast<std::size_t>(std::find_if_not(line.begin(), line.end(), is_blank) -
                                  line.begin());
}

// Calls use(line) for what follows each line end, up to the next.
template <class Use>
void each_next_line(std::string_view text, Use use) {
  for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n')) {
    text.remove_prefix(end + 1);
    use(text.substr(0, text.find('\n')), text.find('\n') == text.npos);
  }
}

// The text of a node, without the blank line before an example and the white space behind it.
std::string_view source_text(pugi::xml_node example, pugi::xml_node node) noexcept {
  std::string_view text = node.value();
  if (node == example.last_child()) text = text.substr(0, text.find_last_not_of(" \t\n") + 1);
  if (node != example.first_child()) return text;
  const std::size_t end = text.substr(0, text.find_first_not_of(" \t\n")).rfind('\n');
  return end == text.npos ? text : text.substr(end);
}

// How many blanks every line of an example begins with: those that indent the example itself.
std::size_t indentation_of(pugi::xml_node example) {
  std::size_t least = std::string_view::npos;
  walk(example, [&](pugi::xml_node node) {
    if (is_text(node)) {
      each_next_line(source_text(example, node), [&](std::string_view line, bool before_tag) {
        const std::size_t blanks = leading_blanks(line);
        if (blanks < line.size() || before_tag) least = std::min(least, blanks);
      });
    }
    return is_element(node);
  });
  return least == std::string_view::npos ? 0 : least;
}

}  // namespace

// What the documentation of an encoding is to describe here: its name and attributes, since the
// description itself is in another file.
void Renderer::open_description(pugi::xml_node node, const Rule& rule) {
  open(node, rule, "span");
  out_.markup("<code data-added>");
  out_.text(attribute(node, "key"));
  out_.markup(" ");
  out_.text(attribute(node, "atts"));
  out_.markup("</code>");
}

void Renderer::open_eg(pugi::xml_node node, const Rule& rule) {
  if (holds_block(node)) return open(node, rule, "div");
  open(node, rule, "pre");
  top().inside = Inside::verbatim;
}

// The words of an example are text of the source, its tags are added. Its notes and headers are no
// running text: what is shown of them is a copy.
void Renderer::write_example(pugi::xml_node example, const Rule& rule) {
  const std::size_t indentation = indentation_of(example);
  const auto is_aside = [&](pugi::xml_node node) {
    const std::string_view name = local_name(node);
    return node != example && is_element(node) && (name == "note" || name == "teiHeader");
  };
  std::size_t asides = 0;  // open around what is written
  open_tag(example, rule, "pre");
  out_.markup("><code>");
  walk(
      example,
      [&](pugi::xml_node node) {
        if (is_text(node)) {
          std::string_view text = source_text(example, node);
          if (node == example.first_child() && text.starts_with('\n')) {
            text.remove_prefix(1);
            text.remove_prefix(std::min(indentation, leading_blanks(text)));
          }
          const bool cdata = node.type() == pugi::node_cdata;
          if (cdata) out_.markup("<span class=\"polto-tag\" data-added>&lt;![CDATA[</span>");
          if (cdata)
            out_.text(text);
          else
            write_example_text(text, indentation);
          if (cdata) out_.markup("<span class=\"polto-tag\" data-added>]]&gt;</span>");
        }
        if (!is_element(node) || node == example) return is_element(node);
        if (is_aside(node)) {
          out_.markup("<span data-added>");
          if (asides++ == 0 && local_name(node) == "note" && !top().copied) {
            add_pending(
                static_cast<std::uint32_t>(edition_.notes().size() + example_notes_.size()));
            example_notes_.push_back(node);
          }
        }
        write_example_tag(node, true);
        return true;
      },
      [&](pugi::xml_node node) {
        if (!is_element(node) || node == example) return;
        if (node.first_child()) write_example_tag(node, false);
        if (!is_aside(node)) return;
        out_.markup("</span>");
        --asides;
      });
  out_.markup("</code>");
  out_.close("pre");
}

void Renderer::write_example_tag(pugi::xml_node element, bool start) {
  out_.markup("<span class=\"polto-tag\" data-added>&lt;");
  if (!start) out_.markup("/");
  out_.text(element.name());
  if (start) {
    for (const pugi::xml_attribute attribute : element.attributes()) {
      out_.markup(" <span class=\"polto-attribute\">");
      out_.text(attribute.name());
      out_.markup("</span>=<span class=\"polto-value\">&quot;");
      out_.text(attribute.value());
      out_.markup("&quot;</span>");
    }
    if (!element.first_child()) out_.markup("/");
  }
  out_.markup("&gt;</span>");
}

// A bracket of the text is written as the source has it, as a reference; what it stands for is in
// the HTML too.
void Renderer::write_example_text(std::string_view text, std::size_t indentation) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\n<&"), text.size());
    out_.text(text.substr(0, end));
    text.remove_prefix(end);
    if (text.empty()) return;
    if (text[0] == '<')
      out_.markup("<span hidden>&lt;</span><span data-added>&amp;lt;</span>");
    else if (text[0] == '&')
      out_.markup("<span hidden>&amp;</span><span data-added>&amp;amp;</span>");
    else
      out_.markup("\n");
    const bool line = text[0] == '\n';
    text.remove_prefix(1);
    if (line) text.remove_prefix(std::min(indentation, leading_blanks(text)));
  }
}

// The words of a note in an example stand among the bodies of notes, in their order, and are shown
// where the example is.
void Renderer::write_example_note(std::uint32_t number) {
  write_words(example_notes_[number - edition_.notes().size()]);
}

// The words of an element of an example, and nothing else of it; notes apart.
void Renderer::write_words(pugi::xml_node element) {
  const auto is_note = [](pugi::xml_node node) {
    return is_element(node) && local_name(node) == "note";
  };
  walk(
      element,
      [&](pugi::xml_node node) {
        if (is_text(node)) out_.tree_text(node.value());
        if (!is_element(node) || local_name(node) == "teiHeader") return false;
        if (is_note(node)) {
          out_.markup("<span data-note");
          write_id(node, id_of(node));
          out_.markup(">");
        }
        return true;
      },
      [&](pugi::xml_node node) {
        if (is_note(node)) out_.markup("</span>");
      });
}

// The running text of a file is that of its text elements. A chapter of a manual may hold them in
// its examples only: then their words stand behind it, hidden, and what is shown is added.
void Renderer::render_fragment(pugi::xml_node root) {
  bool quotes_text = false;
  const auto each_text = [&](auto use) {
    walk(root, [&](pugi::xml_node node) {
      if (!is_element(node) || local_name(node) == "teiHeader") return false;
      if (local_name(node) != "text") return true;
      use(node);
      return false;
    });
  };
  each_text([&](pugi::xml_node) { quotes_text = true; });
  if (quotes_text) out_.markup("<div data-added>");
  render(root);
  if (!quotes_text) return;
  out_.markup("</div><div hidden>");
  each_text([&](pugi::xml_node text) { write_words(text); });
  out_.markup("</div>");
}

}  // namespace polto
