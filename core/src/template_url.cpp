#include "template_url.h"

#include <algorithm>

namespace polto {
namespace {

constexpr bool is_unreserved(char byte) noexcept {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' || byte == '_' || byte == '~';
}

void write_encoded(std::string_view value, HtmlBuffer& out) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char byte : value) {
    if (is_unreserved(byte)) {
      out.attribute_value({&byte, 1});
      continue;
    }
    const auto code = static_cast<unsigned char>(byte);
    const char encoded[] = {'%', digits[code >> 4], digits[code & 15]};
    out.attribute_value({encoded, sizeof encoded});
  }
}

// Volumes of one series are named alike: "frus1961-63v15", "frus1964-68v13".
bool is_same_series(std::string_view volume, std::string_view own) noexcept {
  std::size_t letters = 0;
  while (letters < own.size() && (own[letters] | 0x20) >= 'a' && (own[letters] | 0x20) <= 'z')
    ++letters;
  return letters > 0 && letters < volume.size() && volume.starts_with(own.substr(0, letters));
}

}  // namespace

void write_template(std::string_view pattern, std::initializer_list<TemplateValue> values,
                    HtmlBuffer& out) {
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    out.attribute_value(pattern.substr(0, open));
    if (open == pattern.npos) return;
    const std::size_t close = pattern.find('}', open);
    if (close == pattern.npos) return out.attribute_value(pattern.substr(open));
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    for (const TemplateValue& value : values)
      if (value.name == name) write_encoded(value.value, out);
    pattern.remove_prefix(close + 1);
  }
}

bool names_volume(std::string_view target, std::string_view own) noexcept {
  const std::size_t hash = target.find('#');
  const std::string_view volume = target.substr(0, hash);
  if (volume.empty() || !std::all_of(volume.begin(), volume.end(), is_unreserved)) return false;
  return hash != target.npos || is_same_series(volume, own);
}

}  // namespace polto
