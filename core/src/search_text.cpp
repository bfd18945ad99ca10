#include <algorithm>
#include <utility>

#include "polto/search.h"
#include "search_contents.h"
#include "search_html.h"
#include "search_words.h"

namespace polto {
namespace {

// Readings that stand beside the one that is shown: hidden there, listed in the apparatus.
constexpr std::string_view hidden_readings[] = {"tei-lem", "tei-rdg", "tei-rdgGrp",
                                                "tei-witDetail"};
// What these hold is one thing in several forms: no words that follow each other.
constexpr std::string_view alternatives[] = {"tei-choice", "tei-app", "tei-rdgGrp", "tei-subst",
                                             "tei-mod"};

template <std::size_t n>
bool is_any_of(std::string_view name, const std::string_view (&names)[n]) noexcept {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// Whether search passes over what is in it.
bool is_passed_over(const HtmlTag& tag) noexcept {
  return tag.added || tag.class_name == "tei-line-hyphen" ||
         (tag.hidden && !is_any_of(tag.class_name, hidden_readings));
}

}  // namespace

// Reads the HTML once.
class SearchTextReader {
 public:
  SearchTextReader(SearchText& out, std::string_view id_prefix)
      : out_(out), words_(out), id_prefix_(id_prefix), running_(out.divisions_.size() + 1) {}

  void read(std::string_view html) {
    begin_passage();
    for (std::size_t at = 0; at < html.size();) {
      const std::size_t tag = std::min(html.find('<', at), html.size());
      if (!place_.passed_over) words_.words(html.substr(at, tag - at));
      at = tag;
      if (at < html.size()) visit(read_tag(html, at));
    }
    words_.break_block();
    tidy_mentions();
  }

 private:
  // Where the words are that are read.
  struct Place {
    std::uint32_t division = none;
    std::uint32_t note = none;
    bool heading = false;
    bool passed_over = false;
  };

  // An element on the way down to the words.
  struct Open {
    Place outside;
    std::string_view item;  // the id of an item of a list of notes
    std::uint32_t mention = none;
    bool is_item = false;
    bool parts_blocks = false;
    bool parts_words = false;
    bool goes_on = false;
  };

  void visit(const HtmlTag& tag) {
    if (tag.end) return leave();
    if (tag.name == "br" && !(is_open() && open_.back().goes_on)) words_.blank();
    if (!is_void(tag)) enter(tag);
  }

  bool is_open() const noexcept { return !open_.empty(); }

  void enter(const HtmlTag& tag) {
    const bool in_alternatives = is_open() && open_.back().parts_words;
    Open open;
    open.outside = place_;
    open.is_item = tag.class_name == "tei-note-item";
    open.item = tag.id;
    open.parts_blocks = !is_phrasing(tag);
    open.parts_words = is_any_of(tag.class_name, alternatives);
    open.goes_on = tag.goes_on;
    if (open.parts_blocks) words_.break_block();
    if (in_alternatives) words_.blank();
    Place inside = place_;
    inside.passed_over |= is_passed_over(tag);
    inside.heading |= tag.class_name == "tei-head";
    if (tag.note && is_open() && open_.back().is_item) inside.note = add_note(tag);
    if (!tag.id.empty() && !tag.note) enter_division(tag, inside);
    move_to(inside);
    if (!inside.passed_over) open.mention = begin_mention(tag);
    open_.push_back(open);
  }

  void leave() {
    if (!is_open()) return;
    const Open closed = open_.back();
    open_.pop_back();
    if (closed.mention != none) out_.mentions_[closed.mention].end = words_.size();
    if (closed.parts_blocks) words_.break_block();
    if (is_open() && open_.back().parts_words) words_.blank();
    move_to(closed.outside);
  }

  std::uint32_t begin_mention(const HtmlTag& tag) {
    const std::string_view target = target_of(tag);
    if (target.empty()) return none;
    out_.mentions_.push_back({std::string(target), words_.size(), words_.size()});
    return static_cast<std::uint32_t>(out_.mentions_.size() - 1);
  }

  // The id that a link inside the text, or a name that is no link, refers to.
  std::string_view target_of(const HtmlTag& tag) const noexcept {
    if (tag.href.starts_with('#')) return without_prefix(tag.href.substr(1));
    if (!tag.href.empty()) return {};
    const std::string_view first = tag.reference.substr(0, tag.reference.find(' '));
    return first.substr(first.starts_with('#') ? 1 : 0);
  }

  // Leaves out what has no words, and the blanks around those that have.
  void tidy_mentions() {
    const std::string_view text = out_.folded_;
    const auto blank = [&](std::uint32_t at) { return text[at] == ' ' || text[at] == '\n'; };
    for (SearchText::Mention& mention : out_.mentions_) {
      while (mention.begin < mention.end && blank(mention.begin)) ++mention.begin;
      while (mention.begin < mention.end && blank(mention.end - 1)) --mention.end;
    }
    std::erase_if(out_.mentions_, [](const auto& mention) { return mention.begin == mention.end; });
  }

  std::uint32_t add_note(const HtmlTag& tag) {
    in_note_ = 0;
    out_.notes_.emplace_back(without_prefix(tag.id.empty() ? open_.back().item : tag.id));
    return static_cast<std::uint32_t>(out_.notes_.size() - 1);
  }

  void enter_division(const HtmlTag& tag, Place& inside) const {
    if (tag.name != "section" && tag.name != "article" && tag.name != "div") return;
    const std::uint32_t division = out_.division(without_prefix(tag.id));
    if (division == none) return;
    inside.division = division;
    inside.heading = false;
  }

  std::string_view without_prefix(std::string_view id) const noexcept {
    return id.substr(std::min(id_prefix_.size(), id.size()));
  }

  void move_to(const Place& place) {
    const Place before = std::exchange(place_, place);
    const bool passes = before.division == place.division && before.note == place.note &&
                        before.heading == place.heading;
    if (passes) return;
    counter_of(before) += words_.count() - counted_;
    begin_passage();
  }

  void begin_passage() {
    words_.break_block();
    counted_ = words_.count();
    Passage passage;
    passage.begin = words_.size();
    passage.division = place_.division;
    passage.unit = unit_of(place_);
    passage.note = place_.note;
    passage.heading = place_.heading;
    passage.before = counter_of(place_);
    // One that got no words makes room for the next.
    if (!out_.passages_.empty() && out_.passages_.back().begin == passage.begin)
      out_.passages_.back() = passage;
    else
      out_.passages_.push_back(passage);
  }

  std::uint32_t unit_of(const Place& place) const {
    return place.division == none ? none : out_.divisions_[place.division].unit;
  }

  // How many characters of the note, or of the unit, have been read.
  std::uint32_t& counter_of(const Place& place) {
    if (place.note != none) return in_note_;
    const std::uint32_t unit = unit_of(place);
    return unit == none ? running_.back() : running_[unit];
  }

  SearchText& out_;
  WordWriter words_;
  std::string_view id_prefix_;
  Place place_;
  std::vector<Open> open_;
  std::vector<std::uint32_t> running_;  // by unit; the last outside of all
  std::uint32_t in_note_ = 0;
  std::uint32_t counted_ = 0;  // of the words written, what is in these
};

SearchText::SearchText(std::string_view html, std::string_view contents, std::string_view id_prefix)
    : divisions_(read_divisions(contents)), by_id_(divisions_.size()) {
  for (std::uint32_t i = 0; i < by_id_.size(); ++i) by_id_[i] = i;
  std::sort(by_id_.begin(), by_id_.end(),
            [&](std::uint32_t a, std::uint32_t b) { return divisions_[a].id < divisions_[b].id; });
  // The words of an edition are less than half of its HTML: no copying as they grow.
  folded_.reserve(html.size() / 2);
  printed_.reserve(html.size() / 2);
  SearchTextReader(*this, id_prefix).read(html);
}

std::uint32_t SearchText::division(std::string_view id) const noexcept {
  const auto found = std::lower_bound(by_id_.begin(), by_id_.end(), id,
                                      [&](std::uint32_t division, std::string_view sought) {
                                        return divisions_[division].id < sought;
                                      });
  return found != by_id_.end() && divisions_[*found].id == id ? *found : none;
}

std::uint32_t SearchText::printed_offset(std::uint32_t offset) const noexcept {
  const auto behind = std::upper_bound(
      shifts_.begin(), shifts_.end(), offset,
      [](std::uint32_t sought, const Shift& shift) { return sought < shift.folded; });
  if (behind == shifts_.begin()) return offset;
  const Shift& shift = *std::prev(behind);
  return shift.printed + (offset - shift.folded);
}

}  // namespace polto
