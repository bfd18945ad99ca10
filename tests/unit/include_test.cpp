#include "polto/include.h"

#include <map>
#include <string>

#include "addresses.h"
#include "editions.h"
#include "polto/diagnostics.h"
#include "polto/limits.h"

using polto::Inclusion;
using polto::OnFault;
using polto::tests::opened;
using polto::tests::repeated;

namespace {

using Files = std::map<std::string, std::string>;

// A text in whose body `body` stands.
std::string source_of(std::string_view body) {
  return "<TEI xmlns='http://www.tei-c.org/ns/1.0' xmlns:xi='http://www.w3.org/2001/XInclude'>\n"
         "<text><body>\n" +
         std::string(body) + "\n</body></text></TEI>";
}

void read_all(Inclusion& inclusion, const Files& files) {
  while (const polto::Wanted* const wanted = inclusion.next()) {
    const auto file = files.find(wanted->href);
    if (file == files.end())
      inclusion.refuse();
    else
      inclusion.supply(file->second);
  }
}

std::string joined(std::string_view source, const Files& files) {
  Inclusion inclusion(source, "folder/main.xml");
  read_all(inclusion, files);
  REQUIRE(inclusion.fault().status);
  return inclusion.take_source();
}

// What stands between the lines of source_of().
std::string body_of(std::string_view source, const Files& files) {
  const std::string whole = joined(source, files);
  const std::size_t begin = whole.find("<body>\n") + 7;
  return whole.substr(begin, whole.rfind("\n</body>") - begin);
}

std::string checked(std::string_view source, const Files& files) {
  Inclusion inclusion(source, "folder/main.xml");
  read_all(inclusion, files);
  const std::string whole = inclusion.take_source();
  const polto::Edition edition = opened(whole);
  std::string lines;
  polto::write_diagnostics("folder/main.xml",
                           place(polto::diagnose(edition, whole), inclusion.take_origins()), lines);
  return lines;
}

// The reason that the element which stays bears.
std::string reason_of(std::string_view include, const Files& files = {}) {
  const std::string body = body_of(source_of(include), files);
  const std::size_t begin = body.find("reason=\"") + 8;
  return body.substr(begin, body.find('"', begin) - begin);
}

}  // namespace

TEST_CASE("a file takes the place of the element that asks for it", "[include]") {
  const Files files = {{"a.xml", "<?xml version='1.0'?>\n<!-- note -->\n<p>Sir,</p>\n"}};
  CHECK(body_of(source_of("<xi:include href='a.xml'/>"), files) == "<p>Sir,</p>");
  CHECK(body_of(source_of("<xi:include href='a.xml'>\n<xi:fallback><p/></xi:fallback>"
                          "</xi:include>!"),
                files) == "<p>Sir,</p>!");
  CHECK(body_of(source_of("<include xmlns='http://www.w3.org/2001/XInclude' href='a.xml'/>"),
                files) == "<p>Sir,</p>");
}

TEST_CASE("an element of another namespace asks for nothing", "[include]") {
  const std::string source = source_of("<include href='a.xml'/><x:include xmlns:x='u' href='a'/>");
  CHECK(joined(source, {{"a.xml", "<p/>"}}) == source);
}

TEST_CASE("what stands in comments and sections asks for nothing", "[include]") {
  const std::string source =
      source_of("<!-- <xi:include href='a.xml'/> --><![CDATA[<xi:include href='a.xml'/>]]>");
  CHECK(joined(source, {{"a.xml", "<p/>"}}) == source);
}

TEST_CASE("files include others, by addresses relative to themselves", "[include]") {
  const Files files = {
      {"parts/a.xml",
       "<div xmlns:i='http://www.w3.org/2001/XInclude'><i:include href='b.xml'/>"
       "<i:include href='../c.xml'/></div>"},
      {"parts/b.xml", "<p>b</p>"},
      {"c.xml", "<p>c</p>"},
  };
  CHECK(body_of(source_of("<xi:include href='./parts/a.xml'/>"), files) ==
        "<div xmlns:i='http://www.w3.org/2001/XInclude'><p>b</p><p>c</p></div>");
}

TEST_CASE("a file with an id gives the element, with the prefixes around it", "[include]") {
  const Files files = {
      {"a.xml",
       "<t:list xmlns:t='urn:t' xmlns:u='urn:u'><t:a xml:id='one' xmlns:v='urn:v'>1</t:a>"
       "<t:a xml:id='two' xmlns:u='urn:own'><t:b/>2</t:a></t:list>"}};
  CHECK(body_of(source_of("<xi:include href='a.xml' xpointer='two'/>"), files) ==
        "<t:a xmlns:t='urn:t' xml:id='two' xmlns:u='urn:own'><t:b/>2</t:a>");
}

TEST_CASE("a file can be included as text", "[include]") {
  const Files files = {{"a.txt",
                        "\xEF\xBB\xBF"
                        "a < b & c\x01"}};
  CHECK(body_of(source_of("<p><xi:include href='a.txt' parse='text'/></p>"), files) ==
        "<p>a &lt; b &amp; c</p>");
}

TEST_CASE("entities of an included file are put in", "[include]") {
  const Files files = {{"a.xml", "<!DOCTYPE p [<!ENTITY e '<hi>&#233;</hi>'>]><p>&e;</p>"}};
  CHECK(body_of(source_of("<xi:include href='a.xml'/>"), files) == "<p><hi>\xC3\xA9</hi></p>");
}

TEST_CASE("a file that is not to be had leaves its place, its fallback and the reason",
          "[include]") {
  CHECK(body_of(source_of("<xi:include href='a.xml'><xi:fallback><p/></xi:fallback></xi:include>"),
                {}) ==
        "<xi:include reason=\"it cannot be read\" href='a.xml'><xi:fallback><p/>"
        "</xi:fallback></xi:include>");
  CHECK(reason_of("<xi:include href=''/>") == "it names no other file");
  CHECK(reason_of("<xi:include href='a.xml' parse='html'/>") ==
        "parse=&quot;html&quot; is not understood");
  CHECK(reason_of("<xi:include href='a.xml' xpointer='element(/1)'/>") ==
        "xpointer=&quot;element(/1)&quot; is not understood, which is no plain id");
  CHECK(reason_of("<xi:include href='a.xml' xpointer='x'/>", {{"a.xml", "<p/>"}}) ==
        "it has no xml:id &quot;x&quot;");
}

TEST_CASE("the fallback of one file may ask for another", "[include]") {
  CHECK(body_of(source_of("<xi:include href='a.xml'><xi:fallback><xi:include href='b.xml'/>"
                          "</xi:fallback></xi:include>"),
                {{"b.xml", "<p/>"}}) ==
        "<xi:include reason=\"it cannot be read\" href='a.xml'><xi:fallback><p/>"
        "</xi:fallback></xi:include>");
}

TEST_CASE("a file does not include itself", "[include]") {
  CHECK(reason_of("<xi:include href='main.xml'/>") == "it includes itself");
  const Files files = {
      {"a.xml", "<p xmlns:i='http://www.w3.org/2001/XInclude'><i:include href='a.xml'/></p>"}};
  CHECK(reason_of("<xi:include href='a.xml'/>", files) == "it includes itself");
}

TEST_CASE("the number of included files, their depth and their bytes are bounded",
          "[include][limits]") {
  const std::string many = repeated("<xi:include href='a.xml'/>", polto::limits::includes + 1);
  const std::string body = body_of(source_of(many), {{"a.xml", "<p/>"}});
  CHECK(polto::tests::count_of("<p/>", body) == polto::limits::includes);
  CHECK(body.find("too many files are included") != body.npos);

  Files chain;
  for (int i = 0; i < 40; ++i)
    chain["f" + std::to_string(i)] =
        "<p xmlns:i='http://www.w3.org/2001/XInclude'><i:include href='f" + std::to_string(i + 1) +
        "'/></p>";
  CHECK(reason_of("<xi:include href='f0'/>", chain) == "files include each other too deep");

  const std::string large(polto::limits::included_bytes / 2 + 1, 'a');
  Inclusion inclusion(
      "<p xmlns:i='http://www.w3.org/2001/XInclude'><i:include href='a' "
      "parse='text'/><i:include href='a' parse='text'/></p>",
      "main.xml");
  read_all(inclusion, {{"a", large}});
  const std::string whole = inclusion.take_source();
  CHECK(whole.size() < polto::limits::included_bytes);
  CHECK(whole.find("the files become too large") != whole.npos);
}

TEST_CASE("an included file that is not well-formed is an error, with its name and place",
          "[include]") {
  const std::string source = source_of("<xi:include href='parts/a.xml'/>");
  const Files files = {{"parts/a.xml", "<p>\n<hi></p>"}};
  Inclusion strict(source, "folder/main.xml");
  read_all(strict, files);
  CHECK_FALSE(strict.fault().status);
  CHECK(strict.fault_file() == "folder/parts/a.xml");
  CHECK(strict.fault().position.line == 2);
  CHECK(strict.fault().position.column == 5);
  CHECK(strict.fault().message == "</p> where </hi> is expected: <hi> of line 2 is still open");

  Inclusion lenient(source, "folder/main.xml", {}, OnFault::mend);
  read_all(lenient, files);
  CHECK(lenient.fault().status);
  CHECK(lenient.take_source().find("see folder/parts/a.xml:2:5") != std::string::npos);
}

TEST_CASE("files are checked as strictly as the one that includes them", "[include]") {
  for (const char* const bad :
       {"<p a='1' a='2'/>", "<x:p/>", "<p/><p/>", "text<p/>", "<p>&nowhere;</p>", "%PDF-1.4", "",
        "<p>\xFF</p>", "<?xml version='1.0' encoding='EBCDIC-US'?><p/>"}) {
    INFO(bad);
    const std::string source = source_of("<xi:include href='a.xml'/>");
    Inclusion kept(source, "main.xml");
    read_all(kept, {{"a.xml", bad}});
    CHECK_FALSE(kept.fault().status);
  }
}

TEST_CASE("a source that is not well-formed is left alone", "[include]") {
  const std::string source = source_of("<p><xi:include href='a.xml'/>");
  CHECK(joined(source, {{"a.xml", "<p/>"}}) == source);
}

TEST_CASE("problems are told by the file that has them", "[include]") {
  const std::string source = source_of(
      "<xi:include href='parts/a.xml'/>\n<p><ref target='#x'/></p><xi:include href='b.xml'/>\n"
      "<p xml:id='a'/>");
  const Files files = {{"parts/a.xml",
                        "<!DOCTYPE div SYSTEM 'tei.dtd' [<!ENTITY e 'longer'>]>\n"
                        "<div>\n<p xml:id='a'>&e;<ref target='#y'/></p></div>"}};
  CHECK(checked(source, files) ==
        "folder/parts/a.xml:2:1: warning: the DTD \"tei.dtd\" was not read\n"
        "folder/parts/a.xml:3:18: warning: target=\"#y\" leads to no element\n"
        "folder/main.xml:4:4: warning: target=\"#x\" leads to no element\n"
        "folder/main.xml:4:26: warning: the file \"b.xml\" is not included: it cannot be read\n"
        "folder/main.xml:5:1: warning: xml:id \"a\" is used before\n");
}

TEST_CASE("an include is named by whatever prefix, in the header too", "[include]") {
  const std::string_view source =
      "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><include "
      "xmlns='http://www.w3.org/2001/XInclude' href='h.xml'/></teiHeader><text "
      "xmlns:i='http://www.w3.org/2001/XInclude'><body><i:include href='b.xml'/>"
      "</body></text></TEI>";
  std::string lines;
  write_diagnostics("main.xml", diagnose(opened(source), source), lines);
  CHECK(lines ==
        "main.xml:1:53: warning: the file \"h.xml\" is not included\n"
        "main.xml:1:182: warning: the file \"b.xml\" is not included\n");
}

TEST_CASE("addresses are put together by their steps", "[include]") {
  CHECK(polto::address_in("", "a.xml") == "a.xml");
  CHECK(polto::address_in("parts/", "a.xml") == "parts/a.xml");
  CHECK(polto::address_in("parts/", "../a.xml") == "a.xml");
  CHECK(polto::address_in("parts/", "../../a.xml") == "../a.xml");
  CHECK(polto::address_in("../", "../a.xml") == "../../a.xml");
  CHECK(polto::address_in("parts/", "x/.././a.xml") == "parts/a.xml");
  CHECK(polto::address_in("parts/", "https://example.org/a") == "https://example.org/a");
  CHECK(polto::address_in("parts/", "/etc/passwd") == "/etc/passwd");
}
