#include "polto/json.h"

namespace polto {

void fault_json(const FaultReport& fault, JsonBuffer& out) {
  out.begin_object();
  out.field("code", name_of(fault.status.code));
  out.field("message", fault.message);
  out.key("line");
  out.number(fault.position.line);
  out.key("column");
  out.number(fault.position.column);
  out.field("excerpt", fault.excerpt);
  out.key("excerptColumn");
  out.number(fault.excerpt_column);
  out.field("hint", fault.hint);
  out.end_object();
}

}  // namespace polto
