#include "fold.h"

#include "catch.h"
#include "query.h"

using polto::folded;

TEST_CASE("search compares lower case", "[search]") {
  CHECK(folded("NATO Берлин ΑΘΗΝΑ") == "nato берлин αθηνα");
}

TEST_CASE("search does not see diacritics", "[search]") {
  CHECK(folded("Schätzel, Đilas, São Tomé, Łódź, Việt") == "schatzel, dilas, sao tome, lodz, viet");
  CHECK(folded("e\xCC\x81t\xC3\xA9") == "ete");  // decomposed and composed
  CHECK(folded("Ἀθήνα, ᾧ, Ώρα, λόγος") == "αθηνα, ω, ωρα, λογοσ");
  CHECK(folded("Ёлка, ёж") == "елка, еж");
}

TEST_CASE("search does not see vowel points", "[search]") {
  CHECK(folded("שָׁלוֹם") == "שלום");
  CHECK(folded("سَلَام") == "سلام");
}

TEST_CASE("ligatures are the letters they stand for", "[search]") {
  CHECK(folded("Cæsar, œuvre, Straße, ﬁrst") == "caesar, oeuvre, strasse, first");
}

TEST_CASE("typographic marks are those of a keyboard", "[search]") {
  CHECK(folded("“It’s” – 375/10–2962") == "\"it's\" - 375/10-2962");
  CHECK(folded("a\xC2\xA0\xE2\x80\x89z") == "a z");
  CHECK(folded("co\xC2\xADoperate") == "cooperate");
}

TEST_CASE("white space is one blank, and none at the ends", "[search]") {
  CHECK(folded(" \tone\n two ") == "one two");
}
