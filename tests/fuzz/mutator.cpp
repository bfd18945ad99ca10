// Changes a source by its structure: elements are repeated, moved, wrapped, taken out, and given
// attributes that point to each other. Half of the time libFuzzer changes bytes, as ever.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <vector>

// libFuzzer's own names.
// NOLINTBEGIN(readability-identifier-naming)
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t max_size, unsigned seed);
// NOLINTEND(readability-identifier-naming)

namespace {

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Elements {
  std::vector<Range> whole;  // with both tags
  std::vector<Range> tags;   // start tags
};

// Elements as far as the tags of a source pair up.
Elements elements_of(std::string_view source) {
  Elements found;
  std::vector<std::size_t> open;
  for (std::size_t at = source.find('<'); at != source.npos; at = source.find('<', at + 1)) {
    const std::size_t end = source.find('>', at);
    if (end == source.npos || end == at + 1) break;
    const char first = source[at + 1];
    if (first == '!' || first == '?') continue;
    if (first == '/') {
      if (open.empty()) continue;
      found.whole.push_back({open.back(), end + 1});
      open.pop_back();
    } else {
      found.tags.push_back({at, end});
      if (source[end - 1] == '/')
        found.whole.push_back({at, end + 1});
      else
        open.push_back(at);
    }
  }
  return found;
}

constexpr std::string_view names[] = {
    "p",       "div",     "note",   "head", "list",    "item",         "label", "table",    "row",
    "cell",    "ref",     "ptr",    "hi",   "q",       "pb",           "lb",    "app",      "lem",
    "rdg",     "choice",  "sic",    "corr", "u",       "sp",           "l",     "lg",       "quote",
    "eg",      "egXML",   "figure", "date", "graphic", "floatingText", "text",  "persName", "add",
    "witness", "surface", "formula"};

constexpr std::string_view attributes[] = {
    " xml:id='a'",     " xml:id='b'",      " target='#a'",   " target='#b'",   " corresp='#a'",
    " who='#a'",       " wit='#a #b'",     " type='source'", " rend='italic'", " xml:lang='ar'",
    " place='margin'", " targetEnd='#b'",  " n='1'",         " part='M'",      " from='#a'",
    " place='inline'", " type='document'", " facs='#a'",     " cols='2'",      " rend='display'"};

class Mutation {
 public:
  Mutation(std::string source, unsigned seed) : source_(std::move(source)), random_(seed) {}

  std::string run() {
    const Elements found = elements_of(source_);
    if (found.whole.empty()) return source_;
    const Range one = pick(found.whole);
    const Range other = pick(found.whole);
    const Range tag = pick(found.tags);
    const std::string text = source_.substr(one.begin, one.end - one.begin);
    switch (below(6)) {
      case 0: source_.insert(one.end, text); break;
      case 1: source_.insert(other.begin, text); break;
      case 2: source_.erase(one.begin, text.size()); break;
      case 3: wrap(one, names[below(std::size(names))]); break;
      case 4: repeat(one, text); break;
      default: give(tag, attributes[below(std::size(attributes))]);
    }
    return std::move(source_);
  }

 private:
  std::size_t below(std::size_t count) { return random_() % count; }
  Range pick(const std::vector<Range>& ranges) { return ranges[below(ranges.size())]; }

  void wrap(Range range, std::string_view name) {
    source_.insert(range.end, "</" + std::string(name) + ">");
    source_.insert(range.begin, "<" + std::string(name) + ">");
  }

  // What takes quadratic time shows only where there is much of it.
  void repeat(Range range, const std::string& text) {
    std::string many;
    for (std::size_t i = std::size_t{1} << below(10); i > 0 && many.size() < 32'768; --i)
      many += text;
    source_.insert(range.end, many);
  }

  void give(Range tag, std::string_view attribute) {
    const std::size_t end = source_.find_first_of(" />\n", tag.begin + 1);
    if (end <= tag.end) source_.insert(end, attribute);
  }

  std::string source_;
  std::minstd_rand random_;
};

}  // namespace

std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                    unsigned seed) {
  if (seed % 2 == 0) return LLVMFuzzerMutate(data, size, max_size);
  const std::string source =
      Mutation(std::string(reinterpret_cast<const char*>(data), size), seed / 2 + 1).run();
  if (source.size() > max_size || source.empty()) return LLVMFuzzerMutate(data, size, max_size);
  std::memcpy(data, source.data(), source.size());
  return source.size();
}
