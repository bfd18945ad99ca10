#include "source_check.h"

#include "editions.h"
#include "polto/fault.h"
#include "polto/limits.h"

using namespace std::string_view_literals;
using polto::ErrorCode;
using polto::explain;

namespace {

ErrorCode code_of(std::string_view source) {
  polto::Reading reading;
  return polto::check_source(source, {}, polto::OnFault::refuse, reading).code;
}

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
  CHECK(explain("PK\x03\x04"
                "mimetypeapplication/epub+zip")
            .message.ends_with("an EPUB file"));
  CHECK(explain("PK\x03\x04"
                "word/document.xml")
            .message.ends_with("a Word file"));
  CHECK(explain("\x89PNG\r\n").message.ends_with("a PNG image"));
  CHECK(explain("II*\0\x08"sv).message.ends_with("a TIFF image"));
  CHECK(explain("{}").status.code == ErrorCode::not_xml);
  CHECK(explain("{}").hint == "Give the TEI-XML file itself.");
}

TEST_CASE("a file without markup looks like plain text", "[source]") {
  CHECK(explain("Sir, I have the honor").message == "this is no XML: it looks like plain text");
  CHECK(explain("Sir, <hi>").status.code == ErrorCode::text_outside_root);
}

TEST_CASE("HTML in capitals looks like HTML", "[source]") {
  CHECK(explain("<HTML><BODY><P>Sir,</HTML>").message ==
        "this is no XML: it looks like an HTML page");
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
