// Entities: put in where they are referred to, within bounds, and never fetched.
#include <string>

#include "editions.h"
#include "entities.h"
#include "polto/diagnostics.h"
#include "polto/fault.h"
#include "polto/limits.h"

using polto::Edition;
using polto::ErrorCode;
using polto::explain;
using polto::tests::html_of;
using polto::tests::opened;
using polto::tests::repeated;

namespace {

constexpr std::string_view names = "eacute é\nfflig ﬀ\nmdash —\n";

std::string with(std::string_view subset, std::string_view body) {
  return "<!DOCTYPE TEI [" + std::string(subset) + "]>\n<TEI><text><body><p>" + std::string(body) +
         "</p></body></text></TEI>";
}

std::string with_dtd(std::string_view body) {
  return "<!DOCTYPE TEI.2 SYSTEM \"tei2.dtd\">\n<TEI><text><body><p>" + std::string(body) +
         "</p></body></text></TEI>";
}

// The HTML of the paragraph.
std::string shown(std::string_view source) {
  Edition edition;
  edition.set_character_names(names);
  const polto::Status status = edition.open(source);
  if (!status) return std::string(name_of(status.code));
  const std::string html = html_of(edition);
  const std::size_t begin = html.find("<p ");
  return html.substr(begin, html.find("</p>") - begin);
}

std::string fault_of(std::string_view source) {
  const polto::FaultReport fault = explain(source, names);
  return std::to_string(fault.position.line) + ":" + std::to_string(fault.position.column) + " " +
         std::string(name_of(fault.status.code)) + ": " + fault.message;
}

}  // namespace

TEST_CASE("entities become their text", "[entities]") {
  CHECK(shown(with("<!ENTITY us 'United States'>", "the &us;.")) ==
        "<p class=\"tei-p\">the United States.");
  CHECK(shown(with("<!ENTITY a 'A &b;'><!ENTITY b 'B &#233;'>", "&a;&a;")) ==
        "<p class=\"tei-p\">A B éA B é");
}

TEST_CASE("entities may hold markup", "[entities]") {
  CHECK(shown(with("<!ENTITY s '<hi>Secret</hi> '>", "&s;now")).find(">Secret</") !=
        std::string::npos);
  CHECK(shown(with("<!ENTITY lt2 '&#38;#60;'>", "3 &lt2; 4")) == "<p class=\"tei-p\">3 &lt; 4");
}

TEST_CASE("entities stand in the values of attributes", "[entities]") {
  const std::string source =
      with("<!ENTITY q 'a \"b\" &r;'><!ENTITY r \"it's\">", "x</p><p n='&q;' rend=\"&r;\">y");
  const Edition edition = opened(source);
  const pugi::xml_node second =
      edition.root().child("text").child("body").first_child().next_sibling();
  CHECK(std::string_view(second.attribute("n").value()) == "a \"b\" it's");
  CHECK(std::string_view(second.attribute("rend").value()) == "it's");
}

TEST_CASE("the first of two declarations counts", "[entities]") {
  CHECK(shown(with("<!ENTITY a 'one'><!ENTITY a 'two'>", "&a;")) == "<p class=\"tei-p\">one");
}

TEST_CASE("the entities of XML may be declared too", "[entities]") {
  CHECK(shown(with("<!ENTITY lt '&#38;#60;'><!ENTITY amp '&#38;#38;'>", "&lt;&amp;")) ==
        "<p class=\"tei-p\">&lt;&amp;");
}

TEST_CASE("nothing is put into comments, instructions and CDATA sections", "[entities]") {
  CHECK(shown(with("<!ENTITY a 'A'>", "&a;<!-- &a; --><![CDATA[&a;]]><?x &a;?>")) ==
        "<p class=\"tei-p\">A&amp;a;");
}

TEST_CASE("a DTD that is not read is taken to declare the standard names", "[entities]") {
  CHECK(shown(with_dtd("caf&eacute;")) == "<p class=\"tei-p\">café");
  CHECK(shown(with_dtd("<hi rend='&mdash;'>x</hi>")).find("—") != std::string::npos);
  CHECK(shown(with("%names;", "caf&eacute;")) == "<p class=\"tei-p\">café");
}

TEST_CASE("a name that the DTD may declare stays visible, and is told of", "[entities]") {
  const std::string source = with_dtd("&nobody; says <ptr target='#none'/>");
  CHECK(shown(source).find("&amp;nobody; says") != std::string::npos);
  Edition edition;
  edition.set_character_names(names);
  REQUIRE(edition.open(source));
  const auto found = diagnose(edition, source);
  REQUIRE(found.size() == 3);
  CHECK(found[0].message == "the DTD \"tei2.dtd\" was not read");
  CHECK(found[1].message == "entity &nobody; is not declared in what was read");
  CHECK(found[1].position.column == 21);
  CHECK(found[2].code == "dangling-reference");
  CHECK(found[2].position.column == 35);
}

TEST_CASE("an external entity is never fetched, but named", "[entities]") {
  const std::string source = with("<!ENTITY c SYSTEM 'chapter1.xml'>", "&c;");
  CHECK(shown(source) == "<p class=\"tei-p\">&amp;c;");
  const Edition edition = opened(source);
  const auto found = diagnose(edition, source);
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "entity &c; is the file \"chapter1.xml\", which was not read");
}

TEST_CASE("without a DTD an undeclared entity is an error that names its character", "[entities]") {
  const std::string source = "<TEI><p>two&mdash;three</p></TEI>";
  CHECK(fault_of(source) == "1:12 undeclared-entity: entity &mdash; is not declared");
  CHECK(explain(source, names).hint ==
        "It is the character — in HTML and old DTDs: write the character itself, or declare the "
        "entity.");
  CHECK(fault_of(with("<!ENTITY a 'A'>", "&mdash;")).starts_with("2:21 undeclared-entity"));
  // A host that has no names yet has to be asked for them.
  CHECK(explain(with_dtd("&eacute;")).status.code == ErrorCode::undeclared_entity);
}

TEST_CASE("an entity that refers to itself is refused", "[entities]") {
  CHECK(fault_of(with("<!ENTITY a '&b;'><!ENTITY b '&a;'>", "x &a;")) ==
        "2:23 bad-entity: entity &a; refers to itself");
}

TEST_CASE("an entity has to be balanced", "[entities]") {
  CHECK(fault_of(with("<!ENTITY a '<hi>x'>", "&a;</hi>")) ==
        "2:21 bad-entity: entity &a; closes what it did not open, or leaves something open");
  CHECK(fault_of(with("<!ENTITY a '</p><p>'>", "&a;")).starts_with("2:21 bad-entity: entity &a;"));
  CHECK(fault_of(with("<!ENTITY a '<hi'>", "&a;>")).starts_with("2:21 bad-markup: in entity &a;:"));
}

TEST_CASE("what is wrong in an entity is told at its reference", "[entities]") {
  CHECK(fault_of(with("<!ENTITY a 'R&#38;D'>", "see &a;")) ==
        "2:25 bad-reference: in entity &a;: \"&\" begins no reference here");
}

TEST_CASE("what no attribute may hold is refused", "[entities]") {
  CHECK(fault_of(with("<!ENTITY a '<'>", "<hi n='&a;'/>")).starts_with("2:28 bad-entity"));
  CHECK(fault_of(with("<!ENTITY a SYSTEM 'a'>", "<hi n='&a;'/>")).starts_with("2:28 bad-entity"));
  CHECK(
      fault_of(with("<!ENTITY a SYSTEM 'a.gif' NDATA gif>", "&a;")).starts_with("2:21 bad-entity"));
}

TEST_CASE("a declaration that is not written as XML demands is refused", "[entities]") {
  for (const char* const subset :
       {"<!ENTITY a>", "<!ENTITY a 'x", "<!ENTITY a 'R&D'>", "<!ENTITY a '%b;'>", "<!ENTITY 'x'>",
        "<!ENTITY a SYSTEM>", "<!ENTITY a '&#0;'>", "<!ENTITY a 'x' NDATA y>"}) {
    INFO(subset);
    CHECK(fault_of(with(subset, "x")) ==
          "1:16 bad-markup: the declaration of an entity is not written as XML demands");
  }
}

TEST_CASE("what parameter entities declare is read", "[entities]") {
  CHECK(shown(with("<!ENTITY % a '<!ENTITY us \"the United States\">'>%a;", "&us;")) ==
        "<p class=\"tei-p\">the United States");
  CHECK(shown(with("<!ENTITY % a '&#37;b;'><!ENTITY % b '<!ENTITY c \"C\">'> %a; ", "&c;")) ==
        "<p class=\"tei-p\">C");
  // Of two with one name the first counts, and it may be declared again inside itself.
  CHECK(shown(with("<!ENTITY % a '<!ENTITY c \"1\">'><!ENTITY % a '<!ENTITY c \"2\">'>%a;",
                   "&c;")) == "<p class=\"tei-p\">1");
}

TEST_CASE("parameter entities that were not read are told of", "[entities]") {
  const std::string source = with("<!ENTITY % a SYSTEM 'a.ent'>\n %a; %b;", "x");
  const auto found = diagnose(opened(source), source);
  REQUIRE(found.size() == 2);
  CHECK(found[0].message == "the parameter entity a is the file \"a.ent\", which was not read");
  CHECK(found[0].position.line == 2);
  CHECK(found[0].position.column == 2);
  CHECK(found[1].message == "the parameter entity b is not declared in what was read");
}

TEST_CASE("what is wrong in a parameter entity is told at its reference", "[entities]") {
  CHECK(fault_of(with("<!ENTITY % a '<!ELEMENT p>'>\n<!ENTITY % b '&#37;a;'>\n  %b;", "x")) ==
        "3:3 bad-markup: the declaration <!ELEMENT is not written as XML demands");
  CHECK(fault_of(with("<!ENTITY % a '&#37;b;'><!ENTITY % b '&#37;a;'>%a;", "x"))
            .ends_with("bad-entity: entity &a; refers to itself"));
}

TEST_CASE("parameter entities are read up to a limit", "[entities][limits]") {
  const auto laughs = [](int depth) {
    std::string subset = "<!ENTITY % e0 ''>";
    for (int i = 1; i <= depth; ++i)
      subset += "<!ENTITY % e" + std::to_string(i) + " '" +
                repeated("&#37;e" + std::to_string(i - 1) + ";", 10) + "'>";
    return with(subset + "%e" + std::to_string(depth) + ";", "x");
  };
  CHECK(shown(laughs(4)) == "<p class=\"tei-p\">x");
  CHECK(shown(laughs(9)) == "too-many-entities");
  CHECK(shown(laughs(31)) == "too-many-entities");
}

TEST_CASE("content models may be deep", "[entities][limits]") {
  const std::size_t depth = 1'000'000;
  CHECK(shown(with("<!ELEMENT p " + repeated("(", depth) + "a" + repeated(")", depth) + ">",
                   "x")) == "<p class=\"tei-p\">x");
}

TEST_CASE("declarations are read by their grammar", "[entities]") {
  for (const char* const good :
       {"<!ELEMENT a EMPTY>", "<!ELEMENT a ANY >", "<!ELEMENT a (#PCDATA)>",
        "<!ELEMENT a ( #PCDATA )*>", "<!ELEMENT a (#PCDATA | b|c )*>", "<!ELEMENT a (b)>",
        "<!ELEMENT a ((b,c?)+ | d*)+>", "<!ATTLIST a>",
        "<!ATTLIST a b CDATA #IMPLIED c (1|x2) 'x2' >", "<!ATTLIST a b NOTATION (gif) #REQUIRED>",
        "<!ATTLIST a b IDREFS #FIXED \"x &#33; %\">", "<!NOTATION n PUBLIC 'a'>",
        "<!NOTATION n PUBLIC 'a' 'b' >", "<!NOTATION n SYSTEM ''>", "<!ENTITY lt '&#38;#60;'>",
        "<?a?>", "<?a %b; ]> ?>", "<!--- > ]> - -->"}) {
    INFO(good);
    CHECK(shown(with(good, "x")) == "<p class=\"tei-p\">x");
  }
  for (const char* const bad : {"<!ELEMENT a>",
                                "<!ELEMENT a()>",
                                "<!ELEMENT a ()>",
                                "<!ELEMENT a (b,c|d)>",
                                "<!ELEMENT a (b>",
                                "<!ELEMENT a (#PCDATA|b)>",
                                "<!ELEMENT a (#PCDATA,b)*>",
                                "<!ELEMENT a (b)) >",
                                "<!ELEMENT a EMPTYX>",
                                "<!ATTLIST>",
                                "<!ATTLIST a b>",
                                "<!ATTLIST a b CDATA '<'>",
                                "<!ATTLIST a b CDATA 'R&D'>",
                                "<!ATTLIST a b CDATA'x'>",
                                "<!ATTLIST a b () 'x'>",
                                "<!ATTLIST a b (x|) 'x'>",
                                "<!ATTLIST a b NOTATION(x) 'x'>",
                                "<!ATTLIST a b CDATA #FIXED'x'>",
                                "<!NOTATION n>",
                                "<!NOTATION n 'x'>",
                                "<!NOTATION a:b SYSTEM 'x'>",
                                "<!NOTATION n PUBLIC '^'>",
                                "<?XML a?>",
                                "<?a:b?>",
                                "<? a?>",
                                "<![INCLUDE[ ]]>",
                                "text",
                                "<p/>",
                                "% a;"}) {
    INFO(bad);
    CHECK(fault_of(with(bad, "x")).starts_with("1:16 bad-markup"));
  }
}

TEST_CASE("later places are those of the source", "[entities]") {
  const std::string source = with("<!ENTITY long 'a text that is longer than its name'>",
                                  "&long;</p>\n<p>&long; <ptr target='#none'/>");
  const Edition edition = opened(source);
  const auto found = diagnose(edition, source);
  REQUIRE(found.size() == 1);
  CHECK(found[0].position.line == 3);
  CHECK(found[0].position.column == 11);
  CHECK(fault_of(source + "<x/>").starts_with("3:"));
}

TEST_CASE("entities of entities are read up to a limit, and refused above it",
          "[entities][limits]") {
  // Ten times the one before: 10 to the power of `depth`, of 10 bytes each.
  const auto laughs = [](int depth) {
    std::string subset = "<!ENTITY e0 '0123456789'>";
    for (int i = 1; i <= depth; ++i)
      subset += "<!ENTITY e" + std::to_string(i) + " '" +
                repeated("&e" + std::to_string(i - 1) + ";", 10) + "'>";
    return with(subset, "&e" + std::to_string(depth) + ";");
  };
  CHECK(shown(laughs(4)).size() > 100'000);
  CHECK(fault_of(laughs(9)).find("too-many-entities") != std::string::npos);
  CHECK(fault_of(laughs(30)).find("too-many-entities") != std::string::npos);
}

TEST_CASE("entities stand in each other up to a limit", "[entities][limits]") {
  const auto chain = [](std::size_t depth) {
    std::string subset = "<!ENTITY e1 'x'>";
    for (std::size_t i = 2; i <= depth; ++i)
      subset += "<!ENTITY e" + std::to_string(i) + " '&e" + std::to_string(i - 1) + ";'>";
    return with(subset, "&e" + std::to_string(depth) + ";");
  };
  CHECK(shown(chain(polto::limits::entity_depth)) == "<p class=\"tei-p\">x");
  CHECK(shown(chain(polto::limits::entity_depth + 1)) == "too-many-entities");
}

TEST_CASE("a long entity is put in up to a limit", "[entities][limits]") {
  const std::string subset = "<!ENTITY e '" + std::string(1 << 16, 'x') + "'>";
  const std::size_t most = polto::limits::entity_bytes >> 16;
  CHECK(opened(with(subset, repeated("&e;", most))).root());
  CHECK(shown(with(subset, repeated("&e;", most + 1))) == "too-many-entities");
}

TEST_CASE("a hundred thousand references and declarations take no quadratic time",
          "[entities][limits]") {
  std::string subset;
  std::string body;
  for (int i = 0; i < 100'000; ++i) {
    subset += "<!ENTITY e" + std::to_string(i) + " 'x'>";
    body += "&e" + std::to_string(i) + ";";
  }
  CHECK(shown(with(subset, body)).size() > 100'000);
}

TEST_CASE("standard names are found in a sorted list", "[entities]") {
  CHECK(polto::character_named(names, "eacute") == "é");
  CHECK(polto::character_named(names, "mdash") == "—");
  CHECK(polto::character_named(names, "fflig") == "ﬀ");
  CHECK(polto::character_named(names, "ffli").empty());
  CHECK(polto::character_named(names, "z").empty());
  CHECK(polto::character_named({}, "z").empty());
}
