// Memory that stays in the process.
#pragma once

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

namespace polto::bench {

/// The C library asks the system for every large block anew, and gives it back: a large text would
/// pay for new pages at each turn, and a small one, or a module, never.
inline void keep_memory() {
#ifdef M_MMAP_MAX
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, -1);
#endif
}

}  // namespace polto::bench
