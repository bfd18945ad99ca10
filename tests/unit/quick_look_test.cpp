// What a quick look settles, and that strict reading would not settle it otherwise.
#include "quick_look.h"

#include <algorithm>
#include <string>
#include <vector>

#include "block.h"
#include "chunk.h"
#include "editions.h"
#include "golden.h"
#include "polto/fault.h"
#include "strict_reading.h"

namespace fs = std::filesystem;
using polto::OnFault;
using polto::tests::read_file;

namespace {

constexpr std::size_t nowhere = std::string_view::npos;

std::size_t find_unclear(std::string_view source) {
  std::string padded(source);
  padded.append(polto::Block::size, '\0');
  return polto::find_unclear(std::string_view(padded).substr(0, source.size()));
}

// The rest of `source` from what is unclear on; "" where nothing is.
std::string unclear(std::string_view source) {
  const std::size_t place = find_unclear(source);
  return std::string(place == nowhere ? std::string_view() : source.substr(place));
}

}  // namespace

TEST_CASE("plain text, tags, references, comments and instructions are clear", "[quick-look]") {
  CHECK(unclear("<TEI n='1' m=\"a > b\"><p/>Sir, Größe &amp; &#8212;&#x2014;</TEI>\n").empty());
  CHECK(unclear("\n<?xml-model href='tei.rng'?> <!-- fine --> <TEI/><?x?><!---->").empty());
  CHECK(unclear("<TEI><!-- <p> > - -> --><?page n=\"<p>\" > ?></TEI>").empty());
}

TEST_CASE("a declaration is clear when it says UTF-8 or a mark does", "[quick-look]") {
  CHECK(unclear("<?xml version='1.0'?><TEI/>").empty());
  CHECK(unclear("<?xml version='1.0' encoding='utf-8' standalone='yes'?><TEI/>").empty());
  CHECK(unclear("\xEF\xBB\xBF<?xml version='1.0' encoding='latin1'?><TEI/>").empty());
  CHECK(find_unclear("<?xml version='1.0' encoding='latin1'?><TEI/>") == 0);
  CHECK(unclear("<?xml encoding='UTF-8'?><TEI/>").starts_with("<?xml"));
  CHECK(unclear(" <?xml version='1.0'?><TEI/>").starts_with("<?xml"));
}

TEST_CASE("what is no XML is unclear from the start", "[quick-look]") {
  for (const char* const source : {"", " \n", "Sir,", "{<TEI/>}", "<HTML><P></HTML>"})
    CHECK(find_unclear(source) == 0);
}

TEST_CASE("what strict reading has to judge is unclear where it stands", "[quick-look]") {
  CHECK(unclear("<!DOCTYPE TEI>\n<TEI/>") == "<!DOCTYPE TEI>\n<TEI/>");
  CHECK(unclear("<TEI>a<![CDATA[b]]></TEI>") == "<![CDATA[b]]></TEI>");
  CHECK(unclear("<TEI>R&D</TEI>") == "&D</TEI>");
  CHECK(unclear("<TEI>&eacute;</TEI>") == "&eacute;</TEI>");
  CHECK(unclear("<TEI>&#0;</TEI>") == "&#0;</TEI>");
  CHECK(unclear("<TEI>&#X41;</TEI>") == "&#X41;</TEI>");
  CHECK(unclear("<TEI>&#4294967361;</TEI>") == "&#4294967361;</TEI>");
  CHECK(unclear("<TEI>a]]>b</TEI>") == "]]>b</TEI>");
  CHECK(unclear("<TEI><!-- a -- b --></TEI>") == "<!-- a -- b --></TEI>");
  CHECK(unclear("<TEI><?a:b c?></TEI>") == "<?a:b c?></TEI>");
  CHECK(unclear("<TEI><?XmL c?></TEI>") == "<?XmL c?></TEI>");
  CHECK(unclear("<TEI><? c?></TEI>") == "<? c?></TEI>");
  CHECK(unclear("<TEI><?a!?></TEI>") == "<?a!?></TEI>");
  CHECK(unclear("<TEI><?a") == "<?a");
  CHECK(unclear("<TEI><p n='<'/></TEI>") == "<p n='<'/></TEI>");
  CHECK(unclear("<TEI>\x01</TEI>") == "\x01</TEI>");
  CHECK(unclear("<TEI>\xFF</TEI>") == "\xFF</TEI>");
}

TEST_CASE("what is unclear is seen wherever in a block it stands", "[quick-look]") {
  for (std::size_t before = 0; before < 2 * polto::Chunk::size; ++before) {
    const std::string plain = std::string(before, '.') + "\xC3\xA9";
    CHECK(unclear("<TEI>" + plain + "\n</TEI>").empty());
    for (const std::string fault : {"\x01", "\xFF", "&x;", "]]>", "<![CDATA[]]>"}) {
      INFO(fault << " behind " << before);
      CHECK(unclear("<TEI>" + plain + fault).starts_with(fault));
    }
    for (const std::string fault : {"\x01", "\xFF", "&x;", "<"})
      CHECK(unclear("<TEI><p n='" + plain + fault + "'/>").starts_with("<p"));
    CHECK(unclear("<TEI><!--" + plain + "\x01--></TEI>").starts_with("<!--"));
  }
}

TEST_CASE("tags and values are clear wherever they begin and end", "[quick-look]") {
  const std::string behind(2 * polto::Chunk::size, '.');
  for (std::size_t before = 0; before < 2 * polto::Chunk::size; ++before) {
    const std::string dots(before, '.');
    INFO(before);
    for (const std::string part :
         {"<p n=\"1\" m=\"it's > 2\">Don't! &amp; ]] > \"so\"</p>", "<p n='1' m='\"'/>",
          "<!-- <p> -->", "<?p <q?>", "<p n=\"\xC3\xA9?&#233;\"/>"})
      CHECK(unclear("<TEI>" + dots + part + behind + "</TEI>").empty());
    CHECK(unclear("<TEI n=\"" + dots + "\"><p n=\"" + dots + "\"/>" + behind + "</TEI>").empty());
    for (const std::string fault : {"<p n=\"a>b<c>\"/>", "<p n=\"&x;\"/>", "<p n=\"\xFF\"/>",
                                    "<\xC3\xA9/>", "<p \xC3\xA9=\"1\"/>", "<![CDATA[x]]>", "]]>"}) {
      INFO(fault);
      CHECK(unclear("<TEI>" + dots + fault + behind + "</TEI>").starts_with(fault));
    }
    CHECK(unclear("<TEI>" + behind + "</TEI>" + dots + "<p/>.").starts_with("."));
    CHECK(unclear("<TEI>" + behind + "</TEI>" + dots + " >") == dots + " >");
  }
}

TEST_CASE("values and comments may hold what text may not", "[quick-look]") {
  CHECK(unclear("<TEI n=']]>'/>").empty());
  CHECK(unclear("<TEI><!-- R&D ]]> &eacute; --></TEI>").empty());
}

// Faults of tags, attributes and prefixes, and what stands beside the root, show in the tree.
TEST_CASE("a source that a quick look lets pass opens just when strict reading says so",
          "[quick-look]") {
  constexpr std::string_view pieces[] = {
      "<",        ">",       "&",      "\"",      "'",   "/",        "]]>",      "<!--", "-->",
      "--",       "<?",      "?>",     "<?x y?>", "<?x", "&#65;",    "&#0;",     ";",    "<p>",
      "</p>",     "<p/>",    " n='1'", "!",       "?",   "<a:b/>",   "<!-- -->", "-",    "x",
      "&#xD800;", "<?xml?>", "&lt;",   "&gt;",    " = ", "<!-->-->", "\xC3\xA9", "\xC3"};
  std::uint32_t state = 65536;
  const auto random = [&](std::size_t limit) {
    state = state * 1664525u + 1013904223u;
    return static_cast<std::size_t>((std::uint64_t{state} * limit) >> 32);
  };
  std::vector<std::string> sources;
  for (const auto& entry : fs::directory_iterator(POLTO_SOURCE_DIR "/corpus/samples"))
    if (entry.path().extension() == ".xml") sources.push_back(read_file(entry.path()));
  std::sort(sources.begin(), sources.end());
  int passed = 0;
  for (int i = 0; i < 6000; ++i) {
    std::string source = sources[random(sources.size())];
    for (std::size_t wounds = 1 + random(2); wounds > 0; --wounds) {
      const std::size_t at = random(source.size());
      source.replace(at, random(3), pieces[random(std::size(pieces))]);
    }
    if (find_unclear(source) != nowhere) continue;
    ++passed;
    polto::Edition edition;
    const bool opens = static_cast<bool>(edition.open(source));
    const polto::Status strict = polto::read_source(source, {}, OnFault::refuse).status;
    const bool is_well_formed =
        opens || polto::explain(source).status.code == polto::ErrorCode::not_tei;
    INFO(source);
    CHECK(is_well_formed == static_cast<bool>(strict));
  }
  CHECK(passed > 600);
}
