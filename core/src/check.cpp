#include "polto/check.h"

#include "polto/diagnostics.h"
#include "polto/edition.h"
#include "polto/fault.h"

namespace polto {

bool check(std::string_view name, std::string_view source, std::string& out,
           std::string_view character_names) {
  Edition edition;
  edition.set_character_names(character_names);
  if (const Status status = edition.open(source); !status) {
    write_fault_line(name, explain(source, status, character_names), out);
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
