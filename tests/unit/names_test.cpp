#include "polto/names.h"

#include <string>

#include "editions.h"

using polto::Edition;
using polto::Entry;
using polto::tests::in_body;
using polto::tests::opened;

namespace {

// One line an entry: "id | name | description".
std::string entries(const Edition& edition, Entry::Kind kind) {
  std::string out;
  for (const polto::NameEntry& entry : read_names(edition, kind))
    out.append(entry.id).append(" | ").append(entry.name).append(" | ").append(entry.description) +=
        '\n';
  return out;
}

std::string persons(std::string_view list) {
  return entries(opened(in_body(list)), Entry::Kind::person);
}

std::string terms(std::string_view list) {
  return entries(opened(in_body(list)), Entry::Kind::term);
}

}  // namespace

TEST_CASE("the comma between a name and its description may stand inside the highlighting",
          "[names]") {
  CHECK(persons("<list type='names'><item><hi rend='strong'><persName xml:id='p_RD1'>Rusk, Dean"
                "</persName>,</hi> Secretary of State</item></list>") ==
        "p_RD1 | Rusk, Dean | Secretary of State\n");
}

TEST_CASE("the comma between a name and its description may stand outside the highlighting",
          "[names]") {
  CHECK(persons("<list type='names'><item><hi rend='strong'><persName xml:id='p_RD_1'>Rusk, Dean"
                "</persName></hi>, Secretary of State</item></list>") ==
        "p_RD_1 | Rusk, Dean | Secretary of State\n");
}

TEST_CASE("the comma may stand inside the name", "[names]") {
  CHECK(persons("<list><item><persName xml:id='p_1'>Rusk, Dean,</persName> Secretary of State"
                "</item></list>") == "p_1 | Rusk, Dean | Secretary of State\n");
}

TEST_CASE("a term is explained behind comma, colon or dash", "[names]") {
  CHECK(terms("<list type='terms'><item><hi rend='strong'><term xml:id='t_NAC1'>NAC</term>,</hi> "
              "North Atlantic Council</item></list>") == "t_NAC1 | NAC | North Atlantic Council\n");
  CHECK(terms("<list><item><term xml:id='t'>NAC</term>: the Council</item></list>") ==
        "t | NAC | the Council\n");
  CHECK(terms("<list><item><term xml:id='t'>NAC</term> — the Council</item></list>") ==
        "t | NAC | the Council\n");
}

TEST_CASE("an entry without description is a name", "[names]") {
  CHECK(persons("<list><item><persName xml:id='p_1'>Rusk</persName></item></list>") ==
        "p_1 | Rusk | \n");
}

TEST_CASE("a description is without notes, line ends and indents", "[names]") {
  CHECK(persons("<list><item><persName xml:id='p_1'>Rusk</persName>, Secretary\n    of "
                "State<note>x</note></item></list>") == "p_1 | Rusk | Secretary of State\n");
}

TEST_CASE("a name in running text is no entry", "[names]") {
  CHECK(persons("<p><persName xml:id='p_1'>Rusk</persName> said</p>").empty());
  CHECK(persons("<list><item><persName corresp='#p_1'>Rusk</persName> said</item></list>").empty());
}

TEST_CASE("persons and terms are kept apart, in the order of the lists", "[names]") {
  const Edition edition = opened(in_body(
      "<list><item><term xml:id='t_1'>NAC</term></item><item><persName xml:id='p_2'>B</persName>"
      "</item><item><persName xml:id='p_1'>A</persName></item></list>"));
  CHECK(entries(edition, Entry::Kind::person) == "p_2 | B | \np_1 | A | \n");
  CHECK(entries(edition, Entry::Kind::term) == "t_1 | NAC | \n");
}

TEST_CASE("a person of a listPerson is an entry", "[names]") {
  CHECK(persons("<listPerson><person xml:id='p_1'><persName>Mary Shelley</persName> "
                "<note>Author.</note></person></listPerson>")
            .starts_with("p_1 | Mary Shelley | "));
}

TEST_CASE("a name that its description repeats is taken off the front once", "[names]") {
  CHECK(persons("<list><item><persName xml:id='p_1'>Mao</persName>, called Mao</item></list>") ==
        "p_1 | Mao | called Mao\n");
}
