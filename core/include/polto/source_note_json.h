// Source notes as JSON, from their text alone. The shapes are those of web/src/core/types.ts.
#pragma once

#include <string_view>
#include <vector>

#include "polto/json_buffer.h"
#include "polto/source_note.h"

namespace polto {

/// Writes what a note is read for (see read_source_note) as members of the open object.
void source_note_fields(std::string_view text, const std::vector<MarkedName>& names,
                        JsonBuffer& out);

/// One JSON line for each of the lines {"id", "text"}. A line that is no such object is passed over
/// and counted in the result.
std::size_t source_notes_of_lines(std::string_view lines, JsonBuffer& out);

}  // namespace polto
