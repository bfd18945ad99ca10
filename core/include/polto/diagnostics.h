// What an editor would want to mend in a document that does open.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "polto/edition.h"

namespace polto {

/// One thing to mend, with its place in the source.
struct Diagnostic {
  std::string code;  ///< "dangling-reference", "duplicate-id", "unknown-element",
                     ///< "file-not-included", and those of
                     ///< remarks: "dtd-not-read", "external-entity", "undeclared-entity", or
                     ///< of an error that was mended: that of its ErrorCode, "more-errors"
  std::string message;
  Position position;
  bool error = false;     ///< else a warning
  std::string_view file;  ///< that is included; empty where it is the source itself
};

/// Looks for pointers that lead nowhere inside the edition, ids that are there twice and elements
/// that TEI does not have, in document order. `source` are the bytes that were opened, as they
/// were before: places are counted in them. O(bytes).
std::vector<Diagnostic> diagnose(const Edition& edition, std::string_view source);

/// A line for each finding: "NAME:LINE:COLUMN: error|warning: MESSAGE".
void write_diagnostics(std::string_view name, const std::vector<Diagnostic>& findings,
                       std::string& out);

}  // namespace polto
