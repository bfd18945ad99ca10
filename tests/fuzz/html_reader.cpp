#include "html_reader.h"

#include <algorithm>
#include <deque>

#include "html_allowed.h"

namespace polto::fuzz {
namespace {

bool is_in(std::string_view list, std::string_view name) {
  return list.find(" " + std::string(name) + " ") != list.npos;
}

bool is_blank(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' || byte == '\f';
}

// Names of attributes that we make of names of TEI: lower case and hyphens.
bool is_data_attribute(std::string_view name) {
  return name.starts_with("data-") && name.size() > 5 &&
         std::all_of(name.begin() + 5, name.end(),
                     [](char byte) { return byte == '-' || (byte >= 'a' && byte <= 'z'); });
}

// As a browser reads it: it skips blanks and controls inside the scheme. So nothing before the
// first of ":/?#" may be anything but the name of a scheme that is allowed.
bool is_allowed_address(std::string_view address) {
  const std::size_t end = address.find_first_of(":/?#");
  if (end == address.npos || address[end] != ':') return true;
  return is_in(schemes, address.substr(0, end));
}

struct Element {
  std::string_view name;
  std::string* text;  // where its text goes; null: nowhere
  bool math;
};

class Reader {
 public:
  explicit Reader(std::string_view html) : html_(html) {}

  HtmlReading read() {
    while (reading_.problem.empty() && at_ < html_.size()) {
      if (html_[at_] != '<')
        read_text();
      else if (html_.substr(at_).starts_with("</"))
        read_end();
      else if (at_ == 0 && html_.starts_with("<!DOCTYPE html>\n"))
        at_ += 16;
      else
        read_start();
    }
    if (reading_.problem.empty() && !open_.empty()) fail("is never closed", open_.back().name);
    return finish();
  }

 private:
  HtmlReading finish() {
    for (std::string& note : notes_) reading_.notes.push_back(std::move(note));
    return std::move(reading_);
  }

  void fail(std::string_view what, std::string_view name = {}) {
    if (!reading_.problem.empty()) return;
    reading_.problem = std::string(name) + " " + std::string(what) + " at " + std::to_string(at_) +
                       ": " + std::string(html_.substr(at_ < 80 ? 0 : at_ - 80, 160));
  }

  bool is_open(std::string_view name) const {
    return std::any_of(open_.begin(), open_.end(),
                       [&](const Element& element) { return element.name == name; });
  }

  // Decodes what stands up to `end`.
  std::string decoded(std::size_t end) {
    static constexpr struct {
      std::string_view written, means;
    } references[] = {{"&amp;", "&"},       {"&lt;", "<"},   {"&gt;", ">"},
                      {"&quot;", "\""},     {"&#13;", "\r"}, {"&nbsp;", "\xC2\xA0"},
                      {"&shy;", "\xC2\xAD"}};
    std::string out;
    while (at_ < end) {
      const char byte = html_[at_];
      if (byte == '>' || byte == '<') fail("stands unescaped", html_.substr(at_, 1));
      if (byte == '\0') fail("NUL");
      if (byte != '&') {
        out += byte;
        ++at_;
        continue;
      }
      const auto* const found = std::find_if(
          std::begin(references), std::end(references),
          [&](const auto& reference) { return html_.substr(at_).starts_with(reference.written); });
      if (found == std::end(references)) {
        fail("is no reference");
        return out;
      }
      out += found->means;
      at_ += found->written.size();
    }
    return out;
  }

  void read_text() {
    const std::size_t end = std::min(html_.find('<', at_), html_.size());
    if (!open_.empty() && open_.back().name == "style") {
      at_ = end;
      return;
    }
    const std::string text = decoded(end);
    std::string* const sink = open_.empty() ? &reading_.running : open_.back().text;
    const bool words = std::any_of(text.begin(), text.end(), [](char b) { return !is_blank(b); });
    if (words && !open_.empty() && is_in(" dl ol ul table thead tbody tr ", open_.back().name))
      fail("holds text", open_.back().name);
    if (sink != nullptr) append_squeezed(text, *sink);
  }

  void read_end() {
    const std::size_t end = html_.find('>', at_);
    if (end == html_.npos) return fail("a tag is cut off");
    const std::string_view name = html_.substr(at_ + 2, end - at_ - 2);
    if (open_.empty()) return fail("closes nothing", name);
    if (open_.back().name != name) return fail("closes " + std::string(open_.back().name), name);
    open_.pop_back();
    at_ = end + 1;
  }

  std::string_view read_name() {
    const std::size_t begin = at_;
    while (at_ < html_.size() && (html_[at_] == '-' || (html_[at_] >= 'a' && html_[at_] <= 'z') ||
                                  (html_[at_] >= '0' && html_[at_] <= '9')))
      ++at_;
    return html_.substr(begin, at_ - begin);
  }

  // What a browser would move, or close by itself.
  void check_place(std::string_view name) {
    if (is_in(block_elements, name) && is_open("p")) fail("ends an open p", name);
    if (name == "a" && is_open("a")) fail("stands in another a", name);
    if (open_.empty()) return;
    const std::string_view parent = open_.back().name;
    const auto only_in = [&](std::string_view child, std::string_view parents) {
      if (is_in(child, name) && !is_in(parents, parent))
        fail("stands in " + std::string(parent), name);
    };
    only_in(" li ", " ol ul ");
    only_in(" dt dd ", " dl ");
    only_in(" tr ", " thead tbody ");
    only_in(" td th ", " tr ");
    only_in(" thead tbody caption ", " table ");
    const auto holds_only = [&](std::string_view holder, std::string_view children) {
      if (is_in(holder, parent) && !is_in(children, name))
        fail("stands in " + std::string(parent), name);
    };
    holds_only(" ol ul ", " li ");
    holds_only(" dl ", " dt dd ");
    holds_only(" table ", " caption thead tbody ");
    holds_only(" thead tbody ", " tr ");
    holds_only(" tr ", " td th ");
    if (is_in(" h1 h2 h3 h4 h5 h6 ", name) && is_in(" h1 h2 h3 h4 h5 h6 ", parent))
      fail("stands in " + std::string(parent), name);
  }

  void read_start() {
    ++at_;
    const std::string_view name = read_name();
    // In words of a formula HTML goes on with its own elements; at others it would end the formula.
    const bool goes_on =
        !open_.empty() && open_.back().math && !is_in(" mi mn mo ms mtext ", open_.back().name);
    const bool in_math = name == "math" || goes_on;
    const bool of_math = in_math && is_in(math_elements, name);
    const bool of_html = !in_math && (is_in(phrase_elements, name) || is_in(void_elements, name) ||
                                      is_in(block_elements, name));
    if (!of_math && !of_html) return fail("is not allowed", name);
    check_place(name);
    Element element{name, open_.empty() ? &reading_.running : open_.back().text, in_math};
    seen_.clear();
    bool added = false;
    bool note = false;
    while (reading_.problem.empty() && at_ < html_.size() && html_[at_] == ' ') {
      ++at_;
      const std::string_view attribute = read_name();
      const std::string value = read_value();
      added =
          added || attribute == "data-added" || (attribute == "class" && value == "tei-teiHeader");
      note = note || attribute == "data-note";
      check_attribute(attribute, value, in_math);
    }
    if (!reading_.problem.empty()) return;
    if (at_ >= html_.size() || html_[at_] != '>') return fail("is not closed by >", name);
    ++at_;
    if (is_in(" head style title ", name) || added)
      element.text = nullptr;
    else if (note && element.text != nullptr)
      element.text = &notes_.emplace_back();
    if (!is_in(void_elements, name)) open_.push_back(element);
  }

  std::string read_value() {
    if (!html_.substr(at_).starts_with("=\"")) return {};
    at_ += 2;
    const std::size_t end = html_.find('"', at_);
    if (end == html_.npos) {
      fail("a value is cut off");
      return {};
    }
    std::string value = decoded(end);
    at_ = end + 1;
    return value;
  }

  void check_attribute(std::string_view name, const std::string& value, bool in_math) {
    if (name.empty()) return fail("an attribute without name");
    const bool allowed = is_in(attributes, name) || is_data_attribute(name) ||
                         (in_math && is_in(math_attributes, name)) || is_in(page_attributes, name);
    if (!allowed) return fail("is no attribute that is allowed", name);
    if (std::find(seen_.begin(), seen_.end(), name) != seen_.end())
      return fail("stands twice in a tag", name);
    seen_.push_back(name);
    if (name == "href" && !is_allowed_address(value)) fail("leads to " + value, name);
    if (name == "id") reading_.ids.push_back(value);
  }

  std::string_view html_;
  std::size_t at_ = 0;
  HtmlReading reading_;
  std::vector<Element> open_;
  std::vector<std::string_view> seen_;
  std::deque<std::string> notes_;  // which stay where they are
};

}  // namespace

void append_squeezed(std::string_view text, std::string& out) {
  for (const char byte : text)
    if (!is_blank(byte)) out += byte;
}

HtmlReading read_html(std::string_view html) { return Reader(html).read(); }

}  // namespace polto::fuzz
