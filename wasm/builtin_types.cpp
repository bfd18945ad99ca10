// The types of C++ that bindings.cpp passes to and from JavaScript, for wasm/glue.js. Embind's own
// list (libembind) has forty, and brings printf along for a message.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdint>
#include <limits>
#include <string>

namespace {

using namespace emscripten::internal;
using emscripten::memory_view;
using emscripten::val;

// glue.js knows the types by their ids and never asks for names.
constexpr const char* unnamed = "";

// What typed_memory_view calls a Uint8Array.
constexpr unsigned bytes_view = 1;

// Before EMSCRIPTEN_BINDINGS, which has no priority: glue.js looks types up as they are named.
[[gnu::constructor(1000)]] void register_builtin_types() {
  using Size = std::uint32_t;
  using Sizes = std::numeric_limits<Size>;
  _embind_register_void(TypeID<void>::get(), unnamed);
  _embind_register_bool(TypeID<bool>::get(), unnamed, sizeof(bool), true, false);
  _embind_register_integer(TypeID<Size>::get(), unnamed, sizeof(Size), Sizes::min(), Sizes::max());
  _embind_register_std_string(TypeID<std::string>::get(), unnamed);
  _embind_register_emval(TypeID<val>::get(), unnamed);
  _embind_register_memory_view(TypeID<memory_view<std::uint8_t>>::get(), bytes_view, unnamed);
}

}  // namespace
