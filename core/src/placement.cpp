#include "placement.h"

#include "xml.h"

namespace polto {

namespace {

// What the record of a meeting notes where it happens: who has the floor, the time, a vote.
bool is_of_the_record(pugi::xml_node note) noexcept {
  const std::string_view type = attribute(note, "type");
  return type == "speaker" || type == "time" || is(note.parent(), El::u);
}

}  // namespace

bool is_inline_note(pugi::xml_node note) noexcept {
  const std::string_view place = attribute(note, "place");
  return has_word(attribute(note, "rend"), "inline") || place == "inline" || place == "block" ||
         is_summary(note) || is_of_the_record(note) || is_gathered_note(note) ||
         is_external_app(note.parent());
}

bool is_margin_note(pugi::xml_node note) noexcept {
  const std::string_view place = attribute(note, "place");
  if (place.empty() || note.attribute("n")) return false;
  return place == "left" || place == "right" || place.find("margin") != place.npos;
}

bool is_gathered_note(pugi::xml_node note) noexcept {
  const std::string_view id = id_of(note);
  const pugi::xml_node parent = note.parent();
  return is(parent, El::div) && attribute(parent, "type").ends_with("notes") && !id.empty() &&
         !id.starts_with("polto-");
}

bool is_located(pugi::xml_node app) noexcept {
  for (const char* const name : {"loc", "from", "to"})
    if (app.attribute(name)) return true;
  return false;
}

bool is_external_app(pugi::xml_node app) noexcept {
  if (!is(app, El::app)) return false;
  const pugi::xml_node parent = app.parent();
  return is(parent, El::listApp) || (is(parent, El::div) && is_located(app));
}

bool is_summary(pugi::xml_node note) noexcept { return attribute(note, "type") == "summary"; }

bool is_block_quotation(pugi::xml_node quotation) noexcept {
  return attribute(quotation, "rend").find("block") != std::string_view::npos;
}

}  // namespace polto
