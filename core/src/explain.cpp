#include "polto/edition.h"
#include "polto/fault.h"

namespace polto {

FaultReport explain(std::string_view source, std::string_view character_names) {
  Edition edition;
  edition.set_character_names(character_names);
  return explain(source, edition.open(source), character_names);
}

}  // namespace polto
