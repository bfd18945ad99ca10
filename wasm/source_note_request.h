// What the module of editions asks the module of source notes: the text of a note and the names
// that the encoding marks in it, as bytes that can be copied from one memory into the other.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "polto/source_note.h"

namespace polto {

/// The request as it lies in memory: how long the text is and how many names follow, a record for
/// each name, the text, and the ids of the names' entries. Numbers are those of the machine.
namespace source_note_request {

struct Head {
  std::uint32_t text_size;
  std::uint32_t name_count;
};

struct Name {
  Span span;
  std::uint32_t kind;
  std::uint32_t ref_size;
};

}  // namespace source_note_request

/// A note as read_request() found it; its views are of the request's bytes.
struct RequestedNote {
  std::string_view text;
  std::vector<MarkedName> names;
};

inline std::string write_request(std::string_view text, const std::vector<MarkedName>& names) {
  using namespace source_note_request;
  std::string request;
  const auto append = [&](const auto& record) {
    request.append(reinterpret_cast<const char*>(&record), sizeof record);
  };
  append(Head{static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(names.size())});
  for (const MarkedName& name : names)
    append(Name{name.span, static_cast<std::uint32_t>(name.kind),
                static_cast<std::uint32_t>(name.ref.size())});
  request += text;
  for (const MarkedName& name : names) request += name.ref;
  return request;
}

/// `request`: as write_request() made it. It comes from our own module and is not doubted.
inline RequestedNote read_request(std::string_view request) {
  using namespace source_note_request;
  const auto take = [&](auto& record) {
    std::memcpy(&record, request.data(), sizeof record);
    request.remove_prefix(sizeof record);
  };
  const auto take_text = [&](std::uint32_t size) {
    const std::string_view text = request.substr(0, size);
    request.remove_prefix(size);
    return text;
  };
  Head head;
  take(head);
  std::vector<Name> records(head.name_count);
  for (Name& record : records) take(record);
  RequestedNote note;
  note.text = take_text(head.text_size);
  for (const Name& record : records) {
    const auto kind = static_cast<MarkedName::Kind>(record.kind);
    note.names.push_back({record.span, kind, take_text(record.ref_size)});
  }
  return note;
}

}  // namespace polto
