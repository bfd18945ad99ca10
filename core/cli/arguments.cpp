#include "arguments.h"

#include <charconv>
#include <cstdint>
#include <string>
#include <system_error>

namespace polto {
namespace {

struct Flag {
  std::string_view name;
  bool Arguments::*member;
};

constexpr Flag flags[] = {
    {"--page", &Arguments::page},       {"--jsonl", &Arguments::jsonl},
    {"--recover", &Arguments::recover}, {"--include", &Arguments::include},
    {"--exact", &Arguments::exact},
};

constexpr std::string_view valued[] = {"--id", "--within", "--in", "--limit"};

struct Place {
  std::string_view name;
  SearchIn in;
};

constexpr Place places[] = {
    {"everything", SearchIn::everything},
    {"text", SearchIn::text},
    {"notes", SearchIn::notes},
    {"headings", SearchIn::headings},
};

bool set_flag(std::string_view word, Arguments& out) {
  for (const Flag& flag : flags) {
    if (flag.name != word) continue;
    out.*flag.member = true;
    return true;
  }
  return false;
}

bool takes_value(std::string_view word) {
  for (const std::string_view name : valued)
    if (name == word) return true;
  return false;
}

bool set_place(std::string_view name, Arguments& out) {
  for (const Place& place : places) {
    if (place.name != name) continue;
    out.in = place.in;
    return true;
  }
  return false;
}

bool set_limit(std::string_view digits, Arguments& out) {
  std::uint32_t number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [behind, error] = std::from_chars(digits.data(), end, number);
  out.range.limit = number;
  return !digits.empty() && behind == end && error == std::errc();
}

bool set_value(std::string_view option, std::string_view value, Arguments& out) {
  if (option == "--in") return set_place(value, out);
  if (option == "--limit") return set_limit(value, out);
  (option == "--id" ? out.id : out.within) = value;
  return true;
}

bool has_its_files(const Arguments& arguments) {
  const std::size_t files = arguments.files.size();
  if (arguments.command == "search") return files == 2;
  return files == 1 || (files > 1 && arguments.command == "check");
}

}  // namespace

std::optional<Arguments> read_arguments(int count, char** words) {
  Arguments out;
  if (count < 2) return std::nullopt;
  out.command = words[1];
  bool options = true;
  for (int i = 2; i < count; ++i) {
    const std::string_view word = words[i];
    if (!options || word == "-" || !word.starts_with('-')) {
      out.files.push_back(words[i]);
    } else if (word == "--") {
      options = false;
    } else if (takes_value(word)) {
      if (++i == count || !set_value(word, words[i], out)) return std::nullopt;
    } else if (!set_flag(word, out)) {
      return std::nullopt;
    }
  }
  if (!has_its_files(out)) return std::nullopt;
  return out;
}

}  // namespace polto
