#include "polto/metadata.h"

#include "editions.h"

using polto::Edition;
using polto::Metadata;
using polto::tests::opened;
using polto::tests::with_header;

TEST_CASE("a header without facts leaves all of them empty", "[metadata]") {
  const Edition edition = opened("<TEI><text><body><p/></body></text></TEI>");
  const Metadata metadata = read_metadata(edition);
  CHECK(metadata.title.empty());
  CHECK(metadata.titles.empty());
  CHECK(metadata.authors.empty());
  CHECK(metadata.numbers.empty());
  CHECK(metadata.language.empty());
  CHECK(metadata.availability.empty());
}

TEST_CASE("the title is the complete one, or the first", "[metadata]") {
  const Edition letters = opened(with_header(
      "<fileDesc><titleStmt><title>Letters</title><title type='sub'>1850</title></titleStmt>"
      "</fileDesc>"));
  CHECK(read_metadata(letters).title == "Letters");
  const Edition edition = opened(
      with_header("<fileDesc><titleStmt><title type='series'>FRUS</title>"
                  "<title type='complete'>FRUS, Volume\n   XIII</title></titleStmt></fileDesc>"));
  const Metadata series = read_metadata(edition);
  CHECK(series.title == "FRUS, Volume XIII");
  REQUIRE(series.titles.size() == 2);
  CHECK(series.titles[0].type == "series");
  CHECK(series.titles[0].text == "FRUS");
}

TEST_CASE("authors and editors are listed, editors with their role", "[metadata]") {
  const Edition edition = opened(with_header(
      "<fileDesc><titleStmt><title>x</title><author><forename>Mary</forename> "
      "<surname>Shelley</surname></author><author>P. B. Shelley</author>"
      "<editor role='primary'>C. Sampson</editor><editor>G. LaFantasie</editor></titleStmt>"
      "</fileDesc>"));
  const Metadata metadata = read_metadata(edition);
  REQUIRE(metadata.authors.size() == 2);
  CHECK(metadata.authors[0] == "Mary Shelley");
  REQUIRE(metadata.editors.size() == 2);
  CHECK(metadata.editors[0].type == "primary");
  CHECK(metadata.editors[0].text == "C. Sampson");
  CHECK(metadata.editors[1].type.empty());
}

TEST_CASE("the imprint is read from the publication statement", "[metadata]") {
  const Edition edition = opened(with_header(
      "<fileDesc><publicationStmt><publisher>GPO</publisher><pubPlace>Washington</pubPlace>"
      "<date when='1994'>1994</date><idno type='frus'>frus1961-63v13</idno>"
      "<idno type='isbn-13'>978</idno><availability><p>Public domain.</p></availability>"
      "</publicationStmt><sourceDesc><p>Released in\n 1994.</p></sourceDesc></fileDesc>"));
  const Metadata metadata = read_metadata(edition);
  CHECK(metadata.publisher == "GPO");
  CHECK(metadata.place == "Washington");
  CHECK(metadata.date == "1994");
  REQUIRE(metadata.numbers.size() == 2);
  CHECK(metadata.numbers[0].type == "frus");
  CHECK(metadata.numbers[0].text == "frus1961-63v13");
  CHECK(metadata.availability == "Public domain.");
  CHECK(metadata.source == "Released in 1994.");
}

TEST_CASE("the language is the root's, or the first that the header names", "[metadata]") {
  const Edition by_header = opened(with_header(
      "<profileDesc><langUsage><language ident='de'>German</language></langUsage></profileDesc>"));
  CHECK(read_metadata(by_header).language == "de");
  const Edition by_root = opened("<TEI xml:lang='fr'><text/></TEI>");
  CHECK(read_metadata(by_root).language == "fr");
}

TEST_CASE("a prefixed header is read too", "[metadata]") {
  const auto edition = opened(
      "<tei:TEI xmlns:tei='http://www.tei-c.org/ns/1.0'><tei:teiHeader><tei:fileDesc>"
      "<tei:titleStmt><tei:title>Letters</tei:title></tei:titleStmt></tei:fileDesc>"
      "</tei:teiHeader></tei:TEI>");
  CHECK(read_metadata(edition).title == "Letters");
}
