#include "polto/check.h"

#include "decimal.h"
#include "polto/diagnostics.h"
#include "polto/edition.h"

namespace polto {
namespace {

void write_place(std::string_view name, Position position, std::string& out) {
  out += name;
  out += ':';
  out += Decimal(position.line).view();
  out += ':';
  out += Decimal(position.column).view();
  out += ": ";
}

void write_error_line(std::string_view name, const FaultReport& fault, std::string& out) {
  write_place(name, fault.position, out);
  out += "error: ";
  out += fault.message;
  out += '\n';
}

// Blanks up to the column, tabs kept so that the caret stands under its character.
void write_caret(const FaultReport& fault, std::string& out) {
  std::uint32_t at = 0;
  for (const char byte : fault.excerpt) {
    if ((static_cast<unsigned char>(byte) & 0xC0) == 0x80) continue;
    if (++at >= fault.excerpt_column) break;
    out += byte == '\t' ? '\t' : ' ';
  }
  out += "^\n";
}

}  // namespace

void write_fault(std::string_view name, const FaultReport& fault, std::string& out) {
  write_error_line(name, fault, out);
  if (!fault.excerpt.empty()) {
    out += fault.excerpt;
    out += '\n';
    write_caret(fault, out);
  }
  if (fault.hint.empty()) return;
  out += "hint: ";
  out += fault.hint;
  out += '\n';
}

bool check(std::string_view name, std::string_view source, std::string& out,
           std::string_view character_names) {
  Edition edition;
  edition.set_character_names(character_names);
  if (!edition.open(source)) {
    write_error_line(name, explain(source, character_names), out);
    return false;
  }
  for (const Diagnostic& diagnostic : diagnose(edition, source)) {
    write_place(name, diagnostic.position, out);
    out += "warning: ";
    out += diagnostic.message;
    out += '\n';
  }
  return true;
}

}  // namespace polto
