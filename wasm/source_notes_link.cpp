// The grammar of source notes as the module of editions sees it: a call to the module that holds
// it, by source_notes.js.
#include "polto/source_note_json.h"
#include "source_note_request.h"

extern "C" {
// Reads, and says how long the answer is: 0 where the module of source notes is not there.
std::uint32_t polto_read_source_note(const char* request, std::uint32_t size);
// Copies the answer of the last reading to `fields`.
void polto_take_source_note(char* fields);
}

namespace polto {

void source_note_fields(std::string_view text, const std::vector<MarkedName>& names,
                        JsonBuffer& out) {
  const std::string request = write_request(text, names);
  const auto size = static_cast<std::uint32_t>(request.size());
  std::string fields(polto_read_source_note(request.data(), size), '\0');
  if (fields.empty()) return;
  polto_take_source_note(fields.data());
  out.members(fields);
}

}  // namespace polto
