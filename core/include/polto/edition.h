// An open TEI document: its bytes, its tree, and an index of what readers ask for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "polto/none.h"
#include "polto/status.h"

namespace polto {

/// What a division is to a reader.
enum class DivisionKind : std::uint8_t {
  container,  ///< holds further divisions to read, as a compilation or chapter does
  document,   ///< a document of an edition of documents
  section,    ///< another readable unit: preface, index, the chapter of a book
  part,       ///< a division inside a document or section, read with it
};

/// A div, attachment, title page or text, in document order.
struct Division {
  pugi::xml_node node;
  std::string_view id;  ///< xml:id, or one made by the edition; never empty
  std::uint32_t parent = none;
  std::uint32_t end = 0;  ///< index behind its last descendant
  std::uint32_t first_note = 0;
  std::uint32_t end_note = 0;
  std::uint32_t page = none;       ///< the page it starts on
  std::uint32_t last_page = none;  ///< the page it ends on
  DivisionKind kind = DivisionKind::section;
  bool home = false;  ///< whether its notes stand at its end, but for those of homes inside it
};

/// A note, in document order. A second mark for an existing note is a Note of its own whose
/// `same_as` names that note.
struct Note {
  pugi::xml_node node;
  std::string_view id;
  std::uint32_t division = none;  ///< the innermost division it stands in, or is attached to
  std::uint32_t same_as = none;
  std::uint32_t marks = 1;   ///< how many marks lead to it
  std::uint32_t number = 0;  ///< among the notes with marks of its home, from 1; 0 without mark
  pugi::xml_node anchor{};   ///< what it is attached to; null: its mark stands where it stands
  std::uint32_t next_attached = none;  ///< the next note with the same anchor
  bool apart = false;  ///< stands outside the text, as in standOff, and is read in it
};

/// A page break.
struct PageBreak {
  pugi::xml_node node;
  std::string_view id;
  std::uint32_t division = none;
};

/// An entry of a list of persons or terms.
struct Entry {
  enum class Kind : std::uint8_t { person, term };
  pugi::xml_node name;    ///< the element that bears the id
  pugi::xml_node holder;  ///< the element with the whole entry: item, person, org, place
  std::string_view id;
  Kind kind = Kind::person;
};

/// What an id names.
struct Target {
  enum class Kind : std::uint8_t { element, division, note, page, entry };
  std::string_view id;
  pugi::xml_node node;
  std::uint32_t division = none;  ///< the innermost division that holds it (itself for a division)
  std::uint32_t index =
      none;  ///< into the vector of its kind; of an element the first note attached to it
  Kind kind = Kind::element;
};

/// An element whose xml:id an earlier element bears too.
struct DoubledId {
  pugi::xml_node node;
  std::string_view id;
};

/// What the header says of how elements look: those that point to the id, or all with the name.
struct Rendition {
  std::string_view id;
  std::string_view element;
  std::uint64_t style = 0;  ///< words of style.h
};

/// How pointers with a prefix of the project's own are written out (prefixDef).
struct PrefixDefinition {
  std::string_view ident;
  std::string_view replacement;
};

/// What could not be read of a source that does open, as a DTD or an external entity, or an error
/// in it that was mended.
struct Remark {
  std::string code;
  std::string message;
  std::uint32_t offset;  ///< in the source
  bool error = false;
};

/// What to do about a source that is not well-formed.
enum class OnFault : bool { refuse, mend };

/// What was mended in a source, so that its text can be shown.
struct Mended {
  std::size_t count = 0;
  std::string notice;  ///< what a reader has to know of it; empty where nothing was mended
};

/// Owns one source and the tree built inside it.
///
/// Nothing is copied out: every std::string_view and pugi::xml_node that comes from an edition
/// points into it and dies with it. Moving an edition keeps them valid. Elements that readers
/// want to address but that bear no xml:id (divisions, notes, page breaks) are given one that
/// starts with "polto-". An element's value() is the edition's own; with it pugixml's shortcuts
/// child_value() and text() find nothing: read the text nodes.
class Edition {
 public:
  Edition();
  ~Edition();
  Edition(Edition&&) noexcept;
  Edition& operator=(Edition&&) noexcept;

  /// Hands out `size` bytes for the caller to fill with the source, so that it reaches the
  /// parser with one copy. Null when out of memory or beyond limits::source_bytes. What is open
  /// stays open.
  char* reserve(std::size_t size);

  /// Names of characters that old files take from DTDs, as `&eacute;`: the text of
  /// core/data/character-names.txt, which has to stay as long as the edition opens sources. Without
  /// it a reference to an entity that the source does not declare itself is an error.
  void set_character_names(std::string_view names) noexcept { character_names_ = names; }

  /// What was reserved and neither opened nor released since.
  std::string_view reserved() const noexcept;

  /// Gives the reserved bytes back. What is open stays open.
  void release() noexcept;

  /// Parses the reserved bytes in place and indexes the tree. On failure the edition is empty,
  /// and explain() (fault.h) says more about the same bytes. With OnFault::mend a source that is
  /// not well-formed opens with what could be read of it: every character that is no markup. It
  /// fails where it is no XML at all or not TEI, or has more errors than limits::mends. O(bytes).
  Status open(OnFault on_fault = OnFault::refuse);

  /// Copies `source` and opens the copy.
  Status open(std::string_view source, OnFault on_fault = OnFault::refuse);

  /// Bytes of the source, as it was handed over.
  std::size_t source_size() const noexcept;

  /// The document element.
  pugi::xml_node root() const noexcept;

  /// The name that other volumes call this one by: idno of type frus, or the root's xml:id.
  std::string_view volume_id() const noexcept { return volume_id_; }

  const std::vector<Division>& divisions() const noexcept { return divisions_; }
  const std::vector<Note>& notes() const noexcept { return notes_; }
  const std::vector<PageBreak>& pages() const noexcept { return pages_; }
  const std::vector<Entry>& entries() const noexcept { return entries_; }
  const std::vector<Remark>& remarks() const noexcept { return remarks_; }
  const Mended& mended() const noexcept { return mended_; }
  const std::vector<Rendition>& renditions() const noexcept { return renditions_; }

  const std::vector<PrefixDefinition>& prefix_definitions() const noexcept {
    return prefix_definitions_;
  }

  /// Whether any rendition is for all elements of a name.
  bool has_element_renditions() const noexcept { return has_element_renditions_; }

  const std::vector<DoubledId>& doubled_ids() const noexcept { return doubled_ids_; }

  /// Where an element or text stands in the source, in which entities are not put in.
  std::uint32_t offset_of(pugi::xml_node node) const noexcept;

  /// Where a byte of what was parsed stands in the source, in which entities are not put in.
  std::uint32_t in_source(std::uint32_t offset) const noexcept;

  /// The element with this id, or null. Where ids are doubled, the first. O(1).
  [[gnu::noinline]] const Target* find(std::string_view id) const noexcept;

  /// What a pointer of the source leads to inside this edition: "#d12", "frus1961-63v15#d12" for
  /// this very volume, or the bare id that some encodings write. Of several pointers the first
  /// counts, of a range ("#range(a,b)") its beginning. Null where it leads elsewhere.
  const Target* resolve(std::string_view pointer) const noexcept;

  /// Whether a pointer claims to lead into this edition, as "#d12" or with the name of this very
  /// volume, and leads to nothing. Pointers that compute ("#range(a,b)") claim nothing.
  bool dangles(std::string_view pointer) const noexcept;

  /// The document or section that shows division `division`: itself, or what it is part of, or
  /// for a container its first one. none where there is none.
  std::uint32_t unit_of(std::uint32_t division) const noexcept;

 private:
  friend class Indexer;

  void clear() noexcept;
  Status read(OnFault on_fault);
  bool is_own(std::string_view volume) const noexcept;
  bool insert(const Target& target);
  std::size_t slot_of(std::string_view id) const noexcept;
  void rehash(std::size_t slots);

  struct Tree;  // keeps the address of the pugixml document when an edition moves
  std::unique_ptr<Tree> tree_;
  std::string_view character_names_;
  std::string_view volume_id_;
  std::vector<Remark> remarks_;
  Mended mended_;
  std::vector<Division> divisions_;
  std::vector<Note> notes_;
  std::vector<PageBreak> pages_;
  std::vector<Entry> entries_;
  std::vector<DoubledId> doubled_ids_;
  std::vector<Rendition> renditions_;
  bool has_element_renditions_ = false;
  std::vector<PrefixDefinition> prefix_definitions_;
  std::vector<Target> targets_;
  std::vector<std::uint32_t> slots_;  // open addressing into targets_, by id
};

}  // namespace polto
