// What a reader has to know of a text that was mended.
#pragma once

#include <string>

#include "polto/edition.h"

namespace polto {

/// How many errors were mended, and which is the first; empty where none was.
std::string notice_of(const Edition& edition);

}  // namespace polto
