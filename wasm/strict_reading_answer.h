// What the module of strict reading answers to the module of editions, as bytes that can be copied
// from one memory into the other.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "strict_reading.h"

namespace polto {

/// The answer as it lies in memory: a head, a record for each shift and each remark, and the texts
/// in the order of what has them. Numbers are those of the machine.
namespace strict_reading_answer {

struct Head {
  Status status;
  std::uint32_t text_size;
  std::uint32_t shift_count;
  std::uint32_t remark_count;
  std::uint32_t mended_count;
  std::uint32_t notice_size;
};

struct RemarkHead {
  std::uint32_t offset;
  std::uint32_t code_size;
  std::uint32_t message_size;
  std::uint32_t error;
};

}  // namespace strict_reading_answer

inline std::string write_answer(const StrictReading& reading) {
  using namespace strict_reading_answer;
  const auto size_of = [](const auto& list) { return static_cast<std::uint32_t>(list.size()); };
  std::string answer;
  const auto append = [&](const auto& record) {
    answer.append(reinterpret_cast<const char*>(&record), sizeof record);
  };
  append(Head{reading.status, size_of(reading.text), size_of(reading.shifts),
              size_of(reading.remarks), static_cast<std::uint32_t>(reading.mended.count),
              size_of(reading.mended.notice)});
  for (const Shift& shift : reading.shifts) append(shift);
  for (const Remark& remark : reading.remarks)
    append(RemarkHead{remark.offset, size_of(remark.code), size_of(remark.message), remark.error});
  answer += reading.text;
  for (const Remark& remark : reading.remarks) answer.append(remark.code).append(remark.message);
  answer += reading.mended.notice;
  return answer;
}

/// `answer`: as write_answer() made it. It comes from our own module and is not doubted.
inline StrictReading read_answer(std::string_view answer) {
  using namespace strict_reading_answer;
  const auto take = [&](auto& record) {
    std::memcpy(&record, answer.data(), sizeof record);
    answer.remove_prefix(sizeof record);
  };
  const auto take_text = [&](std::uint32_t size) {
    const std::string text(answer.substr(0, size));
    answer.remove_prefix(size);
    return text;
  };
  Head head;
  take(head);
  StrictReading reading;
  reading.status = head.status;
  reading.shifts.resize(head.shift_count);
  for (Shift& shift : reading.shifts) take(shift);
  std::vector<RemarkHead> remarks(head.remark_count);
  for (RemarkHead& remark : remarks) take(remark);
  reading.text = take_text(head.text_size);
  for (const RemarkHead& remark : remarks) {
    std::string code = take_text(remark.code_size);
    reading.remarks.push_back(
        {std::move(code), take_text(remark.message_size), remark.offset, remark.error != 0});
  }
  reading.mended = {head.mended_count, take_text(head.notice_size)};
  return reading;
}

}  // namespace polto
