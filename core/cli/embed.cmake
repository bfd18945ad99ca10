# Writes document_css.h: the style sheets of a document as one string literal.
# usage: cmake -DOUT=FILE "-DSHEETS=A.css;B.css" -P embed.cmake
set(literals "")
foreach(sheet IN LISTS SHEETS)
  file(READ "${sheet}" css)
  # Compilers bound the length of one literal; neighbouring ones are joined.
  string(APPEND literals "    R\"css(${css})css\"\n")
endforeach()
file(WRITE "${OUT}" "#pragma once\n\n#include <string_view>\n\nnamespace polto {\n\n"
  "inline constexpr std::string_view document_css =\n${literals}    ;\n\n}  // namespace polto\n")
