// What a source note was read for, as JSON.
#include "polto/source_note_json.h"

#include <cstdint>
#include <string>
#include <vector>

namespace polto {
namespace {

// Offsets of UTF-16 code units, as JavaScript counts them, for every byte of a text.
class Utf16Offsets {
 public:
  explicit Utf16Offsets(std::string_view text) : offsets_(text.size() + 1) {
    std::uint32_t units = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const auto byte = static_cast<unsigned char>(text[at]);
      offsets_[at] = units;
      if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
    }
    offsets_[text.size()] = units;
  }

  std::uint32_t operator[](std::uint32_t byte) const noexcept { return offsets_[byte]; }

 private:
  std::vector<std::uint32_t> offsets_;
};

class SourceNoteWriter {
 public:
  SourceNoteWriter(std::string_view text, const SourceNote& note, JsonBuffer& out)
      : text_(text), offsets_(text), note_(note), out_(out) {}

  void write() {
    optional("classification", note_.classification);
    strings("handling", note_.handling);
    steps();
    transmission();
    out_.key("classificationSpan");
    if (note_.classification.empty())
      out_.null();
    else
      span(note_.classification);
    spans("handlingSpans", note_.handling);
    out_.key("archive");
    archive();
  }

 private:
  void span(Span span) {
    out_.begin_array();
    out_.number(offsets_[span.begin]);
    out_.number(offsets_[span.end]);
    out_.end_array();
  }

  void optional(std::string_view key, Span span) {
    out_.key(key);
    if (span.empty())
      out_.null();
    else
      out_.string(span.of(text_));
  }

  void strings(std::string_view key, const std::vector<Span>& spans) {
    out_.key(key);
    out_.begin_array();
    for (const Span& one : spans) out_.string(one.of(text_));
    out_.end_array();
  }

  void spans(std::string_view key, const std::vector<Span>& spans) {
    out_.key(key);
    out_.begin_array();
    for (const Span& one : spans) span(one);
    out_.end_array();
  }

  void steps() {
    out_.key("steps");
    out_.begin_array();
    for (const Step& step : note_.steps) {
      out_.begin_object();
      out_.field("action", name_of(step.action));
      agents(step);
      optional("qualifier", step.qualifier);
      out_.key("span");
      span(step.words);
      agent_spans(step);
      refs(step);
      out_.end_object();
    }
    out_.end_array();
  }

  void agents(const Step& step) {
    out_.key("agents");
    out_.begin_array();
    for (const Agent& agent : step.agents) out_.string(agent.span.of(text_));
    out_.end_array();
  }

  void agent_spans(const Step& step) {
    out_.key("agentSpans");
    out_.begin_array();
    for (const Agent& agent : step.agents) span(agent.span);
    out_.end_array();
  }

  void refs(const Step& step) {
    out_.key("refs");
    out_.begin_array();
    for (const Agent& agent : step.agents) {
      if (agent.ref.empty())
        out_.null();
      else
        out_.string(agent.ref);
    }
    out_.end_array();
  }

  void transmission() {
    out_.key("transmission");
    out_.begin_array();
    for (const Transmission& sending : note_.transmission) {
      out_.begin_object();
      out_.field("action", name_of(sending.action));
      strings("to", sending.to);
      out_.key("span");
      span(sending.words);
      out_.end_object();
    }
    out_.end_array();
  }

  void archive() {
    const Archive& archive = note_.archive;
    if (archive.citation.empty()) return out_.null();
    out_.begin_object();
    out_.field("text", archive.citation.of(text_));
    out_.key("span");
    span(archive.citation);
    out_.field("repository", archive.repository.of(text_));
    out_.field("collection", archive.collection.of(text_));
    out_.field("file", archive.file.of(text_));
    out_.field("filed", iso(archive.filed));
    out_.field("filedText", archive.filed_words.of(text_));
    out_.end_object();
  }

  static std::string iso(Day day) {
    if (day.year == 0) return {};
    const auto two = [](unsigned number) {
      return std::string{static_cast<char>('0' + number / 10),
                         static_cast<char>('0' + number % 10)};
    };
    return two(day.year / 100u) + two(day.year % 100u) + "-" + two(day.month) + "-" + two(day.day);
  }

  std::string_view text_;
  Utf16Offsets offsets_;
  const SourceNote& note_;
  JsonBuffer& out_;
};

}  // namespace

void source_note_fields(std::string_view text, const std::vector<MarkedName>& names,
                        JsonBuffer& out) {
  SourceNoteWriter(text, read_source_note(text, names), out).write();
}

}  // namespace polto
