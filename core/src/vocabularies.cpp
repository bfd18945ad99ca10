#include "vocabularies.h"

#include <string>

namespace polto {
namespace {

// A line for each: parts of "NAME NAMESPACE" that tell it, and what it is. The first that fits
// counts, so that what only a name tells comes behind what a namespace tells.
constexpr std::string_view vocabularies =
    "docbook.org:DocBook\n"
    "OAI/2.0/|OAI-PMH :an answer of OAI-PMH\n"
    "1-931666|archivists|ead :an EAD finding aid\n"
    "/METS|mets :METS\n"
    "/mods|mods |modsCollection :MODS\n"
    "/MARC21|collection |record :MARCXML\n"
    "/alto|alto :ALTO\n"
    "/PAGE/|PcGts :PAGE\n"
    "/xhtml|html :HTML\n"
    "/svg|svg :an SVG image\n"
    "/Atom|feed |rss :a news feed\n"
    "/22-rdf|RDF :RDF\n"
    "/Transform:XSLT\n"
    "relaxng|grammar :RELAX NG\n"
    "/XMLSchema:an XML schema\n"
    "MathML|math :MathML\n"
    "music|score-partwise :a score\n"
    "opendocument:OpenDocument\n"
    "/word|xmlPackage:a Word document\n"
    "article :JATS or DocBook\n"
    "book |chapter :DocBook\n"
    "dita |topic |concept |task |map |bookmap :DITA\n";

bool tells(std::string_view marks, std::string_view root) {
  for (;;) {
    const std::size_t end = marks.find('|');
    const std::string_view mark = marks.substr(0, end);
    // A name is told as a whole.
    if (mark.ends_with(' ') ? root.starts_with(mark) : root.find(mark) != root.npos) return true;
    if (end == marks.npos) return false;
    marks.remove_prefix(end + 1);
  }
}

}  // namespace

std::string_view vocabulary_of(std::string_view name, std::string_view space) {
  const std::string root = std::string(name) + ' ' + std::string(space);
  std::string_view rest = vocabularies;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const std::size_t colon = line.rfind(':');
    if (tells(line.substr(0, colon), root)) return line.substr(colon + 1);
    rest.remove_prefix(line.size() + 1);
  }
  return {};
}

}  // namespace polto
