# What `cmake --install` puts where find_package(polto) finds it: polto::core, with the pugixml that it
# was compiled with, and polto-native.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)
set(polto_package "${CMAKE_INSTALL_LIBDIR}/cmake/polto")

install(TARGETS ${polto_libraries} polto_pugixml polto_options polto_no_exceptions
  EXPORT polto_targets)
install(TARGETS polto-native)
install(DIRECTORY include/polto DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(DIRECTORY "${polto_pugixml_source}/src/"
  DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/polto/pugixml" FILES_MATCHING PATTERN "*.hpp")
install(EXPORT polto_targets FILE polto-config.cmake NAMESPACE polto::
  DESTINATION "${polto_package}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/polto-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/polto-config-version.cmake" DESTINATION "${polto_package}")
