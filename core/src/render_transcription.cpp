// Transcription: what the source has, and what its editors make of it. Both are in the HTML; which
// one is seen is a matter of the view (web/src/styles/transcription.css).
#include <algorithm>

#include "characters.h"
#include "decimal.h"
#include "pointers.h"
#include "polto/text.h"
#include "renderer.h"
#include "xml.h"

namespace polto {
namespace {

// What printers and scribes put where a word goes on in the next line.
constexpr std::string_view line_hyphens[] = {"-", "¬", "‐", "⸗", "\u00AD"};

constexpr unsigned widest_space = 40;
constexpr unsigned usual_space = 2;

bool is_blank(pugi::xml_node node) noexcept {
  return is_text(node) && trimmed(node.value()).empty();
}

// A line beginning that tells which line of the source begins, or that a word goes on, records the
// lines of the source; one that does not is a line break to be kept.
bool is_recorded(pugi::xml_node line) noexcept {
  for (const char* const name : {"n", "break", "ed"})
    if (line.attribute(name)) return true;
  return false;
}

// Whether only white space stands between one supplied passage and the next, for one reason.
bool joins(pugi::xml_node supplied, pugi::xml_node beside) noexcept {
  return is(beside, El::supplied) && attribute(beside, "reason") == attribute(supplied, "reason");
}

pugi::xml_node before(pugi::xml_node node) noexcept {
  do node = node.previous_sibling();
  while (is_blank(node));
  return node;
}

pugi::xml_node after(pugi::xml_node node) noexcept {
  do node = node.next_sibling();
  while (is_blank(node));
  return node;
}

// Whether nothing stands before a break in its element: it begins the first line.
bool is_first(pugi::xml_node node) noexcept { return !before(node); }

unsigned number_of(std::string_view digits, unsigned most) noexcept {
  unsigned number = 0;
  for (const char byte : digits) {
    const unsigned digit = digit_value(byte);
    if (digit > 9) return 0;
    number = std::min(number * 10 + digit, most);
  }
  return number;
}

pugi::xml_node child_named(pugi::xml_node parent, std::string_view name) noexcept {
  for (const pugi::xml_node child : parent.children())
    if (is_element(child) && local_name(child) == name) return child;
  return {};
}

// The character that the declaration of a glyph gives for it, else what it calls it.
std::string standard_form(pugi::xml_node glyph) {
  std::string form = plain_text(child_named(glyph, "mapping"));
  for (const std::string_view name : {"charName", "glyphName", "desc"})
    if (form.empty()) form = plain_text(child_named(glyph, name));
  return form;
}

}  // namespace

void Renderer::open_parts(pugi::xml_node node, const Rule& rule) {
  open_generic(node, rule);
  top().inside = Inside::parts;
}

// Neighbours share one pair of brackets.
void Renderer::open_supplied(pugi::xml_node node, const Rule& rule) {
  const Markup tag = holds_block(node) ? Markup("div") : rule.tag;
  const bool goes_on = joins(node, after(node));
  const bool begun = joins(node, before(node));
  open_tag(node, rule, tag);
  if (goes_on && begun)
    out_.markup(" data-joined=\"both\"");
  else if (goes_on)
    out_.markup(" data-joined=\"next\"");
  else if (begun)
    out_.markup(" data-joined=\"before\"");
  out_.markup(">");
  push(node, rule, tag);
}

// The break is inside an element of its own, so that a view which runs on can leave it out; what is
// left then is the white space before it, or none where a word goes on.
void Renderer::write_line_beginning(pugi::xml_node node, const Rule& rule) {
  if (!is_recorded(node)) {
    open_tag(node, rule, "br");
    return out_.markup(">");
  }
  const bool between_blocks = has_flow(top()) || top().el == El::sp || top().el == El::lg;
  const bool breaks = !between_blocks && !is_first(node);
  const bool goes_on = attribute(node, "break") == "no";
  if (breaks && goes_on) mark_line_hyphen();
  if (breaks && !goes_on && !out_.view().empty() && !is_space(out_.view().back()))
    out_.markup("\n");
  open_tag(node, rule, "span");
  out_.markup(">");
  if (breaks) out_.markup("<br>");
  out_.markup("</span>");
  if (goes_on) skip_space_after(node);
}

// The hyphen before a line in which a word goes on belongs to the line, not to the word.
void Renderer::mark_line_hyphen() {
  out_.trim_space();
  for (const std::string_view hyphen : line_hyphens) {
    if (!out_.view().ends_with(hyphen)) continue;
    out_.take_back(hyphen.size());
    out_.markup("<span class=\"tei-line-hyphen\">");
    out_.text(hyphen);
    return out_.markup("</span>");
  }
}

void Renderer::skip_space_after(pugi::xml_node node) {
  const pugi::xml_node next = node.next_sibling();
  if (!is_text(next) || top().node != node.parent() || top().inside != Inside::flow) return;
  const char* text = next.value();
  while (is_space(*text)) ++text;
  out_.tree_text(text);
  top().next = next.next_sibling();
}

// One character is the blank that it says it is; of more there are as many; lines are counted.
void Renderer::write_space(pugi::xml_node node, const Rule& rule) {
  if (node.first_child()) return open_generic(node, rule);
  const std::string_view unit = attribute(node, "unit");
  const std::string_view quantity = attribute(node, "quantity");
  unsigned characters = unit.starts_with("char") ? number_of(quantity, widest_space) : 0;
  if (unit.empty() && quantity.empty()) characters = usual_space;
  open_tag(node, rule, "span");
  if (characters == 1) return out_.markup(" data-added> </span>");
  out_.markup(" role=\"img\" aria-label=\"Space");
  write_gap_detail(" of ", quantity.empty() ? attribute(node, "extent") : quantity);
  write_gap_detail(" ", unit);
  out_.markup("\" data-added>");
  if (characters == 0) {
    out_.markup("[space");
    if (!quantity.empty()) out_.markup(": ");
    out_.text(quantity);
    if (!quantity.empty()) out_.markup(" ");
    out_.text(quantity.empty() ? std::string_view() : unit);
    out_.markup("]");
  }
  for (unsigned i = 0; i < characters; ++i) out_.markup("&nbsp;");
  out_.markup("</span>");
}

void Renderer::write_hand_shift(pugi::xml_node node, const Rule& rule) {
  if (node.first_child()) return open_generic(node, rule);
  std::string hand;
  for (const char* const name : {"new", "scribe", "scribeRef"})
    if (hand.empty()) hand = name_of(attribute(node, name));
  open_tag(node, rule, "span");
  out_.markup(" data-added>[");
  out_.text(hand.empty() ? std::string_view("other hand") : hand);
  out_.markup("]</span>");
}

void Renderer::write_glyph(pugi::xml_node node, const Rule& rule) {
  if (node.first_child()) return open_generic(node, rule);
  const std::string_view reference = attribute(node, "ref");
  const Target* const glyph = edition_.resolve(reference);
  const std::string form = glyph == nullptr ? std::string() : standard_form(glyph->node);
  open_tag(node, rule, "span");
  out_.markup(" data-added>");
  if (!form.empty())
    out_.text(form);
  else if (reference.ends_with("EOLhyphen"))
    out_.markup("&shy;");
  else if (!reference.ends_with("EOLunhyphen"))
    out_.markup("\xEF\xBF\xBD");
  out_.markup("</span>");
}

// What is known by the id that a pointer names: a person, a hand, an editor.
std::string Renderer::name_of(std::string_view pointer, std::size_t most) const {
  const Target* const target = pointer.empty() ? nullptr : edition_.resolve(pointer);
  if (target == nullptr) return std::string(pointer.starts_with('#') ? pointer.substr(1) : pointer);
  const pugi::xml_node name = naming_part(target->node);
  const std::string words = plain_text(name ? name : target->node);
  return words.empty() || words.size() > most ? std::string(target->id) : words;
}

}  // namespace polto
