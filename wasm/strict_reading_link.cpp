// Strict reading as the module of editions sees it: a call to the module that does it, by
// strict_reading.js. The names of characters are known there.
#include "quick_look.h"
#include "strict_reading_answer.h"

extern "C" {
// Reads, and says how long the answer is: 0 where the module of strict reading is not there.
std::uint32_t polto_read_strictly(const char* source, std::uint32_t size, bool mend);
// Copies the answer of the last reading to `answer`.
void polto_take_reading(char* answer);
}

namespace polto {
namespace {

// The host knows that this is no verdict; the place is that of what waits for one.
StrictReading unread(std::string_view source) {
  const std::size_t place = find_unclear(source);
  StrictReading reading;
  reading.status = {ErrorCode::out_of_memory,
                    place == source.npos ? 0 : static_cast<std::uint32_t>(place)};
  return reading;
}

}  // namespace

StrictReading read_source(std::string_view source, std::string_view, OnFault on_fault) {
  const auto size = static_cast<std::uint32_t>(source.size());
  std::string answer(polto_read_strictly(source.data(), size, on_fault == OnFault::mend), '\0');
  if (answer.empty()) return unread(source);
  polto_take_reading(answer.data());
  return read_answer(answer);
}

}  // namespace polto
