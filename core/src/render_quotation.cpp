// Quotations in running text: whether their marks stand in the words, or have to be set.
#include "placement.h"
#include "renderer.h"
#include "xml.h"

namespace polto {
namespace {

// Whether a sign that begins with this byte may be a mark: " and ', « and », and those from U+2000
// on, with the dashes, and from U+3000 on. Kana are among these; who writes them writes 「 and 」
// too.
bool begins_mark(char byte) noexcept {
  return byte == '"' || byte == '\'' || byte == '\xC2' || byte == '\xE2' || byte == '\xE3';
}

// Whether the words bring their marks, or the text before them does.
bool has_marks(pugi::xml_node quotation) noexcept {
  pugi::xml_node first = quotation;
  while (first && !is_text(first)) first = first.first_child();
  const char* inside = first.value();
  while (*inside == ' ' || *inside == '\n') ++inside;
  const std::string_view before = quotation.previous_sibling().value();
  std::size_t last = before.size();
  while (last > 1 && (before[last - 1] & 0xC0) == 0x80) --last;
  return *inside == 0 || begins_mark(*inside) || (last > 0 && begins_mark(before[last - 1]));
}

}  // namespace

// HTML's own element for the words of others sets the marks of the language around them.
void Renderer::open_spoken(pugi::xml_node node, const Rule& rule) {
  if (holds_block(node) || is_block_quotation(node) || has_flow(top()) || has_marks(node))
    return open_generic(node, rule);
  open(node, rule, "q");
}

void Renderer::open_quote(pugi::xml_node node, const Rule& rule) {
  const bool block = holds_block(node) || is_block_quotation(node) || has_flow(top());
  const Markup tag = block ? Markup("blockquote") : Markup("span");
  open(node, rule, tag);
}

}  // namespace polto
