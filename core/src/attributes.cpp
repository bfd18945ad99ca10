#include "attributes.h"

#include <iterator>

#include "name_table.h"

namespace polto {
namespace {

struct AttributeRule {
  std::string_view name;
  Markup html;
};

// One row an attribute, because names in HTML have to be literals.
constexpr AttributeRule rules[] = {
    {"active", "data-active"},
    {"agent", "data-agent"},
    {"ana", "data-ana"},
    {"break", "data-break"},
    {"calendar", "data-calendar"},
    {"cause", "data-cause"},
    {"cert", "data-cert"},
    {"cols", "data-cols"},
    {"corresp", "data-corresp"},
    {"decls", "data-decls"},
    {"degree", "data-degree"},
    {"ed", "data-ed"},
    {"evidence", "data-evidence"},
    {"extent", "data-extent"},
    {"facs", "data-facs"},
    {"force", "data-force"},
    {"from", "data-from"},
    {"hand", "data-hand"},
    {"instant", "data-instant"},
    {"key", "data-key"},
    {"level", "data-level"},
    {"loc", "data-loc"},
    {"met", "data-met"},
    {"n", "data-n"},
    {"new", "data-new"},
    {"notAfter", "data-not-after"},
    {"notBefore", "data-not-before"},
    {"part", "data-part"},
    {"place", "data-place"},
    {"quantity", "data-quantity"},
    {"reason", "data-reason"},
    {"ref", "data-ref"},
    {"rend", "data-rend"},
    {"rendition", "data-rendition"},
    {"resp", "data-resp"},
    {"rhyme", "data-rhyme"},
    {"role", "data-role"},
    {"rows", "data-rows"},
    {"scheme", "data-scheme"},
    {"scribe", "data-scribe"},
    {"seq", "data-seq"},
    {"source", "data-source"},
    {"subtype", "data-subtype"},
    {"target", "data-target"},
    {"targetEnd", "data-target-end"},
    {"to", "data-to"},
    {"type", "data-type"},
    {"unit", "data-unit"},
    {"url", "data-url"},
    {"value", "data-value"},
    {"when", "data-when"},
    {"who", "data-who"},
    {"wit", "data-wit"},
};

constexpr auto names = [] {
  NameList<96, 864> built;
  for (std::size_t i = 0; i < std::size(rules); ++i)
    built.add(rules[i].name, static_cast<std::uint8_t>(i));
  return built;
}();

}  // namespace

Markup data_attribute(std::string_view name) noexcept {
  static const NameTable table(names);
  const std::uint8_t* const number = table.find(name);
  return number == nullptr ? Markup("") : rules[*number].html;
}

namespace {

// Whether a part of four letters names a script, "Latn" in "ar-Latn".
bool names_script(std::string_view language) noexcept {
  for (std::size_t at = language.find('-'); at != language.npos; at = language.find('-', at + 1))
    if (language.find('-', at + 1) == at + 5 || language.size() == at + 5) return true;
  return false;
}

}  // namespace

bool is_right_to_left(std::string_view language) noexcept {
  const std::string_view primary = language.substr(0, language.find('-'));
  // A script that is named says it, whatever the language.
  for (const std::string_view script :
       {"-Arab", "-Hebr", "-Syr", "-Thaa", "-Nkoo", "-Adlm", "-Mand", "-Samr", "-Phnx", "-Armi",
        "-Avst", "-Rohg", "-Sogd", "-Aran"})
    if (language.find(script) != language.npos) return true;
  for (const std::string_view known :
       {"ar",  "he",  "fa",  "ur",  "syr", "yi",  "ps",  "sd",  "ug",  "dv",  "arc",
        "ckb", "nqo", "sam", "ota", "phn", "hbo", "jpa", "syc", "aii", "ara", "heb",
        "fas", "per", "prs", "pnb", "urd", "yid", "arz", "ary", "jrb", "xsy", "mid"})
    if (primary == known) return !names_script(language);
  return false;
}

}  // namespace polto
