// What the header says of how elements look.
#include <algorithm>

#include "characters.h"
#include "indexer.h"
#include "polto/limits.h"
#include "style.h"

namespace polto {
namespace {

// Names of elements joined by commas are the selectors that we obey; others say more than that.
bool is_simple(std::string_view selector) noexcept {
  return !selector.empty() && std::all_of(selector.begin(), selector.end(), [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9');
  });
}

}  // namespace

// CSS for a part of an element, as its first letter, would be wrong for the whole.
void Indexer::add_rendition(pugi::xml_node element) {
  const std::string_view scheme = attribute(element, "scheme");
  if ((!scheme.empty() && scheme != "css") || element.attribute("scope")) return;
  const StyleWords style = style_of_css(element.first_child().value());
  if (style == 0) return;
  if (edition_.renditions_.size() >= limits::definitions) return;
  const std::string_view id = id_of(element);
  if (!id.empty()) edition_.renditions_.push_back({id, {}, style});
  std::string_view selectors = attribute(element, "selector");
  while (!selectors.empty()) {
    const std::size_t end = selectors.find(',');
    const std::string_view selector = trimmed(selectors.substr(0, end));
    if (is_simple(selector)) add_element_rendition(selector, style);
    selectors.remove_prefix(end == selectors.npos ? selectors.size() : end + 1);
  }
}

void Indexer::add_element_rendition(std::string_view name, std::uint64_t style) {
  if (edition_.renditions_.size() >= limits::definitions) return;
  edition_.renditions_.push_back({{}, name, style});
  edition_.has_element_renditions_ = true;
}

// How all elements of a name look unless they say otherwise.
void Indexer::add_usage(pugi::xml_node element) {
  std::string_view pointer = attribute(element, "rendition");
  if (pointer.empty()) pointer = attribute(element, "render");
  if (pointer.starts_with('#')) pointer.remove_prefix(1);
  for (const Rendition& rendition : edition_.renditions_)
    if (!rendition.id.empty() && rendition.id == pointer)
      return add_element_rendition(attribute(element, "gi"), rendition.style);
}

}  // namespace polto
