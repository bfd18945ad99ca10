# pugixml, compiled from source with the same switches in every build: the library that a
# distribution ships has XPath, STL and exceptions, so native tests would test another parser than
# the one that readers get.
set(polto_pugixml_version 1.13)

set(polto_pugixml_source "${POLTO_PUGIXML_DIR}")
if(NOT EXISTS "${polto_pugixml_source}/src/pugixml.cpp")
  message(STATUS "No pugixml in ${POLTO_PUGIXML_DIR}: fetching ${polto_pugixml_version}")
  include(FetchContent)
  # SOURCE_SUBDIR names no folder, so that only the files are taken and not the project's targets.
  FetchContent_Declare(pugixml
    URL https://github.com/zeux/pugixml/releases/download/v1.13/pugixml-1.13.tar.gz
    URL_HASH SHA256=40c0b3914ec131485640fa57e55bf1136446026b41db91c1bef678186a12abbe
    DOWNLOAD_EXTRACT_TIMESTAMP OFF
    SOURCE_SUBDIR none)
  FetchContent_MakeAvailable(pugixml)
  set(polto_pugixml_source "${pugixml_SOURCE_DIR}")
endif()

# PUGIXML_VERSION is 1130 for 1.13. Another version would be another parser: say so here.
file(STRINGS "${polto_pugixml_source}/src/pugixml.hpp" polto_pugixml_define
  REGEX "define PUGIXML_VERSION 1130( |$)")
if(NOT polto_pugixml_define)
  message(FATAL_ERROR "${polto_pugixml_source} is not pugixml ${polto_pugixml_version}")
endif()

add_library(polto_pugixml STATIC "${polto_pugixml_source}/src/pugixml.cpp")
target_include_directories(polto_pugixml SYSTEM PUBLIC
  "$<BUILD_INTERFACE:${polto_pugixml_source}/src>" $<INSTALL_INTERFACE:include/polto/pugixml>)
# PUBLIC: the header changes with them, and must say the same to whoever includes it.
target_compile_definitions(polto_pugixml PUBLIC
  PUGIXML_NO_XPATH       # we walk; 40 % less code
  PUGIXML_NO_STL         # no streams
  PUGIXML_NO_EXCEPTIONS) # errors are values
target_compile_features(polto_pugixml PUBLIC cxx_std_20)
target_link_libraries(polto_pugixml PRIVATE polto_no_exceptions)
if(EMSCRIPTEN)
  target_compile_options(polto_pugixml PRIVATE -O2)  # as fast as with -O3, and smaller
endif()
set_target_properties(polto_pugixml PROPERTIES COMPILE_WARNING_AS_ERROR OFF) # not our code
