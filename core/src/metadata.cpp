#include "polto/metadata.h"

#include "polto/text.h"
#include "xml.h"

namespace polto {
namespace {

pugi::xml_node child(pugi::xml_node parent, std::string_view name) {
  for (const pugi::xml_node node : parent.children())
    if (is_element(node) && local_name(node) == name) return node;
  return {};
}

pugi::xml_node header_of(pugi::xml_node root) {
  return local_name(root) == "teiHeader" ? root : child(root, "teiHeader");
}

// The children with a name, in order, with the attribute that says their type.
std::vector<Typed> typed_children(pugi::xml_node parent, std::string_view name, const char* type) {
  std::vector<Typed> out;
  for (const pugi::xml_node node : parent.children())
    if (is_element(node) && local_name(node) == name)
      out.push_back({attribute(node, type), plain_text(node)});
  return out;
}

// Text of the first child with a name.
std::string text_of(pugi::xml_node parent, std::string_view name) {
  return plain_text(child(parent, name));
}

// The title said to be complete, else the first; that of a part of a series before the series.
pugi::xml_node main_title(pugi::xml_node titles) {
  pugi::xml_node main;
  for (const pugi::xml_node node : titles.children()) {
    if (!is_element(node) || local_name(node) != "title") continue;
    if (attribute(node, "type") == "complete") return node;
    const std::string_view level = attribute(node, "level");
    const bool part = level == "a" || level == "m";
    if (!main || (part && attribute(main, "level") == "s")) main = node;
  }
  return main;
}

std::string_view language_of(pugi::xml_node root, pugi::xml_node header) {
  const std::string_view own = attribute(root, "xml:lang");
  if (!own.empty()) return own;
  const pugi::xml_node usage = child(child(header, "profileDesc"), "langUsage");
  const pugi::xml_node language = child(usage, "language");
  return attribute(language, "ident");
}

}  // namespace

Metadata read_metadata(const Edition& edition) {
  const pugi::xml_node header = header_of(edition.root());
  const pugi::xml_node file = child(header, "fileDesc");
  const pugi::xml_node titles = child(file, "titleStmt");
  const pugi::xml_node publication = child(file, "publicationStmt");
  Metadata out{.title = {},
               .titles = typed_children(titles, "title", "type"),
               .authors = {},
               .editors = typed_children(titles, "editor", "role"),
               .publisher = text_of(publication, "publisher"),
               .place = text_of(publication, "pubPlace"),
               .date = text_of(publication, "date"),
               .numbers = typed_children(publication, "idno", "type"),
               .language = language_of(edition.root(), header),
               .availability = text_of(publication, "availability"),
               .source = text_of(file, "sourceDesc")};
  for (Typed& author : typed_children(titles, "author", "type"))
    out.authors.push_back(std::move(author.text));
  out.title = plain_text(main_title(titles));
  return out;
}

}  // namespace polto
