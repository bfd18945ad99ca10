#include "well_formed.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "characters.h"
#include "decimal.h"
#include "document_type.h"
#include "entities.h"
#include "mending.h"
#include "message.h"
#include "polto/limits.h"
#include "qualified_names.h"
#include "xml_declaration.h"

namespace polto {
namespace {

class Reader {
 public:
  Reader(std::string_view source, std::string_view character_names, OnFault on_fault)
      : source_(source), character_names_(character_names), mending_(on_fault == OnFault::mend) {}

  Reading read() {
    if (rest().starts_with("\xEF\xBB\xBF")) at_ += 3;
    set_checkpoint();
    if (rest().starts_with("<?xml") && name_length(rest().substr(2)) == 3) read_declaration();
    for (;;) {
      if (failed() && mending_) mend();
      if (failed() || (at_ >= source_.size() && frames_.empty())) break;
      if (frames_.empty()) set_checkpoint();
      if (at_ >= source_.size())
        leave_entity();
      else if (source_[at_] == '<')
        read_markup();
      else
        read_text();
    }
    if (!failed()) check_end();
    if (!failed() && !out_.shifts.empty()) flush(source_.size());
    return std::move(out_);
  }

 private:
  struct Open {
    std::string_view name;
    std::uint32_t offset;
    std::size_t prefixes;  // how many were declared outside
  };

  struct Prefix {
    std::string_view name;
    std::string_view space;
  };

  // What is read while an entity is: where it was referred to, and how to go on there.
  struct Frame {
    std::string_view source;
    std::size_t at;
    std::size_t resume;
    std::size_t opened;  // elements open there
    Entity* entity;
  };

  // What mending goes back to.
  struct Checkpoint {
    std::size_t at;
    std::size_t copied;
    std::size_t text;
    std::size_t shifts;
    std::size_t opened;
    std::size_t prefixes;
    bool rooted;
    bool stray;
  };

  std::string_view rest() const { return source_.substr(at_); }
  bool failed() const { return !out_.fault.status; }

  // The place in the source itself.
  std::uint32_t place(std::size_t at) const {
    return static_cast<std::uint32_t>(frames_.empty() ? at : frames_.front().at);
  }

  void fail(ErrorCode code, std::size_t at, std::string_view name = {}, std::string_view other = {},
            std::uint32_t related = 0) {
    if (failed()) return;
    out_.fault = {{code, place(at)}, std::string(name), std::string(other), related, {}};
    if (!frames_.empty()) out_.fault.entity = frames_.back().entity->name;
  }

  // What is read all the same when faults are mended: the tree of it is as good.
  void object(ErrorCode code, std::size_t at, std::string_view name = {},
              std::string_view other = {}) {
    fail(code, at, name, other);
    if (mending_) note_fault();
  }

  // Whether what stands here is beside the root.
  bool outside() const { return open_.empty() || (root_closed_ && open_.size() == 1); }

  // The place of `mark` behind `from`; looked for once where there is none.
  std::size_t find_end(std::string_view mark, std::size_t from) {
    const std::string line = '\n' + std::string(mark) + '\n';
    if (frames_.empty() && missing_.find(line) != missing_.npos) return source_.npos;
    const std::size_t end = source_.find(mark, from);
    if (frames_.empty() && end == source_.npos) missing_ += line;
    return end;
  }

  // The next place of a mark, as it was found from an earlier place.
  struct Ahead {
    const char* source = nullptr;
    std::size_t from = 0;
    std::size_t place = 0;
  };

  // The next `mark`, else the end; remembered, since mending comes back to a text at every fault.
  std::size_t find_ahead(std::string_view mark, Ahead& ahead) const {
    const bool known = ahead.source == source_.data() && ahead.from <= at_ && at_ <= ahead.place;
    if (!known) ahead = {source_.data(), at_, std::min(source_.find(mark, at_), source_.size())};
    return ahead.place;
  }

  void read_markup() {
    if (rest().starts_with("<!--"))
      skip_comment();
    else if (rest().starts_with("<![CDATA["))
      skip_cdata();
    else if (rest().starts_with("<!DOCTYPE"))
      read_doctype();
    else if (rest().starts_with("<?"))
      skip_instruction();
    else if (rest().starts_with("</"))
      read_end_tag();
    else
      read_start_tag();
  }

  void skip_comment() {
    const std::size_t start = at_;
    const std::size_t dashes = source_.find("--", at_ + 4);
    if (dashes == source_.npos) return fail(ErrorCode::bad_markup, start, "<!--");
    if (source_.substr(dashes + 2, 1) != ">") return fail(ErrorCode::bad_markup, dashes, "--");
    check_characters(start + 4, dashes);
    at_ = dashes + 3;
  }

  void skip_cdata() {
    const std::size_t start = at_;
    if (outside()) {
      if (open_.empty()) return fail(ErrorCode::text_outside_root, start);
      object(ErrorCode::text_outside_root, start);
    }
    const std::size_t end = find_end("]]>", at_ + 9);
    if (end == source_.npos) return fail(ErrorCode::bad_markup, start, "<![CDATA[");
    check_characters(start + 9, end);
    at_ = end + 3;
  }

  void skip_instruction() {
    const std::size_t start = at_;
    const std::size_t name = name_length(source_.substr(at_ + 2));
    const std::size_t end = find_end("?>", at_ + 2);
    if (end == source_.npos) return fail(ErrorCode::bad_markup, start, "<?");
    const std::string_view target = source_.substr(at_ + 2, name);
    const bool reserved = target.size() == 3 && (target[0] | 0x20) == 'x' &&
                          (target[1] | 0x20) == 'm' && (target[2] | 0x20) == 'l';
    if (reserved) return fail(ErrorCode::bad_markup, start, "<?xml");
    const std::size_t behind = start + 2 + name;
    const bool apart = behind == end || is_space(source_[behind]);
    if (name == 0 || target.find(':') != target.npos || !apart)
      return fail(ErrorCode::bad_markup, start, "<?name");
    check_characters(start, end);
    at_ = end + 2;
  }

  void read_declaration() {
    const std::size_t length = read_xml_declaration(rest()).length;
    if (length == 0) return fail(ErrorCode::bad_markup, at_, "<?xml?>");
    at_ += length;
  }

  void read_doctype() {
    if (rooted_ || typed_) return fail(ErrorCode::bad_markup, at_, "<!DOCTYPE");
    const std::size_t length = read_document_type(rest(), type_);
    if (length == 0) return fail_document_type(type_.fault);
    typed_ = true;
    check_characters(at_, at_ + length);
    if (type_.external.data() != nullptr)
      remark("dtd-not-read", at_, "the DTD \"%1\" was not read", type_.external);
    for (const UnreadEntity& entity : type_.unread)
      remark("dtd-not-read", at_ + entity.place,
             entity.external.data() == nullptr
                 ? "the parameter entity %1 is not declared in what was read"
                 : "the parameter entity %1 is the file \"%2\", which was not read",
             entity.name, entity.external);
    at_ += length;
  }

  void fail_document_type(const TypeFault& fault) {
    const bool undeclared = fault.code == ErrorCode::undeclared_entity;
    fail(fault.code, at_ + fault.place, fault.name,
         undeclared ? character_named(character_names_, fault.name) : fault.other);
  }

  void read_end_tag() {
    const std::size_t start = at_;
    const std::string_view name = source_.substr(at_ + 2, name_length(source_.substr(at_ + 2)));
    at_ += 2 + name.size();
    skip_spaces();
    if (name.empty() || at_ >= source_.size() || source_[at_] != '>')
      return fail(ErrorCode::bad_markup, start, "</");
    ++at_;
    const bool closes_root = !root_closed_ && stray_ && name == open_.front().name;
    if (stray_ && open_.size() == 2 && closes_root) leave_stray(start);
    if (outside() || (stray_ && open_.size() == 2))
      return fail(ErrorCode::mismatched_tag, start, name);
    if (!frames_.empty() && open_.size() == frames_.back().opened) return fail_unbalanced();
    const Open& open = open_.back();
    if (open.name != name)
      return fail(ErrorCode::mismatched_tag, start, name, open.name, open.offset);
    if (mending_ && open_.size() == 1) return keep_root_open(start, at_);
    prefixes_.resize(open.prefixes);
    open_.pop_back();
  }

  void read_start_tag() {
    const std::size_t start = at_;
    const std::string_view name = source_.substr(at_ + 1, name_length(source_.substr(at_ + 1)));
    if (name.empty()) return fail(ErrorCode::bad_markup, start, "<");
    if (outside() && rooted_) object(ErrorCode::several_roots, start, name);
    if (failed()) return;
    if (mending_) sort_out(name);
    rooted_ = true;
    const std::size_t outside = prefixes_.size();
    at_ += 1 + name.size();
    read_attributes(start, name);
    if (failed()) return;
    check_prefixes(start, name);
    if (failed()) return;
    const bool empty = source_[at_] == '/';
    const bool root = mending_ && open_.empty();
    if (empty && root)
      put(at_, 2, ">");
    else
      at_ += empty ? 2 : 1;
    if (empty && !root)
      prefixes_.resize(outside);
    else
      open_.push_back({name, place(start), outside});
    if (root) enter_root(empty);
  }

  // Leaves at_ on the ">" or "/>" that ends the tag.
  void read_attributes(std::size_t start, std::string_view element) {
    attributes_.clear();
    for (;;) {
      const bool spaced = skip_spaces();
      if (at_ >= source_.size()) return fail(ErrorCode::bad_markup, start, element);
      if (source_[at_] == '>' || rest().starts_with("/>")) break;
      const std::size_t at = at_;
      const std::string_view name = source_.substr(at_, name_length(rest()));
      if (name.empty()) return fail(ErrorCode::bad_markup, at, element);
      if (!spaced) return fail(ErrorCode::bad_attribute, at, name, element);
      at_ += name.size();
      read_value(at, name, element);
      if (failed()) return;
    }
    check_duplicates(element);
  }

  void read_value(std::size_t at, std::string_view name, std::string_view element) {
    skip_spaces();
    if (at_ >= source_.size() || source_[at_] != '=')
      return fail(ErrorCode::bad_attribute, at, name, element);
    ++at_;
    skip_spaces();
    const char quote = at_ < source_.size() ? source_[at_] : '\0';
    const std::size_t end =
        quote == '"' || quote == '\'' ? source_.find(quote, at_ + 1) : source_.npos;
    if (end == source_.npos) return fail(ErrorCode::bad_attribute, at, name, element);
    const std::string_view value = source_.substr(at_ + 1, end - at_ - 1);
    if (const std::size_t less = value.find('<'); less != value.npos)
      return fail(ErrorCode::bad_attribute, at_ + 1 + less, name, "<");
    ++at_;
    read_value_text(end);
    if (failed()) return;
    note_attribute(name, value, at);
    at_ = end + 1;
  }

  void note_attribute(std::string_view name, std::string_view value, std::size_t at) {
    attributes_.push_back({name, at});
    const bool prefixed = name.starts_with("xmlns:");
    const std::string_view prefix = prefixed ? name.substr(6) : std::string_view();
    if ((prefixed || name == "xmlns") && is_forbidden_binding(prefix, value))
      object(ErrorCode::bad_namespace, at, name, value);
    if (!prefixed || failed()) return;
    prefixes_.push_back({prefix, value});
    if (prefixes_.size() > limits::prefixes) fail(ErrorCode::too_many_prefixes, at, name);
  }

  void check_duplicates(std::string_view element) {
    names_.clear();
    for (const Attribute& attribute : attributes_) names_.push_back(attribute.name);
    const std::string_view twice = doubled_name(names_);
    if (twice.empty()) return;
    const auto last = std::find_if(attributes_.rbegin(), attributes_.rend(),
                                   [&](const Attribute& at) { return at.name == twice; });
    fail(ErrorCode::duplicate_attribute, last->offset, twice, element);
  }

  void check_prefixes(std::size_t start, std::string_view element) {
    if (prefix_of(element) == "xmlns")
      object(ErrorCode::undeclared_prefix, start, element, "xmlns");
    else
      check_prefix(start, element);
    for (const Attribute& attribute : attributes_) check_prefix(attribute.offset, attribute.name);
    check_namespaces(element);
  }

  // Two prefixes may stand for one namespace.
  void check_namespaces(std::string_view element) {
    std::vector<SpacedName> names;
    for (const Attribute& attribute : attributes_) {
      const std::size_t colon = attribute.name.find(':');
      if (colon == std::string_view::npos) continue;
      const Prefix* const prefix = declaration_of(attribute.name.substr(0, colon));
      if (prefix != nullptr) names.push_back({attribute.name, prefix->space});
    }
    const std::string_view twice = doubled_in_namespace(names);
    for (const Attribute& attribute : attributes_)
      if (!twice.empty() && attribute.name == twice)
        object(ErrorCode::duplicate_attribute, attribute.offset, twice, element);
  }

  const Prefix* declaration_of(std::string_view prefix) const {
    const auto innermost = std::find_if(prefixes_.rbegin(), prefixes_.rend(),
                                        [&](const Prefix& at) { return at.name == prefix; });
    return innermost == prefixes_.rend() ? nullptr : &*innermost;
  }

  void check_prefix(std::size_t at, std::string_view name) {
    const std::size_t colon = name.find(':');
    if (colon == name.npos) return;
    if (!is_qualified(name)) return object(ErrorCode::undeclared_prefix, at, name);
    const std::string_view prefix = name.substr(0, colon);
    if (prefix == "xml" || prefix == "xmlns") return;
    if (declaration_of(prefix) == nullptr) object(ErrorCode::undeclared_prefix, at, name, prefix);
  }

  void read_text() {
    const std::size_t end = find_ahead("<", next_tag_);
    const std::string_view text = source_.substr(at_, end - at_);
    if (outside()) {
      const std::size_t blank = text.size() - trimmed_front(text).size();
      if (blank != text.size()) object(ErrorCode::text_outside_root, at_ + blank);
      if (failed()) return;
      if (mending_ && open_.empty()) return move_into_root(at_, end);
    }
    if (mending_ && !trimmed_front(text).empty()) sort_out({});
    const std::size_t close = find_ahead("]]>", next_close_);
    const std::size_t depth = frames_.size();
    read_characters(std::min(close, end));
    if (close < end && !failed() && frames_.size() == depth)
      fail(ErrorCode::bad_markup, close, "]]>");
  }

  static std::string_view trimmed_front(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    return text;
  }

  // Reads on to `end`, or stops in an entity that is referred to before.
  void read_characters(std::size_t end) {
    const std::size_t depth = frames_.size();
    while (!failed() && frames_.size() == depth) {
      const std::size_t at = std::min(source_.substr(0, end).find('&', at_), end);
      check_characters(at_, at);
      at_ = at;
      if (failed() || at == end) return;
      read_reference();
    }
  }

  // The value of an attribute up to its quotation mark, with all entities in it.
  void read_value_text(std::size_t end) {
    in_value_ = true;
    value_depth_ = frames_.size();
    while (!failed()) {
      const bool outside = frames_.size() == value_depth_;
      const std::size_t stop = outside ? end : source_.size();
      read_characters(stop);
      if (failed() || at_ < stop) continue;
      if (frames_.size() == value_depth_ && outside) break;
      if (!outside) leave_entity();
    }
    in_value_ = false;
  }

  void read_reference() {
    const std::string_view after = source_.substr(at_ + 1);
    if (after.starts_with('#')) {
      check_character_reference(at_, after.substr(1));
      ++at_;
      return;
    }
    const std::string_view name = after.substr(0, name_length(after));
    if (name.empty() || after.substr(name.size(), 1) != ";")
      return fail(ErrorCode::bad_reference, at_, name);
    if (is_predefined(name))
      at_ += name.size() + 2;
    else if (Entity* const entity = type_.find(name))
      refer_to(*entity);
    else
      put_character(name);
  }

  // An entity that a DTD declares which nobody read may be one of the standard characters.
  void put_character(std::string_view name) {
    const std::string_view character = character_named(character_names_, name);
    if (!type_.partial || character_names_.empty()) {
      if (!mending_ || character.empty())
        return fail(ErrorCode::undeclared_entity, at_, name, character);
      object(ErrorCode::undeclared_entity, at_, name, character);
    }
    if (!character.empty()) return put(at_, name.size() + 2, character);
    remark("undeclared-entity", at_, "entity &%1; is not declared in what was read", name);
    put_name(name);
  }

  void refer_to(Entity& entity) {
    if (entity.unparsed) return fail(ErrorCode::bad_entity, at_, entity.name, "unparsed");
    if (entity.external.data() != nullptr) {
      if (in_value_) return fail(ErrorCode::bad_entity, at_, entity.name, "external");
      remark("external-entity", at_, "entity &%1; is the file \"%2\", which was not read",
             entity.name, entity.external);
      return put_name(entity.name);
    }
    if (entity.open) return fail(ErrorCode::bad_entity, at_, entity.name, "recursive");
    if (in_value_ && entity.text.find('<') != entity.text.npos)
      return fail(ErrorCode::bad_entity, at_, entity.name, "<");
    if (!is_within_limits(entity)) return fail(ErrorCode::too_many_entities, at_, entity.name);
    enter_entity(entity);
  }

  bool is_within_limits(const Entity& entity) {
    entity_bytes_ += entity.text.size();
    entity_references_ += frames_.empty() ? 0 : 1;
    return entity_bytes_ <= limits::entity_bytes && frames_.size() < limits::entity_depth &&
           entity_references_ <= limits::entity_references;
  }

  void enter_entity(Entity& entity) {
    flush(at_);
    if (frames_.empty() && !in_value_) set_checkpoint();
    note_shift(at_, true);
    frames_.push_back({source_, at_, at_ + entity.name.size() + 2, open_.size(), &entity});
    entity.open = true;
    source_ = entity.text;
    at_ = copied_ = 0;
  }

  void leave_entity() {
    const Frame frame = frames_.back();
    if (open_.size() != frame.opened) return fail_unbalanced();
    flush(source_.size());
    frame.entity->open = false;
    source_ = frame.source;
    at_ = copied_ = frame.resume;
    frames_.pop_back();
    note_shift(at_, false);
  }

  void fail_unbalanced() {
    fail(ErrorCode::bad_entity, at_, frames_.back().entity->name, "unbalanced");
  }

  // What stays as it is written, and shows that it could not be read.
  void put_name(std::string_view name) {
    std::string shown = "&amp;";
    shown += name;
    shown += ';';
    put(at_, name.size() + 2, shown);
  }

  // Puts `text` in the place of the `size` bytes at `at`, as of a reference, and reads on behind.
  void put(std::size_t at, std::size_t size, std::string_view text) {
    flush(at);
    note_shift(at, true);
    out_.text += text;
    at_ = copied_ = at + size;
    note_shift(at_, false);
  }

  void note_shift(std::size_t at, bool in_entity) {
    if (!frames_.empty()) return;
    out_.shifts.push_back(
        {static_cast<std::uint32_t>(out_.text.size()), static_cast<std::uint32_t>(at), in_entity});
  }

  // Copies what was read and is kept. A quotation mark in an entity does not end a value.
  void flush(std::size_t end) {
    const std::string_view part = source_.substr(copied_, end - copied_);
    copied_ = end;
    if (!in_value_ || frames_.size() == value_depth_) {
      out_.text += part;
      return;
    }
    for (const char byte : part)
      out_.text += byte == '"'    ? std::string_view("&quot;")
                   : byte == '\'' ? std::string_view("&apos;")
                                  : std::string_view(&byte, 1);
  }

  void remark(std::string_view code, std::size_t at, std::string_view pattern,
              std::string_view name, std::string_view other = {}) {
    if (out_.remarks.size() < limits::remarks)
      out_.remarks.push_back({std::string(code), message(pattern, {name, other}), place(at)});
  }

  void check_character_reference(std::size_t at, std::string_view digits) {
    const Character reference = read_character_reference(source_.substr(at));
    if (reference.length > 0 && is_xml_char(reference.code)) return;
    std::size_t length = digits.starts_with('x') ? 1 : 0;
    const unsigned base = length == 0 ? 10 : 16;
    while (length < digits.size() && digit_value(digits[length]) < base) ++length;
    if (reference.length > 0) ++length;
    fail(ErrorCode::bad_reference, at, source_.substr(at, 2 + length));
  }

  void check_characters(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end;) {
      const auto byte = static_cast<unsigned char>(source_[at]);
      if (byte >= 0x20 && byte < 0x80) {
        ++at;
        continue;
      }
      const Character character = decode(source_.substr(at));
      if (character.length == 0) return fail(ErrorCode::bad_encoding, at, source_.substr(at, 1));
      if (!is_xml_char(character.code))
        return fail(ErrorCode::bad_character, at, source_.substr(at, character.length));
      at += character.length;
    }
  }

  bool skip_spaces() {
    const std::size_t before = at_;
    while (at_ < source_.size() && is_space(source_[at_])) ++at_;
    return at_ != before;
  }

  void check_end() {
    if (mending_ && !open_.empty()) return close_all();
    if (!open_.empty())
      fail(ErrorCode::unclosed_element, source_.size(), open_.back().name, {}, open_.back().offset);
    else if (!rooted_)
      fail(ErrorCode::no_root, source_.size());
  }

  // ---- mending: what reading stopped at is written right, and reading goes on behind it

  void set_checkpoint() {
    checkpoint_ = {at_,          copied_,          out_.text.size(), out_.shifts.size(),
                   open_.size(), prefixes_.size(), rooted_,          stray_};
  }

  void note_fault() {
    if (out_.mended.size() < limits::mended_errors) out_.mended.push_back(out_.fault);
    ++out_.mends;
    out_.fault = {};
  }

  // As if nothing had been read since: an entity that is broken is not put in.
  void go_back() {
    for (const Frame& frame : frames_) frame.entity->open = false;
    if (!frames_.empty()) source_ = frames_.front().source;
    frames_.clear();
    at_ = checkpoint_.at;
    copied_ = checkpoint_.copied;
    out_.text.resize(checkpoint_.text);
    out_.shifts.resize(checkpoint_.shifts);
    open_.resize(checkpoint_.opened);
    prefixes_.resize(checkpoint_.prefixes);
    rooted_ = checkpoint_.rooted;
    stray_ = checkpoint_.stray;
  }

  void mend() {
    if (out_.fault.status.code == ErrorCode::too_many_prefixes) return give_up();
    if (out_.shifts.size() > limits::mends * 2) {
      if (!out_.mended.empty()) out_.fault = std::move(out_.mended.front());
      return give_up();
    }
    const Status status = out_.fault.status;
    const bool in_text = frames_.empty() && source_[checkpoint_.at] != '<';
    note_fault();
    if (in_text) return mend_text(status);
    go_back();
    if (source_[at_] != '<')
      escape();
    else if (rest().starts_with("</"))
      mend_end();
    else if (rest().starts_with("<!") || rest().starts_with("<?"))
      mend_declaration();
    else
      mend_start();
  }

  void give_up() { mending_ = false; }

  // The character at_ is meant as such.
  void escape() {
    if (open_.empty()) return move_into_root(at_, at_ + 1);
    put(at_, 1, source_[at_] == '<' ? "&lt;" : "&amp;");
  }

  void mend_text(Status status) {
    const std::size_t at = at_ = status.offset;
    switch (status.code) {
      case ErrorCode::bad_encoding: return put(at, 1, "\xEF\xBF\xBD");
      case ErrorCode::bad_character: return put(at, decode(rest()).length, {});
      case ErrorCode::bad_markup: return put(at, 3, "]]&gt;");
      default: return escape();
    }
  }

  void mend_end() {
    const MendedEndTag tag = mend_end_tag(source_, at_);
    if (tag.end == 0) return escape();
    const std::size_t root = root_closed_ ? 1 : 0;
    std::size_t outer = open_.size();
    const std::size_t most = outer > limits::mended_depth ? outer - limits::mended_depth : root;
    while (outer > most && open_[outer - 1].name != tag.name) --outer;
    if (outer == most && !tag.sure) return escape();
    std::string ends;
    if (outer > most) {
      append_end_tags(std::max(outer - 1, std::size_t{1}), ends);
      root_closed_ = root_closed_ || outer == 1;
      stray_ = stray_ && outer > 2;
    }
    put(at_, tag.end - at_, ends);
  }

  // Closes the open elements but for the outermost `kept`.
  void append_end_tags(std::size_t kept, std::string& out) {
    for (; open_.size() > kept; open_.pop_back()) {
      out += "</";
      out += open_.back().name;
      out += '>';
      prefixes_.resize(open_.back().prefixes);
    }
  }

  // Nobody reads comments, instructions and document types; what is in a section is text.
  void mend_declaration() {
    std::size_t end = 0;
    if (rest().starts_with("<!DOCTYPE"))
      end = end_of_document_type();
    else if (rest().starts_with("<![CDATA["))
      return mend_cdata();
    else if (rest().starts_with("<!--"))
      end = find_end("-->", at_ + 4) + 3;
    else if (rest().starts_with("<?"))
      end = find_end("?>", at_ + 2) + 2;
    if (end <= 3) return escape();
    put(at_, end - at_, {});
    type_.index();
  }

  // As far as one can tell; 0 where it has none.
  std::size_t end_of_document_type() {
    const std::size_t greater = find_end(">", at_);
    if (greater == source_.npos) return 0;
    const bool has_subset = source_.substr(at_, greater - at_).find('[') != source_.npos;
    const std::size_t bracket = has_subset && !typed_ ? find_end("]>", at_) : source_.npos;
    typed_ = true;
    return bracket == source_.npos ? greater + 1 : bracket + 2;
  }

  void mend_cdata() {
    const std::size_t end = find_end("]]>", at_ + 9);
    if (end == source_.npos || open_.empty()) return escape();
    std::string text;
    append_mended_text(source_.substr(at_ + 9, end - at_ - 9), text);
    put(at_, end + 3 - at_, text);
  }

  void mend_start() {
    const std::size_t start = at_;
    MendedTag tag = mend_start_tag(source_, at_);
    if (tag.end == 0) return escape();
    const bool root = open_.empty();
    sort_out(tag.name);
    const std::size_t declared = prefixes_.size();
    attributes_.clear();
    for (const MendedAttribute& attribute : tag.attributes)
      note_attribute(attribute.name, attribute.value, start);
    check_prefixes(start, tag.name);
    tag.text += tag.empty && !root ? "/>" : ">";
    put(at_, tag.end - at_, tag.text);
    rooted_ = true;
    if (tag.empty && !root)
      prefixes_.resize(declared);
    else
      open_.push_back({tag.name, place(start), declared});
    if (root) enter_root(tag.empty);
  }

  // What stands before the root goes into it, and so does what stands behind: its end comes last.
  void move_into_root(std::size_t begin, std::size_t end) {
    append_mended_text(source_.substr(begin, end - begin), before_root_);
    put(begin, end - begin, {});
  }

  void enter_root(bool closed) {
    root_closed_ = closed;
    if (before_root_.empty()) return;
    sort_out({});
    put(at_, 0, before_root_);
  }

  // Of what stands in a TEI element directly, readers are shown texts alone: what else came there
  // is put into one. `name` is that of an element, or empty for text.
  void sort_out(std::string_view name) {
    if (!frames_.empty() || open_.empty()) return;
    const std::string_view root = open_.front().name;
    const std::size_t local = root.rfind(':') + 1;
    if (root.substr(local) != "TEI" && root.substr(local) != "TEI.2") return;
    const bool belongs = !name.empty() && belongs_in_root(name.substr(name.rfind(':') + 1));
    if (stray_ && open_.size() == 2 && belongs) return leave_stray(at_);
    if (open_.size() > 1 || belongs) return;
    stray_ = true;
    stray_name_ = root.substr(0, local);
    stray_name_ += "text";
    put(at_, 0, '<' + stray_name_ + '>');
    open_.push_back({stray_name_, place(at_), prefixes_.size()});
  }

  static bool belongs_in_root(std::string_view name) {
    for (const std::string_view known :
         {"teiHeader", "text", "standOff", "facsimile", "sourceDoc", "TEI", "TEI.2", "fsdDecl"})
      if (name == known) return true;
    return false;
  }

  void leave_stray(std::size_t at) {
    const std::size_t behind = at_;
    std::string end;
    append_end_tags(1, end);
    put(at, 0, end);
    at_ = behind;
    stray_ = false;
    set_checkpoint();
  }

  void keep_root_open(std::size_t begin, std::size_t end) {
    put(begin, end - begin, {});
    root_closed_ = true;
  }

  void close_all() {
    if (!root_closed_ || open_.size() > (stray_ ? 2u : 1u)) {
      const Open& open = open_.back();
      fail(ErrorCode::unclosed_element, source_.size(), open.name, {}, open.offset);
      note_fault();
    }
    std::string ends;
    append_end_tags(0, ends);
    put(source_.size(), 0, ends);
  }

  struct Attribute {
    std::string_view name;
    std::size_t offset;
  };

  std::string_view source_;  // the source, or the text of an entity
  std::string_view character_names_;
  std::size_t at_ = 0;
  std::size_t copied_ = 0;  // up to where out_.text has it
  bool rooted_ = false;
  bool typed_ = false;  // has a document type declaration
  bool in_value_ = false;
  bool mending_;
  Ahead next_tag_;
  Ahead next_close_;
  bool stray_ = false;           // in a text that mending has opened
  bool root_closed_ = false;     // in mending, which does not close it before the end
  std::size_t value_depth_ = 0;  // entities around the attribute
  std::size_t entity_bytes_ = 0;
  std::size_t entity_references_ = 0;
  Checkpoint checkpoint_{};
  std::string before_root_;  // text that mending moves
  std::string stray_name_;
  std::string missing_;  // marks that do not come any more
  Reading out_;
  DocumentType type_;
  std::vector<Frame> frames_;
  std::vector<Open> open_;
  std::vector<Prefix> prefixes_;
  std::vector<Attribute> attributes_;
  std::vector<std::string_view> names_;
};

}  // namespace

Reading read_strictly(std::string_view source, std::string_view character_names, OnFault on_fault) {
  return Reader(source, character_names, on_fault).read();
}

}  // namespace polto
