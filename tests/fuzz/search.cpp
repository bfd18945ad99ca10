// Hits lie in the text, in order, and are written as JSON whatever the query.
#include "polto/search.h"

#include "json_check.h"
#include "polto/edition.h"
#include "polto/search_json.h"
#include "problem.h"
#include "targets.h"

namespace polto::fuzz {
namespace {

std::string in_paragraph(std::string_view words) {
  std::string source = "<TEI><text><body><div xml:id='d'><head>1</head><p>";
  for (const char byte : words)
    source += byte == '&'   ? "&amp;"
              : byte == '<' ? "&lt;"
              : byte == '>' ? "&gt;"
                            : std::string(1, byte);
  return source + "</p></div></body></text></TEI>";
}

void check_words(const SearchText& text, Problem& problem) {
  problem.add("folded words", problem_in_utf8(text.folded()));
  problem.add("printed words", problem_in_utf8(text.printed()));
  std::uint32_t behind = 0;
  for (const Passage& passage : text.passages()) {
    problem.expect(passage.begin >= behind && passage.begin <= text.folded().size(),
                   "passages out of order");
    behind = passage.begin;
    for (const std::uint32_t division : {passage.unit, passage.division})
      problem.expect(division == none || division < text.divisions().size(),
                     "a passage of no division");
    problem.expect(passage.note == none || passage.note < text.notes().size(),
                   "a passage of no note");
  }
  for (const SearchText::Mention& mention : text.mentions())
    problem.expect(mention.begin <= mention.end && mention.end <= text.folded().size(),
                   "a mention beyond the words");
}

void check_hits(const SearchText& text, const std::vector<Hit>& hits, Problem& problem) {
  std::uint32_t behind = 0;
  std::uint32_t printed = 0;
  for (const Hit& hit : hits) {
    problem.expect(hit.begin >= behind && hit.end > hit.begin && hit.end <= text.folded().size(),
                   "hits overlap, are empty, or lie beyond the words");
    problem.expect(hit.passage < text.passages().size(), "a hit in no passage");
    if (problem.found()) return;
    behind = hit.end;
    problem.expect(text.passages()[hit.passage].begin <= hit.begin, "a hit before its passage");
    problem.expect(text.printed_offset(hit.begin) >= printed &&
                       text.printed_offset(hit.end) <= text.printed().size(),
                   "hits beyond the printed words");
    printed = text.printed_offset(hit.begin);
  }
  JsonBuffer json;
  hits_json(text, hits, {0, 100}, json);
  problem.add("hits", problem_in_json(json.view()));
}

void check_query(const SearchText& text, std::string_view query, const SearchOptions& options,
                 Problem& problem) {
  const std::vector<Hit> hits = search(text, query, options);
  check_hits(text, hits, problem);
  const std::vector<Hit> again = search(text, query, options);
  problem.expect(hits.size() == again.size(), "the same query finds more the second time");
}

}  // namespace

std::string problem_of_search(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  const std::string_view query = bytes.substr(0, end);
  const std::string_view rest = end == bytes.npos ? std::string_view() : bytes.substr(end + 1);
  if (!problem_in_utf8(query).empty()) return {};
  Edition edition;
  if (!edition.open(rest, OnFault::mend) && !edition.open(in_paragraph(rest))) return {};

  Problem problem;
  const SearchText text = search_text(edition);
  check_words(text, problem);
  for (const bool exact : {false, true})
    for (const SearchIn in :
         {SearchIn::everything, SearchIn::text, SearchIn::notes, SearchIn::headings})
      check_query(text, query, {in, none, exact}, problem);
  if (!text.divisions().empty())
    check_query(text, query, {SearchIn::everything, 0, false}, problem);
  problem.expect(text.division(query) == none || text.divisions()[text.division(query)].id == query,
                 "another division than the one asked for");
  check_hits(text, find_mentions(text, query), problem);

  // The words themselves, and whatever was made of bytes that are no HTML of ours.
  const SearchText of_anything(rest, "{}", "v-");
  const std::vector<Hit> hits = search(of_anything, query);
  if (problem_in_utf8(rest).empty()) check_hits(of_anything, hits, problem);
  return problem.take();
}

}  // namespace polto::fuzz
