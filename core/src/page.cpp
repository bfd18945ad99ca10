#include "polto/page.h"

#include "attributes.h"
#include "polto/contents.h"
#include "polto/metadata.h"
#include "xml.h"

namespace polto {
namespace {

void write_head(const Metadata& metadata, std::string_view title, Stylesheet stylesheet,
                HtmlBuffer& out) {
  out.markup("<!DOCTYPE html>\n<html");
  if (!metadata.language.empty()) out.attribute("lang", metadata.language);
  if (is_right_to_left(metadata.language)) out.markup(" dir=\"rtl\"");
  out.markup(
      ">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
  out.text(title);
  out.markup("</title>\n<style>\n");
  out.stylesheet(stylesheet.css);
  out.markup(
      "</style>\n</head>\n<body class=\"polto-page\">\n<header class=\"polto-page-header\">"
      "<h1>");
  out.text(metadata.title.empty() ? title : std::string_view(metadata.title));
  out.markup("</h1>");
}

void write_imprint(const Metadata& metadata, HtmlBuffer& out) {
  std::string imprint = metadata.place;
  for (const std::string* const part : {&metadata.publisher, &metadata.date}) {
    if (part->empty()) continue;
    if (!imprint.empty()) imprint += ", ";
    imprint += *part;
  }
  if (!imprint.empty()) {
    out.markup("<p>");
    out.text(imprint);
    out.markup("</p>");
  }
  out.markup("</header>\n<main class=\"polto-text\">\n");
}

std::string title_for(const Edition& edition, pugi::xml_node element, const Metadata& metadata) {
  const Target* const target = edition.find(id_of(element));
  std::string title;
  if (target != nullptr && target->node == element && target->kind == Target::Kind::division)
    title = title_of(edition, target->index);
  if (title.empty()) return metadata.title.empty() ? "TEI document" : metadata.title;
  return metadata.title.empty() ? title : title + " – " + metadata.title;
}

void write_page(const Edition& edition, pugi::xml_node element, Stylesheet stylesheet,
                HtmlBuffer& out) {
  const Metadata metadata = read_metadata(edition);
  write_head(metadata, title_for(edition, element, metadata), stylesheet, out);
  write_imprint(metadata, out);
  RenderOptions options;
  options.alone = static_cast<bool>(element);
  if (element)
    render_html(edition, element, options, out);
  else
    render_html(edition, options, out);
  out.markup("\n</main>\n</body>\n</html>\n");
}

}  // namespace

void render_page(const Edition& edition, pugi::xml_node element, Stylesheet stylesheet,
                 HtmlBuffer& out) {
  write_page(edition, element, stylesheet, out);
}

void render_page(const Edition& edition, Stylesheet stylesheet, HtmlBuffer& out) {
  write_page(edition, {}, stylesheet, out);
}

}  // namespace polto
