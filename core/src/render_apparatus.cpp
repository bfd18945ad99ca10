// The critical apparatus. In the text stands the lemma with a mark; the other readings stand behind
// it unseen, and all of them once more in a list at the end of their document. An apparatus that is
// kept apart from its text is such a list already.
#include "characters.h"
#include "name_table.h"
#include "placement.h"
#include "polto/limits.h"
#include "polto/text.h"
#include "reading.h"
#include "renderer.h"
#include "xml.h"

namespace polto {
namespace {

bool is_in_header(const Target& target) noexcept {
  if (target.division != none) return false;
  unsigned left = limits::depth_around;
  for (pugi::xml_node node = target.node; node && left > 0; --left) {
    if (is(node, El::teiHeader)) return true;
    node = node.parent();
  }
  return false;
}

// What a witness is called in the apparatus.
std::string_view siglum_of(const Target& witness) noexcept {
  const std::string_view n = attribute(witness.node, "n");
  return n.empty() || n.size() > limits::label_bytes ? witness.id : n;
}

}  // namespace

void Renderer::open_app(pugi::xml_node node, const Rule& rule) {
  if (is_external_app(node) && !top().copied) return open_entry(node, rule);
  const Markup tag = holds_block(node) ? Markup("div") : Markup("span");
  open_tag(node, rule, tag);
  out_.markup(">");
  const bool marked = !top().copied && top().apps < limits::apparatus_depth;
  push(node, rule, tag, marked ? Closing::app : Closing::tag);
  top().inside = Inside::parts;
  if (marked) ++top().apps;
}

// An entry of an apparatus that is kept apart.
void Renderer::open_entry(pugi::xml_node node, const Rule& rule) {
  open(node, rule, "div");
  top().inside = Inside::parts;
  top().entry = true;
  write_place_of(node);
}

// Where in the text an entry belongs, as it says, and as a link where the place is known.
void Renderer::write_place_of(pugi::xml_node app) {
  const std::string_view from = attribute(app, "from");
  const std::string_view loc = attribute(app, "loc");
  const Target* const target = from.empty() ? nullptr : reach(from);
  if (loc.empty() && target == nullptr) return;
  out_.markup("<span class=\"tei-app-place\" data-added>");
  if (target != nullptr) {
    out_.markup("<a");
    write_href(target->id);
    if (loc.empty()) out_.markup(" aria-label=\"Place in the text\"");
    out_.markup(">");
  }
  out_.text(loc.empty() ? std::string_view("↑") : loc);
  if (target != nullptr) out_.markup("</a>");
  out_.markup("</span> ");
}

void Renderer::open_reading(pugi::xml_node node, const Rule& rule) {
  if (top().entry) return open_listed_reading(node, rule);
  const pugi::xml_node parent = node.parent();
  const bool in_app = is(parent, El::app) || is(parent, El::rdgGrp);
  const Markup tag = holds_block(node) ? Markup("div") : Markup("span");
  const bool group = rule.el == El::rdgGrp;
  if (in_app && !group && !is_shown(node)) return open_hidden(node, rule, tag);
  open(node, rule, tag);
  if (group) top().inside = Inside::parts;
}

void Renderer::open_listed_reading(pugi::xml_node node, const Rule& rule) {
  const Markup tag = holds_block(node) ? Markup("div") : Markup("span");
  const bool group = rule.el == El::rdgGrp;
  if (rule.el == El::rdg && follows_reading(node)) out_.markup("<span data-added>; </span>");
  open_tag(node, rule, tag);
  out_.markup(">");
  push(node, rule, tag, group ? Closing::tag : Closing::reading);
  if (group) {
    top().inside = Inside::parts;
    top().entry = true;
  } else if (rule.el == El::rdg && !node.first_child()) {
    out_.markup("<span class=\"tei-omitted\" data-added>om.</span>");
  }
}

// In an entry a note follows what it speaks of.
void Renderer::open_entry_note(pugi::xml_node node) {
  const bool copied = top().copied;
  const Markup tag = holds_block(node) ? Markup("div") : Markup("span");
  out_.trim_space();
  out_.markup(" ");
  open_tag(node, rule_of(node), tag, !copied && !id_of(node).starts_with("polto-"));
  if (!copied) out_.markup(" data-note");
  out_.markup(">");
  push(node, rule_of(node), tag);
}

// Witnesses and editors of a reading, by their sigla.
void Renderer::write_sigla(pugi::xml_node reading) {
  for (const char* const name : {"wit", "resp", "source"})
    each_name(attribute(reading, name),
              [this](std::string_view pointer) { write_siglum(pointer); });
}

void Renderer::write_siglum(std::string_view pointer) {
  const Target* const witness = edition_.resolve(pointer);
  out_.markup(" <span class=\"tei-siglum\" data-added>");
  if (witness == nullptr) {
    out_.text(pointer.starts_with('#') ? pointer.substr(1) : pointer);
  } else if (!is_in_header(*witness) && reach(pointer) != nullptr && !top().in_link) {
    out_.markup("<a");
    write_href(witness->id);
    out_.markup(">");
    out_.text(siglum_of(*witness));
    out_.markup("</a>");
  } else {
    out_.text(siglum_of(*witness));
    bool known = false;
    for (const pugi::xml_node node : witnesses_) known = known || node == witness->node;
    if (!known && witnesses_.size() < limits::legend_witnesses) witnesses_.push_back(witness->node);
  }
  out_.markup("</span>");
}

// A list of witnesses in the text says which siglum is whose.
void Renderer::open_witness(pugi::xml_node node, const Rule& rule) {
  open(node, rule, "div");
  if (const Target* const target = edition_.find(id_of(node)); target != nullptr) {
    out_.markup("<span class=\"tei-siglum\" data-added>");
    out_.text(siglum_of(*target));
    out_.markup("</span> ");
  }
}

// The mark behind the lemma. Links do not nest: inside one it waits for the end.
void Renderer::mark_app(pugi::xml_node app) {
  const Frame& home = top().home ? top() : stack_[top().home_at];
  const std::uint32_t first = home.first_app;
  const auto number = static_cast<std::uint32_t>(apps_.size());
  apps_.push_back({app, number - first, ++apps_seen_});
  if (top().in_link)
    app_marks_after_link_.push_back(number);
  else
    write_app_mark(number);
}

void Renderer::write_app_mark(std::uint32_t number) {
  out_.markup(
      "<sup class=\"tei-note-mark tei-app-mark\" data-added><a role=\"doc-noteref\" href=\"#");
  write_app_id(number);
  out_.markup("\" id=\"");
  write_app_id(number);
  out_.markup("-ref\" aria-label=\"Readings ");
  write_app_label(number);
  out_.markup("\">");
  write_app_label(number);
  out_.markup("</a></sup>");
}

void Renderer::write_app_id(std::uint32_t number) {
  out_.attribute_value(options_.id_prefix);
  // A page may have these beside the text, each with numbers of its own.
  if (is(root_, El::teiHeader))
    out_.markup("polto-header-app-");
  else if (local_name(root_) == "standOff")
    out_.markup("polto-aside-app-");
  else
    out_.markup("polto-app-");
  out_.number(apps_[number].number);
}

// a to z, aa to zz: notes have the numbers.
void Renderer::write_app_label(std::uint32_t number) {
  const std::string_view n = attribute(apps_[number].node, "n");
  if (!n.empty()) return out_.attribute_value(n);
  char letters[8];
  std::size_t at = sizeof letters;
  for (std::uint32_t left = apps_[number].place + 1; left > 0; left = (left - 1) / 26)
    letters[--at] = static_cast<char>('a' + (left - 1) % 26);
  out_.text({letters + at, sizeof letters - at});
}

// Starts the list of the entries that wait for this home; false where none wait.
bool Renderer::open_apparatus(Frame& home) {
  const std::uint32_t first = home.first_app;
  if (apps_.size() <= first) return false;
  open_end_section("<section class=\"tei-apparatus\" role=\"doc-endnotes\" data-added", "Apparatus",
                   home.depth);
  out_.markup("<ol class=\"tei-notes-list\">");
  push(pugi::xml_node(), rule_of(std::string_view()), "section", Closing::apparatus);
  top().next = pugi::xml_node();
  top().first_app = first;
  top().resume_note = first;
  top().copied = true;
  return true;
}

void Renderer::open_next_app() {
  Frame& list = top();
  if (list.resume_note == apps_.size()) {
    apps_.resize(list.first_app);
    return pop();
  }
  const std::uint32_t number = list.resume_note++;
  out_.markup("<li class=\"tei-note-item\" id=\"");
  write_app_id(number);
  out_.markup("\"><a role=\"doc-backlink\" href=\"#");
  write_app_id(number);
  out_.markup("-ref\" aria-label=\"Back to the text from readings ");
  write_app_label(number);
  out_.markup("\">");
  write_app_label(number);
  out_.markup("</a> <div class=\"tei-readings\">");
  const pugi::xml_node app = apps_[number].node;
  push(app, rule_of(app), "div", Closing::app_item);
  top().inside = Inside::parts;
  top().entry = true;
}

// Says which siglum is whose where the text itself does not.
bool Renderer::write_legend(const Frame& home) {
  if (witnesses_.empty()) return false;
  open_end_section("<section class=\"tei-sigla\" data-added", "Witnesses", home.depth);
  out_.markup("<dl>");
  for (const pugi::xml_node witness : witnesses_) {
    out_.markup("<dt>");
    const Target* const target = edition_.find(id_of(witness));
    if (target != nullptr) out_.text(siglum_of(*target));
    out_.markup("</dt><dd>");
    out_.text(plain_text(witness));
    out_.markup("</dd>");
  }
  witnesses_.clear();
  out_.markup("</dl></section>");
  return false;
}

}  // namespace polto
