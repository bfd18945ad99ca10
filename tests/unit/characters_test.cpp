#include "characters.h"

#include "catch.h"

using polto::decode;
using polto::name_length;
using polto::trimmed;

TEST_CASE("UTF-8 is read character by character", "[characters]") {
  CHECK(decode("A").code == 'A');
  CHECK(decode("é").code == 0xE9);
  CHECK(decode("–x").code == 0x2013);
  CHECK(decode("𝄞").code == 0x1D11E);
  CHECK(decode("–x").length == 3);
}

TEST_CASE("what is not UTF-8 is no character", "[characters]") {
  CHECK(decode("\x80").length == 0);
  CHECK(decode("\xC3").length == 0);
  CHECK(decode("\xC3(").length == 0);
  CHECK(decode("\xC0\x80").length == 0);
  CHECK(decode("\xE0\x80\x80").length == 0);
  CHECK(decode("\xF0\x80\x80\x80").length == 0);
  CHECK(decode("\xED\xA0\x80").length == 0);
  CHECK(decode("\xF4\x90\x80\x80").length == 0);
  CHECK(decode("\xFF").length == 0);
}

TEST_CASE("a name ends where XML ends it", "[characters]") {
  CHECK(name_length("persName corresp") == 8);
  CHECK(name_length("frus:attachment>") == 15);
  CHECK(name_length("Straße.1-a_b/>") == 13);
  CHECK(name_length("1a") == 0);
  CHECK(name_length("-a") == 0);
  CHECK(name_length("") == 0);
  CHECK(name_length("a\xFF") == 1);
}

TEST_CASE("white space is what XML takes for it", "[characters]") {
  CHECK(trimmed(" \t\r\n a b \n") == "a b");
  CHECK(trimmed("\xC2\xA0 a") == "\xC2\xA0 a");
  CHECK(trimmed(" \n").empty());
}
