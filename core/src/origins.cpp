#include "polto/origins.h"

#include <algorithm>
#include <utility>

namespace polto {
namespace {

bool is_before(Position a, Position b) noexcept {
  return a.line != b.line ? a.line < b.line : a.column < b.column;
}

void place_one(Diagnostic& finding, const Origins& origins) {
  const Position at = finding.position;
  const auto behind = std::upper_bound(
      origins.pieces.begin(), origins.pieces.end(), at,
      [](Position before, const Piece& piece) { return is_before(before, piece.at); });
  if (behind == origins.pieces.begin()) return;
  const Piece& piece = behind[-1];
  finding.position = piece.place;
  if (!piece.still) {
    finding.position.line += at.line - piece.at.line;
    finding.position.column =
        at.line > piece.at.line ? at.column : piece.place.column + at.column - piece.at.column;
  }
  if (piece.file > 0) finding.file = origins.files[piece.file];
}

void number_field(const char* key, std::uint32_t value, JsonBuffer& out) {
  out.key(key);
  out.number(value);
}

}  // namespace

std::vector<Diagnostic> place(std::vector<Diagnostic> findings, const Origins& origins) {
  std::vector<Diagnostic> placed;
  auto next = findings.begin();
  for (const auto& [piece, remark] : origins.remarks) {
    const Position at = origins.pieces[piece].at;
    while (next != findings.end() && !is_before(at, next->position)) placed.push_back(*next++);
    Diagnostic& added = placed.emplace_back();
    added.code = remark.code;
    added.message = remark.message;
    added.position = at;
  }
  placed.insert(placed.end(), next, findings.end());
  for (Diagnostic& finding : placed) place_one(finding, origins);
  return placed;
}

void origins_json(const Origins& origins, JsonBuffer& out) {
  out.begin_object();
  out.key("files");
  out.begin_array();
  for (const std::string& file : origins.files) out.string(file);
  out.end_array();
  out.key("pieces");
  out.begin_array();
  for (const Piece& piece : origins.pieces) {
    out.begin_array();
    for (const std::uint32_t number : {piece.at.line, piece.at.column, piece.file, piece.place.line,
                                       piece.place.column, std::uint32_t{piece.still}})
      out.number(number);
    out.end_array();
  }
  out.end_array();
  out.key("remarks");
  out.begin_array();
  for (const auto& [piece, remark] : origins.remarks) {
    out.begin_object();
    out.field("severity", "warning");
    out.field("code", remark.code);
    out.field("message", remark.message);
    number_field("line", origins.pieces[piece].at.line, out);
    number_field("column", origins.pieces[piece].at.column, out);
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

}  // namespace polto
