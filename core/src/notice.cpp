#include "notice.h"

#include "decimal.h"
#include "message.h"

namespace polto {

std::string notice_of(const Edition& edition) {
  const Mended& mended = edition.mended();
  if (mended.count == 0) return {};
  const std::string_view pattern =
      mended.count == 1
          ? "This file is not well-formed XML: what could be read of it is shown, with one error "
            "mended, in line %2, column %3: %4."
          : "This file is not well-formed XML: what could be read of it is shown, with %1 errors "
            "mended, the first in line %2, column %3: %4.";
  return message(pattern, {Decimal(static_cast<std::uint32_t>(mended.count)).view(),
                           Decimal(mended.place.line).view(), Decimal(mended.place.column).view(),
                           mended.message});
}

}  // namespace polto
