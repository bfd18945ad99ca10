#include "shapes.h"

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

void Shapes::measure(pugi::xml_node root) {
  packed_.clear();
  open_.clear();
  const auto enter = [this](pugi::xml_node node) {
    if (!is_element(node)) return false;
    open_.push_back(static_cast<std::uint32_t>(packed_.size()));
    packed_.push_back(0);
    return true;
  };
  const auto leave = [this](pugi::xml_node node) {
    if (!is_element(node)) return;
    const std::uint32_t number = open_.back();
    open_.pop_back();
    packed_[number] |= static_cast<std::uint32_t>(packed_.size() - number) << 1;
    if (open_.empty()) return;
    const Rule rule = rule_of(node);
    const bool moved = rule.el == El::note && !is_inline_note(node);
    const bool inside = rule.shape == Shape::phrase || rule.shape == Shape::empty;
    const bool block = !inside || holds_block(number) ||
                       (rule.el == El::quote && is_block_quotation(node)) ||
                       (rule.el == El::note && is_summary(node));
    if (block && !moved) packed_[open_.back()] |= 1;
  };
  walk(root, enter, leave);
}

}  // namespace polto
