// The renderer's state: a stack of open elements instead of recursion, and what has been put
// off to a legal or a later place.
#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "elements.h"
#include "polto/edition.h"
#include "polto/html.h"

namespace polto {

/// The element of a heading of this level, h6 for the deepest.
Markup heading_tag(unsigned level) noexcept;

class Renderer {
 public:
  Renderer(const Edition& edition, const RenderOptions& options, HtmlBuffer& out)
      : edition_(edition), options_(options), out_(out) {}

  /// Renders `root` and what is below it, then the notes that found no home inside.
  void render(pugi::xml_node root);

  /// Renders what stands in `note`, and the notes inside it behind it.
  void render_body(pugi::xml_node note);

 private:
  /// What HTML allows directly in an open element.
  enum class Inside : std::uint8_t { flow, list, definitions, table, row };

  /// What has to be done when an element is closed, beyond its end tag.
  enum class Closing : std::uint8_t {
    nothing,  // not even an end tag
    tag,
    list,
    table,
    link,
    notes,  // the list of notes at the end of a document
    note_item,
  };

  struct Frame {
    pugi::xml_node node;
    pugi::xml_node next;  // the child to visit next
    El el = El::other;
    Markup tag = "";
    Markup group = "";  // the element around the items of a list or the rows of a table, once open
    std::uint32_t first_pending = 0;  // notes from here on belong to this home
    std::uint8_t depth = 0;           // divisions with headings around the content
    Inside inside = Inside::flow;
    Closing closing = Closing::tag;
    bool home = false;       // notes of this division stand at its end
    bool container = false;  // a home whose notes stand before its first division
    bool headed = false;     // has shown a heading
    bool in_link = false;
    bool right_to_left = false;
    bool labels = false;            // a row of column labels
    bool memo = false;              // a list whose heading is the term of its items
    bool ordered = false;           // a list with numbers
    std::uint32_t resume_note = 0;  // of a list of notes: the next one to open
    std::uint32_t nested = 0;       // and how many notes the last one held
  };

  struct PutOff {
    pugi::xml_node node;
    std::uint32_t note = none;  // for the mark of a note
  };

  // renderer.cpp: the walk
  void run();
  void visit(pugi::xml_node node);
  void visit_text(pugi::xml_node node);
  void visit_element(pugi::xml_node node, const Rule& rule);
  [[gnu::noinline]] void push(pugi::xml_node node, const Rule& rule, Markup tag,
                              Closing closing = Closing::tag);
  void pop();
  Frame& top() { return stack_.back(); }
  static bool has_flow(const Frame& frame) noexcept;
  void open_generic(pugi::xml_node node, const Rule& rule);
  void open_hidden(pugi::xml_node node, const Rule& rule, Markup tag);
  [[gnu::noinline]] void open(pugi::xml_node node, const Rule& rule, Markup tag);
  [[gnu::noinline]] void open_tag(pugi::xml_node node, const Rule& rule, Markup tag,
                                  bool with_id = true);
  void write_attributes(pugi::xml_node node, bool with_id = true);
  void write_id(pugi::xml_node node, std::string_view id);
  void write_language(std::string_view language);

  // render_structure.cpp: divisions and headings
  void open_division(pugi::xml_node node, const Rule& rule);
  void open_head(pugi::xml_node node, const Rule& rule);
  void open_heading(pugi::xml_node node, const Rule& rule, unsigned level, bool holds_block);
  bool flush_before_division(pugi::xml_node division);

  // render_notes.cpp
  void visit_note(pugi::xml_node node, const Rule& rule);
  void write_mark(std::uint32_t note);
  void open_summary(pugi::xml_node node, const Rule& rule);
  void write_mark_after(pugi::xml_node node, std::uint32_t note);
  void add_pending(std::uint32_t note);
  void write_mark_label(std::uint32_t note);
  void write_mark_id(std::uint32_t note, std::uint32_t mark);
  bool open_notes(Frame& home);
  void open_next_note();
  void open_note_item(std::uint32_t number);

  // render_lists.cpp: lists and tables
  bool place(pugi::xml_node node, const Rule& rule);
  void put_off(PutOff mark);
  void flush_put_off();
  void open_loose();
  void open_list_group(Frame& list);
  void open_table_group(Frame& table, bool labels);
  void open_list(pugi::xml_node node, const Rule& rule);
  void open_item(pugi::xml_node node, const Rule& rule);
  void open_table(pugi::xml_node node, const Rule& rule);
  void open_caption(pugi::xml_node node, const Rule& rule);
  void open_row(pugi::xml_node node, const Rule& rule);
  void open_cell(pugi::xml_node node, const Rule& rule);
  void write_span(pugi::xml_node cell, const char* name, Markup html, unsigned most);

  // render_inline.cpp: phrases, names, references, breaks
  void open_hi(pugi::xml_node node, const Rule& rule);
  void open_date(pugi::xml_node node, const Rule& rule);
  void open_name(pugi::xml_node node, const Rule& rule);
  void open_ref(pugi::xml_node node, const Rule& rule);
  void open_quote(pugi::xml_node node, const Rule& rule);
  void open_link(pugi::xml_node node, const Rule& rule, std::string_view id);
  void write_ptr(pugi::xml_node node, const Rule& rule);
  void write_break(pugi::xml_node node, const Rule& rule);
  void write_page_break(pugi::xml_node node, const Rule& rule);
  void write_gap(pugi::xml_node node, const Rule& rule);
  void write_gap_detail(Markup before, std::string_view value);
  void write_graphic(pugi::xml_node node, const Rule& rule);
  void write_href(std::string_view id);
  const Target* reach(std::string_view pointer) const;
  bool has_template_for(std::string_view target) const;
  void write_foreign_href(std::string_view target);

  const Edition& edition_;
  const RenderOptions& options_;
  HtmlBuffer& out_;
  pugi::xml_node root_;
  std::string_view language_;  // of the element whose attributes were written last
  std::vector<Frame> stack_;
  std::vector<std::uint32_t> pending_;     // notes whose bodies are still to be written
  std::vector<PutOff> put_off_;            // breaks and marks between rows or items
  std::vector<std::uint32_t> after_link_;  // marks of notes inside a link
  std::vector<std::uint32_t> marks_seen_;  // by note, where notes have several marks
};

}  // namespace polto
