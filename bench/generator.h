// Volumes in the manner of the FRUS series, of any size: the same bytes on every machine.
#pragma once

#include <cstddef>
#include <string>

namespace polto::bench {

/// A volume, and how many of what readers ask for it holds.
struct GeneratedVolume {
  std::string xml;
  std::size_t documents = 0;
  std::size_t notes = 0;  ///< source notes among them, one for each document
  std::size_t pages = 0;
  std::size_t persons = 0;  ///< in the list of persons
  std::size_t terms = 0;    ///< in the list of abbreviations
};

/// What a volume takes that is not too short for one document.
inline constexpr std::size_t least_volume_bytes = 65'536;

/// A well-formed volume of exactly `bytes` bytes, at least least_volume_bytes. Its proportions of
/// documents, notes, names, references, lists, tables and white space are those of printed volumes.
GeneratedVolume generate_volume(std::size_t bytes);

}  // namespace polto::bench
