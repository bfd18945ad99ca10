#include "polto/fault.h"

#include "characters.h"
#include "decimal.h"
#include "polto/edition.h"
#include "source_check.h"
#include "well_formed.h"

namespace polto {
namespace {

std::string quoted(std::string_view name) { return "<" + std::string(name) + ">"; }

std::string line_of(std::string_view source, std::uint32_t offset) {
  return std::string("line ").append(Decimal(position_of(source, offset).line).view());
}

// What is wrong with a source that XML forbids, and how to mend it.
struct Words {
  std::string message;
  std::string hint;
};

Words words_for_tags(const Fault& fault, std::string_view source) {
  const std::string name(fault.name);
  switch (fault.status.code) {
    case ErrorCode::mismatched_tag:
      if (fault.other.empty())
        return {"</" + name + "> closes nothing: no element is open here",
                "Remove the end tag, or add the start tag that it belongs to."};
      return {"</" + name + "> where </" + std::string(fault.other) + "> is expected: " +
                  quoted(fault.other) + " of " + line_of(source, fault.related) + " is still open",
              "Close " + quoted(fault.other) + " first, or correct one of the two names."};
    case ErrorCode::unclosed_element:
      return {"the file ends, but " + quoted(name) + " of " + line_of(source, fault.related) +
                  " is not closed",
              "The file may be cut off; otherwise add </" + name + ">."};
    case ErrorCode::several_roots:
      return {"a second root element, " + quoted(name) + ", begins here",
              "An XML file has one root element; put the others inside it."};
    default:
      return {"text outside the root element",
              "Only comments and processing instructions may stand there."};
  }
}

Words words_for_attributes(const Fault& fault) {
  const std::string name(fault.name);
  switch (fault.status.code) {
    case ErrorCode::duplicate_attribute:
      return {"attribute " + name + " stands twice in one tag", "Remove one of them."};
    case ErrorCode::undeclared_prefix:
      if (fault.other.empty())
        return {"the name " + name + " has a colon where XML allows none",
                "A name has at most one colon, between a prefix and the rest."};
      return {"namespace prefix " + std::string(fault.other) + " of " + name + " is not declared",
              "Declare it on the root element: xmlns:" + std::string(fault.other) + "=\"…\"."};
    default: break;
  }
  if (fault.other == "<")
    return {"\"<\" in the value of attribute " + name,
            "Write &lt; for it, or close the quotation mark before it."};
  return {"attribute " + name + " is not written as name=\"value\"",
          "Put an equals sign and quotation marks around its value, and a blank before it."};
}

Words words_for_markup(const Fault& fault) {
  if (fault.name == "<")
    return {"\"<\" begins no tag here", "Write &lt; where the character itself is meant."};
  if (fault.name == "--")
    return {"\"--\" inside a comment", "XML does not allow two hyphens there; write one."};
  if (fault.name == "]]>") return {"\"]]>\" in running text", "Write ]]&gt; for it."};
  if (fault.name == "<!--") return {"a comment is not closed", "Close it with -->."};
  if (fault.name == "<![CDATA[") return {"a CDATA section is not closed", "Close it with ]]>."};
  if (fault.name == "<!DOCTYPE")
    return {"the document type declaration is out of place, or not written as XML demands",
            "It stands once, before the root element: <!DOCTYPE TEI>."};
  if (fault.name == "<?xml")
    return {"an XML declaration that is not at the very start of the file",
            "Remove it, and any blank or text before the first one."};
  if (fault.name == "<?xml?>")
    return {"the XML declaration is not written as XML demands",
            "Write <?xml version=\"1.0\" encoding=\"UTF-8\"?>, or remove it."};
  if (fault.name == "<?name")
    return {"a processing instruction without a name, or without a blank behind its name",
            "Write <?name …?>; the name has no colon."};
  if (fault.name == "<?") return {"a processing instruction is not closed", "Close it with ?>."};
  if (fault.name == "</") return {"an end tag is not written as </name>", "Correct the tag."};
  return {"the tag " + quoted(fault.name) + " is not closed or holds a character that no tag may",
          "Close it with >; attributes are written as name=\"value\"."};
}

Words words_for_text(const Fault& fault) {
  const std::string name(fault.name);
  switch (fault.status.code) {
    case ErrorCode::bad_encoding:
      return {"bytes that are not UTF-8",
              "Save the file as UTF-8, or declare its encoding in the XML declaration."};
    case ErrorCode::bad_character: return {"a character that XML does not allow", "Remove it."};
    case ErrorCode::undeclared_entity:
      return {"entity &" + name + "; is not declared",
              "Write the character itself, or declare the entity in the document type "
              "declaration."};
    default: break;
  }
  if (name.ends_with(';'))
    return {name + " names no character that XML allows", "Correct the number."};
  if (name.starts_with("&#"))
    return {"the reference " + name + " is not closed",
            "Write &#NUMBER; or &#xHEXADECIMAL; with a semicolon."};
  return {"\"&\" begins no reference here", "Write &amp; where the character itself is meant."};
}

Words words_for_file(ErrorCode code, std::string_view source) {
  switch (code) {
    case ErrorCode::empty_input: return {"the file is empty", ""};
    case ErrorCode::too_large: return {"the file is larger than 1 GiB", ""};
    case ErrorCode::out_of_memory: return {"there is not enough memory for this file", ""};
    case ErrorCode::no_root: return {"the file holds no element", "Is it a TEI file?"};
    case ErrorCode::not_xml:
      return {"this is no XML: it looks like " + std::string(seems_to_be(source)),
              "Give the TEI-XML file itself."};
    case ErrorCode::unsupported_encoding:
      return {"the encoding " + std::string(declared_encoding(source)) + " cannot be read here",
              "Save the file as UTF-8."};
    default: return {"the file cannot be read", ""};
  }
}

Words words_for(const Fault& fault, std::string_view source) {
  switch (fault.status.code) {
    case ErrorCode::mismatched_tag:
    case ErrorCode::unclosed_element:
    case ErrorCode::several_roots:
    case ErrorCode::text_outside_root: return words_for_tags(fault, source);
    case ErrorCode::duplicate_attribute:
    case ErrorCode::undeclared_prefix:
    case ErrorCode::bad_attribute: return words_for_attributes(fault);
    case ErrorCode::bad_markup: return words_for_markup(fault);
    case ErrorCode::bad_encoding:
    case ErrorCode::bad_character:
    case ErrorCode::bad_reference:
    case ErrorCode::undeclared_entity: return words_for_text(fault);
    default: return words_for_file(fault.status.code, source);
  }
}

// What a terminal would take for a command, and what is no character, is shown as U+FFFD.
void append_visible(std::string_view bytes, Character character, std::string& out) {
  const bool control = character.code < 0x20 || (character.code >= 0x7F && character.code < 0xA0);
  if (character.length == 0 || (control && character.code != '\t'))
    out += "\xEF\xBF\xBD";
  else
    out += bytes;
}

// Files of one line are megabytes wide: only what is around the place is shown.
void set_place(std::string_view source, std::uint32_t offset, FaultReport& out) {
  constexpr std::uint32_t most_before = 80;
  constexpr std::uint32_t width = 160;
  out.position = position_of(source, offset);
  const std::string_view line = line_around(source, offset);
  const std::uint32_t column = out.position.column;
  const std::uint32_t first = column > most_before + 1 ? column - most_before : 1;
  std::uint32_t at = 0;
  for (std::size_t byte = 0; byte < line.size();) {
    const Character character = decode(line.substr(byte));
    const std::size_t length = character.length == 0 ? 1 : character.length;
    ++at;
    if (at >= first && at < first + width)
      append_visible(line.substr(byte, length), character, out.excerpt);
    byte += length;
  }
  if (first > 1) out.excerpt.insert(0, "…");
  if (at >= first + width) out.excerpt += "…";
  out.excerpt_column = column - first + (first > 1 ? 2 : 1);
}

bool is_about_whole_file(ErrorCode code) noexcept {
  return code == ErrorCode::empty_input || code == ErrorCode::too_large ||
         code == ErrorCode::not_xml || code == ErrorCode::unsupported_encoding;
}

FaultReport report(const Fault& fault, std::string_view source) {
  Words words = words_for(fault, source);
  FaultReport out;
  out.status = fault.status;
  out.message = std::move(words.message);
  out.hint = std::move(words.hint);
  if (is_about_whole_file(out.status.code)) return out;
  set_place(source, fault.status.offset, out);
  return out;
}

// A well-formed document that is not TEI: the root is all there is to say about it.
FaultReport report_root(Status status, std::string_view source) {
  const std::string_view at_name = source.substr(status.offset + 1);
  FaultReport out;
  out.status = status;
  out.message = "the root element is " + quoted(at_name.substr(0, name_length(at_name))) +
                ", which is not TEI";
  out.hint = "A TEI document has the root <TEI> in the namespace http://www.tei-c.org/ns/1.0.";
  set_place(source, status.offset, out);
  return out;
}

}  // namespace

FaultReport explain(std::string_view source) {
  Fault fault{check_source(source), {}, {}};
  if (is_about_whole_file(fault.status.code)) return report(fault, source);
  fault = find_fault(source);
  if (!fault.status) return report(fault, source);
  Edition edition;
  const Status status = edition.open(source);
  if (status) return {};
  if (status.code == ErrorCode::not_tei) return report_root(status, source);
  return report({status, {}, {}}, source);
}

}  // namespace polto
