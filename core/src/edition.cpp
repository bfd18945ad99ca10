#include "polto/edition.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "block.h"
#include "indexer.h"
#include "polto/limits.h"
#include "quick_look.h"
#include "slots.h"
#include "strict_reading.h"
#include "xml.h"

namespace polto {

struct Edition::Tree {
  pugi::xml_document document;
  char* reserved = nullptr;
  std::size_t reserved_size = 0;
  std::size_t source_size = 0;
  std::vector<Shift> shifts;

  ~Tree() { release(); }

  void release() {
    if (reserved != nullptr) pugi::get_memory_deallocation_function()(reserved);
    reserved = nullptr;
    reserved_size = 0;
  }
};

Edition::Edition() : tree_(new Tree) {}
Edition::~Edition() = default;
Edition::Edition(Edition&&) noexcept = default;
Edition& Edition::operator=(Edition&&) noexcept = default;

char* Edition::reserve(std::size_t size) {
  tree_->release();
  if (size > limits::source_bytes) return nullptr;
  // pugixml frees the buffer itself once it owns it, so it must come from its allocator. Text is
  // read in blocks, the last of which may reach beyond the source.
  const std::size_t whole = size + Block::size;
  tree_->reserved = static_cast<char*>(pugi::get_memory_allocation_function()(whole));
  if (tree_->reserved == nullptr) return nullptr;
  std::memset(tree_->reserved + size, 0, Block::size);
  tree_->reserved_size = size;
  return tree_->reserved;
}

std::string_view Edition::reserved() const noexcept {
  return {tree_->reserved, tree_->reserved_size};
}

void Edition::release() noexcept { tree_->release(); }

Status Edition::open(std::string_view source, OnFault on_fault) {
  if (source.size() > limits::source_bytes) return {ErrorCode::too_large, 0};
  char* const memory = reserve(source.size());
  if (memory == nullptr) return {ErrorCode::out_of_memory, 0};
  if (!source.empty()) std::memcpy(memory, source.data(), source.size());
  return open(on_fault);
}

// Checks what was reserved, and puts in its entities.
Status Edition::read(OnFault on_fault) {
  // Some faults are seen in the tree alone, which is too late for mending.
  if (on_fault == OnFault::refuse && find_unclear(reserved()) == std::string_view::npos) return {};
  StrictReading reading = read_source(reserved(), character_names_, on_fault);
  if (!reading.status) return reading.status;
  remarks_ = std::move(reading.remarks);
  mended_ = std::move(reading.mended);
  tree_->shifts = std::move(reading.shifts);
  if (tree_->shifts.empty()) return {};
  char* const memory = reserve(reading.text.size());
  if (memory == nullptr) return {ErrorCode::out_of_memory, 0};
  std::memcpy(memory, reading.text.data(), reading.text.size());
  return {};
}

void Edition::clear() noexcept {
  divisions_.clear();
  notes_.clear();
  pages_.clear();
  entries_.clear();
  doubled_ids_.clear();
  renditions_.clear();
  has_element_renditions_ = false;
  prefix_definitions_.clear();
  targets_.clear();
  slots_.clear();
  volume_id_ = {};
  tree_->document.reset();
  tree_->shifts.clear();
  remarks_.clear();
  mended_ = {};
}

Status Edition::open(OnFault on_fault) {
  clear();
  tree_->source_size = tree_->reserved_size;
  if (const Status status = read(on_fault); !status) {
    release();
    return status;
  }

  char* const buffer = tree_->reserved;
  tree_->reserved = nullptr;
  // White space between inline elements separates words; text beside the root has to be seen to
  // be refused, hence the fragment flag.
  const auto result = tree_->document.load_buffer_inplace_own(
      buffer, tree_->reserved_size,
      pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_fragment, pugi::encoding_utf8);
  tree_->reserved_size = 0;
  Status status;
  if (result.status == pugi::status_out_of_memory)
    status = {ErrorCode::out_of_memory, 0};
  else if (!result)
    status = {ErrorCode::bad_markup, in_source(static_cast<std::uint32_t>(result.offset))};
  else
    status = Indexer(*this).index();
  if (!status) clear();
  return status;
}

std::uint32_t Edition::offset_of(pugi::xml_node node) const noexcept {
  // pugixml counts from the name of an element; people look for the "<" before it.
  const std::ptrdiff_t in_tree = node.offset_debug() - (is_element(node) ? 1 : 0);
  return in_tree < 0 ? 0 : in_source(static_cast<std::uint32_t>(in_tree));
}

std::uint32_t Edition::in_source(std::uint32_t offset) const noexcept {
  const auto behind =
      std::upper_bound(tree_->shifts.begin(), tree_->shifts.end(), offset,
                       [](std::uint32_t at, const Shift& shift) { return at < shift.at; });
  if (behind == tree_->shifts.begin()) return offset;
  const Shift& shift = behind[-1];
  return shift.in_entity ? shift.from : shift.from + (offset - shift.at);
}

std::size_t Edition::source_size() const noexcept { return tree_->source_size; }

pugi::xml_node Edition::root() const noexcept { return tree_->document.document_element(); }

std::size_t Edition::slot_of(std::string_view id) const noexcept {
  return polto::slot_of(slots_, id, [this](std::uint32_t at) { return targets_[at].id; });
}

const Target* Edition::find(std::string_view id) const noexcept {
  if (slots_.empty() || id.empty()) return nullptr;
  const std::uint32_t found = slots_[slot_of(id)];
  return found == 0 ? nullptr : &targets_[found - 1];
}

// Whether what stands before the hash of a pointer names this edition.
bool Edition::is_own(std::string_view volume) const noexcept {
  return volume.empty() || volume == volume_id_;
}

const Target* Edition::resolve(std::string_view pointer) const noexcept {
  pointer = pointer.substr(0, pointer.find(' '));
  const std::size_t hash_mark = pointer.find('#');
  if (hash_mark == pointer.npos) return find(pointer);
  std::string_view id = pointer.substr(hash_mark + 1);
  // "range(left(a),b)" leads to the first element that it names.
  if (const std::size_t end = id.find_first_of(",)"); end != id.npos) {
    id = id.substr(0, end);
    id.remove_prefix(id.rfind('(') + 1);
  }
  return is_own(pointer.substr(0, hash_mark)) ? find(id) : nullptr;
}

bool Edition::dangles(std::string_view pointer) const noexcept {
  pointer = pointer.substr(0, pointer.find(' '));
  const std::size_t hash_mark = pointer.find('#');
  if (hash_mark == pointer.npos || pointer.find('(', hash_mark) != pointer.npos) return false;
  return is_own(pointer.substr(0, hash_mark)) && resolve(pointer) == nullptr;
}

std::uint32_t Edition::unit_of(std::uint32_t division) const noexcept {
  while (division != none && divisions_[division].kind == DivisionKind::part)
    division = divisions_[division].parent;
  if (division == none) return none;
  for (const std::uint32_t end = divisions_[division].end; division < end; ++division)
    if (divisions_[division].kind != DivisionKind::container) return division;
  return none;
}

void Edition::rehash(std::size_t slots) {
  slots_.assign(slots, 0);
  for (std::uint32_t i = 0; i < targets_.size(); ++i) slots_[slot_of(targets_[i].id)] = i + 1;
}

bool Edition::insert(const Target& target) {
  if ((targets_.size() + 1) * 2 > slots_.size()) rehash(slots_.empty() ? 1024 : slots_.size() * 2);
  std::uint32_t& slot = slots_[slot_of(target.id)];
  if (slot != 0) {
    doubled_ids_.push_back({target.node, targets_[slot - 1].id});
    return false;
  }
  targets_.push_back(target);
  slot = static_cast<std::uint32_t>(targets_.size());
  return true;
}

}  // namespace polto
