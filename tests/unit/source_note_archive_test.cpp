#include <string>
#include <string_view>

#include "catch.h"
#include "polto/source_note.h"

namespace {

/// "repository | collection | file"
std::string archive(std::string_view text) {
  const polto::Archive read = polto::read_source_note(text).archive;
  return std::string(read.repository.of(text)) + " | " + std::string(read.collection.of(text)) +
         " | " + std::string(read.file.of(text));
}

/// The filing date of a decimal file number: "1962-10-29 from 10–2962", or "".
std::string filed(std::string_view file) {
  const std::string text =
      "Source: Department of State, Central Files, " + std::string(file) + ". Secret.";
  const polto::Archive read = polto::read_source_note(text).archive;
  if (read.filed.year == 0) return {};
  return std::to_string(read.filed.year) + "-" + std::to_string(read.filed.month) + "-" +
         std::to_string(read.filed.day) + " from " + std::string(read.filed_words.of(text));
}

}  // namespace

TEST_CASE("the citation is read as repository, collection and file", "[source-note][archive]") {
  CHECK(archive("Source: Department of State, Central Files, POL 12 CHAD. Secret.") ==
        "Department of State | Central Files | POL 12 CHAD");
  CHECK(archive("Source: Truman Library, Acheson Papers, Memoranda, 1951. Secret.") ==
        "Truman Library | Acheson Papers | Memoranda, 1951");
  CHECK(archive("Source: Department of State, S/P Files: Lot 61 D 17. Secret.") ==
        "Department of State | S/P Files: Lot 61 D 17 | ");
  CHECK(archive("Source: Central Intelligence Agency: Job 80-X0123. Secret.") ==
        "Central Intelligence Agency | Job 80-X0123 | ");
  CHECK(archive("Source: National Archives, RG 59, Central Files 1970–73, POL 7 LAOS. Secret.") ==
        "National Archives | RG 59, Central Files 1970–73 | POL 7 LAOS");
}

TEST_CASE("a printed source is no archive", "[source-note][archive]") {
  CHECK(archive("Source: Department of State Bulletin, May 2, 1977, p. 4.") == " |  | ");
  CHECK(archive("Source: Public Papers: Truman, 1951, pp. 3–9.") == " |  | ");
}

TEST_CASE("ibid. has no repository of its own", "[source-note][archive]") {
  CHECK(archive("Source: Ibid., Central Files, 611.00/2–361. Secret.") ==
        " | Central Files | 611.00/2–361");
}

TEST_CASE("a decimal file number carries the day of filing", "[source-note][archive]") {
  CHECK(filed("375/10–2962") == "1962-10-29 from 10–2962");
  CHECK(filed("762.00/7–362") == "1962-7-3 from 7–362");
  CHECK(filed("840.00/1–2359") == "1959-1-23 from 1–2359");
  CHECK(filed("611.61/5-261") == "1961-5-2 from 5-261");
  CHECK(filed("033.1100-UD/9-562") == "1962-9-5 from 9-562");
  CHECK(filed("397.5611 GE/1-2763") == "1963-1-27 from 1-2763");
  CHECK(filed("751.00/2–2956") == "1956-2-29 from 2–2956");
}

TEST_CASE("a number that carries no possible day has no filing date", "[source-note][archive]") {
  CHECK(filed("611.61/13–261").empty());
  CHECK(filed("611.61/2–3061").empty());
  CHECK(filed("611.61/2–2961").empty());
  CHECK(filed("611.61/0–161").empty());
  CHECK(filed("611.61/4–075").empty());
  CHECK(filed("611.61/4–1275").empty());
  CHECK(filed("611.61/4–61").empty());
  CHECK(filed("POL 7/4–1261").empty());
  CHECK(filed("NSC 5822/1").empty());
  CHECK(filed("Briefing Book 4/1–761").empty());
}
