// The renderer's state: a stack of open elements instead of recursion, and what has been put
// off to a legal or a later place.
#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <string>
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

  /// Renders a header, which is passed over where it stands before its text.
  void render_header(pugi::xml_node header);

  /// Renders a root that holds no text element of its own.
  void render_fragment(pugi::xml_node root);

  /// Renders what stands in `note`, and the notes inside it behind it.
  void render_body(pugi::xml_node note);

 private:
  // Longer descriptions than this name nobody.
  static constexpr std::size_t longest_name = 60;

  /// What HTML allows directly in an open element; `parts`: anything, but the white space between
  /// its elements is not text.
  enum class Inside : std::uint8_t { flow, parts, list, definitions, table, row, verbatim };

  /// What has to be done when an element is closed, beyond its end tag.
  enum class Closing : std::uint8_t {
    nothing,  // not even an end tag
    tag,
    list,
    table,
    link,
    note_item,
    app,       // the mark for its readings follows
    reading,   // its witnesses follow
    app_item,  // an entry of the apparatus
    fence,     // mfenced, which browsers do not know
    // What from here on is no element of the source but a list at the end of a document.
    notes,
    apparatus,
  };

  struct Frame {
    pugi::xml_node node;
    pugi::xml_node next;  // the child to visit next
    El el = El::other;
    Markup tag = "";
    Markup group = "";  // the element around the items of a list or the rows of a table, once open
    std::uint32_t first_pending = 0;  // notes from here on belong to this home
    std::uint32_t first_app = 0;      // and so do these entries of the apparatus
    std::uint32_t home_at = 0;        // place on the stack of the home around
    std::uint32_t notes_at = none;    // and of the list of notes around, inside that home
    std::uint8_t depth = 0;           // divisions with headings around the content
    std::uint8_t apps = 0;            // entries of an apparatus around the content
    Inside inside = Inside::flow;
    Closing closing = Closing::tag;
    bool home = false;       // notes of this division stand at its end
    bool container = false;  // a home whose notes stand before its first division
    bool headed = false;     // has shown a heading
    bool in_link = false;
    bool right_to_left = false;
    bool fields = false;            // what is in it is shown with its name
    bool math = false;              // MathML
    bool labels = false;            // a row of column labels
    bool memo = false;              // a list whose heading is the term of its items
    bool ordered = false;           // a list with numbers
    bool entry = false;             // of an apparatus: readings with their witnesses
    bool copied = false;            // what is written elsewhere too: no ids, no marks
    bool attached = false;          // the marks of notes that stand elsewhere follow
    std::uint32_t resume_note = 0;  // of a list of readings: the next one to open
    std::uint32_t nested = 0;       // of a list of notes: how many the open one held so far
  };

  struct PutOff {
    pugi::xml_node node;
    std::uint32_t note = none;  // for the mark of a note
  };

  // An entry of the apparatus, with its place among those of its list and among all.
  struct App {
    pugi::xml_node node;
    std::uint32_t place = 0;
    std::uint32_t number = 0;
  };

  // renderer.cpp: the walk
  Frame& begin();
  void run();
  void visit(pugi::xml_node node);
  void visit_text(pugi::xml_node node);
  void visit_element(pugi::xml_node node, const Rule& rule);
  void open_element(pugi::xml_node node, const Rule& rule);
  [[gnu::noinline]] void push(pugi::xml_node node, const Rule& rule, Markup tag,
                              Closing closing = Closing::tag);
  void pop();
  Frame& top() { return stack_.back(); }
  static bool has_flow(const Frame& frame) noexcept;
  void open_generic(pugi::xml_node node, const Rule& rule);
  void open_content(pugi::xml_node node, const Rule& rule);
  void open_hidden(pugi::xml_node node, const Rule& rule, Markup tag);
  [[gnu::noinline]] void open(pugi::xml_node node, const Rule& rule, Markup tag);
  [[gnu::noinline]] void open_tag(pugi::xml_node node, const Rule& rule, Markup tag,
                                  bool with_id = true);
  void write_attributes(pugi::xml_node node, bool with_id = true);
  void write_id(pugi::xml_node node, std::string_view id);
  void write_direction_around();
  void write_language(std::string_view language);
  std::uint64_t style_of(std::string_view name, std::string_view value) const;
  std::uint64_t style_of_element(std::string_view name) const;

  // render_structure.cpp: divisions and headings
  void open_division(pugi::xml_node node, const Rule& rule);
  void open_head(pugi::xml_node node, const Rule& rule);
  void open_heading(pugi::xml_node node, const Rule& rule, unsigned level, bool holds_block);
  bool flush_before_division(pugi::xml_node division);
  void open_generated(pugi::xml_node node, const Rule& rule);
  void write_contents();

  // render_notes.cpp
  std::uint32_t note_number(pugi::xml_node note) const;
  bool moves_away(std::uint32_t number) const;
  void visit_note(pugi::xml_node node, const Rule& rule);
  void write_mark(std::uint32_t note);
  void open_summary(pugi::xml_node node, const Rule& rule);
  void write_mark_after(pugi::xml_node node, std::uint32_t note);
  void add_pending(std::uint32_t note);
  void open_margin_note(pugi::xml_node node, const Rule& rule);
  void write_gathered_label(std::uint32_t note);
  [[gnu::noinline]] void place_mark(pugi::xml_node after, std::uint32_t note);
  [[gnu::noinline]] void mark_attached(pugi::xml_node anchor);
  void open_note_reference(pugi::xml_node node, const Rule& rule, const Target& note);
  bool has_mark(const Target& note) const;
  bool has_shown_notes(std::uint32_t first) const;
  void write_mark_label(std::uint32_t note);
  void write_mark_id(std::uint32_t note, std::uint32_t mark);
  bool open_end_lists(Frame& home);
  bool open_notes(Frame& home);
  void open_next_note();
  void open_note_item(std::uint32_t number);

  // render_transcription.cpp: what the source has, and what editors make of it
  void open_parts(pugi::xml_node node, const Rule& rule);
  void open_supplied(pugi::xml_node node, const Rule& rule);
  void write_line_beginning(pugi::xml_node node, const Rule& rule);
  void mark_line_hyphen();
  void skip_space_after(pugi::xml_node node);
  void write_space(pugi::xml_node node, const Rule& rule);
  void write_hand_shift(pugi::xml_node node, const Rule& rule);
  void write_glyph(pugi::xml_node node, const Rule& rule);
  std::string name_of(std::string_view pointer, std::size_t most = longest_name) const;

  // render_apparatus.cpp: readings of witnesses
  void open_app(pugi::xml_node node, const Rule& rule);
  void open_entry(pugi::xml_node node, const Rule& rule);
  void open_reading(pugi::xml_node node, const Rule& rule);
  void open_listed_reading(pugi::xml_node node, const Rule& rule);
  void open_entry_note(pugi::xml_node node);
  void open_witness(pugi::xml_node node, const Rule& rule);
  void write_place_of(pugi::xml_node app);
  void write_sigla(pugi::xml_node reading);
  void write_siglum(std::string_view pointer);
  void mark_app(pugi::xml_node app);
  void write_app_mark(std::uint32_t number);
  void write_app_id(std::uint32_t number);
  void write_app_label(std::uint32_t number);
  bool open_apparatus(Frame& home);
  void open_next_app();
  bool write_legend(const Frame& home);
  void open_end_section(Markup start, Markup name, unsigned depth);

  // render_verse.cpp: verse and drama
  void open_line(pugi::xml_node node, const Rule& rule);
  void open_speech(pugi::xml_node node, const Rule& rule);

  // render_fields.cpp: descriptions, part by part
  void open_fields(pugi::xml_node node, const Rule& rule);
  void open_field(pugi::xml_node node, const Rule& rule);
  void write_label(pugi::xml_node node);
  void write_values(pugi::xml_node node);
  void write_address(std::string_view address);

  // render_formula.cpp: MathML
  void open_foreign(pugi::xml_node node, const Rule& rule);
  void open_figure(pugi::xml_node node, const Rule& rule);
  void open_include(pugi::xml_node node, const Rule& rule);
  void open_math(pugi::xml_node node);
  void open_in_math(pugi::xml_node node, const Rule& rule);
  bool is_in_bare_math();
  void open_words_in_math();
  void write_fence(pugi::xml_node fenced, const char* side);

  // render_speech.cpp
  void open_utterance(pugi::xml_node node, const Rule& rule);
  void write_agent(std::string_view pointer);

  // render_example.cpp: markup shown as source
  void open_description(pugi::xml_node node, const Rule& rule);
  void open_eg(pugi::xml_node node, const Rule& rule);
  void write_example(pugi::xml_node example, const Rule& rule);
  void write_example_tag(pugi::xml_node element, bool start);
  void write_example_text(std::string_view text, std::size_t indentation);
  void write_example_note(std::uint32_t number);
  void write_words(pugi::xml_node element);

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
  void open_identifier(pugi::xml_node node, const Rule& rule);
  void open_spoken(pugi::xml_node node, const Rule& rule);
  void open_quote(pugi::xml_node node, const Rule& rule);
  void open_link(pugi::xml_node node, const Rule& rule, std::string_view id);
  void write_ptr(pugi::xml_node node, const Rule& rule);
  void write_break(pugi::xml_node node, const Rule& rule);
  void write_page_break(pugi::xml_node node, const Rule& rule);
  void write_gap(pugi::xml_node node, const Rule& rule);
  void write_gap_detail(Markup before, std::string_view value);
  void write_graphic(pugi::xml_node node, const Rule& rule);
  void open_surface(pugi::xml_node node, const Rule& rule);
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
  // Notes whose bodies are still to be written, those of an open list from the last to the next.
  // Numbers behind the last note are those of examples.
  std::vector<std::uint32_t> pending_;
  std::vector<std::uint32_t> nested_;  // notes inside the notes that are open
  std::vector<pugi::xml_node> example_notes_;
  std::vector<PutOff> put_off_;            // breaks and marks between rows or items
  std::vector<std::uint32_t> after_link_;  // marks of notes inside a link
  std::vector<std::uint32_t> marks_seen_;  // by note, where notes have several marks
  std::vector<App> apps_;                  // entries of the apparatus still to be written
  std::vector<std::uint32_t> app_marks_after_link_;
  std::uint32_t apps_seen_ = 0;
  std::vector<pugi::xml_node> witnesses_;  // named by an apparatus, and not in the text themselves
  bool contents_written_ = false;
  std::string shared_line_;  // what of a line of verse the speakers before have said
};

}  // namespace polto
