# Writes a header with the contents of files, one after the other, as one string.
# usage: cmake -DOUT=FILE -DNAME=CONSTANT "-DFILES=A;B" -P embed.cmake
set(literals "")
foreach(file IN LISTS FILES)
  file(READ "${file}" text)
  # Compilers bound the length of one literal; neighbouring ones are joined.
  string(LENGTH "${text}" length)
  foreach(start RANGE 0 ${length} 8000)
    string(SUBSTRING "${text}" ${start} 8000 part)
    string(APPEND literals "    R\"embed(${part})embed\"\n")
  endforeach()
endforeach()
file(WRITE "${OUT}" "#pragma once\n\n#include <string_view>\n\nnamespace polto {\n\n"
  "inline constexpr std::string_view ${NAME} =\n${literals}    ;\n\n}  // namespace polto\n")
