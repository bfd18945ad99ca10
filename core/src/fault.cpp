#include "polto/fault.h"

#include "characters.h"
#include "decimal.h"
#include "encoding.h"
#include "fault_words.h"
#include "message.h"
#include "namespaces.h"
#include "qualified_names.h"
#include "source_check.h"
#include "tags.h"
#include "vocabularies.h"
#include "well_formed.h"

namespace polto {
namespace {

// What is wrong with a source, and behind the line end how to mend it. %1 is the name that the
// fault concerns, %2 the other one, %3 the line of the start tag.
struct Words {
  ErrorCode code;
  const char* detail;  // which fault of this code, see detail_of(); null for the others
  const char* pattern;
};

constexpr Words words[] = {
    // tags
    {ErrorCode::mismatched_tag, "",
     "</%1> closes nothing: no element is open here\n"
     "Remove the end tag, or add the start tag that it belongs to."},
    {ErrorCode::mismatched_tag, nullptr,
     "</%1> where </%2> is expected: <%2> of line %3 is still open\n"
     "Close <%2> first, or correct one of the two names."},
    {ErrorCode::unclosed_element, nullptr,
     "the file ends, but <%1> of line %3 is not closed\n"
     "The file may be cut off; otherwise add </%1>."},
    {ErrorCode::several_roots, nullptr,
     "a second root element, <%1>, begins here\n"
     "An XML file has one root element; put the others inside it."},
    {ErrorCode::text_outside_root, nullptr,
     "text outside the root element\n"
     "Only comments and processing instructions may stand there."},
    // attributes
    {ErrorCode::duplicate_attribute, nullptr,
     "attribute %1 stands twice in one tag\n"
     "Remove one of them."},
    {ErrorCode::undeclared_prefix, "",
     "the name %1 has a colon where XML allows none\n"
     "A name has at most one colon, between a prefix and the rest."},
    {ErrorCode::undeclared_prefix, "xmlns",
     "the prefix of %1 is for declarations alone\n"
     "Name the element otherwise."},
    {ErrorCode::undeclared_prefix, nullptr,
     "namespace prefix %2 of %1 is not declared\n"
     "Declare it on the root element: xmlns:%2=\"…\"."},
    {ErrorCode::bad_namespace, "",
     "%1 gives a prefix no namespace\n"
     "Write the address that the prefix stands for, or remove %1."},
    {ErrorCode::bad_namespace, nullptr,
     "%1=\"%2\" declares what XML keeps for itself\n"
     "The prefixes xml and xmlns have namespaces of their own, and need no declaration: remove %1."},
    {ErrorCode::bad_attribute, "<",
     "\"<\" in the value of attribute %1\n"
     "Write &lt; for it, or close the quotation mark before it."},
    {ErrorCode::bad_attribute, nullptr,
     "attribute %1 is not written as name=\"value\"\n"
     "Put an equals sign and quotation marks around its value, and a blank "
     "before it."},
    // other markup
    {ErrorCode::bad_markup, "<",
     "\"<\" begins no tag here\n"
     "Write &lt; where the character itself is meant."},
    {ErrorCode::bad_markup, "--",
     "\"--\" inside a comment\n"
     "XML does not allow two hyphens there; write one."},
    {ErrorCode::bad_markup, "]]>",
     "\"]]>\" in running text\n"
     "Write ]]&gt; for it."},
    {ErrorCode::bad_markup, "<!--",
     "a comment is not closed\n"
     "Close it with -->."},
    {ErrorCode::bad_markup, "<![CDATA[",
     "a CDATA section is not closed\n"
     "Close it with ]]>."},
    {ErrorCode::bad_markup, "<!DOCTYPE",
     "a document type declaration that is out of place\n"
     "It stands once, before the root element."},
    {ErrorCode::bad_markup, "[]",
     "the document type declaration is not written as XML demands\n"
     "Its least form is <!DOCTYPE TEI>; nothing but declarations may stand in its brackets."},
    {ErrorCode::bad_markup, "<!ENTITY",
     "the declaration of an entity is not written as XML demands\n"
     "Write <!ENTITY name \"text\">; an & of the text itself is &#38;."},
    {ErrorCode::bad_markup, "<!",
     "the declaration %2 is not written as XML demands\n"
     "Correct it, or remove it: nothing is shown by it."},
    {ErrorCode::bad_markup, "<?xml",
     "an XML declaration that is not at the very start of the file\n"
     "Remove it, and any blank or text before the first one."},
    {ErrorCode::bad_markup, "<?xml?>",
     "the XML declaration is not written as XML demands\n"
     "Write <?xml version=\"1.0\" encoding=\"UTF-8\"?>, or remove it."},
    {ErrorCode::bad_markup, "<?name",
     "a processing instruction without a name, or without a blank behind its "
     "name\n"
     "Write <?name …?>; the name has no colon."},
    {ErrorCode::bad_markup, "<?",
     "a processing instruction is not closed\n"
     "Close it with ?>."},
    {ErrorCode::bad_markup, "</",
     "an end tag is not written as </name>\n"
     "Correct the tag."},
    {ErrorCode::bad_markup, nullptr,
     "the tag <%1> is not closed or holds a character that no tag may\n"
     "Close it with >; attributes are written as name=\"value\"."},
    // text
    {ErrorCode::bad_encoding, "",
     "bytes that are not %1\n"
     "Save the file as UTF-8, or declare its encoding in the XML declaration."},
    {ErrorCode::bad_encoding, nullptr,
     "bytes that are not %1\n"
     "The file seems to be in %2: save it as UTF-8, or declare encoding=\"%2\" in the XML "
     "declaration."},
    {ErrorCode::bad_character, nullptr,
     "a character that XML does not allow\n"
     "Remove it."},
    {ErrorCode::undeclared_entity, "",
     "entity &%1; is not declared\n"
     "Write the character itself, or declare the entity in the document type "
     "declaration."},
    {ErrorCode::undeclared_entity, nullptr,
     "entity &%1; is not declared\n"
     "It is the character %2 in HTML and old DTDs: write the character itself, or declare the "
     "entity."},
    {ErrorCode::bad_entity, "recursive",
     "entity &%1; refers to itself\n"
     "Correct its declaration in the document type declaration."},
    {ErrorCode::bad_entity, "unbalanced",
     "entity &%1; closes what it did not open, or leaves something open\n"
     "The text of an entity has to be balanced: correct its declaration."},
    {ErrorCode::bad_entity, "external",
     "entity &%1; is another file, which the value of an attribute cannot hold\n"
     "Write out what it stands for."},
    {ErrorCode::bad_entity, "unparsed",
     "entity &%1; is declared as no text but data, as an image is\n"
     "Name it without & and ; in an attribute of type ENTITY."},
    {ErrorCode::bad_entity, nullptr,
     "entity &%1; has a \"<\", which the value of an attribute cannot hold\n"
     "Write &amp;lt; in its declaration."},
    {ErrorCode::too_many_entities, nullptr,
     "entities of entities become too long at &%1;: more than 16 MiB, 32 deep or a million\n"
     "Nobody needs as many: the file may be meant to do harm."},
    {ErrorCode::bad_reference, ";",
     "%1 names no character that XML allows\n"
     "Correct the number."},
    {ErrorCode::bad_reference, "#",
     "the reference %1 is not closed\n"
     "Write &#NUMBER; or &#xHEXADECIMAL; with a semicolon."},
    {ErrorCode::bad_reference, nullptr,
     "\"&\" begins no reference here\n"
     "Write &amp; where the character itself is meant."},
    // the file
    {ErrorCode::empty_input, nullptr, "the file is empty\n"},
    {ErrorCode::too_large, nullptr,
     "the file is larger than 1 GiB\n"
     "Split it into files that are opened one by one."},
    {ErrorCode::out_of_memory, nullptr,
     "there is not enough memory for this file\n"
     "Split it into files that are opened one by one."},
    {ErrorCode::too_deep, nullptr,
     "elements stand more than 500000 deep in each other\n"
     "Close those that are finished: no text needs as many."},
    {ErrorCode::too_many_attributes, nullptr,
     "a tag has more than a million attributes\n"
     "Take out those that no program needs."},
    {ErrorCode::too_many_notes, nullptr,
     "the file has more than a million notes\n"
     "Split it into files that are opened one by one."},
    {ErrorCode::no_root, nullptr,
     "the file holds no element\n"
     "Is it a TEI file?"},
    {ErrorCode::not_xml, nullptr,
     "this is no XML: it looks like %1\n"
     "Give the TEI-XML file itself."},
    {ErrorCode::unsupported_encoding, "wide",
     "the XML declaration says that the file is in %1, which it is not\n"
     "Write encoding=\"UTF-8\" in the XML declaration, if that is what the file is in."},
    {ErrorCode::unsupported_encoding, nullptr,
     "the encoding %1 cannot be read here\n"
     "Save the file as UTF-8, or correct the name in the XML declaration."},
    {ErrorCode::too_many_prefixes, nullptr,
     "more than 1000 namespace prefixes are declared at once\n"
     "Declare those that are used, on the root element."},
    {ErrorCode::not_tei, "",
     "the root element is <%1>, which is not TEI\n"
     "A TEI document has the root <TEI> in the namespace "
     "http://www.tei-c.org/ns/1.0."},
    {ErrorCode::not_tei, nullptr,
     "the root element is <%1>, which is not TEI but %2\n"
     "A TEI document has the root <TEI>."},
};

// What tells faults of one code apart.
std::string_view detail_of(const Fault& fault) noexcept {
  switch (fault.status.code) {
    case ErrorCode::bad_markup: return fault.name;
    case ErrorCode::bad_reference:
      if (fault.name.ends_with(';')) return ";";
      return fault.name.starts_with("&#") ? "#" : "";
    default: return fault.other;
  }
}

std::string_view pattern_for(const Fault& fault) noexcept {
  for (const Words& row : words)
    if (row.code == fault.status.code && (row.detail == nullptr || row.detail == detail_of(fault)))
      return row.pattern;
  return "the file cannot be read\n";
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
         code == ErrorCode::out_of_memory || code == ErrorCode::not_xml ||
         code == ErrorCode::unsupported_encoding;
}

FaultReport report(const Fault& fault, std::string_view source) {
  const std::string_view pattern = pattern_for(fault);
  const std::size_t end = pattern.find('\n');
  const Decimal line(position_of(source, fault.related).line);
  const std::initializer_list<std::string_view> values = {fault.name, fault.other, line.view()};
  FaultReport out;
  out.status = fault.status;
  out.message = message(pattern.substr(0, end), values);
  out.hint = message(pattern.substr(end + 1), values);
  if (!fault.entity.empty() && fault.status.code != ErrorCode::bad_entity)
    out.message = message("in entity &%1;: %2", {fault.entity, out.message});
  if (!is_about_whole_file(out.status.code)) set_place(source, fault.status.offset, out);
  return out;
}

void name_file(std::string_view source, Fault& fault) {
  if (fault.status.code == ErrorCode::not_xml) fault.name = seems_to_be(source);
  if (fault.status.code != ErrorCode::unsupported_encoding) return;
  fault.name = encoding_of(source);
  if (is_wide(fault.name) && fault.name == declared_encoding(source)) fault.other = "wide";
}

// Which encoding the bytes do not fit, and for UTF-8 which they may be in.
void name_encodings(std::string_view source, Fault& fault) {
  fault.name = declared_encoding(source);
  if (!fault.name.empty() && !is_utf8(fault.name)) return;
  fault.name = "UTF-8";
  fault.other = likely_encoding(source);
}

bool is_tei(std::string_view name) noexcept {
  return name == "TEI" || name == "TEI.2" || name == "teiCorpus";
}

// A well-formed document that is not TEI: what its root is, and where TEI is inside it.
FaultReport report_root(Fault fault, std::string_view source) {
  const Tag root = next_tag(source, fault.status.offset);
  Namespaces spaces;
  spaces.open(source, root);
  fault.name = root.name;
  fault.other = vocabulary_of(without_prefix(root.name), spaces.space_of(prefix_of(root.name)));
  FaultReport out = report(fault, source);
  for (Tag tag = next_tag(source, root.end); tag.kind != Tag::Kind::missing;
       tag = next_tag(source, tag.end)) {
    if (tag.kind == Tag::Kind::end || !is_tei(without_prefix(tag.name))) continue;
    const Position place = position_of(source, static_cast<std::uint32_t>(tag.begin));
    out.hint = message("It holds TEI from line %1 on: make that part a file of its own.",
                       {Decimal(place.line).view()});
    break;
  }
  return out;
}

}  // namespace

std::string words_of(const Fault& fault, std::string_view source) {
  if (fault.status.code != ErrorCode::bad_encoding) return report(fault, source).message;
  Fault named = fault;
  named.name = "UTF-8";
  return report(named, source).message;
}

FaultReport explain(std::string_view source, Status found, std::string_view character_names) {
  Reading reading;
  Fault fault;
  fault.status = found;
  if (found.code == ErrorCode::out_of_memory) return report(fault, source);
  fault.status = check_source(source, character_names, OnFault::refuse, reading);
  if (is_about_whole_file(fault.status.code)) {
    name_file(source, fault);
    return report(fault, source);
  }
  fault = std::move(reading.fault);
  if (fault.status.code == ErrorCode::bad_encoding) name_encodings(source, fault);
  if (!fault.status) return report(fault, source);
  fault.status = found;
  if (found) return {};
  return found.code == ErrorCode::not_tei ? report_root(fault, source) : report(fault, source);
}

}  // namespace polto
