// Every reading as JSON, for the module and the command line. The shapes are those of
// web/src/core/types.ts.
#pragma once

#include <string_view>
#include <vector>

#include "polto/diagnostics.h"
#include "polto/edition.h"
#include "polto/fault.h"
#include "polto/json_buffer.h"

namespace polto {

void metadata_json(const Edition& edition, JsonBuffer& out);
void contents_json(const Edition& edition, JsonBuffer& out);
void documents_json(const Edition& edition, JsonBuffer& out);
void document_json(const Edition& edition, std::uint32_t division, JsonBuffer& out);
void pages_json(const Edition& edition, JsonBuffer& out);
void persons_json(const Edition& edition, JsonBuffer& out);
void terms_json(const Edition& edition, JsonBuffer& out);
void note_json(const Edition& edition, const Note& note, std::string_view id_prefix,
               JsonBuffer& out);
void fault_json(const FaultReport& fault, JsonBuffer& out);

void diagnostics_json(const std::vector<Diagnostic>& findings, JsonBuffer& out);

/// The one object of `polto json`: all of the above but the note's.
void edition_json(const Edition& edition, const std::vector<Diagnostic>& findings, JsonBuffer& out);

/// The source note of a division, read; null where it has none.
void source_note_json(const Edition& edition, std::uint32_t division, JsonBuffer& out);

/// One JSON line for every document that has a source note.
void source_notes_lines(const Edition& edition, JsonBuffer& out);

}  // namespace polto
