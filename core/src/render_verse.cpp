// Verse and drama: lines that speakers share, and speeches without a speaker's name.
#include "name_table.h"
#include "polto/text.h"
#include "renderer.h"
#include "xml.h"

namespace polto {
namespace {

// No line of verse is longer: there is no use in room for more, and each speaker's part repeats it.
constexpr std::size_t longest_shared = 300;

bool names_speaker(pugi::xml_node speech) noexcept {
  for (const pugi::xml_node child : speech.children())
    if (is_element(child) && local_name(child) == "speaker") return true;
  return false;
}

}  // namespace

// The part of a line that another speaker finishes starts where the one before ended: the style
// sheet leaves as much room as these words take.
void Renderer::open_line(pugi::xml_node node, const Rule& rule) {
  const std::string_view part = attribute(node, "part");
  const bool goes_on = part == "M" || part == "F";
  open_tag(node, rule, "div");
  if (goes_on && !shared_line_.empty()) out_.attribute("data-before", shared_line_);
  out_.markup(">");
  push(node, rule, "div");
  if (part.empty()) return;
  if (part == "I") shared_line_.clear();
  if (part == "I" || part == "M") shared_line_ += plain_text(node) + ' ';
  if (part == "F" || shared_line_.size() > longest_shared) shared_line_.clear();
}

void Renderer::open_speech(pugi::xml_node node, const Rule& rule) {
  open(node, rule, "div");
  const std::string_view who = attribute(node, "who");
  if (who.empty() || names_speaker(node)) return;
  out_.markup("<span class=\"tei-speaker\" data-added>");
  bool first = true;
  each_name(who, [&](std::string_view pointer) {
    if (!first) out_.markup(", ");
    first = false;
    out_.text(name_of(pointer));
  });
  out_.markup("</span>");
}

}  // namespace polto
