// What search finds as JSON. The shapes are those of web/src/core/types.ts.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "polto/json_buffer.h"
#include "polto/search.h"

namespace polto {

/// Which of the hits to write: at most `limit`, from number `from` on.
struct HitRange {
  std::size_t from = 0;
  std::size_t limit = static_cast<std::size_t>(-1);
};

/// An object: `total`, the number of hits; `documents`, those with hits in the order of the text,
/// with the `id` (null for what stands outside of all) and the number of `hits` of each; and
/// `hits`, an array of objects: the ids of the document and the division (null outside of all) and
/// of the note (null in running text); `in`: "text", "heading" or "note"; `snippet`, the words
/// around it, with `start` and `end` of the hit in them; `offset` and `length`: how many characters
/// other than white space of the document's running text, or of the note, stand before the hit and
/// in it. Offsets count UTF-16 code units, as JavaScript does.
void hits_json(const SearchText& text, const std::vector<Hit>& hits, const HitRange& range,
               JsonBuffer& out);

}  // namespace polto
