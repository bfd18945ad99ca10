#include "elements.h"

#include <fstream>
#include <string>

#include "attributes.h"
#include "catch.h"
#include "name_table.h"

using polto::El;
using polto::rule_of;
using polto::Shape;

TEST_CASE("an element is known by its exact name", "[elements]") {
  CHECK(rule_of("p").el == El::p);
  CHECK(rule_of("p").shape == Shape::paragraph);
  CHECK(rule_of("persName").known);
  CHECK_FALSE(rule_of("persname").known);
  CHECK_FALSE(rule_of("P").known);
  CHECK_FALSE(rule_of("").known);
  CHECK_FALSE(rule_of(std::string(10'000, 'p')).known);
}

TEST_CASE("an element without a rule is a phrase", "[elements]") {
  CHECK(rule_of("para").el == El::other);
  CHECK(rule_of("para").shape == Shape::phrase);
  CHECK(rule_of("para").tag.view() == "span");
}

TEST_CASE("divisions of P4 and of FRUS are divisions", "[elements]") {
  CHECK(rule_of("div1").el == El::div);
  CHECK(rule_of("div7").el == El::div);
  CHECK(rule_of("frus:attachment").el == El::attachment);
  CHECK(rule_of("TEI.2").el == El::TEI);
}

TEST_CASE("every element of the Guidelines has a rule", "[elements]") {
  constexpr std::string_view names =
      "ab abbr abstract accMat acquisition activity actor add additional additions addName "
      "address addrLine addSpan adminInfo affiliation age alt alternate altGrp altIdent "
      "altIdentifier am analytic anchor annotation annotationBlock anyElement app appInfo "
      "application arc argument att attDef attList attRef author authority availability back "
      "bibl biblFull biblScope biblStruct bicond binary binaryObject binding bindingDesc birth "
      "bloc body broadcast byline c caesura calendar calendarDesc camera caption case castGroup "
      "castItem castList catchwords catDesc category catRef cb cell certainty change channel "
      "char charDecl charName charProp choice cit citeData citedRange citeStructure cl "
      "classCode classDecl classes classRef classSpec climate closer code collation collection "
      "colloc colophon cond condition constraint constraintSpec content conversion corr "
      "correction correspAction correspContext correspDesc country creation cRefPattern "
      "custEvent custodialHist damage damageSpan dataFacet dataRef dataSpec datatype date "
      "dateline death decoDesc decoNote def default defaultVal del delSpan depth derivation "
      "desc dictScrap dim dimensions distinct distributor district div div1 div2 div3 div4 div5 "
      "div6 div7 divGen docAuthor docDate docEdition docImprint docTitle domain edition "
      "editionStmt editor editorialDecl education eg egXML eLeaf elementRef elementSpec "
      "ellipsis email emph empty encodingDesc entry entryFree epigraph epilogue equipment equiv "
      "eTree etym event eventName ex exemplum expan explicit extent f facsimile factuality "
      "faith fDecl fDescr figDesc figure fileDesc filiation finalRubric fLib floatingText "
      "floruit foliation foreign forename forest form formula front fs fsConstraints fsdDecl "
      "fsDecl fsDescr fsdLink funder fvLib fw g gap gb gen gender genName geo geoDecl geogFeat "
      "geogName gi gloss glyph glyphName gram gramGrp graph graphic group hand handDesc "
      "handNote handNotes handShift head headItem headLabel height heraldry hi history hom hyph "
      "hyphenation ident idno if iff imprimatur imprint incident incipit index iNode "
      "institution interaction interp interpGrp interpretation item iType join joinGrp keywords "
      "kinesic l label lacunaEnd lacunaStart lang langKnowledge langKnown language langUsage "
      "layout layoutDesc lb lbl leaf lem lg licence line link linkGrp list listAnnotation "
      "listApp listBibl listChange listEvent listForest listNym listObject listOrg listPerson "
      "listPlace listPrefixDef listRef listRelation listTranspose listWit localName localProp "
      "location locus locusGrp m macroRef macroSpec mapping material measure measureGrp media "
      "meeting memberOf mentioned metamark metDecl metSym milestone mod model modelGrp "
      "modelSequence moduleRef moduleSpec monogr mood move msContents msDesc msFrag "
      "msIdentifier msItem msItemStruct msName msPart musicNotation name nameLink namespace "
      "nationality node normalization notatedMusic note noteGrp notesStmt num number numeric "
      "nym object objectDesc objectIdentifier objectName objectType occupation offset opener "
      "oRef org orgName orig origDate origin origPlace orth outputRendition oVar p param "
      "paramList paramSpec particDesc patch path pause pb pc per performance persName person "
      "persona personGrp persPronouns phr physDesc place placeName population pos postBox "
      "postCode postscript precision pRef prefixDef preparedness principal profileDesc "
      "projectDesc prologue pron provenance ptr publicationStmt publisher pubPlace punctuation "
      "purpose pVar q quotation quote rb rdg rdgGrp re recordHist recording recordingStmt redo "
      "ref refsDecl refState reg region relatedItem relation relationGrp remarks rendition "
      "repository residence resp respons respStmt restore retrace revisionDesc rhyme role "
      "roleDesc roleName root row rs rt rubric ruby s said salute samplingDecl schemaRef "
      "schemaSpec scriptDesc scriptNote scriptStmt seal sealDesc secFol secl seg segmentation "
      "sense sequence series seriesStmt set setting settingDesc settlement sex shift sic "
      "signatures signed soCalled socecStatus sound source sourceDesc sourceDoc sp space span "
      "spanGrp speaker specDesc specGrp specGrpRef specList spGrp sponsor stage stamp standOff "
      "state stdVals street stress string stringVal styleDefDecl subc subst substJoin summary "
      "superEntry supplied support supportDesc surface surfaceGrp surname surplus surrogates "
      "syll symbol table tag tagsDecl tagUsage taxonomy tech TEI teiCorpus teiHeader term "
      "terrain text textClass textDesc textLang textNode then time timeline title titlePage "
      "titlePart titleStmt tns trailer trait transcriptionDesc transpose tree triangle typeDesc "
      "typeNote u unclear undo unicodeName unicodeProp unihanProp unit unitDecl unitDef usg val "
      "valDesc valItem valList vAlt value variantEncoding vColl vDefault view vLabel vMerge "
      "vNot vocal vRange w watermark when width wit witDetail witEnd witness witStart writing "
      "xenoData xr zone ";
  polto::each_name(names, [](std::string_view name) {
    INFO(name);
    CHECK(rule_of(name).known);
  });
}

TEST_CASE("every element that the series uses has a rule", "[elements][shared]") {
  std::ifstream file(POLTO_SHARED_DIR "/reference/frus-elements.tsv");
  if (!file) {
    WARN("skipped: no " POLTO_SHARED_DIR "/reference/frus-elements.tsv");
    return;
  }
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const std::string name = line.substr(0, line.find('\t'));
    if (name.starts_with("xhtml:")) continue;
    INFO(name);
    CHECK(rule_of(name).known);
  }
}

TEST_CASE("an attribute of TEI becomes a data attribute", "[elements]") {
  CHECK(polto::data_attribute("rend").view() == "data-rend");
  CHECK(polto::data_attribute("notBefore").view() == "data-not-before");
  CHECK(polto::data_attribute("xml:id").empty());
  CHECK(polto::data_attribute("onclick").empty());
  CHECK(polto::data_attribute("style").empty());
  CHECK(polto::data_attribute("").empty());
}

TEST_CASE("languages have a direction", "[elements][language]") {
  CHECK(polto::is_right_to_left("ar"));
  CHECK(polto::is_right_to_left("he-IL"));
  CHECK(polto::is_right_to_left("az-Arab"));
  CHECK_FALSE(polto::is_right_to_left("ar-Latn"));
  CHECK_FALSE(polto::is_right_to_left("en"));
  CHECK_FALSE(polto::is_right_to_left("arn"));
  CHECK_FALSE(polto::is_right_to_left(""));
}
