// Small questions to a pugixml tree that every reading asks.
#pragma once

#include <cstring>
#include <pugixml.hpp>
#include <string_view>

#include "elements.h"
#include "mark.h"

namespace polto {

/// walk() as long as `more()` says so before each node; false where it ends that.
template <class More, class Enter, class Leave>
bool walk_while(pugi::xml_node root, More&& more, Enter&& enter, Leave&& leave) {
  pugi::xml_node node = root;
  while (more()) {
    if (const pugi::xml_node child = enter(node) ? node.first_child() : pugi::xml_node()) {
      node = child;
      continue;
    }
    for (;;) {
      leave(node);
      if (node == root) return true;
      if (const pugi::xml_node next = node.next_sibling()) {
        node = next;
        break;
      }
      node = node.parent();
    }
  }
  return false;
}

/// Calls enter(node) before and leave(node) after the children of `root` and every node below it,
/// in document order. enter() returns whether to go down. No allocation, constant stack.
template <class Enter, class Leave>
void walk(pugi::xml_node root, Enter&& enter, Leave&& leave) {
  walk_while(
      root, [] { return true; }, enter, leave);
}

/// The same of at most `most` nodes; false where there are more.
template <class Enter, class Leave>
bool walk_some(pugi::xml_node root, std::size_t most, Enter&& enter, Leave&& leave) {
  return walk_while(
      root, [&] { return most-- > 0; }, enter, leave);
}

/// walk() without leave().
template <class Enter>
void walk(pugi::xml_node root, Enter&& enter) {
  walk(root, enter, [](pugi::xml_node) {});
}

inline bool is_element(pugi::xml_node node) noexcept { return node.type() == pugi::node_element; }

inline bool is_text(pugi::xml_node node) noexcept {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

/// The name of an element of TEI; names of other vocabularies come with their prefix,
/// "frus:attachment". A prefix that the source uses for TEI itself is gone since it was indexed.
inline std::string_view local_name(pugi::xml_node element) noexcept { return element.name(); }

/// The rule of an element that was indexed.
inline const Rule& rule_of(pugi::xml_node element) noexcept {
  return rule_at(Mark(element).rule());
}

/// Whether it holds a block: see mark.h.
inline bool holds_block(pugi::xml_node element) noexcept { return Mark(element).holds_block(); }

inline bool is(pugi::xml_node node, El el) noexcept {
  return is_element(node) && rule_of(node).el == el;
}

/// Value of an attribute; empty where it is absent.
inline std::string_view attribute(pugi::xml_node element, const char* name) noexcept {
  return element.attribute(name).value();
}

/// xml:id, or the id of TEI P4 and of attributes that FRUS adds.
inline std::string_view id_of(pugi::xml_node element) noexcept {
  return attribute(element, "xml:id");
}

/// Whether a blank-separated list holds a word.
inline bool has_word(std::string_view list, std::string_view word) noexcept {
  while (!list.empty()) {
    const std::size_t end = list.find(' ');
    if (list.substr(0, end) == word) return true;
    if (end == list.npos) return false;
    list.remove_prefix(end + 1);
  }
  return false;
}

}  // namespace polto
