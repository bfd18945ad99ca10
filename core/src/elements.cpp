#include "elements.h"

#include <array>

#include "name_table.h"

namespace polto {
namespace {

// Elements that become the same in HTML: names separated by blanks.
struct Family {
  Shape shape;
  Markup tag;
  std::string_view names;
};

constexpr Family families[] = {
    // text structure
    {Shape::block, "div",
     "TEI TEI.2 teiCorpus teiCorpus.2 text group front body back floatingText standOff sourceDoc facsimile "
     "surface surfaceGrp zone line patch path "
     "titlePage docTitle titlePart docAuthor docEdition docImprint imprimatur argument "
     "epigraph opener closer dateline salute signed trailer byline postscript dateline "
     "listTranspose transpose"},
    {Shape::block, "section", "div div0 div1 div2 div3 div4 div5 div6 div7 frus:attachment"},
    {Shape::fields, "div", "teiHeader"},
    {Shape::heading, "h2", "head"},
    {Shape::paragraph, "p", "p ab"},
    // lists and tables
    {Shape::block, "ul", "list"},
    {Shape::block, "li", "item itemitem"},
    {Shape::block, "dt", "headLabel"},
    {Shape::block, "dd", "headItem"},
    {Shape::block, "table", "table"},
    {Shape::block, "tr", "row"},
    {Shape::block, "td", "cell"},
    {Shape::phrase, "span", "label"},
    // inline: emphasis, terms, languages
    {Shape::phrase, "span",
     "hi distinct mentioned soCalled term gloss name rs num measure measureGrp unit "
     "addrLine street postCode postBox email seg s cl phr w m c pc g ex am metamark mod xref "
     "lang textLang idno ref affiliation damageSpan docDate"},
    {Shape::phrase, "em", "emph"},
    {Shape::phrase, "i", "foreign"},
    {Shape::phrase, "cite", "title"},
    {Shape::phrase, "code", "code att gi tag val ident"},
    {Shape::phrase, "time", "date time"},
    // names and dates
    {Shape::phrase, "span",
     "persName forename surname genName nameLink addName roleName orgName placeName bloc country "
     "region settlement district geogName geogFeat offset location geo objectName persPronouns "
     "birth death age sex gender nationality faith education occupation residence socecStatus "
     "floruit trait state langKnown langKnowledge population climate terrain"},
    {Shape::fields, "div",
     "listPerson listOrg listPlace listEvent listNym listRelation listObject person personGrp persona "
     "org place event nym relation relationGrp object listApp listWit listBibl listChange listPrefixDef "
     "particDesc settingDesc setting"},
    // editorial intervention
    {Shape::phrase, "span",
     "choice abbr expan orig reg sic corr supplied unclear damage surplus secl handShift subst substJoin "
     "retrace redo undo restore space fw hand app lem rdg rdgGrp wit witDetail "
     "witStart witEnd lacunaStart lacunaEnd"},
    {Shape::block, "div", "witness"},
    {Shape::phrase, "ins", "add addSpan"},
    {Shape::phrase, "del", "del delSpan"},
    // quotation
    {Shape::phrase, "span", "q said quote cit"},
    // notes, references, breaks
    {Shape::phrase, "span", "note noteGrp"},
    {Shape::empty, "span", "pb cb gb milestone anchor ptr xptr graphic media binaryObject"},
    {Shape::empty, "br", "lb"},
    {Shape::phrase, "span", "gap"},
    {Shape::phrase, "span",
     "index listRef link linkGrp join joinGrp alt altGrp when timeline "
     "span spanGrp interp interpGrp fs f certainty precision respons"},
    // figures
    {Shape::block, "figure", "figure"},
    {Shape::phrase, "span", "figDesc formula notatedMusic"},
    // verse and drama
    {Shape::block, "div",
     "lg l castList castGroup castItem sp spGrp set prologue epilogue performance view "
     "camera sound tech move caption"},
    {Shape::phrase, "span", "caesura rhyme stage speaker role roleDesc actor"},
    // speech
    {Shape::block, "div", "u annotationBlock recording recordingStmt scriptStmt broadcast"},
    {Shape::phrase, "ruby", "ruby"},
    {Shape::phrase, "rt", "rt"},
    {Shape::phrase, "span", "rb desc"},
    {Shape::phrase, "span", "pause vocal kinesic incident writing shift transcription"},
    // bibliography
    {Shape::phrase, "span",
     "bibl biblScope citedRange author editor publisher pubPlace edition imprint extent series sponsor "
     "funder meeting principal resp relatedItem textLang respStmt distributor authority licence "
     "biblStruct biblFull analytic monogr"},
    // addresses and correspondence
    {Shape::block, "div", "address"},
    // examples of markup and of program text
    {Shape::block, "pre", "eg egXML"},
    // dictionaries
    {Shape::block, "div", "entry entryFree superEntry sense re dictScrap hom"},
    {Shape::phrase, "span",
     "form orth pron hyph syll stress gram gramGrp case per tns mood iType pos subc colloc number "
     "gen def def usg lbl xr cit etym oRef pRef oVar pVar oVar mentioned"},
    // manuscripts
    {Shape::fields, "div",
     "correspDesc correspAction correspContext "
     "msDesc msIdentifier msContents msItem msItemStruct physDesc objectDesc supportDesc layoutDesc "
     "handDesc scriptDesc typeDesc musicNotation decoDesc additions bindingDesc sealDesc "
     "history additional adminInfo surrogates custodialHist msPart msFrag layout binding seal accMat "
     "recordHist custEvent decoNote handNote scriptNote typeNote summary"},
    {Shape::phrase, "span",
     "institution repository collection altIdentifier msName catchwords signatures secFol heraldry watermark "
     "stamp dimensions height width depth dim material objectType origDate origPlace locus locusGrp "
     "provenance acquisition origin source support foliation collation condition incipit explicit "
     "rubric finalRubric colophon filiation"},
    // what is to be included, and what stands for it
    {Shape::phrase, "span", "xi:include xi:fallback"},
    {Shape::phrase, "span", "ellipsis binary symbol numeric string default eventName textNode"},
    // documentation of an encoding
    {Shape::block, "div",
     "divGen listAnnotation annotation iNode leaf root triangle attDef attList classSpec classes "
     "constraintSpec content dataSpec elementSpec exemplum macroSpec model modelGrp modelSequence "
     "moduleSpec paramList paramSpec remarks specGrp specList valItem valList sequence alternate "
     "outputRendition objectIdentifier"},
    {Shape::phrase, "span",
     "altIdent attRef classRef constraint dataFacet dataRef datatype defaultVal elementRef empty equiv "
     "macroRef memberOf moduleRef param stringVal specDesc specGrpRef valDesc anyElement"},
    // the header
    {Shape::fields, "div",
     "activity equipment unitDecl unitDef conversion fsdDecl fsDecl fsDescr fDecl fDescr fLib fvLib "
     "fsConstraints fsdLink cond bicond if iff then vAlt vColl vDefault vLabel vMerge vNot vRange charName "
     "glyphName charProp unicodeName unicodeProp unihanProp localName localProp mapping value itype "
     "fileDesc titleStmt editionStmt publicationStmt seriesStmt notesStmt sourceDesc encodingDesc "
     "availability projectDesc samplingDecl editorialDecl correction normalization quotation hyphenation "
     "segmentation stdVals interpretation punctuation tagsDecl rendition styleDefDecl namespace "
     "tagUsage refsDecl cRefPattern refState citeStructure citeData classDecl taxonomy category catDesc "
     "catRef geoDecl appInfo application schemaRef schemaSpec variantEncoding profileDesc creation "
     "langUsage language textClass classCode keywords textDesc channel constitution derivation domain "
     "factuality interaction preparedness purpose abstract calendarDesc calendar revisionDesc change "
     "handNotes prefixDef charDecl char glyph xenoData metDecl metSym transcriptionDesc listForest "
     "forest tree eTree eLeaf graph node arc"},
    // what FRUS volumes hold for their own production
    {Shape::hidden, "div",
     "frus:file frus:pdf frus:page-count-according-to-citation frus:problem uh-oh"},
};

struct Named {
  std::string_view name;
  El el;
};

constexpr Named named[] = {
    {"TEI", El::TEI},
    {"TEI.2", El::TEI},
    {"teiCorpus", El::teiCorpus},
    {"teiCorpus.2", El::teiCorpus},
    {"teiHeader", El::teiHeader},
    {"text", El::text},
    {"group", El::group},
    {"front", El::front},
    {"body", El::body},
    {"back", El::back},
    {"floatingText", El::floatingText},
    {"div", El::div},
    {"div0", El::div},
    {"div1", El::div},
    {"div2", El::div},
    {"div3", El::div},
    {"div4", El::div},
    {"div5", El::div},
    {"div6", El::div},
    {"div7", El::div},
    {"frus:attachment", El::attachment},
    {"titlePage", El::titlePage},
    {"docTitle", El::docTitle},
    {"head", El::head},
    {"opener", El::opener},
    {"closer", El::closer},
    {"dateline", El::dateline},
    {"salute", El::salute},
    {"signed", El::signed_},
    {"trailer", El::trailer},
    {"argument", El::argument},
    {"epigraph", El::epigraph},
    {"byline", El::byline},
    {"postscript", El::postscript},
    {"p", El::p},
    {"ab", El::ab},
    {"list", El::list},
    {"item", El::item},
    {"itemitem", El::item},
    {"label", El::label},
    {"headLabel", El::headLabel},
    {"headItem", El::headItem},
    {"table", El::table},
    {"row", El::row},
    {"cell", El::cell},
    {"note", El::note},
    {"pb", El::pb},
    {"lb", El::lb},
    {"cb", El::cb},
    {"gb", El::gb},
    {"milestone", El::milestone},
    {"anchor", El::anchor},
    {"gap", El::gap},
    {"ref", El::ref},
    {"ptr", El::ptr},
    {"xref", El::ref},
    {"xptr", El::ptr},
    {"persName", El::persName},
    {"placeName", El::placeName},
    {"orgName", El::orgName},
    {"name", El::name},
    {"rs", El::rs},
    {"term", El::term},
    {"gloss", El::gloss},
    {"date", El::date},
    {"time", El::time},
    {"person", El::person},
    {"org", El::org},
    {"place", El::place},
    {"idno", El::idno},
    {"hi", El::hi},
    {"emph", El::emph},
    {"q", El::q},
    {"said", El::q},
    {"quote", El::quote},
    {"cit", El::cit},
    {"figure", El::figure},
    {"figDesc", El::figDesc},
    {"graphic", El::graphic},
    {"media", El::graphic},
    {"binaryObject", El::graphic},
    {"formula", El::formula},
    {"choice", El::choice},
    {"seg", El::seg},
    {"subst", El::subst},
    {"ruby", El::subst},
    {"supplied", El::supplied},
    {"mod", El::mod},
    {"space", El::space},
    {"handShift", El::handShift},
    {"g", El::g},
    {"app", El::app},
    {"lem", El::lem},
    {"rdg", El::rdg},
    {"rdgGrp", El::rdgGrp},
    {"witDetail", El::witDetail},
    {"witness", El::witness},
    {"listApp", El::listApp},
    {"lg", El::lg},
    {"l", El::l},
    {"sp", El::sp},
    {"rendition", El::rendition},
    {"prefixDef", El::prefixDef},
    {"tagUsage", El::tagUsage},
    {"u", El::u},
    {"surface", El::surface},
    {"divGen", El::divGen},
    {"specDesc", El::specDesc},
    {"eg", El::eg},
    {"egXML", El::egXML},
    {"xi:include", El::include},
};

// Every name with the place of its rule, and the rules: one for each family, and one for each name
// that code asks for. The names are in here once; the lists above exist only for the compiler.
struct Rules {
  NameList<640, 5760> numbers;
  std::array<Rule, 256> rules{};
  std::size_t size = 1;

  constexpr RuleNumber add(El el, const Family& family) {
    rules[size] = {el, family.shape, family.tag, true};
    return static_cast<RuleNumber>(size++);
  }
};

constexpr El el_of(std::string_view name) noexcept {
  for (const Named& entry : named)
    if (entry.name == name) return entry.el;
  return El::other;
}

// Names of one family that code calls alike ("div", "div1") share a rule.
constexpr Rules table = [] {
  Rules built;
  for (const Family& family : families) {
    const std::size_t first = built.size;
    each_name(family.names, [&](std::string_view name) {
      const El el = el_of(name);
      std::size_t at = first;
      while (at < built.size && built.rules[at].el != el) ++at;
      const RuleNumber number =
          at < built.size ? static_cast<RuleNumber>(at) : built.add(el, family);
      built.numbers.add(name, number);
    });
  }
  return built;
}();

}  // namespace

RuleNumber rule_number(std::string_view name) noexcept {
  static const NameTable numbers(table.numbers);
  const std::uint8_t* const number = numbers.find(name);
  return number == nullptr ? RuleNumber{0} : *number;
}

const Rule& rule_at(RuleNumber number) noexcept { return table.rules[number]; }

}  // namespace polto
