// Spoken texts: who speaks.
#include "polto/limits.h"
#include "renderer.h"
#include "xml.h"

namespace polto {
namespace {

// Whether the record itself says who speaks, in a note before the utterance.
bool is_announced(pugi::xml_node utterance) noexcept {
  pugi::xml_node before = utterance.previous_sibling();
  while (before && !is_element(before)) before = before.previous_sibling();
  return attribute(before, "type") == "speaker" || local_name(before) == "speaker";
}

}  // namespace

void Renderer::open_utterance(pugi::xml_node node, const Rule& rule) {
  const std::string_view who = attribute(node, "who");
  open(node, rule, rule.tag);
  if (who.empty() || is_announced(node)) return;
  out_.markup("<span class=\"polto-speaker\" data-added>");
  write_agent(who);
  out_.markup("</span> ");
}

// The name of the person or thing that a pointer means; the pointer itself where it leads nowhere.
void Renderer::write_agent(std::string_view pointer) {
  out_.text(name_of(pointer, limits::name_bytes));
}

}  // namespace polto
