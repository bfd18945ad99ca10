#include "indexer.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include "characters.h"
#include "decimal.h"
#include "placement.h"
#include "polto/limits.h"
#include "qualified_names.h"
#include "tree_fields.h"

namespace polto {
namespace {

bool is_division(El el) noexcept {
  return el == El::div || el == El::attachment || el == El::titlePage || el == El::text ||
         el == El::floatingText;
}

// What stands in a division without being something to read by itself.
bool is_frame(El el) noexcept {
  switch (el) {
    case El::head:
    case El::pb:
    case El::cb:
    case El::gb:
    case El::lb:
    case El::milestone:
    case El::anchor:
    case El::front:
    case El::body:
    case El::back:
    case El::group:
    case El::note: return true;
    default: return is_division(el);
  }
}

bool is_tei_namespace(std::string_view space) noexcept {
  return space == "http://www.tei-c.org/ns/1.0";
}

// Whether a default namespace is another vocabulary's: XHTML, MathML, SVG. Old files of TEI name
// spaces of their own.
bool is_foreign_space(std::string_view space) noexcept {
  return !space.empty() && space.find("tei-c.org") == space.npos;
}

// Whether `element` itself binds this prefix to TEI.
bool declares_tei(pugi::xml_node element, std::string_view prefix) {
  if (prefix.empty()) return false;
  for (const pugi::xml_attribute attribute : element.attributes()) {
    const std::string_view name = attribute.name();
    if (name.starts_with("xmlns:") && name.substr(6) == prefix)
      return is_tei_namespace(attribute.value());
  }
  return false;
}

// Some corpora write tei:p or t:p for p. Named alike, all of them are read alike. A mended source
// may have a prefix and nothing behind it.
void strip_prefix(pugi::xml_node element) {
  const std::string_view name = element.name();
  const std::size_t colon = name.find(':');
  if (colon + 1 < name.size()) name_field(element) += colon + 1;
}

// The links of TEI P4 to other files.
bool points_out(pugi::xml_node element) noexcept {
  return local_name(element) == "xref" || local_name(element) == "xptr";
}

// The attributes of TEI P4 that P5 took from XML itself.
void rename_attributes(pugi::xml_node element) {
  for (pugi::xml_attribute attribute : element.attributes()) {
    const std::string_view name = attribute.name();
    if (name == "id")
      attribute.set_name("xml:id");
    else if (name == "lang")
      attribute.set_name("xml:lang");
    else if (name == "url" && points_out(element))
      attribute.set_name("target");
  }
}

bool is_plain_name(const char* name) noexcept {
  if (*name == 'x') return std::strcmp(name, "xml:id") == 0 || std::strcmp(name, "xml:lang") == 0;
  while (*name != '\0' && *name != ':') ++name;
  return *name == '\0';
}

// Whether an element has few attributes, no two of one name, and no prefix but XML's own: nearly
// every one is so, and needs no closer look.
bool are_plain_names(pugi::xml_node element) noexcept {
  std::array<const char*, 8> names{};
  std::size_t size = 0;
  if (!is_plain_name(element.name())) return false;
  for (const pugi::xml_attribute attribute : element.attributes()) {
    const char* const name = attribute.name();
    if (size == names.size() || !is_plain_name(name)) return false;
    for (std::size_t i = 0; i < size; ++i)
      if (std::strcmp(names[i], name) == 0) return false;
    names[size++] = name;
  }
  return true;
}

bool is_list_entry(pugi::xml_node name) noexcept {
  const pugi::xml_node parent = name.parent();
  return is(parent, El::item) || is(parent.parent(), El::item);
}

pugi::xml_node entry_holder(pugi::xml_node name) noexcept {
  return is(name.parent(), El::item) ? name.parent() : name.parent().parent();
}

// Whether an element stands in what is around it as a block. Notes that are moved away do not;
// those of a header, and of readings where these are listed, stay.
bool is_set_as_block(pugi::xml_node element, const Rule& rule, bool notes_stay) noexcept {
  if (rule.el == El::note && !is_inline_note(element)) return notes_stay && holds_block(element);
  const bool phrase = rule.shape == Shape::phrase || rule.shape == Shape::empty;
  return !phrase || holds_block(element) || (rule.el == El::quote && is_block_quotation(element)) ||
         (rule.el == El::note && is_summary(element));
}

}  // namespace

Status Indexer::index() {
  const pugi::xml_node root = edition_.root();
  if (status_ = check_root(root.parent()); !status_) return status_;
  is_p4_ = std::string_view(root.name()).ends_with(".2");
  walk(
      root, [this](pugi::xml_node node) { return enter(node); },
      [this](pugi::xml_node node) { leave(node); });
  if (!status_) return status_;
  if (edition_.volume_id_.empty()) edition_.volume_id_ = id_of(root);
  // The text's own ids come first.
  for (const pugi::xml_node note : example_notes_) edition_.insert({id_of(note), note});
  find_second_marks();
  settle_kinds();
  settle_homes();
  settle_pages();
  return {};
}

Status Indexer::fail(ErrorCode code, pugi::xml_node node) const {
  return {code, edition_.offset_of(node)};
}

Status Indexer::check_root(pugi::xml_node document) const {
  pugi::xml_node root;
  for (const pugi::xml_node node : document.children()) {
    if (is_text(node) && !trimmed(node.value()).empty())
      return fail(ErrorCode::text_outside_root, node);
    if (!is_element(node)) continue;
    if (root) return fail(ErrorCode::several_roots, node);
    root = node;
  }
  if (!root) return {ErrorCode::no_root, 0};
  if (declares_tei(root, prefix_of(root.name()))) strip_prefix(root);
  if (is_foreign_space(attribute(root, "xmlns")) || !rule_of(local_name(root)).known)
    return fail(ErrorCode::not_tei, root);
  return {};
}

bool Indexer::enter(pugi::xml_node node) {
  if (!status_) return false;
  if (is_text(node)) {
    enter_text(node);
    return false;
  }
  if (!is_element(node)) return false;
  if (++depth_ > limits::depth) status_ = fail(ErrorCode::too_deep, node);
  if (status_) status_ = check_attributes(node);
  if (!status_) return false;
  if (is_p4_) rename_attributes(node);
  if (example_) return enter_example(node);
  Mark::set_rule(node, number_of(node));
  enter_element(node, rule_of(node));
  return true;
}

void Indexer::leave(pugi::xml_node node) {
  if (!status_ || !is_element(node)) return;
  --depth_;
  if (!open_.empty() && edition_.divisions_[open_.back()].node == node) close_division();
  while (!prefixes_.empty() && prefixes_.back().element == node) prefixes_.pop_back();
  if (example_ == node) example_ = {};
  const Rule& rule = rule_of(node);
  if (rule.el == El::teiHeader) --header_depth_;
  if (rule.el == El::app) --apps_;
  if (is_element(node.parent()) && is_set_as_block(node, rule, apps_ + header_depth_ > 0))
    Mark::set_holds_block(node.parent());
}

Status Indexer::check_attributes(pugi::xml_node element) {
  if (are_plain_names(element)) return {};
  // A mended source passes with names of unknown vocabularies.
  const bool mended = edition_.mended_.count > 0;
  names_.clear();
  names_.emplace_back(element.name());
  for (const pugi::xml_attribute attribute : element.attributes()) {
    const std::string_view name = attribute.name();
    names_.push_back(name);
    const bool prefixed = name.starts_with("xmlns:") && name.size() > 6;
    if (!prefixed && name != "xmlns") continue;
    const std::string_view prefix = prefixed ? name.substr(6) : std::string_view();
    const std::string_view space = attribute.value();
    if (!mended && is_forbidden_binding(prefix, space))
      return fail(ErrorCode::bad_namespace, element);
    const bool tei = prefixed ? is_tei_namespace(space) : !is_foreign_space(space);
    prefixes_.push_back({prefix, element, space, tei});
  }
  if (!mended && prefix_of(names_.front()) == "xmlns")
    return fail(ErrorCode::undeclared_prefix, element);
  // The name of the element is with them.
  if (names_.size() > limits::attributes + 1) return fail(ErrorCode::too_many_attributes, element);
  if (prefixes_.size() > limits::prefixes) return fail(ErrorCode::too_many_prefixes, element);
  std::size_t prefixed = 0;
  for (const std::string_view name : names_) {
    if (name.find(':') == name.npos) continue;
    ++prefixed;
    if (!mended && !declares(name)) return fail(ErrorCode::undeclared_prefix, element);
  }
  // An attribute may have the name of its element.
  names_.front() = {};
  if (!doubled_name(names_).empty() || (prefixed > 1 && !mended && doubles_by_namespace()))
    return fail(ErrorCode::duplicate_attribute, element);
  return {};
}

// Whether two of the names are one, because their prefixes stand for one namespace.
bool Indexer::doubles_by_namespace() const {
  std::vector<SpacedName> names;
  for (const std::string_view name : names_) {
    const std::size_t colon = name.find(':');
    if (colon == name.npos || name.starts_with("xml")) continue;
    const Prefix* const prefix = declaration_of(name.substr(0, colon));
    if (prefix != nullptr) names.push_back({name, prefix->space});
  }
  return !doubled_in_namespace(names).empty();
}

const Indexer::Prefix* Indexer::declaration_of(std::string_view prefix) const {
  const auto innermost = std::find_if(prefixes_.rbegin(), prefixes_.rend(),
                                      [&](const Prefix& at) { return at.name == prefix; });
  return innermost == prefixes_.rend() ? nullptr : &*innermost;
}

// The rule of an element whatever prefix a source has for TEI and for XInclude; that of TEI is
// taken off. Names of other vocabularies have none.
RuleNumber Indexer::number_of(pugi::xml_node element) const {
  const std::string_view name = element.name();
  const Prefix* const whole = declaration_of({});
  const bool prefixed = name.find(':') != name.npos;
  const Prefix* const declared = prefixed ? declaration_of(prefix_of(name)) : whole;
  if (prefixed && declared != nullptr && declared->tei)
    strip_prefix(element);
  else if (declared != nullptr && declared->space == include_space)
    return rule_number("xi:" + std::string(without_prefix(name)));
  else if (whole != nullptr && !whole->tei)
    return RuleNumber{0};
  return rule_number(prefixed ? local_name(element) : name);
}

// Whether the prefix of a name with a colon is declared here.
bool Indexer::declares(std::string_view name) const {
  if (!is_qualified(name)) return false;
  const std::string_view prefix = name.substr(0, name.find(':'));
  return prefix == "xml" || prefix == "xmlns" || declaration_of(prefix) != nullptr;
}

// What an example holds is shown as source: its divisions, notes and ids are not the text's own.
bool Indexer::enter_example(pugi::xml_node element) {
  Mark::set_rule(element, RuleNumber{0});
  if (local_name(element) == "note" && !id_of(element).empty()) example_notes_.push_back(element);
  return true;
}

void Indexer::enter_element(pugi::xml_node element, const Rule& rule) {
  if (rule.el == El::egXML) example_ = element;
  if (rule.el == El::teiHeader) ++header_depth_;
  if (rule.el == El::app) ++apps_;
  if (header_depth_ == 0) {
    if (is_division(rule.el)) return open_division(element, rule);
    note_content(element, rule);
    if (rule.el == El::note) return add_note(element);
    if (rule.el == El::pb) return add_page(element);
  }
  if (rule.el == El::idno && header_depth_ > 0 && attribute(element, "type") == "frus")
    edition_.volume_id_ = trimmed(element.first_child().value());
  if (rule.el == El::rendition) add_rendition(element);
  if (rule.el == El::tagUsage) add_usage(element);
  if (rule.el == El::prefixDef) add_prefix_definition(element);
  const std::string_view id = id_of(element);
  if (id.empty()) return;
  const auto before = edition_.entries_.size();
  add_entry(element, rule);
  Target target{id, element, innermost()};
  if (edition_.entries_.size() != before) {
    target.kind = Target::Kind::entry;
    target.index = static_cast<std::uint32_t>(before);
  }
  edition_.insert(target);
}

void Indexer::add_prefix_definition(pugi::xml_node element) {
  const std::string_view replacement = attribute(element, "replacementPattern");
  if (!replacement.empty() && replacement.size() <= limits::address_bytes &&
      edition_.prefix_definitions_.size() < limits::definitions)
    edition_.prefix_definitions_.push_back({attribute(element, "ident"), replacement});
}

void Indexer::enter_text(pugi::xml_node node) {
  if (open_.empty() || header_depth_ > 0 || unstarted_ == open_.size()) return;
  const char* at = node.value();
  while (is_space(*at)) ++at;
  if (*at != '\0') unstarted_ = open_.size();
}

// Marks the innermost division as having content of its own when `element` is such content and
// stands in it directly.
void Indexer::note_content(pugi::xml_node element, const Rule& rule) {
  if (open_.empty() || is_frame(rule.el)) return;
  if (is_frame(rule_of(element.parent()).el)) contents_[open_.back()].own = true;
}

void Indexer::open_division(pugi::xml_node element, const Rule& rule) {
  auto& divisions = edition_.divisions_;
  const auto number = static_cast<std::uint32_t>(divisions.size());
  const char* const kind = rule.el == El::titlePage ? "polto-title-page-" : "polto-div-";
  Division division;
  division.node = element;
  division.id = id_for(element, kind, number + 1);
  division.parent = innermost();
  division.first_note = static_cast<std::uint32_t>(edition_.notes_.size());
  division.page =
      edition_.pages_.empty() ? none : static_cast<std::uint32_t>(edition_.pages_.size() - 1);
  if (division.parent != none) contents_[division.parent].divisions = true;
  divisions.push_back(division);
  contents_.push_back({});
  edition_.insert({division.id, element, number, number, Target::Kind::division});
  open_.push_back(number);
}

void Indexer::close_division() {
  Division& division = edition_.divisions_[open_.back()];
  division.end = static_cast<std::uint32_t>(edition_.divisions_.size());
  division.end_note = static_cast<std::uint32_t>(edition_.notes_.size());
  division.last_page =
      edition_.pages_.empty() ? none : static_cast<std::uint32_t>(edition_.pages_.size() - 1);
  open_.pop_back();
  unstarted_ = std::min(unstarted_, open_.size());
}

void Indexer::add_note(pugi::xml_node element) {
  const auto number = static_cast<std::uint32_t>(edition_.notes_.size());
  if (number == limits::notes) status_ = fail(ErrorCode::too_many_notes, element);
  const std::string_view id = id_for(element, "polto-note-", number + 1);
  edition_.notes_.push_back({element, id, innermost()});
  edition_.insert({id, element, innermost(), number, Target::Kind::note});
}

void Indexer::add_page(pugi::xml_node element) {
  const auto number = static_cast<std::uint32_t>(edition_.pages_.size());
  const std::string_view id = id_for(element, "polto-page-", number + 1);
  edition_.pages_.push_back({element, id, innermost()});
  edition_.insert({id, element, innermost(), number, Target::Kind::page});
  // A page break before any text of a division is the page on which the division starts.
  for (std::size_t i = unstarted_; i < open_.size(); ++i)
    edition_.divisions_[open_[i]].page = number;
}

void Indexer::add_entry(pugi::xml_node element, const Rule& rule) {
  Entry entry{element, {}, id_of(element)};
  switch (rule.el) {
    case El::person: entry.holder = element; break;
    case El::org:
    case El::place:
      entry.holder = element;
      entry.kind = Entry::Kind::term;
      break;
    case El::persName:
    case El::term:
    case El::gloss:
    case El::name:
    case El::orgName:
    case El::placeName:
      if (!is_list_entry(element)) return;
      entry.holder = entry_holder(element);
      if (rule.el != El::persName) entry.kind = Entry::Kind::term;
      break;
    default: return;
  }
  edition_.entries_.push_back(entry);
}

std::string_view Indexer::id_for(pugi::xml_node element, const char* kind, std::uint32_t number) {
  const std::string_view own = id_of(element);
  if (!own.empty()) {
    const Target* const first = edition_.find(own);
    if (first == nullptr) return own;
    edition_.doubled_ids_.push_back({element, first->id});
  }
  std::string made;
  do {
    made = kind;
    made += Decimal(number).view();
    number += 1'000'000;  // only where the source uses our prefix itself
  } while (edition_.find(made) != nullptr);
  pugi::xml_attribute id = element.attribute("xml:id");
  if (!id) id = element.append_attribute("xml:id");
  id.set_value(made.c_str());
  return id.value();
}

}  // namespace polto
