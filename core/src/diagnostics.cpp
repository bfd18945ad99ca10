#include "polto/diagnostics.h"

#include "message.h"
#include "position_reader.h"
#include "xml.h"

namespace polto {
namespace {

class Inspector {
 public:
  Inspector(const Edition& edition, std::string_view source)
      : edition_(edition), positions_(source) {}

  std::vector<Diagnostic> inspect() {
    bool in_header = false;
    walk(
        edition_.root(),
        [&](pugi::xml_node node) {
          if (!is_element(node)) return false;
          const Rule rule = rule_of(node);
          enter_space(node);
          in_header = in_header || rule.el == El::teiHeader;
          check_element(node, rule, in_header);
          return true;
        },
        [&](pugi::xml_node node) {
          if (in_header && is(node, El::teiHeader)) in_header = false;
          if (!spaces_.empty() && spaces_.back().element == node) spaces_.pop_back();
        });
    add_remarks(std::uint32_t{0} - 1);
    return std::move(findings_);
  }

 private:
  void check_element(pugi::xml_node node, const Rule& rule, bool in_header) {
    if (!rule.known && !is_foreign(node))
      add(node, "unknown-element", "element <%1> is not known", node.name());
    if (rule.el == El::include) check_include(node);
    check_id(node);
    if (in_header) return;
    for (const char* const name : {"target", "corresp"}) check_pointers(node, name);
  }

  // Inclusion says why.
  void check_include(pugi::xml_node node) {
    const std::string_view reason = attribute(node, "reason");
    const char* const pattern =
        reason.empty() ? "the file \"%1\" is not included" : "the file \"%1\" is not included: %2";
    add(node, "file-not-included", pattern, attribute(node, "href"), reason);
  }

  void enter_space(pugi::xml_node node) {
    const pugi::xml_attribute space = node.attribute("xmlns");
    if (!space) return;
    const std::string_view name = space.value();
    spaces_.push_back({node, !name.empty() && name.find("tei-c.org/ns/1.0") == name.npos});
  }

  // An element of another vocabulary says so by a prefix or a namespace of its own.
  bool is_foreign(pugi::xml_node node) const {
    const std::string_view name = node.name();
    if (name.find(':') != name.npos) return true;
    return !spaces_.empty() && spaces_.back().foreign;
  }

  // The edition has them in document order too.
  void check_id(pugi::xml_node node) {
    const auto& doubled = edition_.doubled_ids();
    if (doubled_ == doubled.size() || doubled[doubled_].node != node) return;
    add(node, "duplicate-id", "xml:id \"%1\" is used before", doubled[doubled_].id);
    ++doubled_;
  }

  void check_pointers(pugi::xml_node node, const char* name) {
    std::string_view pointers = attribute(node, name);
    while (!pointers.empty()) {
      const std::size_t blank = pointers.find(' ');
      check_pointer(node, name, pointers.substr(0, blank));
      if (blank == pointers.npos) return;
      pointers.remove_prefix(blank + 1);
    }
  }

  void check_pointer(pugi::xml_node node, const char* name, std::string_view pointer) {
    if (edition_.dangles(pointer))
      add(node, "dangling-reference", "%2=\"%1\" leads to no element", pointer, name);
  }

  void add(pugi::xml_node node, const char* code, const char* pattern, std::string_view first,
           std::string_view second = {}) {
    const std::uint32_t offset = edition_.offset_of(node);
    add_remarks(offset);
    findings_.push_back(
        {code, message(pattern, {first, second}), positions_.at(offset), false, {}});
  }

  // What reading the source has to say of the part before `end`.
  void add_remarks(std::uint32_t end) {
    const std::vector<Remark>& remarks = edition_.remarks();
    for (; remarks_ < remarks.size() && remarks[remarks_].offset < end; ++remarks_) {
      const Remark& remark = remarks[remarks_];
      findings_.push_back(
          {remark.code, remark.message, positions_.at(remark.offset), remark.error, {}});
    }
  }

  // An element that sets the default namespace for what is in it.
  struct Space {
    pugi::xml_node element;
    bool foreign;
  };

  const Edition& edition_;
  std::vector<Space> spaces_;
  PositionReader positions_;
  std::vector<Diagnostic> findings_;
  std::size_t doubled_ = 0;  // ids told of
  std::size_t remarks_ = 0;  // told of
};

}  // namespace

std::vector<Diagnostic> diagnose(const Edition& edition, std::string_view source) {
  return Inspector(edition, source).inspect();
}

void write_diagnostics(std::string_view name, const std::vector<Diagnostic>& findings,
                       std::string& out) {
  for (const Diagnostic& finding : findings) {
    write_place(finding.file.empty() ? name : finding.file, finding.position, out);
    out += finding.error ? "error: " : "warning: ";
    out += finding.message;
    out += '\n';
  }
}

}  // namespace polto
