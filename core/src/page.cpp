#include "polto/page.h"

#include "attributes.h"
#include "polto/contents.h"
#include "polto/metadata.h"
#include "xml.h"

namespace polto {
namespace {

// In the margin of each sheet but the first, where the title stands anyway. Punctuation goes by its
// number: nothing may end the string, or the element.
void write_running_title(std::string_view title, HtmlBuffer& out) {
  std::string rule = "@page{@top-center{content:\"";
  for (const char c : title) {
    const bool plain =
        c == ' ' || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    if (plain || (c & 0x80) != 0) {
      rule += c;
    } else {
      rule += '\\';
      rule += "01234567"[(c >> 4) & 7];
      rule += "0123456789abcdef"[c & 15];
      rule += ' ';
    }
  }
  rule += "\";font:italic 8pt Georgia,serif}}@page :first{@top-center{content:none}}\n";
  out.stylesheet(rule);
}

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
  write_running_title(title, out);
  out.markup(
      "</style>\n</head>\n<body class=\"polto-page\">\n<header class=\"polto-page-header\">"
      "<h1>");
  out.text(metadata.title.empty() ? title : std::string_view(metadata.title));
  out.markup("</h1>");
}

// Whether something is read otherwise in the reading view than in the diplomatic one.
bool has_two_views(pugi::xml_node node) noexcept {
  switch (rule_of(node).el) {
    case El::choice: return true;
    case El::subst: return local_name(node) != "ruby";  // which has parts like it
    case El::lb: return node.attribute("n") || node.attribute("break");
    default: return local_name(node) == "ex" || local_name(node) == "fw";
  }
}

// Works without scripts: the style sheet looks which of the two is checked.
void write_view_switch(pugi::xml_node text, HtmlBuffer& out) {
  bool found = false;
  walk(text, [&](pugi::xml_node node) {
    if (!is_element(node) || found || is(node, El::teiHeader)) return false;
    found = has_two_views(node);
    return !found;
  });
  if (!found) return;
  out.markup(
      "<fieldset class=\"polto-views\" aria-label=\"View of the transcription\">"
      "<label><input type=\"radio\" name=\"polto-view\" checked> Reading text</label> "
      "<label><input type=\"radio\" name=\"polto-view\" class=\"polto-diplomatic\"> "
      "Diplomatic transcription</label></fieldset>");
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
}

void write_header_end(HtmlBuffer& out) { out.markup("</header>\n<main class=\"polto-text\">\n"); }

std::string title_for(const Edition& edition, pugi::xml_node element, const Metadata& metadata) {
  const Target* const target = edition.find(id_of(element));
  std::string title;
  if (target != nullptr && target->node == element && target->kind == Target::Kind::division)
    title = title_of(edition, target->index);
  if (title.empty()) return metadata.title.empty() ? "TEI document" : metadata.title;
  return metadata.title.empty() ? title : title + " – " + metadata.title;
}

// What the header says, behind the text.
void write_about(const Edition& edition, HtmlBuffer& out) {
  out.markup(
      "<aside class=\"polto-text polto-about\"><details><summary>About this text</summary>\n");
  const std::size_t before = out.size();
  render_header(edition, {}, out);
  if (out.size() == before) out.markup("<p>The file has no header.</p>");
  out.markup("\n</details></aside>\n");
}

void write_page(const Edition& edition, pugi::xml_node element, Stylesheet stylesheet,
                HtmlBuffer& out) {
  const Metadata metadata = read_metadata(edition);
  write_head(metadata, title_for(edition, element, metadata), stylesheet, out);
  write_imprint(metadata, out);
  write_view_switch(element ? element : edition.root(), out);
  write_header_end(out);
  RenderOptions options;
  options.alone = static_cast<bool>(element);
  if (element)
    render_html(edition, element, options, out);
  else
    render_html(edition, options, out);
  out.markup("\n</main>\n");
  if (!element && has_text(edition)) write_about(edition, out);
  out.markup("</body>\n</html>\n");
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
