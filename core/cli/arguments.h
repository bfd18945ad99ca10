// The words of the command line.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "polto/search.h"
#include "polto/search_json.h"

namespace polto {

struct Arguments {
  std::string_view command;
  std::vector<const char*> files;  ///< of search: the file and the query
  std::optional<std::string_view> id;
  std::optional<std::string_view> within;
  SearchIn in = SearchIn::everything;
  HitRange range;
  bool exact = false;
  bool page = false;
  bool jsonl = false;
  bool recover = false;
  bool include = false;
};

/// Nothing where an option is not known or has no value that makes sense, or where there are too
/// many files or too few. Behind "--" there are no options.
std::optional<Arguments> read_arguments(int count, char** words);

}  // namespace polto
