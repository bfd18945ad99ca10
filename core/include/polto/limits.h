// What the core refuses, so that no input makes it take unbounded memory.
#pragma once

#include <cstddef>
#include <cstdint>

namespace polto::limits {

/// Largest source in bytes. Keeps every offset in 32 bits with room to spare.
inline constexpr std::size_t source_bytes = std::size_t{1} << 30;

/// How deep elements may stand in each other.
inline constexpr std::size_t depth = 500'000;

/// Attributes of one tag.
inline constexpr std::size_t attributes = 1'000'000;

/// Notes of one source.
inline constexpr std::size_t notes = 1'000'000;

/// Bytes that the references of one source to entities may become. Old files write every accent as
/// one, which is far below; an entity of entities of entities is far above.
inline constexpr std::size_t entity_bytes = std::size_t{1} << 24;

/// References to entities inside entities.
inline constexpr std::size_t entity_references = 1'000'000;

/// How deep entities may stand in each other.
inline constexpr std::size_t entity_depth = 32;

/// Remarks on what could not be read of one source; further ones are not kept.
inline constexpr std::size_t remarks = 1000;

/// How deep readings may stand in readings and still be listed by themselves: each list repeats
/// what is in it, so that without a limit a small file would become a large one.
inline constexpr std::uint8_t apparatus_depth = 8;

/// Definitions of looks that are kept, and of prefixes; each is compared with every reference to
/// one.
inline constexpr std::size_t definitions = 1000;

/// Witnesses that the legend under an apparatus explains.
inline constexpr std::size_t legend_witnesses = 500;

/// Places at which a broken source is mended, so that its text can be shown; one that is broken at
/// more is refused.
inline constexpr std::size_t mends = 1'000'000;

/// Errors of a mended source that are kept to be told; further ones are counted.
inline constexpr std::size_t mended_errors = 100;

/// How many open elements an end tag may close at once in a mended source.
inline constexpr std::size_t mended_depth = 256;

/// Attributes of a tag that has to be mended; further ones are left out.
inline constexpr std::size_t mended_attributes = 256;

/// Files that one source may include, each as often as it is named.
inline constexpr std::size_t includes = 10'000;

/// Their bytes, all together.
inline constexpr std::size_t included_bytes = std::size_t{1} << 28;

/// How deep files may include each other.
inline constexpr std::size_t include_depth = 16;

/// Parts of a surface among which its image is looked for: for every page that points to it.
inline constexpr unsigned surface_parts = 16;

/// Parts of a division among which its heading is looked for: for every reference to it.
inline constexpr unsigned heading_parts = 1000;

/// An address that is written at each reference to what bears it, in bytes, and the pattern of one.
inline constexpr std::size_t address_bytes = 512;

/// How many elements around a note, and around what it is attached to, are looked at.
inline constexpr unsigned anchor_depth = 64;

/// How many elements around another are looked at where each reference to it asks what it stands
/// in.
inline constexpr unsigned depth_around = 1000;

/// Words that are told of an element elsewhere, as its title or description, in bytes, and the
/// parts of it that are read for them. Behind them stands "…".
inline constexpr std::size_t quoted_bytes = 4096;
inline constexpr std::size_t quoted_parts = 500;

/// A name or title that is written at each reference to what bears it, in bytes; of one that is
/// longer the pointer or the id is.
inline constexpr std::size_t name_bytes = 250;

/// What a note or a witness is called at each of its marks, in bytes; one that is called longer has
/// a number, or its id.
inline constexpr std::size_t label_bytes = 60;

/// Prefixes of namespaces that are declared at one place.
inline constexpr std::size_t prefixes = 1000;

}  // namespace polto::limits
