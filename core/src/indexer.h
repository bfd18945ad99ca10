// The one walk that turns a parsed tree into an edition's index.
#pragma once

#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "polto/edition.h"
#include "xml.h"

namespace polto {

class Indexer {
 public:
  explicit Indexer(Edition& edition) : edition_(edition) {}

  /// Fills the edition's index; reports what makes the tree unfit (see check_source()).
  Status index();

 private:
  // What a division was seen to hold.
  struct Contents {
    bool own = false;  // something to read besides headings and further divisions
    bool divisions = false;
    bool document = false;
  };

  // A namespace prefix, empty for names without one, and the element that declares it for what is
  // in it.
  struct Prefix {
    std::string_view name;
    pugi::xml_node element;
    std::string_view space;
    bool tei;  // whether it stands for the namespace of TEI
  };

  Status check_root(pugi::xml_node document) const;
  Status check_attributes(pugi::xml_node element);
  bool doubles_by_namespace() const;
  const Prefix* declaration_of(std::string_view prefix) const;
  bool declares(std::string_view name) const;
  RuleNumber number_of(pugi::xml_node element) const;
  Status fail(ErrorCode code, pugi::xml_node node) const;

  bool enter(pugi::xml_node node);
  void leave(pugi::xml_node node);
  void enter_element(pugi::xml_node element, const Rule& rule);
  bool enter_example(pugi::xml_node element);
  void enter_text(pugi::xml_node node);
  void note_content(pugi::xml_node element, const Rule& rule);
  void open_division(pugi::xml_node element, const Rule& rule);
  void close_division();
  void add_note(pugi::xml_node element);
  void add_page(pugi::xml_node element);
  void add_rendition(pugi::xml_node element);
  void add_element_rendition(std::string_view name, std::uint64_t style);
  void add_usage(pugi::xml_node element);
  void add_prefix_definition(pugi::xml_node element);
  void add_entry(pugi::xml_node element, const Rule& rule);

  // indexer_settle.cpp
  void find_second_marks();
  void settle_kinds();
  void settle_homes();
  void attach_notes(const std::vector<std::uint32_t>& homes);
  void settle_pages();

  std::string_view id_for(pugi::xml_node element, const char* kind, std::uint32_t number);
  std::uint32_t innermost() const { return open_.empty() ? none : open_.back(); }

  Edition& edition_;
  Status status_;
  std::vector<std::uint32_t> open_;  // divisions
  std::vector<Prefix> prefixes_;
  std::vector<Contents> contents_;       // by division
  std::vector<std::string_view> names_;  // of one element's attributes, when there are many
  pugi::xml_node example_;               // the egXML that is open
  std::vector<pugi::xml_node> example_notes_;
  std::size_t unstarted_ = 0;  // open divisions from here on have shown no text yet
  std::size_t depth_ = 0;      // of elements
  std::uint32_t header_depth_ = 0;
  std::uint32_t apps_ = 0;  // open ones
  bool is_p4_ = false;      // the root is TEI.2 or teiCorpus.2
};

}  // namespace polto
