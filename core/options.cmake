# How our own sources are compiled, in every build. Link polto_options PRIVATE.
add_library(polto_options INTERFACE)
target_compile_features(polto_options INTERFACE cxx_std_20)
target_compile_options(polto_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast)
# GCC 12 sees overlapping copies in any `"…" + string` (its bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(polto_options INTERFACE -Wno-restrict)
endif()

# What ships has neither exceptions nor RTTI: errors are values, and the module is smaller by both.
# Tests and benchmarks, whose frameworks need them, link the same objects.
add_library(polto_no_exceptions INTERFACE)
target_compile_options(polto_no_exceptions INTERFACE -fno-exceptions -fno-rtti)

# Sanitizers go to everything that is linked together, pugixml included: half-instrumented programs
# report container overflows that are none.
if(POLTO_SANITIZE)
  add_compile_options(-fsanitize=${POLTO_SANITIZE} -fno-sanitize-recover=all
    -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${POLTO_SANITIZE})
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    # Sanitized code defeats GCC's analysis: it then warns inside the standard library's headers.
    add_compile_options(-Wno-maybe-uninitialized)
  endif()
endif()

# Both for the size of what readers download (an eighth less), and both for all that is linked
# together.
if(EMSCRIPTEN)
  add_compile_options(
    # emcc lets only functions inline that say so; a view made of a literal then takes a call, and
    # memory, of which hundreds remain.
    -finline-functions
    # Views and other small structs travel as their members and not through memory. What comes
    # with Emscripten and is compiled otherwise has no such parameters.
    "SHELL:-Xclang -target-abi -Xclang experimental-mv")
endif()
