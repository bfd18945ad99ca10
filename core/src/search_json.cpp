// Hits as JSON: how many, where each is, and the words around it.
#include "polto/search_json.h"

#include <algorithm>
#include <string>

#include "characters.h"

namespace polto {
namespace {

// Bytes of context on each side of a hit, about.
constexpr std::uint32_t context = 60;

bool continues(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

std::uint32_t utf16_length(std::string_view text) noexcept {
  std::uint32_t units = 0;
  for (const char byte : text)
    if (!continues(byte)) units += static_cast<unsigned char>(byte) >= 0xF0 ? 2 : 1;
  return units;
}

std::uint32_t letters(std::string_view text) noexcept {
  std::uint32_t units = utf16_length(text);
  for (const char byte : text) units -= is_space(byte) ? 1 : 0;
  return units;
}

class HitWriter {
 public:
  HitWriter(const SearchText& text, JsonBuffer& out)
      : text_(text), printed_(text.printed()), out_(out) {}

  // Hits come in the order of the text, so those of a document are together.
  void write_documents(const std::vector<Hit>& hits) {
    out_.key("documents");
    out_.begin_array();
    for (std::size_t at = 0; at < hits.size();) {
      const std::uint32_t unit = unit_of(hits[at]);
      const std::size_t first = at;
      while (at < hits.size() && unit_of(hits[at]) == unit) ++at;
      out_.begin_object();
      division("id", unit);
      out_.key("hits");
      out_.number(static_cast<std::uint32_t>(at - first));
      out_.end_object();
    }
    out_.end_array();
  }

  void write(const Hit& hit) {
    const Passage& passage = text_.passages()[hit.passage];
    const std::uint32_t begin = start_of_character(text_.printed_offset(hit.begin));
    const std::uint32_t end = end_of_character(text_.printed_offset(hit.end));
    out_.begin_object();
    division("document", passage.unit);
    division("division", passage.division);
    out_.key("note");
    if (passage.note == none)
      out_.null();
    else
      out_.string(text_.notes()[passage.note]);
    out_.field("in", passage.note != none ? "note" : passage.heading ? "heading" : "text");
    snippet(begin, end, text_.printed_offset(passage.begin), end_of_passage(hit.passage));
    place(hit.passage, begin, end);
    out_.end_object();
  }

 private:
  std::uint32_t unit_of(const Hit& hit) const noexcept {
    return text_.passages()[hit.passage].unit;
  }

  void division(std::string_view key, std::uint32_t index) {
    out_.key(key);
    if (index == none)
      out_.null();
    else
      out_.string(text_.divisions()[index].id);
  }

  std::uint32_t start_of_character(std::uint32_t at) const noexcept {
    while (at > 0 && continues(printed_[at])) --at;
    return at;
  }
  std::uint32_t end_of_character(std::uint32_t at) const noexcept {
    while (at < printed_.size() && continues(printed_[at])) ++at;
    return at;
  }

  std::uint32_t end_of_passage(std::uint32_t index) const noexcept {
    const bool last = index + 1 == text_.passages().size();
    return last ? static_cast<std::uint32_t>(printed_.size())
                : text_.printed_offset(text_.passages()[index + 1].begin);
  }

  // The words around a hit, cut between words.
  void snippet(std::uint32_t begin, std::uint32_t end, std::uint32_t first, std::uint32_t last) {
    std::uint32_t from = begin - first > context ? begin - context : first;
    if (from > first)
      while (from < begin && !is_space(printed_[from])) ++from;
    std::uint32_t to = last - end > context ? end + context : last;
    if (to < last)
      while (to > end && !is_space(printed_[to])) --to;
    from = start_of_character(from);
    while (from < begin && is_space(printed_[from])) ++from;
    while (to > end && is_space(printed_[to - 1])) --to;
    snippet_.assign(printed_.substr(from, to - from));
    std::replace(snippet_.begin(), snippet_.end(), '\n', ' ');
    out_.field("snippet", snippet_);
    out_.key("start");
    const std::uint32_t start = utf16_length(printed_.substr(from, begin - from));
    out_.number(start);
    out_.key("end");
    out_.number(start + utf16_length(printed_.substr(begin, end - begin)));
  }

  // How many characters stand before the hit in its document or note, which is counted on from
  // the hit before.
  void place(std::uint32_t passage, std::uint32_t begin, std::uint32_t end) {
    if (passage != passage_) {
      passage_ = passage;
      counted_to_ = start_of_character(text_.printed_offset(text_.passages()[passage].begin));
      count_ = text_.passages()[passage].before;
    }
    count_ += letters(printed_.substr(counted_to_, begin - counted_to_));
    counted_to_ = begin;
    out_.key("offset");
    out_.number(count_);
    out_.key("length");
    out_.number(letters(printed_.substr(begin, end - begin)));
  }

  const SearchText& text_;
  std::string_view printed_;
  JsonBuffer& out_;
  std::string snippet_;
  std::uint32_t passage_ = none;
  std::uint32_t counted_to_ = 0;
  std::uint32_t count_ = 0;
};

}  // namespace

void hits_json(const SearchText& text, const std::vector<Hit>& hits, const HitRange& range,
               JsonBuffer& out) {
  HitWriter writer(text, out);
  out.begin_object();
  out.key("total");
  out.number(static_cast<std::uint32_t>(hits.size()));
  writer.write_documents(hits);
  out.key("hits");
  out.begin_array();
  const std::size_t from = std::min(range.from, hits.size());
  const std::size_t end = from + std::min(range.limit, hits.size() - from);
  for (std::size_t i = from; i < end; ++i) writer.write(hits[i]);
  out.end_array();
  out.end_object();
}

}  // namespace polto
