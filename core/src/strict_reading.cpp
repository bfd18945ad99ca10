#include "strict_reading.h"

#include <algorithm>
#include <utility>

#include "decimal.h"
#include "fault_words.h"
#include "message.h"
#include "source_check.h"

namespace polto {
namespace {

// Errors are told among what else there is to say, in the order of the source.
void add_errors(const Reading& reading, std::string_view source, std::vector<Remark>& remarks) {
  for (const Fault& fault : reading.mended) {
    const auto behind = std::find_if(remarks.begin(), remarks.end(), [&](const Remark& remark) {
      return remark.offset > fault.status.offset;
    });
    remarks.insert(behind, {std::string(name_of(fault.status.code)), words_of(fault, source),
                            fault.status.offset, true});
  }
  const auto more = static_cast<std::uint32_t>(reading.mends - reading.mended.size());
  if (more > 0)
    remarks.push_back({"more-errors", message("%1 more errors were mended", {Decimal(more).view()}),
                       static_cast<std::uint32_t>(source.size()), true});
}

// What a reader has to know: how many errors were mended, and which is the first.
std::string notice_of(const Reading& reading, std::string_view source) {
  const Fault& first = reading.mended.front();
  const Position place = position_of(source, first.status.offset);
  const std::string_view pattern =
      reading.mends == 1
          ? "This file is not well-formed XML: what could be read of it is shown, with one error "
            "mended, in line %2, column %3: %4."
          : "This file is not well-formed XML: what could be read of it is shown, with %1 errors "
            "mended, the first in line %2, column %3: %4.";
  return message(
      pattern, {Decimal(static_cast<std::uint32_t>(reading.mends)).view(),
                Decimal(place.line).view(), Decimal(place.column).view(), words_of(first, source)});
}

}  // namespace

StrictReading read_source(std::string_view source, std::string_view character_names,
                          OnFault on_fault) {
  Reading reading;
  StrictReading out;
  out.status = check_source(source, character_names, on_fault, reading);
  if (!out.status) return out;
  out.text = std::move(reading.text);
  out.shifts = std::move(reading.shifts);
  out.remarks = std::move(reading.remarks);
  if (reading.mends == 0) return out;
  add_errors(reading, source, out.remarks);
  out.mended = {reading.mends, notice_of(reading, source)};
  return out;
}

}  // namespace polto
