#include "polto/names.h"

#include "polto/text.h"
#include "xml.h"

namespace polto {
namespace {

// What stands between a name and its description: blanks and the comma, colon or dash of either
// convention (inside or outside the highlighting of the name).
std::string_view behind_separators(std::string_view text) noexcept {
  for (;;) {
    if (!text.empty() && std::string_view(" ,:;").find(text.front()) != text.npos)
      text.remove_prefix(1);
    else if (text.starts_with("—") || text.starts_with("–"))
      text.remove_prefix(3);
    else
      return text;
  }
}

std::string_view without_separators(std::string_view text) noexcept {
  while (!text.empty() && std::string_view(" ,:").find(text.back()) != text.npos)
    text.remove_suffix(1);
  return text;
}

}  // namespace

NameEntry read_name(const Entry& entry) {
  NameEntry out{entry.id, plain_text(entry.name), {}};
  out.name.resize(without_separators(out.name).size());
  if (entry.holder == entry.name) return out;
  const std::string whole = plain_text(entry.holder);
  const std::size_t at = whole.find(out.name);
  if (at != whole.npos)
    out.description = behind_separators(std::string_view(whole).substr(at + out.name.size()));
  return out;
}

std::vector<NameEntry> read_names(const Edition& edition, Entry::Kind kind) {
  std::vector<NameEntry> out;
  for (const Entry& entry : edition.entries())
    if (entry.kind == kind) out.push_back(read_name(entry));
  return out;
}

}  // namespace polto
