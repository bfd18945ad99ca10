// What is shown of files that are not well-formed.
#include <string>
#include <vector>

#include "editions.h"
#include "golden.h"
#include "polto/diagnostics.h"
#include "polto/edition.h"
#include "polto/fault.h"
#include "polto/text.h"

namespace fs = std::filesystem;
using polto::Edition;
using polto::OnFault;
using polto::tests::html_of;
using polto::tests::in_body;
using polto::tests::read_file;

namespace {

Edition recovered(std::string_view source) {
  Edition edition;
  REQUIRE(edition.open(source, OnFault::mend));
  return edition;
}

// The text without the notice before it.
std::string text_of(const Edition& edition) {
  std::string out;
  render_text(edition, out);
  if (out.starts_with('[')) out.erase(0, out.find("]\n\n") + 3);
  return out;
}

std::string recovered_text(std::string_view body) { return text_of(recovered(in_body(body))); }

// "LINE:COLUMN code" of every error that was mended.
std::string errors_of(std::string_view source) {
  std::string out;
  for (const polto::Diagnostic& found : diagnose(recovered(source), source)) {
    if (!found.error) continue;
    if (!out.empty()) out += ", ";
    out += std::to_string(found.position.line) + ":" + std::to_string(found.position.column) + " ";
    out += found.code;
  }
  return out;
}

std::vector<fs::path> xml_files(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".xml") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

const fs::path corpus = POLTO_SOURCE_DIR "/corpus";

// Letters and digits of ASCII, in their order.
std::string letters_of(std::string_view text) {
  std::string out;
  for (const char byte : text)
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) out += byte;
  return out;
}

}  // namespace

TEST_CASE("a stray & or < is meant as such", "[recover]") {
  CHECK(recovered_text("<p>Marsh & Vale, 3 < 4, a<b</p>") == "Marsh & Vale, 3 < 4, a<b\n");
}

TEST_CASE("what stands before ]]> is mended as well", "[recover]") {
  CHECK(recovered_text("<p>Marsh & Vale\x01 ]]> &nothing; ]]></p>") ==
        "Marsh & Vale ]]> &nothing; ]]>\n");
  CHECK(errors_of(in_body("<p>&nothing; ]]></p>")).find("undeclared-entity") < 10);
}

TEST_CASE("an end tag that fits an outer element closes what is open in it", "[recover]") {
  CHECK(recovered_text("<div><p><hi>one</p><p>two</div><p>three</p>") == "one\n\ntwo\n\nthree\n");
}

TEST_CASE("an end tag that fits nothing is dropped", "[recover]") {
  CHECK(recovered_text("<p>one</q> two</p>") == "one two\n");
}

TEST_CASE("of a doubled or malformed attribute the tag stays", "[recover]") {
  CHECK(recovered_text("<p n='1' n='2' rend center x=y>one</p>") == "one\n");
  CHECK(html_of(recovered(in_body("<p n='1' n='2'>one</p>"))).find("data-n=\"1\"") !=
        std::string::npos);
}

TEST_CASE("bytes that are no characters become U+FFFD, forbidden characters go", "[recover]") {
  CHECK(recovered_text("<p>caf\xE9 t\x01wo</p>") == "caf\xEF\xBF\xBD two\n");
}

TEST_CASE("wrong bytes are mended before an entity too", "[recover]") {
  CHECK(text_of(recovered("<!DOCTYPE TEI [<!ENTITY a 'one'>]>\n"
                          "<TEI><text><body><p>t\xFFo &a;</p></body></text></TEI>")) ==
        "t\xEF\xBF\xBDo one\n");
}

TEST_CASE("references to nothing are shown as they are written", "[recover]") {
  CHECK(recovered_text("<p>&foo; &#0; &#xD800;</p>") == "&foo; &#0; &#xD800;\n");
}

TEST_CASE("an undeclared name of a character is the character", "[recover]") {
  const std::string names = read_file(POLTO_SOURCE_DIR "/core/data/character-names.txt");
  Edition edition;
  edition.set_character_names(names);
  REQUIRE(edition.open(in_body("<p>caf&eacute;</p>"), OnFault::mend));
  CHECK(text_of(edition) == "caf\xC3\xA9\n");
}

TEST_CASE("an entity that is broken is not put in", "[recover]") {
  CHECK(text_of(recovered("<!DOCTYPE TEI [<!ENTITY a '<hi>x'>]>\n"
                          "<TEI><text><body><p>a &a; b</p></body></text></TEI>")) == "a &a; b\n");
}

TEST_CASE("an undeclared prefix is passed over", "[recover]") {
  CHECK(recovered_text("<p><frus:x>one</frus:x> two</p>") == "one two\n");
  CHECK(recovered_text("<p xmlns:='a'><hi>one</hi> two</p>") == "one two\n");
}

TEST_CASE("a file that is cut off is closed", "[recover]") {
  CHECK(text_of(recovered("<TEI><text><body><p>one <hi>tw")) == "one tw\n");
  CHECK(text_of(recovered("<TEI><text><body><p>one <hi re")) == "one <hi re\n");
}

TEST_CASE("what stands beside the root is kept", "[recover]") {
  const std::string_view tei = "<TEI><text><body><p>in</p></body></text></TEI>";
  CHECK(text_of(recovered("before" + std::string(tei))) == "before\n\n\nin\n");
  CHECK(text_of(recovered(std::string(tei) + "<p>behind</p> and more")) ==
        "in\n\n\nbehind\n\nand more\n");
  CHECK(text_of(recovered(std::string(tei) + std::string(tei))) == "in\n\n\nin\n");
}

TEST_CASE("what follows a text that was closed too early is kept", "[recover]") {
  CHECK(text_of(recovered("<TEI><text><body><p>one</p></text><p>two</p></body></text></TEI>")) ==
        "one\n\n\ntwo\n");
}

TEST_CASE("every error that was mended is told with its place", "[recover]") {
  CHECK(errors_of("<TEI><text>\n<body><p>a & b</q>\n<x:y/></p></body></text></TEI>\nmore") ==
        "2:12 bad-reference, 2:15 mismatched-tag, 3:1 undeclared-prefix, 4:1 text-outside-root");
}

TEST_CASE("beyond a limit errors are counted", "[recover]") {
  std::string body = "<p>";
  for (int i = 0; i < 150; ++i) body += "& ";
  const std::string source = in_body(body + "</p>");
  const Edition edition = recovered(source);
  CHECK(edition.mended().count == 150);
  const auto found = diagnose(edition, source);
  REQUIRE(found.size() == 101);
  CHECK(found.back().message == "50 more errors were mended");
}

TEST_CASE("a source with too many errors is refused with its first", "[recover][limits]") {
  std::string body = "<p>";
  body.append(1'100'000, '&');
  Edition edition;
  CHECK(edition.open(in_body(body + "</p>"), OnFault::mend).code ==
        polto::ErrorCode::bad_reference);
}

TEST_CASE("the HTML of a mended text begins with a notice", "[recover]") {
  const std::string html = html_of(recovered(in_body("<p>a & b</p>")));
  CHECK(html.starts_with(
      "<aside class=\"polto-notice\" role=\"note\" data-added>This file is not well-formed XML: "
      "what could be read of it is shown, with one error mended, in line 1, column "));
}

TEST_CASE("what opens without mending opens alike with it", "[recover]") {
  const std::string names = read_file(POLTO_SOURCE_DIR "/core/data/character-names.txt");
  for (const fs::path& path : xml_files(corpus / "samples")) {
    INFO(path.string());
    const std::string source = read_file(path);
    Edition plain;
    Edition mended;
    plain.set_character_names(names);
    mended.set_character_names(names);
    REQUIRE(plain.open(source));
    REQUIRE(mended.open(source, OnFault::mend));
    CHECK((html_of(plain) == html_of(mended)));
    CHECK(mended.mended().count == 0);
  }
}

TEST_CASE("broken files open, or are no XML of TEI at all", "[recover]") {
  for (const fs::path& path : xml_files(corpus / "broken")) {
    INFO(path.string());
    Edition edition;
    const polto::Status status = edition.open(read_file(path), OnFault::mend);
    switch (status.code) {
      case polto::ErrorCode::empty_input:
      case polto::ErrorCode::not_xml:
      case polto::ErrorCode::unsupported_encoding:
      case polto::ErrorCode::no_root:
      case polto::ErrorCode::not_tei: break;
      case polto::ErrorCode::mismatched_tag: CHECK(path.filename() == "tag-end-only.xml"); break;
      default: CHECK(status);
    }
    if (status) CHECK(edition.mended().count > 0);
  }
}

TEST_CASE("files with small wounds open with all their text", "[recover]") {
  constexpr std::string_view pieces[] = {
      "<",  ">",    "&",    "\"",   "'",   "/",    "]]>",    "<!--",   "<![CDATA[",
      "<?", "&#0;", "\xFF", "\x01", "<p>", "</p>", "<a:b/>", "</TEI>", "<p n=1 n>"};
  std::uint32_t state = 156;
  const auto random = [&](std::size_t limit) {
    state = state * 1664525u + 1013904223u;
    return static_cast<std::size_t>((std::uint64_t{state} * limit) >> 32);
  };
  const std::vector<fs::path> paths = xml_files(corpus / "samples");
  for (int i = 0; i < 600; ++i) {
    const fs::path& path = paths[random(paths.size())];
    std::string source = read_file(path);
    const std::string_view piece = pieces[random(std::size(pieces))];
    const std::size_t at = random(source.size());
    source.insert(at, piece);
    INFO(path.string() << " with " << piece << " at " << at);
    Edition edition;
    const polto::Status status = edition.open(source, OnFault::mend);
    if (!status) {
      CHECK((status.code == polto::ErrorCode::not_tei || status.code == polto::ErrorCode::not_xml ||
             status.code == polto::ErrorCode::unsupported_encoding));
      CHECK_FALSE(polto::explain(source).message.empty());
      continue;
    }
    CHECK_FALSE(html_of(edition).empty());
  }
}

TEST_CASE("no letter of a text is lost wherever it is wounded", "[recover]") {
  const std::string body =
      "<p>Sir, <hi rend=\"bold\">the Department</hi> has <q>no objection</q>"
      " &amp; concurs.</p><list><item>one</item><item>two</item></list>";
  const std::string source = in_body(body);
  const std::size_t begin = source.find(body);
  const std::string whole = letters_of(text_of(recovered(source)));
  for (const std::string_view piece : {"&", "<", "</q>", "</TEI>", "\x01", "&#0;", "]]>", "</"})
    for (std::size_t at = begin; at <= begin + body.size(); ++at) {
      // In a tag, a wound may turn a part of the tag into text: nothing may be missing then either.
      std::string wounded = source;
      wounded.insert(at, piece);
      Edition edition;
      REQUIRE(edition.open(wounded, OnFault::mend));
      const std::string found = letters_of(text_of(edition));
      std::size_t next = 0;
      for (const char letter : found)
        if (next < whole.size() && whole[next] == letter) ++next;
      INFO(piece << " at " << at << ": " << found);
      CHECK(next == whole.size());
    }
}
