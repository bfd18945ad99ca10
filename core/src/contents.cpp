#include "polto/contents.h"

#include "polto/limits.h"
#include "polto/notes.h"
#include "polto/text.h"
#include "xml.h"

namespace polto {
namespace {

pugi::xml_node heading_of(pugi::xml_node division) {
  unsigned left = limits::heading_parts;
  for (pugi::xml_node child = division.first_child(); child && left > 0; --left) {
    if (is(child, El::head) && attribute(child, "type") != "shortened-for-running-head")
      return child;
    child = child.next_sibling();
  }
  return {};
}

// A text of a corpus is called what its own header calls it.
std::string title_in_corpus(pugi::xml_node text) {
  std::string title;
  for (const pugi::xml_node part : text.parent().children())
    if (is(part, El::teiHeader)) {
      walk(part, [&](pugi::xml_node node) {
        if (title.empty() && is_element(node) && local_name(node) == "title" &&
            local_name(node.parent()) == "titleStmt")
          title = plain_text(node);
        return title.empty() && is_element(node);
      });
    }
  return title;
}

// The first element of this kind that belongs to `division` itself and is not in a note.
pugi::xml_node find_own(pugi::xml_node division, El el) {
  pugi::xml_node found;
  walk(division, [&](pugi::xml_node node) {
    if (found || !is_element(node)) return false;
    const El at = rule_of(node).el;
    if (at == el) found = node;
    const bool other = node != division && (at == El::div || at == El::attachment);
    return !found && !other && at != El::note && at != El::p;
  });
  return found;
}

std::string_view iso_date(pugi::xml_node date) {
  for (const char* const name : {"when", "from", "notBefore", "to", "notAfter"}) {
    const std::string_view value = attribute(date, name);
    if (!value.empty()) return value;
  }
  return {};
}

std::string_view date_of(pugi::xml_node division, pugi::xml_node dateline) {
  std::string_view found;
  walk(dateline, [&](pugi::xml_node node) {
    if (found.empty() && is(node, El::date)) found = iso_date(node);
    return found.empty() && !is(node, El::note);
  });
  if (found.empty()) found = attribute(division, "frus:doc-dateTime-min");
  return found;
}

std::string_view ref_of(const Edition& edition, pugi::xml_node name) {
  for (const char* const from : {"corresp", "ref", "target"}) {
    const Target* const target = edition.resolve(attribute(name, from));
    if (target != nullptr && target->kind == Target::Kind::entry) return target->id;
  }
  return {};
}

void read_parties(const Edition& edition, pugi::xml_node head, DocumentInfo& out) {
  walk(head, [&](pugi::xml_node node) {
    if (!is_element(node) || is(node, El::note)) return false;
    const std::string_view type = attribute(node, "type");
    if (type != "from" && type != "to") return true;
    (type == "from" ? out.from : out.to).push_back({plain_text(node), ref_of(edition, node)});
    return false;
  });
}

// The name in a signature: what persName marks, or all of it.
Party read_signature(const Edition& edition, pugi::xml_node signature) {
  pugi::xml_node name = signature;
  walk(signature, [&](pugi::xml_node node) {
    if (name == signature && is(node, El::persName)) name = node;
    return name == signature && !is(node, El::note);
  });
  Party party{plain_text(name), ref_of(edition, name)};
  if (party.ref.empty()) party.ref = ref_of(edition, signature);
  return party;
}

void read_signatures(const Edition& edition, pugi::xml_node division, DocumentInfo& out) {
  walk(division, [&](pugi::xml_node node) {
    if (!is_element(node)) return false;
    const El el = rule_of(node).el;
    if (el == El::note || el == El::p || el == El::table) return false;
    if (node != division && (el == El::div || el == El::attachment)) return false;
    if (el != El::signed_) return true;
    Party party = read_signature(edition, node);
    if (!party.name.empty()) out.signed_by.push_back(std::move(party));
    return false;
  });
}

// The element itself, or the first in it, behind labels and descriptions: zones come by the
// thousand.
pugi::xml_node first_graphic(pugi::xml_node surface) noexcept {
  if (is(surface, El::graphic)) return surface;
  unsigned parts = 0;
  for (const pugi::xml_node part : surface.children()) {
    if (is(part, El::graphic)) return part;
    if (++parts == limits::surface_parts) break;
  }
  return {};
}

}  // namespace

std::string title_of(const Edition& edition, std::uint32_t division) {
  const pugi::xml_node node = edition.divisions()[division].node;
  if (is(node, El::titlePage)) return "Title page";
  if (is(node, El::text) && is(node.parent().parent(), El::teiCorpus)) return title_in_corpus(node);
  return plain_text(heading_of(node));
}

std::string_view page_number(const Edition& edition, std::uint32_t page) noexcept {
  return page == none ? std::string_view() : attribute(edition.pages()[page].node, "n");
}

std::string_view image_of(const Edition& edition, pugi::xml_node page_break) noexcept {
  const std::string_view facs = attribute(page_break, "facs");
  if (facs.find('#') == facs.npos) return facs;
  const Target* const target = edition.resolve(facs);
  if (target == nullptr) return facs;
  const bool zone = local_name(target->node) == "zone";
  const pugi::xml_node surface = zone ? target->node.parent() : target->node;
  const std::string_view url = attribute(first_graphic(surface), "url");
  return url.empty() || url.size() > limits::address_bytes ? facs : url;
}

std::vector<ContentsEntry> read_contents(const Edition& edition) {
  const auto& divisions = edition.divisions();
  std::vector<ContentsEntry> out;
  out.reserve(divisions.size());
  std::vector<std::uint32_t> depths(divisions.size());
  for (std::uint32_t i = 0; i < divisions.size(); ++i) {
    const Division& division = divisions[i];
    const std::uint32_t depth = division.parent == none ? 0 : depths[division.parent];
    ContentsEntry entry{i, depth, title_of(edition, i), {}};
    const bool whole = is(division.node, El::text) && division.kind == DivisionKind::container;
    depths[i] = depth + (whole && entry.title.empty() ? 0 : 1);
    if (whole && entry.title.empty()) continue;
    if (division.kind == DivisionKind::document)
      entry.date = date_of(division.node, find_own(division.node, El::dateline));
    out.push_back(std::move(entry));
  }
  return out;
}

DocumentInfo read_document(const Edition& edition, std::uint32_t division) {
  const pugi::xml_node node = edition.divisions()[division].node;
  const pugi::xml_node dateline = find_own(node, El::dateline);
  DocumentInfo out;
  out.title = title_of(edition, division);
  out.date = date_of(node, dateline);
  out.date_text = plain_text(find_own(dateline, El::date));
  out.place = plain_text(find_own(dateline, El::placeName));
  read_parties(edition, heading_of(node), out);
  read_signatures(edition, node, out);
  out.source_note = find_source_note(edition, division);
  return out;
}

std::vector<std::uint32_t> list_documents(const Edition& edition) {
  const auto& divisions = edition.divisions();
  const auto all_of = [&](DivisionKind kind) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < divisions.size(); ++i)
      if (divisions[i].kind == kind) out.push_back(i);
    return out;
  };
  std::vector<std::uint32_t> documents = all_of(DivisionKind::document);
  return documents.empty() ? all_of(DivisionKind::section) : documents;
}

}  // namespace polto
