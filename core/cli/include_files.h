// Which files `--include` reads.
#pragma once

#include "polto/include.h"

namespace polto {

/// Hands over the files that are wanted: those below the folder of `path`, after links are
/// followed.
void include_files(const char* path, Inclusion& inclusion);

}  // namespace polto
