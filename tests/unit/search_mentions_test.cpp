#include <string>
#include <vector>

#include "editions.h"
#include "polto/html.h"
#include "polto/json.h"
#include "polto/search.h"

using polto::tests::in_body;
using polto::tests::opened;

namespace {

const char* const volume =
    "<div type='document' xml:id='d1' n='1'><head>1. Letter From <persName corresp='#p_O'>Mr. "
    "Orme</persName> to <persName corresp='#p_M'>Miss Marsh of <gloss target='#t_NH'>NH</gloss>"
    "</persName></head><p><persName corresp='#p_O'> ORME </persName>, see <ref target='#d2'>the "
    "reply of <persName corresp='#p_M'>Marsh</persName></ref>.<note n='1' xml:id='d1n1'>Source: "
    "<persName corresp='#p_O'>Orme</persName> Papers.</note> <persName corresp='#p_O'/> "
    "<persName>Orme</persName></p></div>"
    "<div type='document' xml:id='d2' n='2'><head>2. Reply</head><p><rs key='p_O'>The harbor "
    "master</rs> <ptr target='#d1'/></p></div>"
    "<div type='section' xml:id='persons'><list type='names'><item><persName xml:id='p_O'>Orme, "
    "J.</persName>, harbor master</item><item><persName xml:id='p_M'>Marsh, A.</persName></item>"
    "</list></div><div type='section' xml:id='terms'><list type='terms'><item><term xml:id='t_NH'>"
    "NH</term>, Northern Harbors</item></list></div>";

// Each as "DIVISION[/NOTE]:words as printed".
std::vector<std::string> mentions_of(std::string_view id, std::string_view prefix = {}) {
  const polto::Edition edition = opened(in_body(volume));
  polto::HtmlBuffer html;
  polto::RenderOptions options;
  options.id_prefix = prefix;
  render_html(edition, options, html);
  polto::JsonBuffer contents;
  contents_json(edition, contents);
  const polto::SearchText text(html.view(), contents.view(), prefix);
  std::vector<std::string> out;
  for (const polto::Hit& hit : find_mentions(text, id)) {
    const polto::Passage& passage = text.passages()[hit.passage];
    std::string line(text.divisions()[passage.division].id);
    if (passage.note != polto::none) line += "/" + text.notes()[passage.note];
    const std::uint32_t from = text.printed_offset(hit.begin);
    line += ":" + std::string(text.printed().substr(from, text.printed_offset(hit.end) - from));
    out.push_back(line);
  }
  return out;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a person is found wherever the text names them, in headings and notes too", "[search]") {
  CHECK(mentions_of("p_O") ==
        Found{"d1:Mr. Orme", "d1:ORME", "d1/d1n1:Orme", "d2:The harbor master"});
}

TEST_CASE("a name inside another name or a link is found as well", "[search]") {
  CHECK(mentions_of("t_NH") == Found{"d1:NH"});
  CHECK(mentions_of("p_M") == Found{"d1:Miss Marsh of NH", "d1:Marsh"});
}

TEST_CASE("references with words of their own are mentions of where they lead", "[search]") {
  CHECK(mentions_of("d2") == Found{"d1:the reply of Marsh"});
  CHECK(mentions_of("d1").empty());
}

TEST_CASE("the prefix of ids does not count, and unknown ids are nowhere", "[search]") {
  CHECK(mentions_of("p_O", "v1-") == mentions_of("p_O"));
  CHECK(mentions_of("p_X").empty());
  CHECK(mentions_of("").empty());
}
