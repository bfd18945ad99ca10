#include "polto/notes.h"

#include <string>

#include "editions.h"

using polto::Edition;
using polto::NoteText;
using polto::tests::in_body;
using polto::tests::opened;

namespace {

// The text of the first note with its marked names in brackets: "by [p:Popper#p_1]".
std::string marked(std::string_view note) {
  const Edition edition =
      opened(in_body("<p><note>" + std::string(note) +
                     "</note></p><list><item><persName xml:id='p_1'>Popper</persName></item>"
                     "<item><term xml:id='t_1'>NAC</term></item></list>"));
  const NoteText read = read_note_text(edition, edition.notes()[0].node);
  std::string out;
  std::size_t at = 0;
  for (const polto::MarkedName& name : read.names) {
    out.append(read.text, at, name.span.begin - at);
    out += name.kind == polto::MarkedName::Kind::person ? "[p:" : "[t:";
    out.append(name.span.of(read.text));
    if (!name.ref.empty()) out.append("#").append(name.ref);
    out += ']';
    at = name.span.end;
  }
  return out.append(read.text, at);
}

}  // namespace

TEST_CASE("the text of a note is without line ends, indents and blanks at its ends", "[notes]") {
  CHECK(marked("\n  Source: Department\n   of  State.\n") == "Source: Department of State.");
}

TEST_CASE("a note inside a note is not its text", "[notes]") {
  CHECK(marked("One<note>Two</note>, three.") == "One, three.");
}

TEST_CASE("a line break in a note is a blank", "[notes]") {
  CHECK(marked("Drafted<lb/>by Popper.") == "Drafted by Popper.");
}

TEST_CASE("names keep their place in the text, and their entry in the lists", "[notes]") {
  CHECK(marked("Drafted by <persName corresp='#p_1'>Popper</persName>; see <gloss "
               "target='#t_1'>NAC</gloss>.") == "Drafted by [p:Popper#p_1]; see [t:NAC#t_1].");
}

TEST_CASE("a name without entry in the lists is a name", "[notes]") {
  CHECK(marked("by <persName corresp='#p_2'>Tyler</persName> of <orgName>INR</orgName>") ==
        "by [p:Tyler] of [t:INR]");
}

TEST_CASE("blanks at the ends of a name are not part of it", "[notes]") {
  CHECK(marked("by<persName> Tyler </persName>and <persName>\n  Orme</persName>") ==
        "by [p:Tyler] and [p:Orme]");
  CHECK(marked("by <persName>Tyler \n</persName>") == "by [p:Tyler]");
}

TEST_CASE("a name inside a name is part of it", "[notes]") {
  CHECK(marked("by <persName>Tyler of <orgName>EUR</orgName></persName>.") ==
        "by [p:Tyler of EUR].");
}

TEST_CASE("an empty name is at its place and empty", "[notes]") {
  CHECK(marked("by <persName/>.") == "by [p:].");
  CHECK(marked("by <persName> </persName>") == "by[p:]");
}

TEST_CASE("the words of a note in several paragraphs stay apart where the source keeps them apart",
          "[notes]") {
  CHECK(marked("<p>Drafted by Popper.</p> <p>Cleared by Tyler.</p>") ==
        "Drafted by Popper. Cleared by Tyler.");
  CHECK(marked("<p>Drafted by Popper.</p><p>Cleared by Tyler.</p>") ==
        "Drafted by Popper. Cleared by Tyler.");
}
