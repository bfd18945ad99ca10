#include "source_text.h"

#include <string_view>

#include "html_reader.h"

namespace polto::fuzz {
namespace {

bool is_element(pugi::xml_node node) { return node.type() == pugi::node_element; }

// Whether a default namespace is none of TEI's: what stands in it is kept as it is.
bool is_foreign(std::string_view space) {
  return !space.empty() && space.find("tei-c.org") == space.npos;
}

// Whether it is TEI's element of this name. In examples the name is all that counts.
bool is_named(pugi::xml_node node, std::string_view name) {
  if (!is_element(node) || node.name() != name) return false;
  bool decided = false;
  bool foreign = false;
  for (pugi::xml_node at = node; is_element(at); at = at.parent()) {
    if (at != node && at.name() == std::string_view("egXML")) return true;
    const pugi::xml_attribute space = at.attribute("xmlns");
    if (space && !decided) {
      foreign = is_foreign(space.value());
      decided = true;
    }
  }
  return !foreign;
}

// The node behind `node` and all that it holds; null behind the last one of `root`.
pugi::xml_node next_behind(pugi::xml_node node, pugi::xml_node root) {
  while (node != root) {
    if (node.next_sibling()) return node.next_sibling();
    node = node.parent();
  }
  return {};
}

pugi::xml_node next_in(pugi::xml_node node, pugi::xml_node root) {
  return node.first_child() ? node.first_child() : next_behind(node, root);
}

class Collector {
 public:
  // Where no text is TEI's own, what is called so in examples and other vocabularies is the text.
  Collector(SourceText& out, bool any) : out_(out), any_(any) {}

  bool is_called(pugi::xml_node node, std::string_view name) const {
    return any_ ? is_element(node) && node.name() == name : is_named(node, name);
  }

  // Appends the text of every text element of `root`; false where there is none.
  bool collect_texts(pugi::xml_node root) {
    bool found = false;
    for (pugi::xml_node node = root; node;) {
      const bool text = is_called(node, "text");
      found = found || text;
      if (text) collect(node, out_.running);
      // A text in an example is no text of the file.
      const bool passed =
          text || is_called(node, "teiHeader") || (!any_ && is_called(node, "egXML"));
      node = passed ? next_behind(node, root) : next_in(node, root);
    }
    return found;
  }

  // Appends the text of `root` to `text`, and keeps its notes for later.
  void collect(pugi::xml_node root, std::string& text) {
    for (pugi::xml_node node = root; node;) {
      const bool note = node != root && is_called(node, "note");
      const bool header = is_called(node, "teiHeader");
      if (note) notes_.push_back(node);
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
        append_squeezed(node.value(), text);
      node = note || header ? next_behind(node, root) : next_in(node, root);
    }
  }

  void collect_notes() {
    // Notes inside notes are appended while this goes on.
    // NOLINTNEXTLINE(modernize-loop-convert)
    for (std::size_t i = 0; i < notes_.size(); ++i) {
      const pugi::xml_node note = notes_[i];
      // Editions give ids to notes that have none.
      const std::string_view id = note.attribute("xml:id").value();
      NoteText read{{}, note.attribute("target") && (id.empty() || id.starts_with("polto-"))};
      collect(note, read.text);
      out_.notes.push_back(std::move(read));
    }
  }

 private:
  SourceText& out_;
  bool any_;
  std::vector<pugi::xml_node> notes_;
};

}  // namespace

SourceText text_of_source(pugi::xml_node root) {
  SourceText out;
  Collector own(out, false);
  Collector any(out, true);
  const bool found = own.collect_texts(root);
  if (!found && !any.collect_texts(root)) own.collect(root, out.running);
  own.collect_notes();
  any.collect_notes();
  return out;
}

}  // namespace polto::fuzz
