#include "polto/source_note.h"

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "source_note_reading.h"

using polto::MarkedName;
using polto::read_source_note;
using polto::SourceNote;
using polto::Span;
using reading::chain_of;
using reading::markings;

namespace {

/// Every span of `note` lies in `text` and none that must hold something is empty.
bool well_formed(std::string_view text, const SourceNote& note) {
  const auto inside = [&](Span span) { return span.begin <= span.end && span.end <= text.size(); };
  bool good = inside(note.classification) && inside(note.archive.citation) &&
              inside(note.archive.repository) && inside(note.archive.collection) &&
              inside(note.archive.file) && inside(note.archive.filed_words);
  for (const Span& span : note.handling) good = good && inside(span) && !span.empty();
  for (const polto::Step& step : note.steps) {
    good = good && inside(step.qualifier) && inside(step.words) && !step.agents.empty();
    for (const polto::Agent& agent : step.agents) {
      good = good && inside(agent.span) && !agent.span.empty();
    }
  }
  for (const polto::Transmission& sending : note.transmission) {
    good = good && inside(sending.words);
    for (const Span& post : sending.to) good = good && inside(post) && !post.empty();
  }
  return good;
}

std::string repeated(std::string_view phrase, std::size_t size) {
  std::string text = reading::note_of("Drafted by ");
  while (text.size() < size) text += phrase;
  return text;
}

}  // namespace

TEST_CASE("a note is read into markings, chain, sendings and archive", "[source-note]") {
  const std::string text =
      "Source: Department of State, Central Files, 611.88/3–1461. Secret; Niact. Drafted by Marsh, "
      "cleared by Vale and Orme, and approved by Thorne. Repeated to Rome, Bern, and USUN.";
  const SourceNote note = read_source_note(text);
  CHECK(markings(text) == "Secret | Niact");
  CHECK(chain_of(text, note) == "drafted: Marsh; cleared: Vale, Orme; approved: Thorne");
  REQUIRE(note.transmission.size() == 1);
  CHECK(note.transmission[0].to.size() == 3);
  CHECK(note.archive.file.of(text) == "611.88/3–1461");
}

TEST_CASE("an empty note and one without a citation say nothing", "[source-note]") {
  for (const std::string_view text : {"", " ", ".", "[Telegram.]", "Source:", "Source: ."}) {
    const SourceNote note = read_source_note(text);
    CHECK(note.steps.empty());
    CHECK(note.transmission.empty());
    CHECK(note.classification.empty());
    CHECK(note.archive.citation.empty());
  }
}

TEST_CASE("each step and sending keeps the words it was read from", "[source-note]") {
  const std::string text =
      reading::note_of("Drafted by Marsh (EUR), cleared in draft by Vale. Pouched to Bern.");
  const SourceNote note = read_source_note(text);
  REQUIRE(note.steps.size() == 2);
  CHECK(note.steps[0].words.of(text) == "Drafted by Marsh (EUR)");
  CHECK(note.steps[1].words.of(text) == "cleared in draft by Vale");
  REQUIRE(note.transmission.size() == 1);
  CHECK(note.transmission[0].words.of(text) == "Pouched to Bern");
}

TEST_CASE("a classification is read with the markings after it", "[source-note][markings]") {
  CHECK(markings("Source: X Library, Box 1. Top Secret.") == "Top Secret");
  CHECK(markings("Source: X Library, Box 1. Limited Official Use; Priority; Verbatim Text.") ==
        "Limited Official Use | Priority | Verbatim Text");
  CHECK(markings("Source: X Library, Box 1. No classification marking.") ==
        "No classification marking");
  CHECK(markings("Source: X Library, Box 1. For Official Use Only.") == "For Official Use Only");
  CHECK(markings("Source: X Library, Box 1. Secret;Routine; HEDGEROW.") ==
        "Secret | Routine | HEDGEROW");
  CHECK(markings("Source: X Library, Box 1. Top Secret; [codeword not declassified]; Noforn.") ==
        "Top Secret | [codeword not declassified] | Noforn");
}

TEST_CASE("markings in odd order are told apart", "[source-note][markings]") {
  CHECK(markings("Source: X Library, Box 1. Personal and Confidential.") ==
        "Confidential | Personal");
  CHECK(markings("Source: X Library, Box 1. Priority; Secret; Limdis.") ==
        "Secret | Priority | Limdis");
  CHECK(markings("Source: X Library, Box 1. Secret; Niact. Eyes Only. Drafted by Marsh.") ==
        "Secret | Niact | Eyes Only");
  CHECK(markings("Source: X Library, Box 1. Flash; Exdis. Drafted by Marsh.") ==
        "- | Flash | Exdis");
  CHECK(markings("Source: X Library, Box 1. Secret; Priority, Exdis.") ==
        "Secret | Priority | Exdis");
}

TEST_CASE("misprints in the markings are copied as printed", "[source-note][markings]") {
  CHECK(markings("Source: X Library, Box 1. Confidental; Priority.") == "Confidental | Priority");
  CHECK(markings("Source: X Library, Box 1. Secert.") == "Secert");
  CHECK(markings("Source: X Library, Box 1. Confidential Drafted by Marsh.") == "Confidential");
  CHECK(markings("Source: X Library, Box 1. Secret; Nodis . Drafted by Marsh.") ==
        "Secret | Nodis");
}

TEST_CASE("the citation may hold full stops and words of classification",
          "[source-note][markings]") {
  CHECK(markings("Source: X Library, Country File, Vol. III. Secret.") == "Secret");
  CHECK(markings("Source: X Library, Country File, Vol. V. Confidential.") == "Confidential");
  CHECK(markings("Source: X Library, Secret Service Files, Box 2. Unclassified.") ==
        "Unclassified");
  CHECK(markings("Source: X Library, Papers of J. R. Vale, POL 3 EUR W. Secret.") == "Secret");
}

TEST_CASE("a note without markings has none", "[source-note][markings]") {
  CHECK(markings("Source: X Library, Box 1. Drafted by Marsh.") == "-");
  CHECK(markings("Source: X Library, Box 1. No time of transmission appears on it.") == "-");
  CHECK(markings("Source: X Library, Box 1. The secret was kept. Personal matters followed.") ==
        "-");
}

TEST_CASE("names that the encoding marks bring their references", "[source-note][names]") {
  const std::string text = reading::note_of("Drafted by Marsh (EUR) and cleared by NEA.");
  const auto at = [&](std::string_view word) {
    const auto begin = static_cast<std::uint32_t>(text.find(word));
    return Span{begin, begin + static_cast<std::uint32_t>(word.size())};
  };
  const std::vector<MarkedName> names = {{at("Marsh"), MarkedName::Kind::person, "p_MJ1"},
                                         {at("EUR"), MarkedName::Kind::term, "t_EUR1"},
                                         {at("NEA"), MarkedName::Kind::term, "t_NEA1"}};
  const SourceNote note = read_source_note(text, names);
  REQUIRE(note.steps.size() == 2);
  CHECK(note.steps[0].agents[0].ref == "p_MJ1");
  CHECK(note.steps[1].agents[0].ref == "t_NEA1");
}

TEST_CASE("a mark around a title leaves the title out of the name", "[source-note][names]") {
  const std::string text = reading::note_of("Approved by Secretary Thorne.");
  const auto begin = static_cast<std::uint32_t>(text.find("Secretary"));
  const SourceNote note =
      read_source_note(text, {{{begin, begin + 16}, MarkedName::Kind::person, "p_TW1"}});
  REQUIRE(note.steps.size() == 1);
  CHECK(note.steps[0].agents[0].span.of(text) == "Thorne");
  CHECK(note.steps[0].agents[0].ref == "p_TW1");
}

TEST_CASE("no bytes can upset the reader", "[source-note][robust]") {
  std::mt19937 random(4);
  for (int round = 0; round < 3000; ++round) {
    std::string text =
        round % 2 == 0 ? reading::note_of("Drafted by Marsh (in draft), sent to ") : std::string();
    const std::size_t size = random() % 200;
    for (std::size_t i = 0; i < size; ++i) text += static_cast<char>(random() % 256);
    REQUIRE(well_formed(text, read_source_note(text)));
  }
}

TEST_CASE("no order of the grammar's own words can upset the reader", "[source-note][robust]") {
  constexpr std::string_view words[] = {
      "Drafted", "by",   "and",  ",",         "(",         "(in draft)", ")",    "cleared", "the",
      "for",     "of",   ";",    "with",      "A.",        "Vale",       "S",    "who",     "it",
      "to",      "sent", "in",   "Repeated",  "Paris",     ".",          "him",  "all",     "[",
      "]",       "was",  "a",    "copies",    "except",    "concurred",  "May",  "5",       "1964",
      "“",       "”",    "that", "indicates", "Secretary", "of State",   "four", "offices"};
  std::mt19937 random(9);
  for (int round = 0; round < 5000; ++round) {
    std::string text = "Source: X Library, Box 1. Secret. ";
    const std::size_t size = random() % 60;
    for (std::size_t i = 0; i < size; ++i) {
      text += words[random() % std::size(words)];
      text += ' ';
    }
    REQUIRE(well_formed(text, read_source_note(text)));
  }
}

TEST_CASE("a hundred thousand characters of nesting and repetition are read",
          "[source-note][robust]") {
  for (const std::string_view phrase :
       {"(", "((a) ", ")", "[", "“", "Marsh and ", "Marsh, ", "Marsh; ", "and ", "in draft ",
        "the Office of the Secretary of State for ", "Marsh and Vale (all in draft), ",
        "Marsh, cleared by ", "Marsh, repeated to Paris for the Embassy and ", "a memorandum ",
        "a note indicates that Marsh, ", "for Vale ", "who initialed it "}) {
    const std::string text = repeated(phrase, 100'000);
    REQUIRE(well_formed(text, read_source_note(text)));
  }
}

TEST_CASE("a marking may begin with a no, prose may not", "[source-note][markings]") {
  const auto marked = [](std::string_view prose) {
    return reading::markings("Source: Department of State, Central Files, POL 1. " +
                             std::string(prose));
  };
  CHECK(marked("Secret; No Distribution.") == "Secret | No Distribution");
  CHECK(marked("Secret; No Foreign Dissem; No Other Distribution.") ==
        "Secret | No Foreign Dissem | No Other Distribution");
  CHECK(marked("Secret; No Further Dissemination.") == "Secret | No Further Dissemination");
  CHECK(marked("Secret; No other copy was found.") == "Secret");
}
