// XInclude: files that a source asks for are put into it. The core opens no file: the host hands
// them over, one after the other.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "polto/edition.h"
#include "polto/fault.h"
#include "polto/origins.h"

namespace polto {

/// A file that is asked for.
struct Wanted {
  std::string href;   ///< relative to the folder of the first file, or absolute, as it is written
  bool text = false;  ///< parse="text"
};

/// Puts one source together.
///
/// A file is wanted whenever it is named, each time anew, so that hosts may keep what they read.
/// What is not to be had stays in the source as the element that asks for it, with its fallback,
/// which readers are shown; diagnose() names it. The same becomes of files beyond the limits and of
/// those that include themselves. A source that is not well-formed is left alone: opening it tells
/// why. Includes in the text of the first file's own entities are not read.
class Inclusion {
 public:
  /// Both texts must stay as they are as long as the object. `name` is what messages call the
  /// first file; `characters` are as those of Edition::set_character_names(). With OnFault::mend an
  /// included file that is not well-formed is left out; else it is a fault.
  Inclusion(std::string_view source, std::string_view name, std::string_view characters = {},
            OnFault on_fault = OnFault::refuse);
  ~Inclusion();
  Inclusion(const Inclusion&) = delete;
  Inclusion& operator=(const Inclusion&) = delete;

  /// The next file that is wanted; null when there is none any more. After each, supply() or
  /// refuse() has to be called.
  const Wanted* next();
  /// The bytes of the wanted file, in UTF-8.
  void supply(std::string bytes);
  /// There is no such file, or it may not be read.
  void refuse();

  /// Why an included file, of the name fault_file(), cannot be read; good where none fails.
  const FaultReport& fault() const noexcept;
  const std::string& fault_file() const noexcept;

  /// When all is read: the source with what it includes, and then where its parts come from.
  /// O(bytes).
  std::string take_source();
  Origins take_origins();

 private:
  class Splicer;
  std::unique_ptr<Splicer> splicer_;
};

}  // namespace polto
