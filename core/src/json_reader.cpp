#include "json_reader.h"

#include <cstdint>

#include "characters.h"
#include "decimal.h"

namespace polto {
namespace {

class JsonReader {
 public:
  explicit JsonReader(std::string_view json) : rest_(json) {}

  bool read(std::initializer_list<JsonMember> wanted) {
    std::uint32_t found = 0;  // a bit each
    if (!take('{')) return false;
    std::string name;
    std::string value;
    do {
      if (!string(name) || !take(':')) return false;
      skip_blanks();
      if (rest_.starts_with('"')) {
        if (!string(value)) return false;
        std::uint32_t bit = 1;
        for (const JsonMember& member : wanted) {
          if (member.name == name) {
            *member.value = value;
            found |= bit;
          }
          bit <<= 1;
        }
      } else if (!skip_value()) {
        return false;
      }
    } while (take(','));
    if (!take('}')) return false;
    skip_blanks();
    return rest_.empty() && found + 1 == std::uint32_t{1} << wanted.size();
  }

 private:
  void skip_blanks() {
    while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
  }

  bool take(char byte) {
    skip_blanks();
    if (!rest_.starts_with(byte)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool string(std::string& out) {
    out.clear();
    if (!take('"')) return false;
    while (!rest_.empty() && rest_.front() != '"') {
      if (rest_.front() == '\\') {
        if (!escape(out)) return false;
      } else {
        out += rest_.front();
        rest_.remove_prefix(1);
      }
    }
    return take('"');
  }

  bool escape(std::string& out) {
    if (rest_.size() < 2) return false;
    const char kind = rest_[1];
    rest_.remove_prefix(2);
    constexpr std::string_view kinds = "\"\\/bfnrt";
    constexpr std::string_view bytes = "\"\\/\b\f\n\r\t";
    if (kind == 'u') return unicode(out);
    const std::size_t at = kinds.find(kind);
    if (at == kinds.npos) return false;
    out += bytes[at];
    return true;
  }

  bool unicode(std::string& out) {
    std::uint32_t code = 0;
    if (!hexadecimal(code)) return false;
    if (code >= 0xD800 && code < 0xDC00 && rest_.starts_with("\\u")) {
      rest_.remove_prefix(2);
      std::uint32_t low = 0;
      if (!hexadecimal(low) || low < 0xDC00 || low > 0xDFFF) return false;
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    }
    if (code >= 0xD800 && code <= 0xDFFF) return false;
    append_utf8(code, out);
    return true;
  }

  bool hexadecimal(std::uint32_t& code) {
    const std::string_view digits = rest_.substr(0, 4);
    for (const char byte : digits) {
      const unsigned digit = digit_value(byte);
      if (digit > 15) return false;
      code = code * 16 + digit;
    }
    rest_.remove_prefix(digits.size());
    return digits.size() == 4;
  }

  // Passes over a value that is no string: up to the comma or bracket that ends it.
  bool skip_value() {
    std::size_t depth = 0;
    std::string ignored;
    while (!rest_.empty()) {
      const char byte = rest_.front();
      if (byte == '"') {
        if (!string(ignored)) return false;
        continue;
      }
      if (depth == 0 && (byte == ',' || byte == '}')) return true;
      if (byte == '[' || byte == '{') ++depth;
      if (byte == ']' || byte == '}') --depth;
      rest_.remove_prefix(1);
    }
    return false;
  }

  std::string_view rest_;
};

}  // namespace

bool read_json_strings(std::string_view json, std::initializer_list<JsonMember> wanted) {
  return JsonReader(json).read(wanted);
}

}  // namespace polto
