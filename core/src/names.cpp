#include "polto/names.h"

#include "polto/text.h"
#include "xml.h"

namespace polto {
namespace {

// Whether `text` starts with what stands between a name and its description: blanks and the
// comma, colon or dash of either convention (inside or outside the highlighting of the name).
std::size_t separator_length(std::string_view text) noexcept {
  std::size_t at = 0;
  for (;;) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(' ') || rest.starts_with(',') || rest.starts_with(':') ||
        rest.starts_with(';'))
      at += 1;
    else if (rest.starts_with("—") || rest.starts_with("–"))
      at += 3;
    else
      return at;
  }
}

std::string without_separators(std::string text) {
  while (!text.empty() && (text.back() == ',' || text.back() == ' ' || text.back() == ':'))
    text.pop_back();
  return text;
}

}  // namespace

std::vector<NameEntry> read_names(const Edition& edition, Entry::Kind kind) {
  std::vector<NameEntry> out;
  for (const Entry& entry : edition.entries()) {
    if (entry.kind != kind) continue;
    NameEntry read{entry.id, without_separators(plain_text(entry.name)), {}};
    const std::string whole = plain_text(entry.holder);
    const std::size_t at = whole.find(read.name);
    if (entry.holder != entry.name && at != whole.npos) {
      const std::string_view behind = std::string_view(whole).substr(at + read.name.size());
      read.description = behind.substr(separator_length(behind));
    }
    out.push_back(std::move(read));
  }
  return out;
}

}  // namespace polto
