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
  const Typed* main = out.titles.empty() ? nullptr : &out.titles.front();
  for (const Typed& title : out.titles)
    if (title.type == "complete") main = &title;
  if (main != nullptr) out.title = main->text;
  return out;
}

}  // namespace polto
