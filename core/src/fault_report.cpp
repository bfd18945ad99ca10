#include "polto/fault.h"

namespace polto {
namespace {

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

void write_fault_line(std::string_view name, const FaultReport& fault, std::string& out) {
  write_place(name, fault.position, out);
  out += "error: ";
  out += fault.message;
  out += '\n';
}

void write_fault(std::string_view name, const FaultReport& fault, std::string& out) {
  write_fault_line(name, fault, out);
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

}  // namespace polto
