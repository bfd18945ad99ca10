// The whole surface of the core for JavaScript: a class for editions. No loops over the tree, no
// HTML, no logic. Source notes and what is not plain in a source are read by modules of their own:
// source_notes_link.cpp, strict_reading_link.cpp.
//
// Results are views of memory here. They die at the next call into the module: web/src/core
// decodes them in the statement that gets them. "" as an id means the whole text; null means that
// no element has the id. diagnostics() needs the source as it was: it reads it from a new reserve()
// and gives it back.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "polto/edition.h"
#include "polto/html.h"
#include "polto/json.h"
#include "polto/notes.h"
#include "polto/page.h"
#include "polto/text.h"

namespace {

using emscripten::val;

// Not inlined: it ends every method.
[[gnu::noinline]] val bytes(std::string_view utf8) {
  return val(emscripten::typed_memory_view(utf8.size(),
                                           reinterpret_cast<const std::uint8_t*>(utf8.data())));
}

val writable(char* memory, std::size_t size) {
  if (memory == nullptr) return val::null();
  return val(emscripten::typed_memory_view(size, reinterpret_cast<std::uint8_t*>(memory)));
}

// What json() gives, by name.
struct Part {
  const char* name;
  void (*write)(const polto::Edition& edition, polto::JsonBuffer& out);
};

constexpr Part parts[] = {
    {"metadata", polto::metadata_json},   {"contents", polto::contents_json},
    {"documents", polto::documents_json}, {"pages", polto::pages_json},
    {"persons", polto::persons_json},     {"terms", polto::terms_json},
};

class EditionBinding {
 public:
  val reserve(std::uint32_t size) { return writable(edition_.reserve(size), size); }

  // `recover`: with what could be read of a source that is not well-formed. The number is that of
  // an ErrorCode.
  std::uint32_t open(bool recover) {
    status_ = edition_.open(recover ? polto::OnFault::mend : polto::OnFault::refuse);
    return static_cast<std::uint32_t>(status_.code);
  }

  // Not const: Embind makes another caller for each kind of method.
  // NOLINTNEXTLINE(readability-make-member-function-const)
  std::uint32_t fault_offset() { return status_.offset; }

  void configure(const std::string& id_prefix, const std::string& ref_template,
                 const std::string& facsimile_template) {
    id_prefix_ = id_prefix;
    ref_template_ = ref_template;
    facsimile_template_ = facsimile_template;
  }

  val diagnostics() {
    json_.clear();
    diagnostics_json(diagnose(edition_, edition_.reserved()), json_);
    edition_.release();
    return bytes(json_.view());
  }

  val json(const std::string& part) {
    json_.clear();
    for (const Part& known : parts)
      if (part == known.name) known.write(edition_, json_);
    return bytes(json_.view());
  }

  val document(const std::string& id) {
    const polto::Target* const target = find(id, polto::Target::Kind::division);
    if (target == nullptr) return val::null();
    return json_of([&] { document_json(edition_, target->index, json_); });
  }

  val source_note(const std::string& id) {
    const polto::Target* const target = find(id, polto::Target::Kind::division);
    if (target == nullptr) return val::null();
    return json_of([&] { source_note_json(edition_, target->index, json_); });
  }

  val note(const std::string& id) {
    const polto::Target* const target = find(id, polto::Target::Kind::note);
    if (target == nullptr) return val::null();
    return json_of(
        [&] { note_json(edition_, edition_.notes()[target->index], id_prefix_, json_); });
  }

  val source_notes() {
    return json_of([this] { source_notes_lines(edition_, json_); });
  }

  // NOLINTNEXTLINE(readability-make-member-function-const): see fault_offset()
  bool has_source_notes() { return polto::has_source_notes(edition_); }

  val unit_of(const std::string& id) {
    const polto::Target* const target = edition_.find(id);
    const std::uint32_t unit = target == nullptr ? polto::none : edition_.unit_of(target->division);
    return unit == polto::none ? val::null() : bytes(edition_.divisions()[unit].id);
  }

  val html(const std::string& id) {
    return shown(id, [this](pugi::xml_node element) {
      html_.clear();
      if (element)
        render_html(edition_, element, options(), html_);
      else
        render_html(edition_, options(), html_);
      return html_.view();
    });
  }

  val header() {
    html_.clear();
    render_header(edition_, options(), html_);
    return bytes(html_.view());
  }

  val page(const std::string& id, const std::string& css) {
    return shown(id, [&](pugi::xml_node element) {
      html_.clear();
      if (element)
        render_page(edition_, element, polto::Stylesheet{css}, html_);
      else
        render_page(edition_, polto::Stylesheet{css}, html_);
      return html_.view();
    });
  }

  val text(const std::string& id) {
    return shown(id, [this](pugi::xml_node element) -> std::string_view {
      text_.clear();
      if (element)
        render_text(edition_, element, text_);
      else
        render_text(edition_, text_);
      return text_;
    });
  }

 private:
  polto::RenderOptions options() const {
    return {id_prefix_, ref_template_, facsimile_template_, false};
  }

  const polto::Target* find(const std::string& id, polto::Target::Kind kind) const {
    const polto::Target* const target = edition_.find(id);
    return target != nullptr && target->kind == kind ? target : nullptr;
  }

  // What `render` makes of the element with this id, or of the null node for the whole text.
  template <class Render>
  val shown(const std::string& id, Render render) {
    pugi::xml_node element;
    if (!id.empty()) {
      const polto::Target* const target = edition_.find(id);
      if (target == nullptr) return val::null();
      element = target->node;
    }
    return bytes(render(element));
  }

  template <class Write>
  val json_of(Write write) {
    json_.clear();
    write();
    return bytes(json_.view());
  }

  polto::Edition edition_;
  polto::HtmlBuffer html_;
  polto::JsonBuffer json_;
  std::string text_;
  std::string id_prefix_;
  std::string ref_template_;
  std::string facsimile_template_;
  polto::Status status_;
};

// A method as a function, its address never passed as a value: the compiler that passes views in
// registers (core/options.cmake) cannot do that with pointers to members.
template <auto method>
struct Call;

template <class Result, class... Arguments, Result (EditionBinding::*method)(Arguments...)>
struct Call<method> {
  static Result call(EditionBinding& edition, Arguments... arguments) {
    return (edition.*method)(arguments...);
  }
};

}  // namespace

EMSCRIPTEN_BINDINGS(polto) {
  emscripten::class_<EditionBinding>("Edition")
      .constructor<>()
      .function("reserve", &Call<&EditionBinding::reserve>::call)
      .function("open", &Call<&EditionBinding::open>::call)
      .function("faultOffset", &Call<&EditionBinding::fault_offset>::call)
      .function("configure", &Call<&EditionBinding::configure>::call)
      .function("diagnostics", &Call<&EditionBinding::diagnostics>::call)
      .function("json", &Call<&EditionBinding::json>::call)
      .function("document", &Call<&EditionBinding::document>::call)
      .function("note", &Call<&EditionBinding::note>::call)
      .function("sourceNote", &Call<&EditionBinding::source_note>::call)
      .function("sourceNotes", &Call<&EditionBinding::source_notes>::call)
      .function("hasSourceNotes", &Call<&EditionBinding::has_source_notes>::call)
      .function("unitOf", &Call<&EditionBinding::unit_of>::call)
      .function("html", &Call<&EditionBinding::html>::call)
      .function("header", &Call<&EditionBinding::header>::call)
      .function("page", &Call<&EditionBinding::page>::call)
      .function("text", &Call<&EditionBinding::text>::call);
}
