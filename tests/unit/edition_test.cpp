#include "polto/edition.h"

#include <cstring>
#include <string>
#include <utility>

#include "editions.h"
#include "polto/limits.h"

using polto::Edition;
using polto::ErrorCode;
using polto::Target;
using polto::tests::in_body;
using polto::tests::opened;
using polto::tests::with_header;

namespace {

bool is_empty(const Edition& edition) {
  return !edition.root() && edition.divisions().empty() && edition.notes().empty() &&
         edition.pages().empty() && edition.entries().empty() && edition.doubled_ids().empty() &&
         edition.volume_id().empty();
}

}  // namespace

TEST_CASE("a new edition is empty and finds nothing", "[edition]") {
  const Edition edition;
  CHECK(is_empty(edition));
  CHECK(edition.find("d1") == nullptr);
  CHECK(edition.resolve("#d1") == nullptr);
  CHECK(edition.unit_of(polto::none) == polto::none);
}

TEST_CASE("an edition reads from bytes that the caller fills in", "[edition][memory]") {
  const std::string source = in_body("<div xml:id='d1'/>");
  Edition edition;
  char* const memory = edition.reserve(source.size());
  REQUIRE(memory != nullptr);
  CHECK(edition.reserved().size() == source.size());
  std::memcpy(memory, source.data(), source.size());
  CHECK(edition.reserved() == source);
  REQUIRE(edition.open());
  CHECK(edition.reserved().empty());
  CHECK(edition.find("d1") != nullptr);
}

TEST_CASE("reserving again gives the first bytes back", "[edition][memory]") {
  Edition edition;
  REQUIRE(edition.reserve(1000) != nullptr);
  REQUIRE(edition.reserve(10) != nullptr);
  CHECK(edition.reserved().size() == 10);
  edition.release();
  CHECK(edition.reserved().empty());
  edition.release();
  CHECK(edition.reserved().empty());
}

TEST_CASE("reserving and releasing leave what is open open", "[edition][memory]") {
  Edition edition = opened(in_body("<div xml:id='d1'/>"));
  REQUIRE(edition.reserve(100) != nullptr);
  CHECK(edition.find("d1") != nullptr);
  edition.release();
  CHECK(edition.find("d1") != nullptr);
}

TEST_CASE("opening with nothing reserved finds an empty file", "[edition][memory]") {
  Edition edition;
  CHECK(edition.open().code == ErrorCode::empty_input);
  REQUIRE(edition.reserve(0) != nullptr);
  CHECK(edition.open().code == ErrorCode::empty_input);
}

TEST_CASE("more than the largest source is refused without touching memory", "[edition][memory]") {
  Edition edition;
  CHECK(edition.reserve(polto::limits::source_bytes + 1) == nullptr);
  CHECK(edition.reserved().empty());
  const std::string_view huge("", polto::limits::source_bytes + 1);
  CHECK(edition.open(huge).code == ErrorCode::too_large);
}

TEST_CASE("a failed opening leaves the edition empty", "[edition]") {
  for (const char* const broken :
       {"", "<TEI>", "<TEI/><TEI/>", "<TEI a='' a=''/>", "<html/>", "<TEI>&x;</TEI>"}) {
    INFO(broken);
    Edition edition = opened(with_header("<idno type='frus'>frus1961-63v13</idno>"));
    CHECK_FALSE(edition.open(broken));
    CHECK(is_empty(edition));
    CHECK(edition.reserved().empty());
    CHECK(edition.open(in_body("<div xml:id='d1'/>")));
    CHECK(edition.find("d1") != nullptr);
  }
}

TEST_CASE("a second opening forgets the first", "[edition]") {
  Edition edition = opened(in_body("<div xml:id='d1'><note xml:id='n1'/></div>"));
  REQUIRE(edition.open(in_body("<div xml:id='d2'/>")));
  CHECK(edition.find("d1") == nullptr);
  CHECK(edition.notes().empty());
  CHECK(edition.find("d2") != nullptr);
}

TEST_CASE("moving an edition keeps its views", "[edition][lifetime]") {
  Edition first = opened(in_body("<div xml:id='d1' type='document'/>"));
  const std::string_view id = first.find("d1")->id;
  const pugi::xml_node node = first.find("d1")->node;
  Edition second = std::move(first);
  CHECK(second.find("d1")->id.data() == id.data());
  CHECK(second.find("d1")->node == node);
  Edition third;
  third = std::move(second);
  CHECK(third.find("d1")->id.data() == id.data());
}

TEST_CASE("an id is found with what it names", "[edition][ids]") {
  const Edition edition =
      opened(in_body("<div xml:id='d1'><pb xml:id='pg_1'/><p xml:id='p1'><note xml:id='d1fn1'/></p>"
                     "<list><item><persName xml:id='p_RUSK1'>Rusk</persName></item></list></div>"));
  CHECK(edition.find("d1")->kind == Target::Kind::division);
  CHECK(edition.find("pg_1")->kind == Target::Kind::page);
  CHECK(edition.find("d1fn1")->kind == Target::Kind::note);
  CHECK(edition.find("p_RUSK1")->kind == Target::Kind::entry);
  CHECK(edition.find("p1")->kind == Target::Kind::element);
  CHECK(edition.find("p1")->division == edition.find("d1")->index);
  CHECK(edition.find("P1") == nullptr);
  CHECK(edition.find("") == nullptr);
}

TEST_CASE("ten thousand ids are all found", "[edition][ids]") {
  std::string body;
  for (int i = 0; i < 10'000; ++i) body += "<p xml:id='i" + std::to_string(i) + "'/>";
  const Edition edition = opened(in_body(body));
  int found = 0;
  for (int i = 0; i < 10'000; ++i) found += edition.find("i" + std::to_string(i)) != nullptr;
  CHECK(found == 10'000);
}

TEST_CASE("what readers address but the source does not name gets an id", "[edition][ids]") {
  const Edition edition =
      opened(in_body("<div><pb/><p>Sir,<note>One.</note><note>Two.</note></p></div>"));
  CHECK(edition.notes()[0].id == "polto-note-1");
  CHECK(edition.notes()[1].id == "polto-note-2");
  CHECK(edition.pages()[0].id == "polto-page-1");
  CHECK(edition.divisions()[1].id == "polto-div-2");
  CHECK(edition.find("polto-div-2")->index == 1);
}

TEST_CASE("an id made by the edition never meets one of the source", "[edition][ids]") {
  const Edition edition = opened(in_body("<p xml:id='polto-note-1'/><note>Sir,</note>"));
  CHECK(edition.find("polto-note-1")->kind == Target::Kind::element);
  CHECK(edition.notes()[0].id != "polto-note-1");
  CHECK(edition.find(edition.notes()[0].id)->kind == Target::Kind::note);
}

TEST_CASE("of two elements with one id the first has it", "[edition][ids]") {
  const Edition edition = opened(
      in_body("<p xml:id='a'>one</p><p xml:id='a'>two</p><note xml:id='a'/><div xml:id='a'/>"));
  CHECK(std::string_view(edition.find("a")->node.first_child().value()) == "one");
  REQUIRE(edition.doubled_ids().size() == 3);
  CHECK(std::string_view(edition.doubled_ids()[0].node.first_child().value()) == "two");
  CHECK(edition.doubled_ids()[0].id == "a");
  CHECK(edition.notes()[0].id == "polto-note-1");
  CHECK(edition.divisions()[1].id == "polto-div-2");
}

TEST_CASE("a pointer leads into the edition by id", "[edition][pointers]") {
  const Edition edition = opened(in_body("<div xml:id='d1'/>"));
  REQUIRE(edition.resolve("#d1") != nullptr);
  CHECK(edition.resolve("#d1")->id == "d1");
  CHECK(edition.resolve("d1") != nullptr);
  CHECK(edition.resolve("#d2") == nullptr);
  CHECK(edition.resolve("#") == nullptr);
  CHECK(edition.resolve("") == nullptr);
  CHECK(edition.resolve("frus1961-63v15#d1") == nullptr);
  CHECK(edition.resolve("https://example.org/#d1") == nullptr);
}

TEST_CASE("a pointer that names this very volume leads into the edition", "[edition][pointers]") {
  const Edition by_number =
      opened(with_header("<fileDesc><publicationStmt><idno type='frus'>frus1961-63v13</idno>"
                         "</publicationStmt></fileDesc>"));
  CHECK(by_number.volume_id() == "frus1961-63v13");
  const Edition by_id =
      opened("<TEI xml:id='frus1961-63v13'><text><body><div xml:id='d1'/></body></text></TEI>");
  CHECK(by_id.volume_id() == "frus1961-63v13");
  REQUIRE(by_id.resolve("frus1961-63v13#d1") != nullptr);
  CHECK(by_id.resolve("frus1961-63v13#d1")->id == "d1");
  CHECK(by_id.resolve("frus1961-63v14#d1") == nullptr);
}

TEST_CASE("TEI comes in its namespace, prefixed, without namespace and as P4", "[edition]") {
  CHECK(opened("<TEI xmlns='http://www.tei-c.org/ns/1.0'/>").root());
  CHECK(opened("<TEI/>").root());
  CHECK(opened("<TEI.2><text/></TEI.2>").root());
  CHECK(opened("<div/>").divisions().size() == 1);
  const Edition prefixed = opened(
      "<tei:TEI xmlns:tei='http://www.tei-c.org/ns/1.0'><tei:text><tei:body>"
      "<tei:div xml:id='d1' type='document'/></tei:body></tei:text></tei:TEI>");
  CHECK(prefixed.find("d1")->kind == Target::Kind::division);
}

TEST_CASE("whatever prefix stands for TEI, its elements are TEI's", "[edition]") {
  const Edition edition = opened(
      "<t:TEI xmlns:t='http://www.tei-c.org/ns/1.0' xmlns:tei='urn:other'><t:text><t:body>"
      "<t:p xml:id='p1'>the <t:hi rend='italic'>Mission</t:hi> <tei:hi>there</tei:hi></t:p>"
      "</t:body></t:text></t:TEI>");
  CHECK(polto::tests::html_of(edition, "p1") ==
        "<p class=\"tei-p\" id=\"p1\">the <i class=\"tei-hi\" data-rend=\"italic\">Mission</i> "
        "<span class=\"tei-unknown tei-tei-hi\">there</span></p>");
}
