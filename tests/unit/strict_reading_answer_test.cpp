#include "strict_reading_answer.h"

#include "catch.h"

namespace {

using polto::ErrorCode;
using polto::StrictReading;

StrictReading carried(const StrictReading& reading) {
  return polto::read_answer(polto::write_answer(reading));
}

}  // namespace

TEST_CASE("a refusal is answered with its place", "[strict-reading-answer]") {
  StrictReading refused;
  refused.status = {ErrorCode::mismatched_tag, 156};
  CHECK(carried(refused).status.code == ErrorCode::mismatched_tag);
  CHECK(carried(refused).status.offset == 156);
}

TEST_CASE("a source that needs nothing put in is answered without a text",
          "[strict-reading-answer]") {
  const StrictReading read = carried({});
  CHECK(read.status);
  CHECK(read.text.empty());
  CHECK(read.shifts.empty());
  CHECK(read.remarks.empty());
  CHECK(read.mended.count == 0);
  CHECK(read.mended.notice.empty());
}

TEST_CASE("a text comes with its places, remarks and what was mended", "[strict-reading-answer]") {
  StrictReading reading;
  reading.text = "<TEI>é — 𝔄</TEI>";
  reading.shifts = {{5, 40, true}, {7, 48, false}};
  reading.remarks = {{"dtd-not-read", "the DTD \"tei.dtd\" was not read", 0},
                     {"bad-reference", "\"&\" begins no reference here", 77, true}};
  reading.mended = {2, "This file is not well-formed XML."};
  const StrictReading read = carried(reading);
  CHECK(read.text == reading.text);
  REQUIRE(read.shifts.size() == 2);
  CHECK(read.shifts[0].at == 5);
  CHECK(read.shifts[0].from == 40);
  CHECK(read.shifts[0].in_entity);
  CHECK_FALSE(read.shifts[1].in_entity);
  REQUIRE(read.remarks.size() == 2);
  CHECK(read.remarks[0].code == "dtd-not-read");
  CHECK(read.remarks[0].message == reading.remarks[0].message);
  CHECK_FALSE(read.remarks[0].error);
  CHECK(read.remarks[1].offset == 77);
  CHECK(read.remarks[1].error);
  CHECK(read.mended.count == 2);
  CHECK(read.mended.notice == reading.mended.notice);
}
