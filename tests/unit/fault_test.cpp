#include "polto/fault.h"

#include <string>
#include <utility>

#include "editions.h"
#include "polto/edition.h"

using namespace std::string_view_literals;
using polto::explain;
using polto::FaultReport;
using polto::tests::in_body;

namespace {

// "LINE:COLUMN code: message" of what is wrong with a source.
std::string fault_of(std::string_view source) {
  const FaultReport fault = explain(source);
  return std::to_string(fault.position.line) + ":" + std::to_string(fault.position.column) + " " +
         std::string(name_of(fault.status.code)) + ": " + fault.message;
}

// The excerpt with "^" before the place.
std::string marked_excerpt(std::string_view source) {
  const FaultReport fault = explain(source);
  std::string out;
  std::uint32_t column = 0;
  for (const char byte : fault.excerpt) {
    const bool starts = (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    if (starts && ++column == fault.excerpt_column) out += '^';
    out += byte;
  }
  if (column + 1 == fault.excerpt_column) out += '^';
  return out;
}

}  // namespace

TEST_CASE("nothing is said of a document that opens", "[fault]") {
  const FaultReport fault = explain(in_body("<p>Sir,</p>"));
  CHECK(fault.status);
  CHECK(fault.message.empty());
  CHECK(fault.hint.empty());
}

TEST_CASE("a wrong end tag names the open element and where it began", "[fault][tags]") {
  const auto source = "<TEI>\n <text>\n  <p>Mr. Rusk</q>\n </text>\n</TEI>"sv;
  CHECK(fault_of(source) ==
        "3:14 mismatched-tag: </q> where </p> is expected: <p> of line 3 is still open");
  CHECK(explain(source).hint == "Close <p> first, or correct one of the two names.");
  CHECK(marked_excerpt(source) == "  <p>Mr. Rusk^</q>");
}

TEST_CASE("a wrong end tag far from its start names the line of the start", "[fault][tags]") {
  CHECK(fault_of("<TEI>\n<text>\n<p>\n\n\n</text></TEI>") ==
        "6:1 mismatched-tag: </text> where </p> is expected: <p> of line 3 is still open");
}

TEST_CASE("the namespaces of XML itself are not to be declared", "[fault][namespaces]") {
  const auto fault = [](const std::string& attribute) {
    const std::string source = "<TEI><text><p\n " + attribute + ">x</p></text></TEI>";
    CHECK(polto::Edition().open(source).code == explain(source).status.code);
    return fault_of(source);
  };
  CHECK(fault("xmlns:a=''") == "2:2 bad-namespace: xmlns:a gives a prefix no namespace");
  for (const char* const attribute :
       {"xmlns:xml='urn:a'", "xmlns:xmlns='urn:a'",
        "xmlns:a='http://www.w3.org/XML/1998/namespace'", "xmlns:a='http://www.w3.org/2000/xmlns/'",
        "xmlns='http://www.w3.org/2000/xmlns/'", "xmlns='http://www.w3.org/XML/1998/namespace'"}) {
    INFO(attribute);
    CHECK(fault(attribute).starts_with("2:2 bad-namespace: xmlns"));
    CHECK(fault(attribute).ends_with(" declares what XML keeps for itself"));
  }
  CHECK(explain("<TEI><p xmlns=''/></TEI>").status);
  CHECK(explain("<TEI xmlns:xml='http://www.w3.org/XML/1998/namespace'/>").status);
  CHECK(fault_of("<TEI><xmlns:p/></TEI>") ==
        "1:6 undeclared-prefix: the prefix of xmlns:p is for declarations alone");
  CHECK(polto::Edition().open(std::string("<TEI><xmlns:p/></TEI>")).code ==
        polto::ErrorCode::undeclared_prefix);
}

TEST_CASE("an attribute doubled under two prefixes of one namespace is an error", "[fault]") {
  const std::string tag = "<p xmlns:a='urn:x' xmlns:b='urn:x' a:n='1' b:n='2'>";
  // Both on the quick way and on the strict one, which the reference leads to.
  for (const std::string text : {"Sir,</p>", "&#65;</p>"})
    CHECK(fault_of(std::string("<TEI>").append(tag).append(text).append("</TEI>")) ==
          "1:49 duplicate-attribute: attribute b:n stands twice in one tag");
  CHECK(explain("<TEI><p xmlns:a='urn:x' xmlns:b='urn:y' a:n='1' b:n='2'/></TEI>").status);
  CHECK_FALSE(polto::Edition().open("<TEI>" + tag + "Sir,</p></TEI>"));
}

TEST_CASE("more prefixes than the limit are refused, in one tag or nested", "[fault][limits]") {
  std::string tag = "<TEI";
  std::string nested;
  for (int i = 0; i < 1200; ++i) {
    tag += " xmlns:p" + std::to_string(i) + "='u'";
    nested += "<TEI xmlns:p" + std::to_string(i) + "='u'>";
  }
  CHECK(polto::Edition().open(tag + "/>").code == polto::ErrorCode::too_many_prefixes);
  CHECK(explain(tag + "/>").status.code == polto::ErrorCode::too_many_prefixes);
  for (int i = 0; i < 1200; ++i) nested += "</TEI>";
  CHECK(polto::Edition().open(nested).code == polto::ErrorCode::too_many_prefixes);
}

TEST_CASE("an end tag without any start is said to close nothing", "[fault][tags]") {
  CHECK(fault_of("</TEI>") == "1:1 mismatched-tag: </TEI> closes nothing: no element is open here");
  CHECK(fault_of("<TEI></TEI>\n</TEI>") ==
        "2:1 mismatched-tag: </TEI> closes nothing: no element is open here");
}

TEST_CASE("a file that breaks off says which element is open and since when", "[fault][tags]") {
  const auto source = "<TEI>\n<text>\n<p>Mr. Ru"sv;
  CHECK(fault_of(source) ==
        "3:10 unclosed-element: the file ends, but <p> of line 3 is not closed");
  CHECK(explain(source).hint == "The file may be cut off; otherwise add </p>.");
  CHECK(marked_excerpt(source) == "<p>Mr. Ru^");
}

TEST_CASE("a file that breaks off in a tag says which", "[fault][tags]") {
  CHECK(fault_of("<TEI>\n<text>\n<p rend='it").starts_with("3:4 bad-attribute: attribute rend"));
  CHECK(fault_of("<TEI>\n<text>\n<p ") ==
        "3:1 bad-markup: the tag <p> is not closed or holds a character that no tag may");
  CHECK(fault_of("<TEI>\n</TE") == "2:1 bad-markup: an end tag is not written as </name>");
}

TEST_CASE("a second root is pointed at", "[fault][root]") {
  CHECK(fault_of("<TEI/>\n<TEI/>") ==
        "2:1 several-roots: a second root element, <TEI>, begins here");
}

TEST_CASE("text outside the root is pointed at, white space is none", "[fault][root]") {
  CHECK(fault_of("<TEI/>\n and more") == "2:2 text-outside-root: text outside the root element");
  CHECK(fault_of("more\n<TEI/>") == "1:1 text-outside-root: text outside the root element");
  CHECK(fault_of("<TEI/><![CDATA[more]]>").starts_with("1:7 text-outside-root"));
  CHECK(explain("\n <!-- fine --> <?fine?> <TEI/> \n").status);
}

TEST_CASE("a file without an element says so", "[fault][root]") {
  CHECK(fault_of("<!-- nothing else -->") == "1:22 no-root: the file holds no element");
}

TEST_CASE("an ampersand that begins no reference is pointed at", "[fault][references]") {
  const auto source = "<TEI><p>Marsh & Vale</p></TEI>"sv;
  CHECK(fault_of(source) == "1:15 bad-reference: \"&\" begins no reference here");
  CHECK(explain(source).hint == "Write &amp; where the character itself is meant.");
  CHECK(fault_of("<TEI><p>R&D</p></TEI>").starts_with("1:10 bad-reference"));
  CHECK(fault_of("<TEI><p>&;</p></TEI>").starts_with("1:9 bad-reference"));
  CHECK(fault_of("<TEI><p n='a & b'/></TEI>").starts_with("1:14 bad-reference"));
}

TEST_CASE("a reference to no character is quoted", "[fault][references]") {
  CHECK(fault_of("<TEI><p>&#0;</p></TEI>") ==
        "1:9 bad-reference: &#0; names no character that XML allows");
  CHECK(fault_of("<TEI><p>&#x110000;</p></TEI>") ==
        "1:9 bad-reference: &#x110000; names no character that XML allows");
  CHECK(fault_of("<TEI><p>&#xD800;</p></TEI>").starts_with("1:9 bad-reference: &#xD800; names"));
  CHECK(fault_of("<TEI><p>&#99999999999999999999;</p></TEI>").starts_with("1:9 bad-reference"));
  CHECK(explain("<TEI><p>&#8211;&#x2013;&#9;</p></TEI>").status);
}

TEST_CASE("a reference that is not closed is quoted as far as it goes", "[fault][references]") {
  CHECK(fault_of("<TEI><p>10&#8211 2962</p></TEI>") ==
        "1:11 bad-reference: the reference &#8211 is not closed");
  CHECK(fault_of("<TEI><p>&#x2013</p></TEI>") ==
        "1:9 bad-reference: the reference &#x2013 is not closed");
  CHECK(fault_of("<TEI><p>&#;</p></TEI>") == "1:9 bad-reference: the reference &# is not closed");
  CHECK(fault_of("<TEI><p>&#X41;</p></TEI>").starts_with("1:9 bad-reference: the reference &#"));
}

TEST_CASE("an entity that nothing declares is named", "[fault][references]") {
  const auto source = "<TEI>\n<p>two&mdash;three</p></TEI>"sv;
  CHECK(fault_of(source) == "2:7 undeclared-entity: entity &mdash; is not declared");
  CHECK(explain(source).hint ==
        "Write the character itself, or declare the entity in the document type declaration.");
  CHECK(fault_of("<TEI n='&eacute;'/>").starts_with("1:9 undeclared-entity: entity &eacute;"));
}

TEST_CASE("the entities of XML itself need no declaration", "[fault][references]") {
  CHECK(explain("<TEI><p n='&quot;&apos;'>&amp;&lt;&gt;</p></TEI>").status);
}

TEST_CASE("an entity of the internal subset is declared", "[fault][references]") {
  CHECK(explain("<!DOCTYPE TEI [<!ENTITY mdash \"&#8212;\">]>\n<TEI><p>&mdash;</p></TEI>").status);
  CHECK(fault_of("<!DOCTYPE TEI [<!ENTITY mdash \"&#8212;\">]>\n<TEI><p>&ndash;</p></TEI>")
            .starts_with("2:9 undeclared-entity: entity &ndash;"));
}

TEST_CASE("a less-than sign that begins no tag is pointed at", "[fault][markup]") {
  const auto source = "<TEI><p>if 3 < 4</p></TEI>"sv;
  CHECK(fault_of(source) == "1:14 bad-markup: \"<\" begins no tag here");
  CHECK(explain(source).hint == "Write &lt; where the character itself is meant.");
  CHECK(fault_of("<TEI><p><1></p></TEI>").starts_with("1:9 bad-markup"));
  CHECK(fault_of("<TEI><p><!x></p></TEI>").starts_with("1:9 bad-markup"));
}

TEST_CASE("a less-than sign in the value of an attribute is pointed at", "[fault][attributes]") {
  const auto source = "<TEI><p n=\"3 < 4\">Sir,</p></TEI>"sv;
  CHECK(fault_of(source) == "1:14 bad-attribute: \"<\" in the value of attribute n");
  CHECK(explain(source).hint == "Write &lt; for it, or close the quotation mark before it.");
}

TEST_CASE("a tag that is not closed before the next one is named", "[fault][markup]") {
  CHECK(fault_of("<TEI><p <hi>Sir,</hi></p></TEI>") ==
        "1:9 bad-markup: the tag <p> is not closed or holds a character that no tag may");
  CHECK(fault_of("<TEI><p / ></p></TEI>").starts_with("1:9 bad-markup: the tag <p>"));
  CHECK(fault_of("<TEI><p></p x></TEI>") == "1:9 bad-markup: an end tag is not written as </name>");
  CHECK(fault_of("<TEI><p></ p></TEI>").starts_with("1:9 bad-markup: an end tag"));
}

TEST_CASE("a comment that XML forbids is pointed at where it goes wrong", "[fault][markup]") {
  CHECK(fault_of("<TEI><!-- see -- below --></TEI>") == "1:15 bad-markup: \"--\" inside a comment");
  CHECK(fault_of("<TEI><!-- see --->\n</TEI>") == "1:15 bad-markup: \"--\" inside a comment");
  CHECK(fault_of("<TEI>\n<!-- see </TEI>") == "2:1 bad-markup: a comment is not closed");
  CHECK(fault_of("<TEI><!--></TEI>").starts_with("1:6 bad-markup"));
  CHECK(explain("<TEI><!----></TEI>").status);
}

TEST_CASE("the end of a CDATA section has no place in running text", "[fault][markup]") {
  const auto source = "<TEI><p>a]]>b</p></TEI>"sv;
  CHECK(fault_of(source) == "1:10 bad-markup: \"]]>\" in running text");
  CHECK(explain(source).hint == "Write ]]&gt; for it.");
  CHECK(explain("<TEI><p n='a]]>b'/></TEI>").status);
  CHECK(explain("<TEI><p><![CDATA[a]]]]></p></TEI>").status);
}

TEST_CASE("a CDATA section or an instruction without end is pointed at", "[fault][markup]") {
  CHECK(fault_of("<TEI>\n<![CDATA[a</TEI>") == "2:1 bad-markup: a CDATA section is not closed");
  CHECK(fault_of("<TEI>\n<?page 4></TEI>") ==
        "2:1 bad-markup: a processing instruction is not "
        "closed");
}

TEST_CASE("an instruction begins with a name, and a blank behind it", "[fault][markup]") {
  const auto source = "<TEI><? page 4?></TEI>"sv;
  CHECK(fault_of(source) ==
        "1:6 bad-markup: a processing instruction without a name, or without a blank behind its "
        "name");
  CHECK(explain(source).hint == "Write <?name …?>; the name has no colon.");
  CHECK(fault_of("<TEI><?page\"4\"?></TEI>").starts_with("1:6 bad-markup: a processing"));
  CHECK(fault_of("<TEI><?a:b c?></TEI>").starts_with("1:6 bad-markup: a processing"));
  CHECK(explain("<TEI><?page?><?page  4?></TEI>").status);
}

TEST_CASE("an XML declaration has version, encoding and standalone in this order",
          "[fault][markup]") {
  CHECK(explain("<?xml version='1.0' encoding='UTF-8' standalone='no'?><TEI/>").status);
  CHECK(explain("<?xml version = \"1.1\" ?><TEI/>").status);
  CHECK(explain("\xEF\xBB\xBF<?xml version='1.0'?><TEI/>").status);
  CHECK(fault_of("<?xml encoding='UTF-8'?><TEI/>") ==
        "1:1 bad-markup: the XML declaration is not written as XML demands");
  CHECK(explain("<?xml encoding='UTF-8'?><TEI/>").hint ==
        "Write <?xml version=\"1.0\" encoding=\"UTF-8\"?>, or remove it.");
  for (const char* const declaration :
       {"<?xml?>", "<?xml ?>", "<?xml version=1.0?>", "<?xml version='2.0'?>",
        "<?xml version='1.0' standalone='yes' encoding='UTF-8'?>", "<?xml version='1.0'>",
        "<?xml version='1.0'encoding='UTF-8'?>", "<?xml version='1.0' standalone='maybe'?>",
        "<?xml version='1.0' x='y'?>", "<?xml version='1.0' encoding=''?>"}) {
    INFO(declaration);
    CHECK_FALSE(explain(std::string(declaration) + "<TEI/>").status);
    CHECK_FALSE(polto::Edition().open(std::string(declaration) + "<TEI/>"));
  }
}

TEST_CASE("an XML declaration stands at the very start", "[fault][markup]") {
  const auto source = "\n<?xml version=\"1.0\"?><TEI/>"sv;
  CHECK(fault_of(source) ==
        "2:1 bad-markup: an XML declaration that is not at the very start of the file");
  CHECK(explain(source).hint == "Remove it, and any blank or text before the first one.");
  CHECK(fault_of("<TEI><?XML?></TEI>").starts_with("1:6 bad-markup"));
  CHECK(explain("<TEI><?xml-stylesheet href='x'?></TEI>").status);
}

TEST_CASE("a document type declaration stands once, before the root", "[fault][markup]") {
  CHECK(fault_of("<TEI/>\n<!DOCTYPE TEI>") ==
        "2:1 bad-markup: a document type declaration that is out of place");
  CHECK(fault_of("<TEI><!DOCTYPE TEI></TEI>").starts_with("1:6 bad-markup"));
  CHECK(fault_of("<!DOCTYPE TEI [\n<TEI/>") ==
        "2:1 bad-markup: the document type declaration is not written as XML demands");
  CHECK(explain("<!DOCTYPE TEI SYSTEM \"tei.dtd\" [<!-- ]> --> <!ELEMENT p (#PCDATA)>]><TEI/>")
            .status);
}

TEST_CASE("an attribute without equals sign, quotes or blank is named", "[fault][attributes]") {
  const auto source = "<TEI><p n=1>Sir,</p></TEI>"sv;
  CHECK(fault_of(source) == "1:9 bad-attribute: attribute n is not written as name=\"value\"");
  CHECK(explain(source).hint ==
        "Put an equals sign and quotation marks around its value, and a blank before it.");
  CHECK(fault_of("<TEI><p rend>Sir,</p></TEI>").starts_with("1:9 bad-attribute: attribute rend"));
  CHECK(
      fault_of("<TEI><p n='1'type='x'/></TEI>").starts_with("1:14 bad-attribute: attribute type"));
  CHECK(fault_of("<TEI><p n=“1”/></TEI>").starts_with("1:9 bad-attribute: attribute n"));
  CHECK(explain("<TEI><p n = '1'\n\ttype=\"x\" /></TEI>").status);
}

TEST_CASE("an attribute that stands twice is named, at its second place", "[fault][attributes]") {
  const auto source = "<TEI>\n<p n='1' rend='x' n='2'>Sir,</p></TEI>"sv;
  CHECK(fault_of(source) == "2:19 duplicate-attribute: attribute n stands twice in one tag");
  CHECK(explain(source).hint == "Remove one of them.");
}

TEST_CASE("an attribute that stands twice among many is found", "[fault][attributes]") {
  std::string many = "<TEI><p";
  for (int i = 0; i < 40; ++i) many += " a" + std::to_string(i) + "=''";
  CHECK(explain(many + "/></TEI>").status);
  CHECK(fault_of(many + " a7=''/></TEI>").find("duplicate-attribute: attribute a7 stands twice") !=
        std::string::npos);
}

TEST_CASE("a prefix that nothing declares is named", "[fault][namespaces]") {
  const auto source = "<TEI>\n<frus:attachment/></TEI>"sv;
  CHECK(fault_of(source) ==
        "2:1 undeclared-prefix: namespace prefix frus of frus:attachment is not declared");
  CHECK(explain(source).hint == "Declare it on the root element: xmlns:frus=\"…\".");
  CHECK(fault_of("<TEI><p frus:n='1'/></TEI>") ==
        "1:9 undeclared-prefix: namespace prefix frus of frus:n is not declared");
  CHECK(fault_of("<TEI><p xmlx:n='1'/></TEI>").starts_with("1:9 undeclared-prefix"));
}

TEST_CASE("a name has one colon at most, with something on both sides", "[fault][namespaces]") {
  CHECK(fault_of("<TEI xmlns:a='urn:a'><a:b:c/></TEI>") ==
        "1:22 undeclared-prefix: the name a:b:c has a colon where XML allows none");
  CHECK(fault_of("<TEI xmlns:a='urn:a'><p a:='1'/></TEI>").starts_with("1:25 undeclared-prefix"));
  CHECK(fault_of("<TEI><:p/></TEI>").starts_with("1:6 undeclared-prefix"));
  CHECK(fault_of("<TEI xmlns:a='urn:a'><a:1/></TEI>").starts_with("1:22 undeclared-prefix"));
  CHECK_FALSE(polto::Edition().open("<TEI xmlns:a='urn:a'><a:b:c/></TEI>"));
}

TEST_CASE("a prefix is declared for its element and what is in it", "[fault][namespaces]") {
  CHECK(explain("<TEI><a:p xmlns:a='urn:a' a:n='1'><a:q/></a:p></TEI>").status);
  CHECK(fault_of("<TEI><a:p xmlns:a='urn:a'/><a:q/></TEI>").starts_with("1:28 undeclared-prefix"));
  CHECK(explain("<TEI xml:id='a' xml:lang='en'/>").status);
}

TEST_CASE("bytes that are not UTF-8 are pointed at", "[fault][characters]") {
  const auto source = "<TEI>\n<p>Attach\xE9</p></TEI>"sv;
  CHECK(fault_of(source) == "2:10 bad-encoding: bytes that are not UTF-8");
  CHECK(fault_of("<TEI><p>\xC0\xAF</p></TEI>").starts_with("1:9 bad-encoding"));
  CHECK(fault_of("<TEI><p>\xED\xA0\x80</p></TEI>").starts_with("1:9 bad-encoding"));
  CHECK(fault_of("<TEI><p>\xF5\x80\x80\x80</p></TEI>").starts_with("1:9 bad-encoding"));
  CHECK(fault_of("<TEI><p n='\xE9'/></TEI>").starts_with("1:12 bad-encoding"));
  CHECK(fault_of("<TEI><!-- \xE9 --></TEI>").starts_with("1:11 bad-encoding"));
  CHECK(fault_of("<TEI><p>caf\xC3").starts_with("1:12 bad-encoding"));
}

TEST_CASE("characters that XML forbids are pointed at", "[fault][characters]") {
  const auto source = "<TEI><p>Page\x0C two</p></TEI>"sv;
  CHECK(fault_of(source) == "1:13 bad-character: a character that XML does not allow");
  CHECK(explain(source).hint == "Remove it.");
  CHECK(fault_of("<TEI><p>\0</p></TEI>"sv).starts_with("1:9 bad-character"));
  CHECK(fault_of("<TEI><p>\xEF\xBF\xBE</p></TEI>").starts_with("1:9 bad-character"));
  CHECK(explain("<TEI><p>\x7F\xC2\x85\t</p></TEI>").status);
}

TEST_CASE("only the first fault is told", "[fault]") {
  CHECK(fault_of("<TEI><p>&</p><q></r></TEI>").starts_with("1:9 bad-reference"));
  CHECK(fault_of("<TEI><p>R&D and \x01</p></TEI>").starts_with("1:10 bad-reference"));
}

TEST_CASE("XML that is not TEI says what its root is", "[fault]") {
  const auto source = "<?xml version=\"1.0\"?>\n<article><para/></article>"sv;
  CHECK(fault_of(source) ==
        "2:1 not-tei: the root element is <article>, which is not TEI but JATS or DocBook");
  CHECK(explain(source).hint == "A TEI document has the root <TEI>.");
  CHECK(marked_excerpt(source) == "^<article><para/></article>");
}

TEST_CASE("an unknown root is named, and the namespace that TEI has", "[fault]") {
  const FaultReport fault = explain("<letters/>");
  CHECK(fault.message == "the root element is <letters>, which is not TEI");
  CHECK(fault.hint ==
        "A TEI document has the root <TEI> in the namespace http://www.tei-c.org/ns/1.0.");
}

TEST_CASE("known vocabularies are called by their names", "[fault]") {
  const std::pair<const char*, const char*> roots[] = {
      {"<article xmlns='http://docbook.org/ns/docbook'/>", "DocBook"},
      {"<book/>", "DocBook"},
      {"<ead/>", "an EAD finding aid"},
      {"<ead xmlns='urn:isbn:1-931666-22-9'/>", "an EAD finding aid"},
      {"<ead xmlns='http://ead3.archivists.org/schema/'/>", "an EAD finding aid"},
      {"<mods:mods xmlns:mods='http://www.loc.gov/mods/v3'/>", "MODS"},
      {"<METS:mets xmlns:x='http://www.loc.gov/mods/v3' xmlns:METS='http://www.loc.gov/METS/'/>",
       "METS"},
      {"<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'/>", "an answer of OAI-PMH"},
      {"<collection xmlns='http://www.loc.gov/MARC21/slim'/>", "MARCXML"},
      {"<alto xmlns='http://www.loc.gov/standards/alto/ns-v4#'/>", "ALTO"},
      {"<PcGts xmlns='http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15'/>", "PAGE"},
      {"<html/>", "HTML"},
      {"<html xmlns='http://www.w3.org/1999/xhtml'/>", "HTML"},
      {"<svg xmlns='http://www.w3.org/2000/svg'/>", "an SVG image"},
      {"<rss version='2.0'/>", "a news feed"},
      {"<feed xmlns='http://www.w3.org/2005/Atom'/>", "a news feed"},
      {"<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>", "RDF"},
      {"<x:stylesheet xmlns:x='http://www.w3.org/1999/XSL/Transform'/>", "XSLT"},
      {"<grammar xmlns='http://relaxng.org/ns/structure/1.0'/>", "RELAX NG"},
      {"<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>", "an XML schema"},
      {"<mei xmlns='http://www.music-encoding.org/ns/mei'/>", "a score"},
      {"<o:document xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>", "OpenDocument"},
      {"<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'/>",
       "a Word document"},
      {"<w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'/>",
       "a Word document"},
      {"<topic id='t'/>", "DITA"},
  };
  for (const auto& [source, name] : roots) {
    INFO(source);
    CHECK(explain(source).message.ends_with(std::string("which is not TEI but ") + name));
  }
}

TEST_CASE("what wraps TEI is told where TEI begins", "[fault]") {
  const FaultReport fault = explain(
      "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'>\n<record>\n"
      "<t:TEI xmlns:t='http://www.tei-c.org/ns/1.0'/></record></OAI-PMH>");
  CHECK(fault.position.line == 1);
  CHECK(fault.hint == "It holds TEI from line 3 on: make that part a file of its own.");
}

TEST_CASE("an element of TEI's name in another namespace is not TEI", "[fault]") {
  CHECK(explain("<TEI xmlns='http://docbook.org/ns/docbook'/>").status.code ==
        polto::ErrorCode::not_tei);
}

TEST_CASE("the excerpt of a long line is cut around the place", "[fault][excerpt]") {
  const std::string words = polto::tests::repeated("Cuban–affair ", 1000);
  const std::string source = "<TEI>\n<p>" + words + "& " + words + "</p></TEI>";
  const FaultReport fault = explain(source);
  CHECK(fault.position.line == 2);
  CHECK(fault.position.column == 4 + 13'000);
  CHECK(fault.excerpt.starts_with("…"));
  CHECK(fault.excerpt.ends_with("…"));
  CHECK(fault.excerpt.size() < 400);
  CHECK(marked_excerpt(source).find("affair ^& Cuban") != std::string::npos);
}

TEST_CASE("the excerpt of a short line is the line", "[fault][excerpt]") {
  CHECK(marked_excerpt("<TEI>\r\n\t<p>R&D</p>\r\n</TEI>") == "\t<p>R^&D</p>");
  CHECK(marked_excerpt("\xEF\xBB\xBF<TEI>&</TEI>") == "<TEI>^&</TEI>");
}

TEST_CASE("an excerpt shows nothing that a terminal would obey", "[fault][excerpt]") {
  CHECK(marked_excerpt("<TEI>a\x1B[31m</TEI>") == "<TEI>a^\uFFFD[31m</TEI>");
  CHECK(marked_excerpt("<TEI>a\0</TEI>"sv) == "<TEI>a^\uFFFD</TEI>");
  CHECK(marked_excerpt("<TEI>&\x7F</TEI>") == "<TEI>^&\uFFFD</TEI>");
}

TEST_CASE("an excerpt is UTF-8 where the source is not", "[fault][excerpt]") {
  CHECK(marked_excerpt("<TEI>Attach\xE9 \xE2\x80</TEI>") ==
        "<TEI>Attach^\uFFFD \uFFFD\uFFFD</TEI>");
}
