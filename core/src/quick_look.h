// A quick look at a source, which settles for nearly every one that it is fit to be parsed.
#pragma once

#include <cstddef>
#include <string_view>

namespace polto {

/// The place of something in `source` that strict reading (strict_reading.h) has to judge, because
/// pugixml would let it pass although XML may forbid it, or reads it otherwise: what is no
/// character or not plain markup, document types, sections, entities. npos where there is no such
/// thing. What is left to the tree that is built: names, attributes, prefixes, and text outside the
/// root. Behind the source there has to be a block (block.h) of zeros. O(bytes).
std::size_t find_unclear(std::string_view source) noexcept;

}  // namespace polto
