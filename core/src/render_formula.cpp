// Other vocabularies. MathML comes through by an allow-list; of all others the text is kept.
#include "name_table.h"
#include "polto/limits.h"
#include "qualified_names.h"
#include "renderer.h"
#include "xml.h"

namespace polto {
namespace {

struct MathRule {
  std::string_view name;
  Markup markup;
};

// What stands for an element of MathML that browsers know.
constexpr MathRule math_elements[] = {
    {"mi", "mi"},
    {"mn", "mn"},
    {"mo", "mo"},
    {"ms", "ms"},
    {"mtext", "mtext"},
    {"mspace", "mspace"},
    {"mrow", "mrow"},
    {"mfrac", "mfrac"},
    {"msqrt", "msqrt"},
    {"mroot", "mroot"},
    {"mstyle", "mstyle"},
    {"merror", "merror"},
    {"mpadded", "mpadded"},
    {"mphantom", "mphantom"},
    {"msub", "msub"},
    {"msup", "msup"},
    {"msubsup", "msubsup"},
    {"munder", "munder"},
    {"mover", "mover"},
    {"munderover", "munderover"},
    {"mmultiscripts", "mmultiscripts"},
    {"mprescripts", "mprescripts"},
    {"none", "none"},
    {"mtable", "mtable"},
    {"mtr", "mtr"},
    {"mtd", "mtd"},
    {"semantics", "semantics"},
    {"annotation", "annotation"},
    // In HTML its content may be HTML, and is read so; an annotation's is not.
    {"annotation-xml", "annotation"},
};

// Attributes that set a formula and nothing else.
constexpr MathRule math_attributes[] = {
    {"accent", "accent"},
    {"accentunder", "accentunder"},
    {"columnalign", "columnalign"},
    {"columnspan", "columnspan"},
    {"depth", "depth"},
    {"display", "display"},
    {"displaystyle", "displaystyle"},
    {"encoding", "encoding"},
    {"fence", "fence"},
    {"form", "form"},
    {"height", "height"},
    {"largeop", "largeop"},
    {"linethickness", "linethickness"},
    {"lspace", "lspace"},
    {"mathvariant", "mathvariant"},
    {"maxsize", "maxsize"},
    {"minsize", "minsize"},
    {"movablelimits", "movablelimits"},
    {"rowspan", "rowspan"},
    {"rspace", "rspace"},
    {"scriptlevel", "scriptlevel"},
    {"separator", "separator"},
    {"stretchy", "stretchy"},
    {"symmetric", "symmetric"},
    {"voffset", "voffset"},
    {"width", "width"},
};

template <std::size_t N>
const MathRule* find(const MathRule (&rules)[N], std::string_view name) noexcept {
  for (const MathRule& rule : rules)
    if (rule.name == name) return &rule;
  return nullptr;
}

// The namespace that the name of an element is in.
std::string_view namespace_of(pugi::xml_node element) noexcept {
  const std::string_view name = element.name();
  const std::size_t colon = name.find(':');
  const std::string_view prefix = colon == name.npos ? std::string_view() : name.substr(0, colon);
  unsigned left = limits::depth_around;
  for (pugi::xml_node at = element; is_element(at) && left > 0; at = at.parent()) {
    --left;
    for (const pugi::xml_attribute attribute : at.attributes()) {
      const std::string_view declares = attribute.name();
      const bool same = prefix.empty()
                            ? declares == "xmlns"
                            : declares.starts_with("xmlns:") && declares.substr(6) == prefix;
      if (same) return attribute.value();
    }
  }
  return {};
}

bool is_math(pugi::xml_node element) noexcept {
  return without_prefix(element.name()) == "math" &&
         namespace_of(element) == "http://www.w3.org/1998/Math/MathML";
}

// Whether a formula stands on lines of its own.
bool is_display(pugi::xml_node math) noexcept {
  const std::string_view rend = attribute(math.parent(), "rend");
  return rend.find("display") != rend.npos || rend.find("block") != rend.npos;
}

// Whether it holds words: mi, mn, mo, ms or mtext. Other elements of MathML in it, which allows
// none, HTML would read as its own.
bool is_token(std::string_view tag) noexcept {
  return tag.size() == 2 || tag == "mtext" || tag == "span";
}

}  // namespace

void Renderer::open_foreign(pugi::xml_node node, const Rule& rule) {
  if (top().math) return open_in_math(node, rule);
  if (is_math(node)) return open_math(node);
  open(node, rule, holds_block(node) ? Markup("div") : rule.tag);
}

// A file that is not there: its place is marked, and what the source has instead follows.
void Renderer::open_include(pugi::xml_node node, const Rule& rule) {
  open(node, rule, holds_block(node) || has_flow(top()) ? Markup("div") : rule.tag);
  out_.markup("<span class=\"polto-include\" data-added>[");
  out_.text(attribute(node, "href"));
  out_.markup(" is not included]</span> ");
}

void Renderer::open_math(pugi::xml_node node) {
  out_.markup("<math");
  const std::string_view display = attribute(node, "display");
  if (display == "block" || (display.empty() && is_display(node)))
    out_.markup(" display=\"block\"");
  out_.markup(">");
  language_ = {};
  push(node, rule_at(0), "math");
  top().math = true;
}

// The names of elements that browsers do not know are left out, not what is in them.
void Renderer::open_in_math(pugi::xml_node node, const Rule& rule) {
  if (is_token(top().tag.view())) {
    out_.markup("<span>");
    push(node, rule, "span");
    top().math = true;
    return;
  }
  const std::string_view name = without_prefix(local_name(node));
  const MathRule* const known = find(math_elements, name);
  const Markup tag = known == nullptr ? Markup("mrow") : known->markup;
  out_.markup("<");
  out_.tag(tag);
  for (const pugi::xml_attribute attribute : node.attributes())
    if (const MathRule* const allowed = find(math_attributes, attribute.name()))
      if (known != nullptr) out_.attribute(allowed->markup, attribute.value());
  out_.markup(">");
  language_ = {};
  const bool fenced = name == "mfenced";
  if (fenced) write_fence(node, "open");
  push(node, rule, tag, fenced ? Closing::fence : Closing::tag);
  top().math = true;
}

// Where HTML would end a formula at most elements of its own: everywhere but in words.
bool Renderer::is_in_bare_math() { return top().math && !is_token(top().tag.view()); }

// Where a formula goes on in TEI.
void Renderer::open_words_in_math() {
  out_.markup("<mtext>");
  push(pugi::xml_node(), rule_at(0), "mtext");
}

void Renderer::write_fence(pugi::xml_node fenced, const char* side) {
  const pugi::xml_attribute own = fenced.attribute(side);
  out_.markup("<mo data-added>");
  out_.text(own ? own.value() : *side == 'o' ? "(" : ")");
  out_.markup("</mo>");
}

}  // namespace polto
