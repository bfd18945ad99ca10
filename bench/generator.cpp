#include "generator.h"

#include <string_view>
#include <utility>

#include "generator_text.h"
#include "generator_words.h"

namespace polto::bench {
namespace {

constexpr std::size_t documents_of_chapter = 40;

constexpr std::string_view volume_begin =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xmlns:frus=\"http://history.state.gov/frus/ns/1.0\">"
    "\n<teiHeader><fileDesc><titleStmt><title type=\"complete\">A generated volume</title>"
    "</titleStmt><publicationStmt><publisher>Polto</publisher><idno type=\"frus\">generated</idno>"
    "</publicationStmt><sourceDesc><p>Made up, to measure with.</p></sourceDesc></fileDesc>"
    "</teiHeader>\n<text>";
// What comes behind the documents, but for the entries of the index.
constexpr std::string_view index_begin =
    "</div></div></body>\n<back><div type=\"section\" xml:id=\"index\"><head>Index</head>"
    "<list type=\"index\">\n";
constexpr std::string_view volume_end = "</list></div></back></text>\n</TEI>\n";
constexpr std::string_view item_begin = "<item>";
constexpr std::string_view item_end = "</item>\n";

class VolumeWriter {
 public:
  explicit VolumeWriter(std::size_t bytes) : bytes_(bytes) {
    volume_.xml.reserve(bytes);
    volume_.persons = 20 + bytes / 15'000;
    volume_.terms = 20 + bytes / 30'000;
  }

  GeneratedVolume write() {
    out_.markup(volume_begin);
    front();
    documents();
    index();
    return std::move(volume_);
  }

 private:
  void front() {
    out_.markup("<front><div type=\"section\" xml:id=\"preface\"><head>Preface</head>");
    for (int i = 0; i < 8; ++i) out_.paragraph();
    out_.markup(
        "</div>\n<div type=\"section\" xml:id=\"terms\"><head>List of Abbreviations</head>");
    out_.list("terms", volume_.terms, [this](std::size_t term) { out_.listed_term(term); });
    out_.markup("</div>\n<div type=\"section\" xml:id=\"persons\"><head>List of Persons</head>");
    out_.list("names", volume_.persons, [this](std::size_t person) {
      out_.listed_person(person);
      out_.any(posts_);
    });
    out_.markup("</div></front>\n<body>");
  }

  /// As many as fit before the index, which takes a fifteenth.
  void documents() {
    const std::size_t end = bytes_ - bytes_ / 15;
    out_.markup("<div type=\"compilation\" xml:id=\"comp1\"><head>The Crisis</head>");
    for (;;) {
      const Counts before = counts();
      if (volume_.documents % documents_of_chapter == 0) chapter();
      document();
      if (volume_.xml.size() > end) return restore(before);
    }
  }

  struct Counts {
    std::size_t bytes, documents, notes, pages;
  };

  Counts counts() const {
    return {volume_.xml.size(), volume_.documents, volume_.notes, volume_.pages};
  }

  void restore(const Counts& before) {
    volume_.xml.resize(before.bytes);
    volume_.documents = before.documents;
    volume_.notes = before.notes;
    volume_.pages = before.pages;
  }

  void chapter() {
    const std::string n = std::to_string(volume_.documents / documents_of_chapter + 1);
    if (volume_.documents > 0) out_.markup("</div>\n");
    out_.markup("<div type=\"chapter\" xml:id=\"ch" + n + "\"><head>");
    out_.words(9);
    out_.markup("</head>");
  }

  void document() {
    const std::string n = std::to_string(++volume_.documents);
    out_.begin_document(n);
    out_.markup("\n<div type=\"document\" xml:id=\"d" + n + "\" n=\"" + n + "\"><head>" + n + ". ");
    out_.any(kinds_);
    source_note();
    out_.markup("</head>");
    dateline();
    if (random_.one_in(2)) participants();
    if (random_.one_in(3)) subject();
    for (std::size_t left = paragraphs_of_document(); left > 0; --left) out_.paragraph();
    if (random_.one_in(12)) out_.table();
    if (random_.one_in(15)) attachment(n);
    if (random_.one_in(2)) signature();
    out_.markup("</div>");
  }

  /// Most documents are short, a few long.
  std::size_t paragraphs_of_document() { return 3 + random_.skewed(40); }

  void source_note() {
    out_.begin_note(" type=\"source\"");
    out_.text("Source: Department of State, Central Files, 762.00/");
    out_.number(random_.between(1, 12));
    out_.text("–");
    out_.number(random_.between(100, 3162));
    out_.text(". ");
    out_.any(classifications_);
    out_.text(". Drafted by ");
    out_.person();
    if (random_.one_in(2)) clearance();
    out_.text("; and approved by ");
    out_.person();
    out_.text(". Repeated to ");
    out_.any(places_);
    out_.text(" and Bonn.");
    out_.markup("</note>");
  }

  void clearance() {
    out_.text(" on ");
    out_.any(months_);
    out_.text(" ");
    out_.number(random_.between(1, 28));
    for (const std::string_view before : {"; cleared by ", ", ", " (EUR), and "}) {
      out_.text(before);
      out_.person();
    }
  }

  void dateline() {
    const std::size_t month = random_.below(months_.size());
    const std::size_t day = random_.between(10, 28);
    out_.markup("\n<dateline><placeName>");
    out_.any(places_);
    out_.markup("</placeName>, <date when=\"1962-");
    if (month < 9) out_.text("0");
    out_.number(month + 1);
    out_.text("-");
    out_.number(day);
    out_.markup("\">");
    out_.text(months_[month]);
    out_.text(" ");
    out_.number(day);
    out_.markup(", 1962</date>, 7 p.m.</dateline>");
  }

  void participants() {
    out_.list("participants", random_.between(3, 9), [this](std::size_t) {
      out_.person();
      out_.text(", ");
      out_.any(posts_);
    });
  }

  void subject() {
    out_.markup("\n<list type=\"subject\"><head>SUBJECT</head><item>");
    out_.words(random_.between(3, 9));
    out_.markup("</item></list>");
  }

  void attachment(const std::string& n) {
    out_.markup("\n<frus:attachment xml:id=\"d" + n + "a1\"><head>Attachment</head>");
    for (std::size_t left = random_.between(1, 5); left > 0; --left) out_.paragraph();
    out_.markup("</frus:attachment>");
  }

  void signature() {
    out_.markup("\n<closer><signed>");
    out_.person();
    out_.markup("</signed></closer>");
  }

  /// Entries up to the very size that was asked for.
  void index() {
    constexpr std::size_t after_item = item_begin.size() + 1 + item_end.size() + volume_end.size();
    out_.markup(index_begin);
    std::size_t end = 0;
    do {
      end = volume_.xml.size();
      index_item();
    } while (volume_.xml.size() + after_item <= bytes_);
    volume_.xml.resize(end);
    out_.markup(item_begin);
    volume_.xml.resize(bytes_ - item_end.size() - volume_end.size(), '.');
    out_.markup(item_end);
    out_.markup(volume_end);
  }

  void index_item() {
    out_.markup(item_begin);
    out_.person();
    for (std::size_t left = random_.between(1, 8); volume_.pages > 0 && left > 0; --left) {
      const std::string page = std::to_string(random_.between(1, volume_.pages));
      out_.markup(", <ref target=\"#pg_");
      out_.text(page);
      out_.markup("\">");
      out_.text(page);
      out_.markup("</ref>");
    }
    out_.markup(item_end);
  }

  std::size_t bytes_;
  GeneratedVolume volume_;
  TextWriter out_{volume_};
  Random& random_ = out_.random();
  const Words places_ = words_of(places);
  const Words kinds_ = words_of(kinds);
  const Words posts_ = words_of(posts);
  const Words classifications_ = words_of(classifications);
  const Words months_ = words_of(months);
};

}  // namespace

GeneratedVolume generate_volume(std::size_t bytes) { return VolumeWriter(bytes).write(); }

}  // namespace polto::bench
