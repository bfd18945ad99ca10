# Volumes of any size, the same for benchmarks and tests.
add_library(polto_generator STATIC bench/generator.cpp bench/generator_text.cpp)
target_include_directories(polto_generator PUBLIC bench)
target_link_libraries(polto_generator PRIVATE polto_options)
