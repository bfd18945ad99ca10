#include "labels.h"

#include "name_table.h"

namespace polto {
namespace {

// Those whose names do not say it by themselves.
constexpr std::string_view labels =
    "\naccMat:Accompanying material\nadditional:Further information\naddName:Additional name"
    "\nadminInfo:Administration\naltIdentifier:Other identifier\nappInfo:Software"
    "\nbiblFull:Full description\nbiblStruct:Reference\nbibl:Reference\nbiblScope:Scope"
    "\nbindingDesc:Binding\ncalendarDesc:Calendars\ncatRef:Category\ncharDecl:Characters"
    "\nclassCode:Classification\nclassDecl:Classifications\ncorrespAction:@Correspondence"
    "\ncorrespContext:Context\ncorrespDesc:Correspondence\ncRefPattern:Pattern"
    "\ncustEvent:Custody\ncustodialHist:History of custody\ndecoDesc:Decoration"
    "\ndecoNote:Decoration\ndesc:Description\ndim:Dimension\ndistributor:Distributed by\neditorialDecl:Editorial principles"
    "\neditionStmt:Edition\nencodingDesc:Encoding\neventName:Name\nfileDesc:"
    "\nfunder:Funded by\ngeo:Coordinates\ngeogName:Geographical name\nhandDesc:Handwriting"
    "\nhandNote:Hand\nhandNotes:Hands\nhyphenation:Hyphens\nidno:Identifier"
    "\nlangKnowledge:Languages\nlangKnown:Language\nlangUsage:Languages\nlayoutDesc:Layout"
    "\nlistApp:Apparatus\nlistBibl:References\nlistChange:Changes\nlistEvent:Events"
    "\nlistNym:Names\nlistObject:Objects\nlistOrg:Organisations\nlistPerson:Persons"
    "\nlistPlace:Places\nlistPrefixDef:Prefixes\nlistRelation:Relations\nlistWit:Witnesses"
    "\nlocus:Leaves\nlocusGrp:Leaves\nmsContents:Contents\nmsDesc:Manuscript\nmsFrag:Fragment"
    "\nmsIdentifier:Identification\nmsItem:Item\nmsItemStruct:Item\nmsName:Name\nmsPart:Part"
    "\nmusicNotation:Musical notation\nnotesStmt:Notes\nobjectDesc:Object\nobjectName:Name"
    "\norgName:Organisation\norigDate:Date of origin\norigPlace:Place of origin"
    "\nparticDesc:Participants\npersName:Name\nphysDesc:Physical description\nplaceName:Place"
    "\nprefixDef:Prefix\nprofileDesc:The text\nprojectDesc:Project\npubPlace:Place of publication"
    "\npublicationStmt:Publication\nrecordHist:History of this record\nrecordingStmt:Recordings"
    "\nrefsDecl:References\nrefState:Reference\nresp:Responsibility\nrespStmt:Responsibility\nrevisionDesc:Revisions"
    "\nsamplingDecl:Sampling\nscriptDesc:Scripts\nscriptNote:Script\nscriptStmt:Script"
    "\nsealDesc:Seals\nsecFol:Second leaf\nseriesStmt:Series\nsettingDesc:Setting"
    "\nsocecStatus:Status\nsourceDesc:Source\nstdVals:Standard values\nstyleDefDecl:Style language"
    "\nsupportDesc:Support\ntagUsage:Element\ntagsDecl:Elements used\ntextClass:Classification"
    "\ntextDesc:Kind of text\ntextLang:Language\ntitleStmt:Title and responsibility"
    "\ntypeDesc:Type\ntypeNote:Type\nvariantEncoding:Variants\nxenoData:Other metadata\n";

constexpr std::string_view silent =
    " p ab head list table figure quote q cit note noteGrp lg l sp eg egXML pb lb cb gb fw "
    "milestone anchor category catDesc person personGrp persona org place event object nym relation "
    "relationGrp witness listTranspose entry lem rdg app div text floatingText ";

}  // namespace

std::string label_of(std::string_view element) {
  const std::string key = "\n" + std::string(element) + ":";
  const std::size_t at = labels.find(key);
  if (at != labels.npos) {
    const std::size_t start = at + key.size();
    return std::string(labels.substr(start, labels.find('\n', start) - start));
  }
  std::string made;
  for (const char byte : element) {
    const bool capital = byte >= 'A' && byte <= 'Z';
    if (capital && !made.empty()) made += ' ';
    made += capital ? static_cast<char>(byte + 32) : byte == ':' ? ' ' : byte;
  }
  if (!made.empty() && made[0] >= 'a' && made[0] <= 'z') made[0] = static_cast<char>(made[0] - 32);
  return made;
}

bool needs_no_label(std::string_view element) noexcept {
  bool found = false;
  each_name(silent, [&](std::string_view name) { found = found || name == element; });
  return found;
}

}  // namespace polto
