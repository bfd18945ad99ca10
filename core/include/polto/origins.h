// Where the parts of a source come from that was put together of several files.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "polto/diagnostics.h"
#include "polto/edition.h"
#include "polto/json_buffer.h"

namespace polto {

/// A part of one file, up to where the next piece begins.
struct Piece {
  std::uint32_t offset;  ///< where it begins in the source
  Position at;           ///< the same for people
  std::uint32_t file;    ///< index into Origins::files
  Position place;        ///< where it begins in that file
  bool still;            ///< all of it is at that place: it stands for a reference to an entity
};

/// What reading a file left out that is not the first; told where the piece of it begins.
struct PieceRemark {
  std::uint32_t piece;
  Remark remark;
};

struct Origins {
  std::vector<std::string> files;    ///< names for people; the first is the source itself
  std::vector<Piece> pieces;         ///< ascending; none where the source is one file
  std::vector<PieceRemark> remarks;  ///< ascending
};

/// Gives what diagnose() says of the source its places in the files, and adds what reading them
/// left out. O(findings × log pieces).
std::vector<Diagnostic> place(std::vector<Diagnostic> findings, const Origins& origins);

/// For web/src/core/origins.ts, which does the same.
void origins_json(const Origins& origins, JsonBuffer& out);

}  // namespace polto
