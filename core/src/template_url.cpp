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

bool names_volume(std::string_view target) noexcept {
  const std::string_view volume = target.substr(0, target.find('#'));
  return !volume.empty() &&
         std::all_of(volume.begin(), volume.end(), [](char byte) { return is_unreserved(byte); });
}

}  // namespace polto
