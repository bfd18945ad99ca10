#include "message.h"

namespace polto {

std::string message(std::string_view pattern, std::initializer_list<std::string_view> values) {
  std::string out;
  for (const char* at = pattern.data(); at != pattern.data() + pattern.size(); ++at) {
    if (*at == '%')
      out += values.begin()[*++at - '1'];
    else
      out += *at;
  }
  return out;
}

}  // namespace polto
