#include "reading.h"

#include "placement.h"
#include "polto/limits.h"
#include "xml.h"

namespace polto {
namespace {

pugi::xml_node element_before(pugi::xml_node node) noexcept {
  do node = node.previous_sibling();
  while (node && !is_element(node));
  return node;
}

pugi::xml_node element_after(pugi::xml_node node) noexcept {
  do node = node.next_sibling();
  while (node && !is_element(node));
  return node;
}

bool is_alone(pugi::xml_node element) noexcept {
  return !element_before(element) && !element_after(element);
}

bool is_in_choice_unread(pugi::xml_node element) noexcept {
  const std::string_view name = local_name(element);
  for (const std::string_view source : {"abbr", "orig", "sic", "am"})
    if (name == source) return !is_alone(element);
  // Of equal alternatives the first is read.
  const pugi::xml_node before = element_before(element);
  return (name == "seg" || name == "unclear") && before && local_name(before) == name;
}

}  // namespace

bool follows_reading(pugi::xml_node reading) noexcept {
  unsigned left = limits::depth_around;
  for (pugi::xml_node at = reading; left > 0 && (is(at, El::rdg) || is(at, El::rdgGrp));
       at = at.parent(), --left)
    for (pugi::xml_node before = at.previous_sibling(); before; before = before.previous_sibling())
      if (is(before, El::rdg) || is(before, El::rdgGrp)) return true;
  return false;
}

bool is_shown(pugi::xml_node reading) noexcept {
  const pugi::xml_node group = is(reading.parent(), El::rdgGrp) ? reading.parent() : reading;
  const pugi::xml_node app = group.parent();
  if (is_located(app) || is(reading, El::witDetail)) return false;
  if (is(reading, El::lem)) return true;
  if (follows_reading(reading)) return false;
  for (const pugi::xml_node part : app.children())
    if (is(part, El::lem)) return false;
  return true;
}

bool is_left_unread(pugi::xml_node element) noexcept {
  const pugi::xml_node parent = element.parent();
  if (!is_element(parent)) return false;
  const std::string_view name = local_name(element);
  switch (rule_of(parent).el) {
    case El::choice: return is_in_choice_unread(element);
    case El::subst:
    case El::mod: return name == "del" && !is_alone(element);
    case El::app:
      if (is_external_app(parent)) return false;
      [[fallthrough]];
    case El::rdgGrp: return !is(element, El::rdgGrp) && !is_shown(element);
    default: break;
  }
  return name == "fw" || (name == "am" && local_name(parent) == "expan");
}

}  // namespace polto
