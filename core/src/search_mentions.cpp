#include <algorithm>
#include <iterator>

#include "polto/search.h"

namespace polto {

std::vector<Hit> find_mentions(const SearchText& text, std::string_view id) {
  const auto& passages = text.passages();
  std::vector<Hit> hits;
  for (const SearchText::Mention& mention : text.mentions()) {
    if (mention.target != id) continue;
    const auto behind = std::upper_bound(
        passages.begin(), passages.end(), mention.begin,
        [](std::uint32_t at, const Passage& passage) { return at < passage.begin; });
    const auto passage = static_cast<std::uint32_t>(std::distance(passages.begin(), behind) - 1);
    hits.push_back({mention.begin, mention.end, passage});
  }
  return hits;
}

}  // namespace polto
