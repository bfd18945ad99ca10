// polto-native: the core's commands without Node. The same words and the same bytes as `polto`.
#include <algorithm>
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
#include "include_files.h"
#include "polto/diagnostics.h"
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
    "All take --recover: what could be read of a file that is not well-formed.\n"
    "All take --include: files that xi:include names, below the folder of FILE; no others are read.\n"
    "FILE may be - for standard input.\n";

using polto::Arguments;

polto::OnFault on_fault(const Arguments& arguments) {
  return arguments.recover ? polto::OnFault::mend : polto::OnFault::refuse;
}

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

// A source with the files that it includes, and where its parts come from.
struct Source {
  std::string text;
  polto::Origins origins;
};

using WriteFault = void(std::string_view name, const polto::FaultReport& fault, std::string& out);

// Reads a file, and where it is asked for those that it includes. Where one of them is broken,
// appends to `out` why.
std::optional<Source> read_source(const char* path, const Arguments& arguments, WriteFault* write,
                                  std::string& out) {
  std::optional<std::string> text = read_text(path);
  if (!text) return std::nullopt;
  if (!arguments.include) return Source{std::move(*text), {}};
  polto::Inclusion inclusion(*text, path, polto::character_names, on_fault(arguments));
  polto::include_files(path, inclusion);
  if (!inclusion.fault().status) {
    write(inclusion.fault_file(), inclusion.fault(), out);
    return std::nullopt;
  }
  Source source;
  source.text = inclusion.take_source();
  source.origins = inclusion.take_origins();
  return source;
}

// Opens a source; where it cannot, appends to `out` why.
bool open(polto::Edition& edition, const char* path, const Source& source,
          const Arguments& arguments, WriteFault* write, std::string& out) {
  edition.set_character_names(polto::character_names);
  const polto::Status status = edition.open(source.text, on_fault(arguments));
  if (status) return true;
  write(path, polto::explain(source.text, status, polto::character_names), out);
  return false;
}

std::vector<polto::Diagnostic> findings(const polto::Edition& edition, const Source& source) {
  return polto::place(polto::diagnose(edition, source.text), source.origins);
}

bool check_file(const char* path, const Arguments& arguments) {
  std::string lines;
  const std::optional<Source> source = read_source(path, arguments, polto::write_fault_line, lines);
  polto::Edition edition;
  bool good = source && open(edition, path, *source, arguments, polto::write_fault_line, lines);
  if (good) {
    const std::vector<polto::Diagnostic> found = findings(edition, *source);
    good = std::none_of(found.begin(), found.end(), [](auto& finding) { return finding.error; });
    polto::write_diagnostics(path, found, lines);
  }
  print(lines);
  return good;
}

int check_files(const Arguments& arguments) {
  int code = fine;
  for (const char* const path : arguments.files)
    if (!check_file(path, arguments)) code = problem;
  return code;
}

int read_lines(const char* path) {
  const std::optional<std::string> lines = read_bytes(path);
  if (!lines) return problem;
  polto::JsonBuffer json;
  const std::size_t unread = polto::source_notes_of_lines(*lines, json);
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

int run(const Arguments& arguments, const polto::Edition& edition, const Source& source) {
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
    polto::edition_json(edition, findings(edition, source), json), json.end_line();
  else
    polto::source_notes_lines(edition, json);
  print(json.view());
  return fine;
}

int open_and_run(const Arguments& arguments) {
  const char* const path = arguments.files[0];
  std::string report;
  const std::optional<Source> source = read_source(path, arguments, polto::write_fault, report);
  polto::Edition edition;
  if (source && open(edition, path, *source, arguments, polto::write_fault, report))
    return run(arguments, edition, *source);
  complain(report);
  return problem;
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
  return arguments->jsonl ? read_lines(arguments->files[0]) : open_and_run(*arguments);
}
