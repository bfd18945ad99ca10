#include <algorithm>

#include "characters.h"
#include "fold.h"
#include "placement.h"
#include "polto/search.h"
#include "xml.h"

namespace polto {

// Reads the text once, in the order of the HTML: the notes of a document behind it.
class SearchTextBuilder {
 public:
  SearchTextBuilder(const Edition& edition, SearchText& out)
      : edition_(edition), out_(out), running_(edition.divisions().size() + 1) {}

  void build() {
    read(edition_.root(), none, none);
    write_notes(0);
    break_block();
  }

 private:
  // An element on the way down to where the words are.
  struct Open {
    pugi::xml_node node;
    std::size_t first_note;  // of its notes that wait, for a home
    std::uint32_t division;
    bool heading;
  };

  // Everything under `root`: the whole text, or the body of note `note`.
  void read(pugi::xml_node root, std::uint32_t division, std::uint32_t note) {
    const std::size_t base = open_.size();
    note_ = note;
    begin_passage(division, false);
    walk(
        root, [&](pugi::xml_node node) { return enter(root, node); },
        [&](pugi::xml_node node) { leave(node, base); });
    break_block();
  }

  bool enter(pugi::xml_node root, pugi::xml_node node) {
    if (is_text(node)) return words(node.value()), false;
    if (!is_element(node)) return false;
    const Rule& rule = rule_of(node);
    if (rule.el == El::teiHeader || rule.shape == Shape::hidden) return false;
    if (rule.el == El::note && node != root && !is_inline_note(node)) return put_off(node);
    separate(node, rule);
    const std::uint32_t division = division_of(node);
    const bool heading = rule.el == El::head;
    if (division == none && !heading) return true;
    open_.push_back({node, notes_.size(), division == none ? division_ : division, heading});
    begin_passage(open_.back().division, heading);
    return true;
  }

  void leave(pugi::xml_node node, std::size_t base) {
    if (!is_element(node)) return;
    const Rule& rule = rule_of(node);
    if (rule.el == El::note && !is_inline_note(node)) return;
    separate(node, rule);
    if (open_.size() == base || open_.back().node != node) return;
    const Open closed = open_.back();
    open_.pop_back();
    if (!closed.heading && edition_.divisions()[closed.division].home)
      write_notes(closed.first_note);
    begin_passage(open_.empty() ? none : open_.back().division,
                  !open_.empty() && open_.back().heading);
  }

  // Divisions come in the order in which the walk meets them.
  std::uint32_t division_of(pugi::xml_node node) {
    const auto& divisions = edition_.divisions();
    if (note_ != none || next_ >= divisions.size() || divisions[next_].node != node) return none;
    return next_++;
  }

  bool put_off(pugi::xml_node note) {
    const Target* const target = edition_.find(id_of(note));
    if (target == nullptr || target->kind != Target::Kind::note) return true;
    if (edition_.notes()[target->index].same_as == none) notes_.push_back(target->index);
    return false;
  }

  // Notes inside notes are appended while this goes on.
  void write_notes(std::size_t first) {
    const std::uint32_t note = note_;
    const std::uint32_t division = division_;
    for (std::size_t i = first; i < notes_.size(); ++i) {
      const std::uint32_t index = notes_[i];
      in_note_ = 0;
      read(edition_.notes()[index].node, edition_.notes()[index].division, index);
    }
    notes_.resize(first);
    note_ = note;
    division_ = division;
  }

  void begin_passage(std::uint32_t division, bool heading) {
    break_block();
    division_ = division;
    Passage passage;
    passage.begin = size();
    passage.division = division;
    passage.unit = division == none ? none : edition_.unit_of(division);
    passage.note = note_;
    passage.heading = heading;
    unit_ = passage.unit == none ? running_.size() - 1 : passage.unit;
    passage.before = count();
    // One that got no words makes room for the next.
    if (!out_.passages_.empty() && out_.passages_.back().begin == passage.begin)
      out_.passages_.back() = passage;
    else
      out_.passages_.push_back(passage);
  }

  void separate(pugi::xml_node node, const Rule& rule) {
    if (is_block(rule.shape) || rule.el == El::cell || rule.el == El::item || rule.el == El::label)
      break_block();
    else if (rule.el == El::lb && attribute(node, "break") != "no")
      blank();
  }

  void break_block() {
    if (out_.folded_.empty() || out_.folded_.back() == '\n') return;
    append_both('\n');
  }

  void blank() {
    if (out_.folded_.empty() || out_.folded_.back() == ' ' || out_.folded_.back() == '\n') return;
    append_both(' ');
  }

  void words(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      if (const std::size_t length = plain_length(text.substr(at))) {
        plain(text.substr(at, length));
        at += length;
      } else if (is_space(text[at])) {
        blank();
        ++at;
      } else {
        at += character(text.substr(at));
      }
    }
  }

  // How much of a text is ASCII with single blanks between its words.
  static std::size_t plain_length(std::string_view text) noexcept {
    std::size_t length = 0;
    while (length < text.size() && is_plain(text[length]) &&
           (text[length] != ' ' || (length > 0 && text[length - 1] != ' ')))
      ++length;
    return length;
  }

  static bool is_plain(char byte) noexcept {
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x20 && code < 0x80;
  }

  void plain(std::string_view text) {
    out_.printed_.append(text);
    const std::size_t begin = out_.folded_.size();
    out_.folded_.append(text);
    std::uint32_t blanks = 0;
    for (char* byte = out_.folded_.data() + begin;
         byte != out_.folded_.data() + out_.folded_.size(); ++byte) {
      const bool capital = *byte >= 'A' && *byte <= 'Z';
      *byte = static_cast<char>(*byte | (capital ? 0x20 : 0));
      blanks += *byte == ' ' ? 1 : 0;
    }
    count() += static_cast<std::uint32_t>(text.size()) - blanks;
  }

  // Any other character, of which search may see more or fewer bytes than there are.
  std::size_t character(std::string_view text) {
    const Character read = decode(text);
    const std::size_t length = read.length == 0 ? 1 : read.length;
    const Folded folded = fold(read.code);
    const std::uint32_t begin = size();
    for (std::uint32_t i = 0; i < folded.count; ++i) append_folded(folded.codes[i]);
    out_.printed_.append(text.substr(0, length));
    if (size() - begin != length)
      out_.shifts_.push_back({size(), static_cast<std::uint32_t>(out_.printed_.size())});
    count() += length == 4 ? 2 : 1;
    return length;
  }

  void append_folded(std::uint32_t code) {
    if (code == ' ') {
      if (!out_.folded_.empty() && out_.folded_.back() != ' ' && out_.folded_.back() != '\n')
        out_.folded_ += ' ';
      return;
    }
    append_utf8(code, out_.folded_);
  }

  void append_both(char byte) {
    out_.folded_ += byte;
    out_.printed_ += byte;
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(out_.folded_.size()); }
  std::uint32_t& count() { return note_ == none ? running_[unit_] : in_note_; }

  const Edition& edition_;
  SearchText& out_;
  std::vector<Open> open_;
  std::vector<std::uint32_t> notes_;    // whose bodies are still to be read
  std::vector<std::uint32_t> running_;  // characters read, by unit; the last outside of all
  std::size_t unit_ = 0;
  std::uint32_t in_note_ = 0;  // characters read of the note
  std::uint32_t division_ = none;
  std::uint32_t note_ = none;
  std::uint32_t next_ = 0;  // the division that the walk meets next
};

SearchText::SearchText(const Edition& edition) { SearchTextBuilder(edition, *this).build(); }

std::uint32_t SearchText::printed_offset(std::uint32_t offset) const noexcept {
  const auto behind = std::upper_bound(
      shifts_.begin(), shifts_.end(), offset,
      [](std::uint32_t sought, const Shift& shift) { return sought < shift.folded; });
  if (behind == shifts_.begin()) return offset;
  const Shift& shift = *std::prev(behind);
  return shift.printed + (offset - shift.folded);
}

const Passage& SearchText::passage_at(std::uint32_t offset) const noexcept {
  const auto behind = std::upper_bound(
      passages_.begin(), passages_.end(), offset,
      [](std::uint32_t sought, const Passage& passage) { return sought < passage.begin; });
  return behind == passages_.begin() ? *behind : *std::prev(behind);
}

}  // namespace polto
