#include "prolog.h"

#include <algorithm>

#include "characters.h"

namespace polto {
namespace {

// Reads forward in a text; nothing is read where what is asked for is not there.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text), size_(text.size()) {}

  std::size_t read() const { return size_ - rest_.size(); }
  std::string_view rest() const { return rest_; }
  void skip(std::size_t bytes) { rest_.remove_prefix(std::min(bytes, rest_.size())); }

  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  bool spaces() {
    const std::size_t before = rest_.size();
    while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
    return rest_.size() != before;
  }

  std::string_view name() {
    const std::string_view found = rest_.substr(0, name_length(rest_));
    rest_.remove_prefix(found.size());
    return found;
  }

  // Passes over what is there up to and with `end`; false where there is no end.
  bool skip_past(std::string_view end) {
    const std::size_t at = rest_.find(end);
    if (at == rest_.npos) return false;
    rest_.remove_prefix(at + end.size());
    return true;
  }

  bool quoted(std::string_view& value) {
    if (!rest_.starts_with('"') && !rest_.starts_with('\'')) return false;
    const std::size_t end = rest_.find(rest_.front(), 1);
    if (end == rest_.npos) return false;
    value = rest_.substr(1, end - 1);
    rest_.remove_prefix(end + 1);
    return true;
  }

 private:
  std::string_view rest_;
  std::size_t size_;
};

bool take_assignment(Scanner& text, std::string_view name, std::string_view& value) {
  if (!text.take(name)) return false;
  text.spaces();
  if (!text.take("=")) return false;
  text.spaces();
  return text.quoted(value);
}

bool is_version(std::string_view value) noexcept {
  return value.size() > 2 && value.starts_with("1.") &&
         value.find_first_not_of("0123456789", 2) == value.npos;
}

bool skip_external_id(Scanner& text) {
  std::string_view literal;
  const bool is_public = text.take("PUBLIC");
  if (!is_public && !text.take("SYSTEM")) return true;
  if (is_public && !(text.spaces() && text.quoted(literal))) return false;
  return text.spaces() && text.quoted(literal);
}

// From behind "[" to behind "]".
bool skip_internal_subset(Scanner& text, std::vector<std::string_view>& entities) {
  std::string_view literal;
  while (!text.rest().empty()) {
    const char next = text.rest().front();
    if (text.take("<!--")) {
      if (!text.skip_past("-->")) return false;
    } else if (text.take("<?")) {
      if (!text.skip_past("?>")) return false;
    } else if (text.take("<!ENTITY")) {
      text.spaces();
      entities.push_back(text.name());
    } else if (next == '"' || next == '\'') {
      if (!text.quoted(literal)) return false;
    } else {
      text.skip(1);
      if (next == ']') return true;
    }
  }
  return false;
}

}  // namespace

// [A-Za-z] ([A-Za-z0-9._] | '-')*
bool is_encoding_name(std::string_view value) noexcept {
  const bool ascii = std::all_of(value.begin(), value.end(), [](char byte) {
    return static_cast<unsigned char>(byte) < 0x80 && byte != ':';
  });
  return ascii && !value.starts_with('_') && !value.empty() && name_length(value) == value.size();
}

std::size_t xml_declaration_length(std::string_view source) noexcept {
  Scanner text(source);
  std::string_view value;
  if (!text.take("<?xml") || !text.spaces()) return 0;
  if (!take_assignment(text, "version", value) || !is_version(value)) return 0;
  bool spaced = text.spaces();
  if (spaced && text.rest().starts_with("encoding")) {
    if (!take_assignment(text, "encoding", value) || !is_encoding_name(value)) return 0;
    spaced = text.spaces();
  }
  if (spaced && text.rest().starts_with("standalone")) {
    if (!take_assignment(text, "standalone", value)) return 0;
    if (value != "yes" && value != "no") return 0;
    text.spaces();
  }
  return text.take("?>") ? text.read() : 0;
}

std::size_t document_type_length(std::string_view source, std::vector<std::string_view>& entities) {
  Scanner text(source);
  if (!text.take("<!DOCTYPE") || !text.spaces() || text.name().empty()) return 0;
  if (text.spaces() && !skip_external_id(text)) return 0;
  text.spaces();
  if (text.take("[") && !skip_internal_subset(text, entities)) return 0;
  text.spaces();
  return text.take(">") ? text.read() : 0;
}

}  // namespace polto
