# polto-native: the commands without Node.
file(GLOB polto_native_sources CONFIGURE_DEPENDS cli/*.cpp)
add_executable(polto-native ${polto_native_sources})
set_target_properties(polto-native PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")
# `html --page` brings its style sheet along, the same as the viewer's.
set(polto_styles "${PROJECT_SOURCE_DIR}/web/src/styles")
file(GLOB polto_scholarly_sheets CONFIGURE_DEPENDS "${polto_styles}/scholarly/*.css")
set(polto_sheets "${polto_styles}/text.css" "${polto_styles}/structures.css"
  "${polto_styles}/text-page.css" "${polto_styles}/finish.css" ${polto_scholarly_sheets}
  "${polto_styles}/print-text.css")
set(polto_css_header "${CMAKE_CURRENT_BINARY_DIR}/embedded/document_css.h")
add_custom_command(OUTPUT "${polto_css_header}"
  COMMAND ${CMAKE_COMMAND} "-DOUT=${polto_css_header}" -DNAME=document_css
    "-DFILES=${polto_sheets}" -P "${CMAKE_CURRENT_SOURCE_DIR}/cli/embed.cmake"
  DEPENDS ${polto_sheets} cli/embed.cmake VERBATIM)
# And the names of characters of old DTDs, which the page fetches when a source needs them.
set(polto_names "${CMAKE_CURRENT_SOURCE_DIR}/data/character-names.txt")
set(polto_names_header "${CMAKE_CURRENT_BINARY_DIR}/embedded/character_names.h")
add_custom_command(OUTPUT "${polto_names_header}"
  COMMAND ${CMAKE_COMMAND} "-DOUT=${polto_names_header}" -DNAME=character_names
    "-DFILES=${polto_names}" -P "${CMAKE_CURRENT_SOURCE_DIR}/cli/embed.cmake"
  DEPENDS ${polto_names} cli/embed.cmake VERBATIM)
target_sources(polto-native PRIVATE "${polto_css_header}" "${polto_names_header}")
target_include_directories(polto-native PRIVATE src "${CMAKE_CURRENT_BINARY_DIR}/embedded")
find_package(Iconv REQUIRED)
target_link_libraries(polto-native
  PRIVATE polto_core polto_options polto_no_exceptions Iconv::Iconv)
