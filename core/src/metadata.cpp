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

template <class Use>
void each_child(pugi::xml_node parent, std::string_view name, Use use) {
  for (const pugi::xml_node node : parent.children())
    if (is_element(node) && local_name(node) == name) use(node);
}

pugi::xml_node header_of(pugi::xml_node root) {
  return local_name(root) == "teiHeader" ? root : child(root, "teiHeader");
}

Typed typed(pugi::xml_node node, const char* type) {
  return {attribute(node, type), plain_text(node)};
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
  Metadata out;
  each_child(titles, "title",
             [&](pugi::xml_node node) { out.titles.push_back(typed(node, "type")); });
  each_child(titles, "author",
             [&](pugi::xml_node node) { out.authors.push_back(plain_text(node)); });
  each_child(titles, "editor",
             [&](pugi::xml_node node) { out.editors.push_back(typed(node, "role")); });
  each_child(publication, "idno",
             [&](pugi::xml_node node) { out.numbers.push_back(typed(node, "type")); });
  if (!out.titles.empty()) out.title = out.titles.front().text;
  for (const Typed& title : out.titles)
    if (title.type == "complete") out.title = title.text;
  out.publisher = plain_text(child(publication, "publisher"));
  out.place = plain_text(child(publication, "pubPlace"));
  out.date = plain_text(child(publication, "date"));
  out.language = language_of(edition.root(), header);
  out.availability = plain_text(child(publication, "availability"));
  out.source = plain_text(child(file, "sourceDesc"));
  return out;
}

}  // namespace polto
