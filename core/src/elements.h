// The elements of TEI, and what becomes of each in HTML.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "polto/html_buffer.h"

namespace polto {

/// Elements that code asks for by name; all others are `other`.
enum class El : std::uint8_t {
  other,
  // structure
  TEI,
  teiCorpus,
  teiHeader,
  text,
  group,
  front,
  body,
  back,
  floatingText,
  div,
  attachment,
  titlePage,
  docTitle,
  head,
  opener,
  closer,
  dateline,
  salute,
  signed_,
  trailer,
  argument,
  epigraph,
  byline,
  postscript,
  p,
  ab,
  // lists and tables
  list,
  item,
  label,
  headLabel,
  headItem,
  table,
  row,
  cell,
  // notes, breaks, links
  note,
  pb,
  lb,
  cb,
  gb,
  milestone,
  anchor,
  gap,
  ref,
  ptr,
  // names and dates
  persName,
  placeName,
  orgName,
  name,
  rs,
  term,
  gloss,
  date,
  time,
  person,
  org,
  place,
  idno,
  // inline
  hi,
  emph,
  q,
  quote,
  cit,
  figure,
  figDesc,
  graphic,
  formula,
  choice,
  seg,
  // transcription
  subst,
  supplied,
  mod,
  space,
  handShift,
  g,
  // apparatus
  app,
  lem,
  rdg,
  rdgGrp,
  witDetail,
  witness,
  listApp,
  // verse and drama
  lg,
  l,
  sp,
  // the header
  rendition,
  tagUsage,
  prefixDef,
  // speech and facsimiles
  u,
  surface,
  // examples
  eg,
  egXML,
  // documentation
  divGen,
  specDesc,
  // foreign
  include,
  xhtml,
};

/// How an element stands in HTML.
enum class Shape : std::uint8_t {
  block,      ///< flow content, holds anything
  fields,     ///< a block; where it holds nothing but elements, each is shown with its name
  paragraph,  ///< phrasing content; a div with role paragraph where it holds blocks
  phrase,     ///< inline; a div where it holds blocks
  heading,    ///< h2 to h6 by depth
  empty,      ///< a mark without content
  hidden,     ///< apparatus of the encoders: kept in the HTML, not shown
};

/// Whether the words in an element of this shape stand apart from those around it.
constexpr bool is_block(Shape shape) noexcept {
  return shape == Shape::block || shape == Shape::fields || shape == Shape::paragraph ||
         shape == Shape::heading;
}

struct Rule {
  El el = El::other;
  Shape shape = Shape::phrase;
  Markup tag = "span";
  bool known = false;
};

/// The place of a rule in the table of rules: eight bits, so that an element's mark (mark.h) can
/// hold it. 0 is the rule of names without one, which is phrase-shaped and not known.
using RuleNumber = std::uint8_t;

/// The rule for an element by its local name ("p"), or for FRUS's own by "frus:attachment".
/// O(name.size()).
RuleNumber rule_number(std::string_view name) noexcept;

/// A rule by its place. Static storage.
const Rule& rule_at(RuleNumber number) noexcept;

inline const Rule& rule_of(std::string_view name) noexcept { return rule_at(rule_number(name)); }

}  // namespace polto
