// What is fuzzed. Each takes any bytes and says what is wrong with the answers of the core to them:
// nothing, or a sentence. Nothing here is random or prints, so that a finding is a test like others
// (findings_test.cpp).
#pragma once

#include <string>
#include <string_view>

namespace polto::fuzz {

/// Opening the bytes: as they are, mended, and with an explanation.
std::string problem_of_open(std::string_view bytes);

/// Everything that is written of what could be opened: HTML, pages, plain text, JSON.
std::string problem_of_render(std::string_view bytes);

/// The bytes as the text of a source note; what stands between | and | is a marked name.
std::string problem_of_source_note(std::string_view bytes);

/// The first line as a query, the rest as a source, or as the words of one.
std::string problem_of_search(std::string_view bytes);

/// What comes before the first empty line inside a document type declaration, the rest as the
/// content of the document.
std::string problem_of_entities(std::string_view bytes);

/// Files with NUL between them, each of which may include the others by their numbers.
std::string problem_of_include(std::string_view bytes);

}  // namespace polto::fuzz
