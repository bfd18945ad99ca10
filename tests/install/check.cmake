# Installs BUILD elsewhere, builds the project beside this file with it, and compares what that prints
# with what polto-native does. Or with SOURCE instead of BUILD: builds both from the sources.
foreach(needed WORK FILE NATIVE)
  if(NOT ${needed})
    message(FATAL_ERROR "usage: cmake -DWORK=… -DFILE=… -DNATIVE=… (-DBUILD=… | -DSOURCE=…) -P check.cmake")
  endif()
endforeach()
file(REMOVE_RECURSE "${WORK}")
if(SOURCE)
  set(arguments "-DPOLTO_SOURCE=${SOURCE}")
else()
  execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${WORK}/installed"
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
  set(arguments "-DCMAKE_PREFIX_PATH=${WORK}/installed")
endif()
execute_process(COMMAND "${CMAKE_COMMAND}" -G Ninja -S "${CMAKE_CURRENT_LIST_DIR}" -B "${WORK}/built"
  ${arguments} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${CMAKE_COMMAND}" --build "${WORK}/built" --target first_heading
  COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${WORK}/built/first_heading" "${FILE}"
  OUTPUT_VARIABLE html COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${NATIVE}" html "${FILE}" OUTPUT_VARIABLE expected COMMAND_ERROR_IS_FATAL ANY)
string(STRIP "${html}" html)
string(STRIP "${expected}" expected)
if(html STREQUAL "" OR NOT html STREQUAL expected)
  message(FATAL_ERROR "the installed library prints something else")
endif()
