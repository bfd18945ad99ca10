// polto-native: the core's commands without Node. The same words and the same bytes as `polto`.
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "arguments.h"
#include "character_names.h"
#include "decode.h"
#include "document_css.h"
#include "polto/check.h"
#include "polto/edition.h"
#include "polto/fault.h"
#include "polto/html.h"
#include "polto/json.h"
#include "polto/page.h"
#include "polto/search.h"
#include "polto/search_json.h"
#include "polto/source_note_json.h"
#include "polto/text.h"

namespace {

enum ExitCode : int { fine = 0, problem = 1, wrong_usage = 2 };

constexpr std::string_view usage =
    "usage: polto-native COMMAND\n"
    "\n"
    "  html FILE [--id ID] [--page]   the HTML of the text, or of one element; a page with --page\n"
    "  text FILE [--id ID]            plain text, notes at the end of each document\n"
    "  json FILE                      metadata, contents, documents, pages, names, diagnostics\n"
    "  source-notes FILE              a JSON line for every document with a source note\n"
    "  source-notes --jsonl FILE      the same for lines of {\"id\", \"text\"}\n"
    "  search FILE QUERY [--in text|notes|headings] [--within ID] [--exact] [--limit N]\n"
    "                                 where the words of the query stand, as JSON\n"
    "  check FILE...                  problems as FILE:LINE:COLUMN: error|warning: message\n"
    "\n"
    "html, text, json and search take --recover: what could be read of a file that is not well-formed.\n"
    "FILE may be - for standard input.\n";

using polto::Arguments;

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }
void complain(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

std::optional<std::string> read_bytes(const char* path) {
  const bool standard = std::strcmp(path, "-") == 0;
  std::FILE* const file = standard ? stdin : std::fopen(path, "rb");
  if (file == nullptr) {
    complain(std::string(path) + ": cannot be opened\n");
    return std::nullopt;
  }
  std::string bytes;
  char part[1 << 16];
  for (std::size_t size = 0; (size = std::fread(part, 1, sizeof part, file)) > 0;)
    bytes.append(part, size);
  const bool failed = std::ferror(file) != 0;
  if (!standard) std::fclose(file);
  if (!failed) return bytes;
  complain(std::string(path) + ": cannot be read\n");
  return std::nullopt;
}

std::optional<std::string> read_text(const char* path) {
  std::optional<std::string> bytes = read_bytes(path);
  if (bytes) *bytes = polto::in_utf8(std::move(*bytes));
  return bytes;
}

int check_files(const Arguments& arguments) {
  int code = fine;
  for (const char* const path : arguments.files) {
    const std::optional<std::string> source = read_text(path);
    std::string lines;
    if (!source || !polto::check(path, *source, lines, polto::character_names)) code = problem;
    print(lines);
  }
  return code;
}

int read_lines(std::string_view lines) {
  polto::JsonBuffer json;
  const std::size_t unread = polto::source_notes_of_lines(lines, json);
  print(json.view());
  if (unread == 0) return fine;
  complain(std::to_string(unread) + " lines are no objects with \"id\" and \"text\"\n");
  return problem;
}

void print_html(const polto::Edition& edition, pugi::xml_node element, bool page) {
  polto::HtmlBuffer html;
  const polto::Stylesheet stylesheet{polto::document_css};
  if (page && element)
    polto::render_page(edition, element, stylesheet, html);
  else if (page)
    polto::render_page(edition, stylesheet, html);
  else if (element)
    polto::render_html(edition, element, {}, html);
  else
    polto::render_html(edition, {}, html);
  if (!page) html.markup("\n");
  print(html.view());
}

void print_text(const polto::Edition& edition, pugi::xml_node element) {
  std::string text;
  if (element)
    polto::render_text(edition, element, text);
  else
    polto::render_text(edition, text);
  print(text);
}

int miss(const Arguments& arguments, std::string_view what, std::string_view id) {
  complain(std::string(arguments.files[0]) + ":1:1: error: no " + std::string(what) +
           " has the xml:id \"" + std::string(id) + "\"\n");
  return problem;
}

int print_hits(const Arguments& arguments, const polto::Edition& edition) {
  const polto::SearchText text = search_text(edition);
  polto::SearchOptions options;
  options.in = arguments.in;
  options.exact = arguments.exact;
  if (arguments.within) {
    options.division = text.division(*arguments.within);
    if (options.division == polto::none) return miss(arguments, "division", *arguments.within);
  }
  polto::JsonBuffer json;
  hits_json(text, search(text, arguments.files[1], options), arguments.range, json);
  json.end_line();
  print(json.view());
  return fine;
}

int run(const Arguments& arguments, const polto::Edition& edition, std::string_view source) {
  if (arguments.command == "search") return print_hits(arguments, edition);
  pugi::xml_node element;
  if (arguments.id) {
    const polto::Target* const target = edition.find(*arguments.id);
    if (target == nullptr) return miss(arguments, "element", *arguments.id);
    element = target->node;
  }
  polto::JsonBuffer json;
  if (arguments.command == "html")
    print_html(edition, element, arguments.page);
  else if (arguments.command == "text")
    print_text(edition, element);
  else if (arguments.command == "json")
    polto::edition_json(edition, source, json), json.end_line();
  else
    polto::source_notes_lines(edition, json);
  print(json.view());
  return fine;
}

bool is_command(std::string_view word) {
  for (const char* const known : {"html", "text", "json", "source-notes", "search", "check"})
    if (word == known) return true;
  return false;
}

}  // namespace

int main(int count, char** words) {
  const std::optional<Arguments> arguments = polto::read_arguments(count, words);
  if (!arguments || !is_command(arguments->command)) {
    complain(usage);
    return wrong_usage;
  }
  if (arguments->command == "check") return check_files(*arguments);
  const char* const path = arguments->files[0];
  const std::optional<std::string> source = arguments->jsonl ? read_bytes(path) : read_text(path);
  if (!source) return problem;
  if (arguments->jsonl) return read_lines(*source);
  polto::Edition edition;
  edition.set_character_names(polto::character_names);
  const auto on_fault = arguments->recover ? polto::OnFault::mend : polto::OnFault::refuse;
  if (const polto::Status status = edition.open(*source, on_fault); !status) {
    std::string report;
    polto::write_fault(path, polto::explain(*source, status, polto::character_names), report);
    complain(report);
    return problem;
  }
  return run(*arguments, edition, *source);
}
