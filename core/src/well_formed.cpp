#include "well_formed.h"

#include <algorithm>
#include <vector>

#include "characters.h"
#include "decimal.h"
#include "name_table.h"
#include "prolog.h"

namespace polto {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view source) : source_(source) {}

  Fault read() {
    if (rest().starts_with("\xEF\xBB\xBF")) at_ += 3;
    if (rest().starts_with("<?xml") && name_length(rest().substr(2)) == 3) read_declaration();
    while (!failed() && at_ < source_.size()) {
      if (source_[at_] == '<')
        read_markup();
      else
        read_text();
    }
    if (!failed()) check_end();
    return fault_;
  }

 private:
  struct Open {
    std::string_view name;
    std::uint32_t offset;
    std::size_t prefixes;  // how many were declared outside
  };

  std::string_view rest() const { return source_.substr(at_); }
  bool failed() const { return !fault_.status; }

  void fail(ErrorCode code, std::size_t at, std::string_view name = {}, std::string_view other = {},
            std::uint32_t related = 0) {
    if (failed()) return;
    fault_ = {{code, static_cast<std::uint32_t>(at)}, name, other, related};
  }

  void read_markup() {
    if (rest().starts_with("<!--"))
      skip_comment();
    else if (rest().starts_with("<![CDATA["))
      skip_cdata();
    else if (rest().starts_with("<!DOCTYPE"))
      read_doctype();
    else if (rest().starts_with("<?"))
      skip_instruction();
    else if (rest().starts_with("</"))
      read_end_tag();
    else
      read_start_tag();
  }

  void skip_comment() {
    const std::size_t start = at_;
    const std::size_t dashes = source_.find("--", at_ + 4);
    if (dashes == source_.npos) return fail(ErrorCode::bad_markup, start, "<!--");
    if (source_.substr(dashes + 2, 1) != ">") return fail(ErrorCode::bad_markup, dashes, "--");
    check_characters(start + 4, dashes);
    at_ = dashes + 3;
  }

  void skip_cdata() {
    const std::size_t start = at_;
    if (open_.empty()) return fail(ErrorCode::text_outside_root, start);
    const std::size_t end = source_.find("]]>", at_ + 9);
    if (end == source_.npos) return fail(ErrorCode::bad_markup, start, "<![CDATA[");
    check_characters(start + 9, end);
    at_ = end + 3;
  }

  void skip_instruction() {
    const std::size_t start = at_;
    const std::size_t name = name_length(source_.substr(at_ + 2));
    const std::size_t end = source_.find("?>", at_ + 2);
    if (end == source_.npos) return fail(ErrorCode::bad_markup, start, "<?");
    const std::string_view target = source_.substr(at_ + 2, name);
    const bool reserved = target.size() == 3 && (target[0] | 0x20) == 'x' &&
                          (target[1] | 0x20) == 'm' && (target[2] | 0x20) == 'l';
    if (reserved) return fail(ErrorCode::bad_markup, start, "<?xml");
    const std::size_t behind = start + 2 + name;
    const bool apart = behind == end || is_space(source_[behind]);
    if (name == 0 || target.find(':') != target.npos || !apart)
      return fail(ErrorCode::bad_markup, start, "<?name");
    check_characters(start, end);
    at_ = end + 2;
  }

  void read_declaration() {
    const std::size_t length = xml_declaration_length(rest());
    if (length == 0) return fail(ErrorCode::bad_markup, at_, "<?xml?>");
    at_ += length;
  }

  void read_doctype() {
    const std::size_t length = document_type_length(rest(), entities_);
    if (length == 0 || rooted_ || typed_) return fail(ErrorCode::bad_markup, at_, "<!DOCTYPE");
    typed_ = true;
    check_characters(at_, at_ + length);
    at_ += length;
  }

  void read_end_tag() {
    const std::size_t start = at_;
    const std::string_view name = source_.substr(at_ + 2, name_length(source_.substr(at_ + 2)));
    at_ += 2 + name.size();
    skip_spaces();
    if (name.empty() || at_ >= source_.size() || source_[at_] != '>')
      return fail(ErrorCode::bad_markup, start, "</");
    ++at_;
    if (open_.empty()) return fail(ErrorCode::mismatched_tag, start, name);
    const Open& open = open_.back();
    if (open.name != name)
      return fail(ErrorCode::mismatched_tag, start, name, open.name, open.offset);
    prefixes_.resize(open.prefixes);
    open_.pop_back();
  }

  void read_start_tag() {
    const std::size_t start = at_;
    const std::string_view name = source_.substr(at_ + 1, name_length(source_.substr(at_ + 1)));
    if (name.empty()) return fail(ErrorCode::bad_markup, start, "<");
    if (open_.empty() && rooted_) return fail(ErrorCode::several_roots, start, name);
    rooted_ = true;
    const std::size_t outside = prefixes_.size();
    at_ += 1 + name.size();
    read_attributes(start, name);
    if (failed()) return;
    check_prefixes(start, name);
    const bool empty = source_[at_] == '/';
    at_ += empty ? 2 : 1;
    if (empty)
      prefixes_.resize(outside);
    else
      open_.push_back({name, static_cast<std::uint32_t>(start), outside});
  }

  // Leaves at_ on the ">" or "/>" that ends the tag.
  void read_attributes(std::size_t start, std::string_view element) {
    attributes_.clear();
    for (;;) {
      const bool spaced = skip_spaces();
      if (at_ >= source_.size()) return fail(ErrorCode::bad_markup, start, element);
      if (source_[at_] == '>' || rest().starts_with("/>")) break;
      const std::size_t at = at_;
      const std::string_view name = source_.substr(at_, name_length(rest()));
      if (name.empty()) return fail(ErrorCode::bad_markup, at, element);
      if (!spaced) return fail(ErrorCode::bad_attribute, at, name, element);
      at_ += name.size();
      read_value(at, name, element);
      if (failed()) return;
    }
    check_duplicates(element);
  }

  void read_value(std::size_t at, std::string_view name, std::string_view element) {
    skip_spaces();
    if (at_ >= source_.size() || source_[at_] != '=')
      return fail(ErrorCode::bad_attribute, at, name, element);
    ++at_;
    skip_spaces();
    const char quote = at_ < source_.size() ? source_[at_] : '\0';
    const std::size_t end =
        quote == '"' || quote == '\'' ? source_.find(quote, at_ + 1) : source_.npos;
    if (end == source_.npos) return fail(ErrorCode::bad_attribute, at, name, element);
    const std::string_view value = source_.substr(at_ + 1, end - at_ - 1);
    if (const std::size_t less = value.find('<'); less != value.npos)
      return fail(ErrorCode::bad_attribute, at_ + 1 + less, name, "<");
    check_content(at_ + 1, end);
    if (name.starts_with("xmlns:")) prefixes_.push_back(name.substr(6));
    attributes_.push_back({name, at});
    at_ = end + 1;
  }

  void check_duplicates(std::string_view element) {
    names_.clear();
    for (const Attribute& attribute : attributes_) names_.push_back(attribute.name);
    const std::string_view twice = doubled_name(names_);
    if (twice.empty()) return;
    const auto last = std::find_if(attributes_.rbegin(), attributes_.rend(),
                                   [&](const Attribute& at) { return at.name == twice; });
    fail(ErrorCode::duplicate_attribute, last->offset, twice, element);
  }

  void check_prefixes(std::size_t start, std::string_view element) {
    check_prefix(start, element);
    for (const Attribute& attribute : attributes_) check_prefix(attribute.offset, attribute.name);
  }

  void check_prefix(std::size_t at, std::string_view name) {
    const std::size_t colon = name.find(':');
    if (colon == name.npos) return;
    if (!is_qualified(name)) return fail(ErrorCode::undeclared_prefix, at, name);
    const std::string_view prefix = name.substr(0, colon);
    if (prefix == "xml" || prefix == "xmlns") return;
    if (std::find(prefixes_.rbegin(), prefixes_.rend(), prefix) == prefixes_.rend())
      fail(ErrorCode::undeclared_prefix, at, name, prefix);
  }

  void read_text() {
    const std::size_t end = std::min(source_.find('<', at_), source_.size());
    const std::string_view text = source_.substr(at_, end - at_);
    if (open_.empty()) {
      const std::size_t blank = text.size() - trimmed_front(text).size();
      if (blank != text.size()) return fail(ErrorCode::text_outside_root, at_ + blank);
    }
    if (const std::size_t close = text.find("]]>"); close != text.npos)
      return fail(ErrorCode::bad_markup, at_ + close, "]]>");
    check_content(at_, end);
    at_ = end;
  }

  static std::string_view trimmed_front(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    return text;
  }

  void check_content(std::size_t begin, std::size_t end) {
    const std::string_view part = source_.substr(0, end);
    while (!failed()) {
      const std::size_t at = std::min(part.find('&', begin), end);
      check_characters(begin, at);
      if (at == end) return;
      check_reference(at, part.substr(at + 1));
      begin = at + 1;
    }
  }

  void check_reference(std::size_t at, std::string_view after) {
    if (after.starts_with('#')) return check_character_reference(at, after.substr(1));
    const std::string_view name = after.substr(0, name_length(after));
    if (name.empty() || after.substr(name.size(), 1) != ";")
      return fail(ErrorCode::bad_reference, at, name);
    for (const std::string_view known : {"amp", "lt", "gt", "quot", "apos"})
      if (name == known) return;
    if (std::find(entities_.begin(), entities_.end(), name) == entities_.end())
      fail(ErrorCode::undeclared_entity, at, name);
  }

  void check_character_reference(std::size_t at, std::string_view digits) {
    const bool hexadecimal = digits.starts_with('x');
    if (hexadecimal) digits.remove_prefix(1);
    const unsigned base = hexadecimal ? 16 : 10;
    std::uint32_t code = 0;
    std::size_t length = 0;
    for (; length < digits.size(); ++length) {
      const unsigned digit = digit_value(digits[length]);
      if (digit >= base) break;
      code = std::min(code * base + digit, 0x110000u);
    }
    const bool closed = length > 0 && digits.substr(length, 1) == ";";
    if (!closed || !is_xml_char(code))
      fail(ErrorCode::bad_reference, at,
           source_.substr(at, 2 + std::size_t{hexadecimal} + length + std::size_t{closed}));
  }

  void check_characters(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end;) {
      const auto byte = static_cast<unsigned char>(source_[at]);
      if (byte >= 0x20 && byte < 0x80) {
        ++at;
        continue;
      }
      const Character character = decode(source_.substr(at));
      if (character.length == 0) return fail(ErrorCode::bad_encoding, at, source_.substr(at, 1));
      if (!is_xml_char(character.code))
        return fail(ErrorCode::bad_character, at, source_.substr(at, character.length));
      at += character.length;
    }
  }

  bool skip_spaces() {
    const std::size_t before = at_;
    while (at_ < source_.size() && is_space(source_[at_])) ++at_;
    return at_ != before;
  }

  void check_end() {
    if (!open_.empty())
      fail(ErrorCode::unclosed_element, source_.size(), open_.back().name, {}, open_.back().offset);
    else if (!rooted_)
      fail(ErrorCode::no_root, source_.size());
  }

  struct Attribute {
    std::string_view name;
    std::size_t offset;
  };

  std::string_view source_;
  std::size_t at_ = 0;
  bool rooted_ = false;
  bool typed_ = false;  // has a document type declaration
  Fault fault_;
  std::vector<Open> open_;
  std::vector<std::string_view> prefixes_;
  std::vector<std::string_view> entities_;
  std::vector<Attribute> attributes_;
  std::vector<std::string_view> names_;
};

// By open addressing in a table of places in `names` plus one.
std::string_view doubled_by_hash(const std::vector<std::string_view>& names) {
  std::size_t slots = 64;
  while (slots < names.size() * 2) slots *= 2;
  std::vector<std::uint32_t> table(slots);
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    std::size_t at = hash_of(names[i]) & (slots - 1);
    for (; table[at] != 0; at = (at + 1) & (slots - 1))
      if (names[table[at] - 1] == names[i]) return names[i];
    table[at] = i + 1;
  }
  return {};
}

}  // namespace

std::string_view doubled_name(const std::vector<std::string_view>& names) {
  // Nearly every tag has few attributes; only a hostile one is worth a table.
  constexpr std::size_t few = 16;
  if (names.size() > few) return doubled_by_hash(names);
  for (std::size_t i = 1; i < names.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (names[i] == names[j]) return names[i];
  return {};
}

bool is_qualified(std::string_view name) noexcept {
  const std::size_t colon = name.find(':');
  const std::string_view local = name.substr(colon + 1);
  return colon > 0 && name_length(local) == local.size() && local.find(':') == local.npos &&
         !local.empty();
}

Fault find_fault(std::string_view source) { return Reader(source).read(); }

}  // namespace polto
