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

constexpr auto table = [] {
  NameTable<96, 768, 256> built;
  for (std::size_t i = 0; i < std::size(rules); ++i)
    built.add(rules[i].name, static_cast<std::uint8_t>(i));
  return built;
}();

}  // namespace

Markup data_attribute(std::string_view name) noexcept {
  const std::uint8_t* const number = table.find(name);
  return number == nullptr ? Markup("") : rules[*number].html;
}

bool is_right_to_left(std::string_view language) noexcept {
  const std::string_view primary = language.substr(0, language.find('-'));
  for (const std::string_view known : {"ar", "he", "fa", "ur", "syr", "yi", "ps", "sd", "ug", "dv",
                                       "arc", "ckb", "nqo", "sam", "ota", "phn", "hbo", "jpa"})
    if (primary == known) return language.find("-Latn") == language.npos;
  return language.find("-Arab") != language.npos || language.find("-Hebr") != language.npos ||
         language.find("-Syrc") != language.npos;
}

}  // namespace polto
