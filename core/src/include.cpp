#include "polto/include.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "addresses.h"
#include "characters.h"
#include "decimal.h"
#include "mending.h"
#include "message.h"
#include "namespaces.h"
#include "polto/limits.h"
#include "position_reader.h"
#include "qualified_names.h"
#include "source_check.h"
#include "tags.h"
#include "well_formed.h"

namespace polto {
namespace {

void append_value(std::string_view value, std::string& out) {
  for (const char byte : value)
    out += byte == '<'   ? std::string_view("&lt;")
           : byte == '&' ? std::string_view("&amp;")
           : byte == '"' ? std::string_view("&quot;")
                         : std::string_view(&byte, 1);
}

// The value of an attribute, without its references.
std::string plain(std::string_view value) {
  constexpr std::pair<std::string_view, char> known[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
  std::string out;
  while (!value.empty()) {
    std::size_t length = 1;
    char byte = value.front();
    for (const auto& [reference, character] : known)
      if (value.starts_with(reference)) length = reference.size(), byte = character;
    if (const Character read = read_character_reference(value); read.length > 0) {
      append_utf8(read.code, out);
      length = read.length;
    } else {
      out += byte;
    }
    value.remove_prefix(length);
  }
  return out;
}

struct File {
  std::string bytes;
  Reading reading;
};

struct Frame {
  explicit Frame(std::string_view source) : text(source), positions(source) {}

  std::string_view text;  // with entities put in
  PositionReader positions;
  std::unique_ptr<File> file;  // none for the first one, whose text is not ours
  std::string href;
  std::uint32_t number = 0;  // among Origins::files
  std::size_t at = 0;
  std::size_t copied = 0;
  std::size_t shift = 0;  // how many of the file's shifts lie behind
  bool entered = false;
  Namespaces namespaces;
};

}  // namespace

class Inclusion::Splicer {
 public:
  Splicer(std::string_view source, std::string_view name, std::string_view character_names,
          OnFault on_fault)
      : character_names_(character_names), on_fault_(on_fault), folder_(folder_of(name)) {
    origins.files.emplace_back(name);
    if (source.find(include_space) == source.npos || !explain(source, {}, character_names).status) {
      out_ = source;
      return;
    }
    Frame& first = frames_.emplace_back(source);
    first.href = name.substr(folder_.size());
  }

  const Wanted* next() {
    while (fault.status && !frames_.empty())
      if (step()) return &wanted_;
    return nullptr;
  }

  void supply(std::string bytes) {
    bytes_ += bytes.size();
    if (bytes_ > limits::included_bytes) return leave("the files become too large");
    if (wanted_.text) return put_text(bytes);
    const FaultReport report = explain(bytes, {}, character_names_);
    if (!report.status) return reject(report);
    auto file = std::make_unique<File>();
    file->bytes = std::move(bytes);
    file->reading = read_strictly(file->bytes, character_names_);
    Frame frame(file->bytes);
    if (!file->reading.text.empty()) frame.text = file->reading.text;
    frame.file = std::move(file);
    frame.href = wanted_.href;
    if (!find_begin(frame)) return leave(message("it has no xml:id \"%1\"", {xpointer_}));
    pass_over();
    begin(std::move(frame));
  }

  void refuse() { leave("it cannot be read"); }

  std::string take_source() {
    PositionReader positions(out_);
    for (Piece& piece : origins.pieces) piece.at = positions.at(piece.offset);
    return std::move(out_);
  }

  FaultReport fault;
  std::string fault_file;
  Origins origins;

 private:
  // Reads on to the next tag; true where that wants a file.
  bool step() {
    Frame& frame = frames_.back();
    if (frame.entered && frame.namespaces.depth() == 0) {
      end_file();
      return false;
    }
    tag_ = next_tag(frame.text, frame.at);
    frame.at = tag_.end;
    frame.entered = true;
    if (tag_.kind == Tag::Kind::end) {
      frame.namespaces.close();
      return false;
    }
    frame.namespaces.open(frame.text, tag_);
    if (is_include(frame)) return want();
    stay_in(frame);
    return false;
  }

  // Goes on inside the element of the tag just read; an empty one has no inside.
  void stay_in(Frame& frame) const {
    if (tag_.kind == Tag::Kind::empty) frame.namespaces.close();
  }

  bool is_include(const Frame& frame) const {
    return without_prefix(tag_.name) == "include" &&
           frame.namespaces.space_of(prefix_of(tag_.name)) == include_space;
  }

  // Reads what is asked for; false where that is answered already.
  bool want() {
    Frame& frame = frames_.back();
    std::string href;
    std::string parse = "xml";
    xpointer_.clear();
    TagAttributes attributes(frame.text, tag_);
    for (TagAttribute at = attributes.next(); !at.name.empty(); at = attributes.next()) {
      if (at.name == "href") href = plain(at.value);
      if (at.name == "parse") parse = plain(at.value);
      if (at.name == "xpointer") xpointer_ = plain(at.value);
    }
    wanted_ = {address_in(folder_of(frame.href), href), parse == "text"};
    const std::string reason = why_not(href, parse);
    if (!reason.empty()) leave(reason);
    return reason.empty();
  }

  std::string why_not(std::string_view href, std::string_view parse) {
    if (href.empty()) return "it names no other file";
    if (parse != "xml" && parse != "text")
      return message("parse=\"%1\" is not understood", {parse});
    if (name_length(xpointer_) != xpointer_.size() || (wanted_.text && !xpointer_.empty()))
      return message("xpointer=\"%1\" is not understood, which is no plain id", {xpointer_});
    for (const Frame& frame : frames_)
      if (frame.href == wanted_.href) return "it includes itself";
    if (frames_.size() > limits::include_depth) return "files include each other too deep";
    if (++count_ > limits::includes) return "too many files are included";
    return {};
  }

  // The element stays, with what its fallback holds, and says why.
  void leave(std::string_view reason) {
    Frame& frame = frames_.back();
    TagAttributes attributes(frame.text, tag_);
    bool has_reason = false;
    for (TagAttribute at = attributes.next(); !at.name.empty(); at = attributes.next())
      has_reason = has_reason || at.name == "reason";
    if (!has_reason) {
      flush(frame, tag_.begin + 1 + tag_.name.size());
      out_ += " reason=\"";
      append_value(reason, out_);
      out_ += '"';
    }
    stay_in(frame);
  }

  void reject(const FaultReport& report) {
    const std::string name = folder_ + wanted_.href;
    if (on_fault_ == OnFault::mend)
      return leave(message("it is not well-formed, see %1:%2:%3: %4",
                           {name, Decimal(report.position.line).view(),
                            Decimal(report.position.column).view(), report.message}));
    fault = report;
    fault_file = name;
  }

  // The element that asks gives way.
  void pass_over() {
    Frame& frame = frames_.back();
    flush(frame, tag_.begin);
    frame.at = frame.copied = end_of_element(frame.text, tag_);
    frame.namespaces.close();
  }

  std::uint32_t add_file() {
    origins.files.push_back(folder_ + wanted_.href);
    return static_cast<std::uint32_t>(origins.files.size() - 1);
  }

  void put_text(std::string_view bytes) {
    pass_over();
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    add_piece(add_file(), {}, false);
    append_mended_text(bytes, out_);
  }

  // Goes to the root element, or to the one with the id; false where there is none.
  bool find_begin(Frame& frame) {
    for (;;) {
      const Tag tag = next_tag(frame.text, frame.at);
      if (tag.kind == Tag::Kind::missing) return false;
      if (tag.kind != Tag::Kind::end && (xpointer_.empty() || has_id(frame, tag))) {
        frame.at = frame.copied = tag.begin;
        return true;
      }
      frame.at = tag.end;
      if (tag.kind == Tag::Kind::start) frame.namespaces.open(frame.text, tag);
      if (tag.kind == Tag::Kind::end) frame.namespaces.close();
    }
  }

  bool has_id(const Frame& frame, const Tag& tag) const {
    TagAttributes attributes(frame.text, tag);
    for (TagAttribute at = attributes.next(); !at.name.empty(); at = attributes.next())
      if (at.name == "xml:id") return trimmed(plain(at.value)) == xpointer_;
    return false;
  }

  void begin(Frame frame) {
    frame.number = add_file();
    const auto first = static_cast<std::uint32_t>(origins.pieces.size());
    declare_again(frame);
    frame.namespaces.settle();
    for (Remark& remark : frame.file->reading.remarks)
      if (origins.remarks.size() < limits::remarks)
        origins.remarks.push_back({first, std::move(remark)});
    frames_.push_back(std::move(frame));
  }

  // An element out of the middle of a file keeps the prefixes that are declared around it.
  void declare_again(Frame& frame) {
    const Tag tag = next_tag(frame.text, frame.at);
    const std::vector<std::string_view> declarations = frame.namespaces.around(frame.text, tag);
    if (declarations.empty()) return;
    flush(frame, tag.begin + 1 + tag.name.size());
    for (const std::string_view declaration : declarations) {
      out_ += ' ';
      out_ += declaration;
    }
  }

  void end_file() {
    Frame& frame = frames_.back();
    flush(frame, frame.file == nullptr ? frame.text.size() : frame.at);
    frames_.pop_back();
  }

  void add_piece(std::uint32_t file, Position place, bool still) {
    origins.pieces.push_back({static_cast<std::uint32_t>(out_.size()), {}, file, place, still});
  }

  // Copies what is kept, and notes where it comes from.
  void flush(Frame& frame, std::size_t end) {
    while (frame.copied < end) {
      const Shift* shift = nullptr;
      std::size_t until = end;
      if (frame.file != nullptr) {
        const std::vector<Shift>& shifts = frame.file->reading.shifts;
        while (frame.shift < shifts.size() && shifts[frame.shift].at <= frame.copied) ++frame.shift;
        if (frame.shift > 0) shift = &shifts[frame.shift - 1];
        if (frame.shift < shifts.size()) until = std::min<std::size_t>(end, shifts[frame.shift].at);
      }
      auto from = static_cast<std::uint32_t>(frame.copied);
      const bool still = shift != nullptr && shift->in_entity;
      if (shift != nullptr) from = still ? shift->from : shift->from + (from - shift->at);
      add_piece(frame.number, frame.positions.at(from), still);
      out_ += frame.text.substr(frame.copied, until - frame.copied);
      frame.copied = until;
    }
  }

  std::string out_;
  std::string_view character_names_;
  OnFault on_fault_;
  std::string folder_;
  std::vector<Frame> frames_;
  Tag tag_;
  Wanted wanted_;
  std::string xpointer_;
  std::size_t count_ = 0;
  std::size_t bytes_ = 0;
};

Inclusion::Inclusion(std::string_view source, std::string_view name, std::string_view characters,
                     OnFault on_fault)
    : splicer_(new Splicer(source, name, characters, on_fault)) {}
Inclusion::~Inclusion() = default;

const Wanted* Inclusion::next() { return splicer_->next(); }
void Inclusion::supply(std::string bytes) { splicer_->supply(std::move(bytes)); }
void Inclusion::refuse() { splicer_->refuse(); }
const FaultReport& Inclusion::fault() const noexcept { return splicer_->fault; }
const std::string& Inclusion::fault_file() const noexcept { return splicer_->fault_file; }
std::string Inclusion::take_source() { return splicer_->take_source(); }
Origins Inclusion::take_origins() { return std::move(splicer_->origins); }

}  // namespace polto
