// Which encoding a source is in, and what is said of one that is in another than it says.
#include "encoding.h"

#include <string>

#include "catch.h"
#include "decode.h"
#include "polto/edition.h"
#include "polto/fault.h"

using namespace std::string_view_literals;
using polto::encoding_of;
using polto::ErrorCode;
using polto::explain;
using polto::in_utf8;
using polto::likely_encoding;

TEST_CASE("the encoding is what a byte-order mark or the declaration says", "[encoding]") {
  CHECK(encoding_of("<TEI/>") == "UTF-8");
  CHECK(encoding_of("<?xml version='1.0' encoding='ISO-8859-1'?>") == "ISO-8859-1");
  CHECK(encoding_of("<?xml version='1.0'?><p encoding='x'/>") == "UTF-8");
  CHECK(encoding_of("<?xmlx encoding='x'?>") == "UTF-8");
  CHECK(encoding_of("\xFE\xFF\0<"sv) == "UTF-16BE");
  CHECK(encoding_of("\xFF\xFE<\0"sv) == "UTF-16LE");
  CHECK(encoding_of("<\0?\0x\0"sv) == "UTF-16LE");
  CHECK(encoding_of("\0<\0T"sv) == "UTF-16BE");
}

TEST_CASE("a byte-order mark counts more than the declaration", "[encoding]") {
  const auto source = "\xEF\xBB\xBF<?xml version='1.0' encoding='ISO-8859-1'?><TEI/>"sv;
  CHECK(encoding_of(source) == "UTF-8");
  CHECK(polto::Edition().open(source));
}

TEST_CASE("an encoding that the core cannot read is named", "[encoding]") {
  const auto latin = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><TEI>\xE9</TEI>"sv;
  CHECK(explain(latin).status.code == ErrorCode::unsupported_encoding);
  CHECK(explain(latin).message == "the encoding iso-8859-1 cannot be read here");
  CHECK(explain(latin).hint ==
        "Save the file as UTF-8, or correct the name in the XML declaration.");
  CHECK(explain("\xFF\xFE<\0T\0E\0I\0/\0>\0"sv).message ==
        "the encoding UTF-16LE cannot be read here");
}

TEST_CASE("a file that says it is UTF-16 in another encoding is told so", "[encoding]") {
  const auto source = "<?xml version='1.0' encoding='utf-16'?><TEI/>"sv;
  CHECK(in_utf8(std::string(source)) == source);
  CHECK(explain(source).message ==
        "the XML declaration says that the file is in utf-16, which it is not");
}

TEST_CASE("bytes that are not UTF-8 are in the encoding that they look like", "[encoding]") {
  CHECK(likely_encoding("Attach\xE9") == "ISO-8859-1");
  CHECK(likely_encoding("\x93Sir\x94") == "windows-1252");
  CHECK(likely_encoding("\x82\xB1\x82\xF1\x82\xC9\x82\xBF") == "Shift_JIS");
  CHECK(likely_encoding("“Größe”, and one Stra\xDF"
                        "e")
            .empty());
  CHECK(explain("<TEI>\n<p>Attach\xE9</p></TEI>").hint ==
        "The file seems to be in ISO-8859-1: save it as UTF-8, or declare encoding=\"ISO-8859-1\" "
        "in the XML declaration.");
  CHECK(explain("<TEI><p>“Größe”</p><p>Stra\xDF"
                "e</p></TEI>")
            .hint == "Save the file as UTF-8, or declare its encoding in the XML declaration.");
}

TEST_CASE("bytes that their encoding does not have are pointed at", "[encoding]") {
  const std::string source =
      in_utf8("<?xml version='1.0' encoding='Shift_JIS'?>\n<TEI>\x93\xFA\x82</TEI>");
  CHECK(explain(source).message == "bytes that are not Shift_JIS");
  CHECK(explain(source).position.line == 2);
  CHECK(explain(source).position.column == 7);
}

TEST_CASE("UTF-8 and what nobody knows are handed on as they are", "[encoding]") {
  for (const char* const name : {"UTF-8", "us-ascii", "x-telegraph", "IBM037"}) {
    const std::string source = "<?xml version='1.0' encoding='" + std::string(name) + "'?><TEI/>";
    CHECK(in_utf8(source) == source);
  }
}

TEST_CASE("what windows-1252 leaves free are control characters", "[encoding]") {
  CHECK(in_utf8("<?xml version='1.0' encoding='latin1'?>\x80\x81").ends_with("€\xC2\x81"));
}
