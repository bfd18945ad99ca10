// Where telegrams go.
#pragma once

#include <string_view>

namespace polto::source_note {

/// Whether `word` is a post, or the first word of the name of one ("Tel", "Kuala"). Upper or lower
/// case. The list need not be complete: it settles what "Paris for Bruce and …" leaves open.
bool is_post(std::string_view word) noexcept;

}  // namespace polto::source_note
