#include "source_check.h"

#include "editions.h"
#include "polto/fault.h"
#include "polto/limits.h"

using namespace std::string_view_literals;
using polto::ErrorCode;
using polto::explain;

namespace {

ErrorCode code_of(std::string_view source) { return polto::check_source(source).code; }

}  // namespace

TEST_CASE("nothing, or nothing but white space, is an empty file", "[source]") {
  CHECK(code_of("") == ErrorCode::empty_input);
  CHECK(code_of(" \r\n\t") == ErrorCode::empty_input);
  CHECK(code_of("\xEF\xBB\xBF\n") == ErrorCode::empty_input);
  CHECK(explain("").message == "the file is empty");
}

TEST_CASE("a file that is no XML is told by what it is", "[source]") {
  CHECK(polto::seems_to_be(polto::tests::in_body("")).empty());
  CHECK(explain("%PDF-1.7\n").message == "this is no XML: it looks like a PDF file");
  CHECK(explain("\x1F\x8B\x08").message == "this is no XML: it looks like a gzip-compressed file");
  CHECK(explain("PK\x03\x04").message.ends_with("a zip archive, as Word and EPUB files are"));
  CHECK(explain("{\\rtf1 Sir}").message.ends_with("an RTF file"));
  CHECK(explain("{\"id\": 1}").message.ends_with("a JSON file"));
  CHECK(explain(" [1, 2]").message.ends_with("a JSON file"));
  CHECK(explain("<!DOCTYPE html>\n<p>Sir").message.ends_with("an HTML page"));
  CHECK(explain("<!doctype HTML>").message.ends_with("an HTML page"));
  CHECK(explain("\xD0\xCF\x11\xE0").message.ends_with("an old Word file"));
  CHECK(explain("{}").status.code == ErrorCode::not_xml);
  CHECK(explain("{}").hint == "Give the TEI-XML file itself.");
}

TEST_CASE("a file without markup is no HTML, PDF or JSON, but text without a root", "[source]") {
  CHECK(explain("Sir, I have the honor").status.code == ErrorCode::text_outside_root);
}

TEST_CASE("the encoding is what a byte-order mark or the declaration says", "[source]") {
  CHECK(polto::declared_encoding("<TEI/>") == "UTF-8");
  CHECK(polto::declared_encoding("<?xml version='1.0' encoding='ISO-8859-1'?>") == "ISO-8859-1");
  CHECK(polto::declared_encoding("<?xml version='1.0'?><p encoding='x'/>") == "UTF-8");
  CHECK(polto::declared_encoding("\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?>") ==
        "utf-8");
  CHECK(polto::declared_encoding("\xFE\xFF\0<"sv) == "UTF-16BE");
  CHECK(polto::declared_encoding("\xFF\xFE<\0"sv) == "UTF-16LE");
  CHECK(polto::declared_encoding("<\0?\0x\0"sv) == "UTF-16LE");
}

TEST_CASE("an encoding that the core cannot read is named", "[source]") {
  const auto latin = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><TEI>\xE9</TEI>"sv;
  CHECK(code_of(latin) == ErrorCode::unsupported_encoding);
  CHECK(explain(latin).message == "the encoding iso-8859-1 cannot be read here");
  CHECK(explain(latin).hint == "Save the file as UTF-8.");
  CHECK(explain("\xFF\xFE<\0T\0E\0I\0/\0>\0"sv).message ==
        "the encoding UTF-16LE cannot be read here");
}

TEST_CASE("what cannot be the name of an encoding is a malformed declaration", "[source]") {
  CHECK(explain("<?xml version='1.0' encoding='\x1B[31m'?><TEI/>").message ==
        "the XML declaration is not written as XML demands");
}

TEST_CASE("UTF-8 may be spelt in any case", "[source]") {
  CHECK(code_of("<?xml version='1.0' encoding='utf-8'?><TEI/>") == ErrorCode::ok);
  CHECK(code_of("<?xml version='1.0' encoding='Utf-8'?><TEI/>") == ErrorCode::ok);
  CHECK(code_of("<?xml version='1.0' encoding='US-ASCII'?><TEI/>") == ErrorCode::ok);
}

TEST_CASE("a byte-order mark before the declaration is no text", "[source]") {
  CHECK(code_of("\xEF\xBB\xBF<?xml version='1.0'?><TEI/>") == ErrorCode::ok);
  CHECK(polto::Edition().open("\xEF\xBB\xBF<TEI/>"));
}
