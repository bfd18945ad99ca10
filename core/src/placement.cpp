#include "placement.h"

#include "xml.h"

namespace polto {

bool is_inline_note(pugi::xml_node note) noexcept {
  const std::string_view place = attribute(note, "place");
  return has_word(attribute(note, "rend"), "inline") || place == "inline" || place == "block" ||
         is_summary(note);
}

bool is_summary(pugi::xml_node note) noexcept { return attribute(note, "type") == "summary"; }

bool is_block_quotation(pugi::xml_node quotation) noexcept {
  return attribute(quotation, "rend").find("block") != std::string_view::npos;
}

}  // namespace polto
