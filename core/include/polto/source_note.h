// What a source note says of its document: where it is kept, how it was marked, who drafted,
// cleared and approved it, and where it was sent.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace polto {

/// A stretch of a text: byte offsets, `end` excluded. Empty when begin == end.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr bool empty() const noexcept { return begin == end; }
  constexpr std::string_view of(std::string_view text) const noexcept {
    return text.substr(begin, end - begin);
  }
};

/// A name that the encoding marks inside the note, by persName, gloss or the like.
struct MarkedName {
  enum class Kind : std::uint8_t { person, term };
  Span span;
  Kind kind = Kind::person;
  std::string_view ref;  ///< id of the entry in the lists of persons or terms; may be empty
};

/// What somebody did to the document on its way out.
enum class Action : std::uint8_t {
  drafted,
  revised,
  cleared,
  concurred,
  approved,
  authorized,
  initialed,
  signed_,
  prepared,
  coordinated,
};

/// A person or office, as printed but for titles of courtesy and parenthesised offices.
struct Agent {
  Span span;             ///< the name itself: for "approved by him", where it was printed before
  std::string_view ref;  ///< id in the lists of persons or terms, where the encoding links one
};

/// One act on the document, by one or more agents, in the order of the note.
struct Step {
  Action action = Action::drafted;
  std::vector<Agent> agents;
  Span qualifier;  ///< "in draft", "for the Secretary"; empty when there is none
  Span words;      ///< the words of the note that the step was read from
};

/// How the document travelled.
enum class TransmissionAction : std::uint8_t {
  sent,
  repeated,
  passed,
  pouched,
  relayed,
  transmitted,
  received,
};

/// One sending, and the posts it went to, as printed.
struct Transmission {
  TransmissionAction action = TransmissionAction::sent;
  std::vector<Span> to;  ///< empty for `received`
  Span words;
};

/// A day. All zero when unknown.
struct Day {
  std::uint16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
};

/// Where the paper is kept, as printed.
struct Archive {
  Span citation;     ///< from the repository to the end of the file citation
  Span repository;   ///< "Department of State"
  Span collection;   ///< "Central Files"
  Span file;         ///< "375/10–2962"
  Span filed_words;  ///< the part of a decimal file number that carries the filing date, "10–2962"
  Day filed;         ///< that date, derived from the number and not stated by the note
};

/// Everything a source note could be read for. What is not said with confidence is empty.
struct SourceNote {
  Span classification;         ///< "Secret"
  std::vector<Span> handling;  ///< further markings in order: "Priority", "Limit Distribution"
  std::vector<Step> steps;
  std::vector<Transmission> transmission;
  Archive archive;
};

/// Reads the text of a source note.
///
/// `text` is UTF-8 with white space collapsed to single spaces; every span of the result lies in
/// it. `names` are the names the encoding marks, in order and not overlapping; without them the
/// text alone is read. Never fails, and never guesses: what cannot be read with confidence is
/// left out. O(text.size()).
SourceNote read_source_note(std::string_view text, const std::vector<MarkedName>& names = {});

/// The word for an action in the JSON of the project: "drafted", "signed", … Static storage.
std::string_view name_of(Action action) noexcept;
std::string_view name_of(TransmissionAction action) noexcept;

}  // namespace polto
