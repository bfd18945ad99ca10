// Source notes as short lines of text, so that a test reads as what it claims.
#pragma once

#include <string>
#include <string_view>

#include "polto/source_note.h"

namespace reading {

/// A note that says `prose` after a citation and a classification.
inline std::string note_of(std::string_view prose) {
  return "Source: Department of State, Central Files, POL 1. Secret. " + std::string(prose);
}

/// "drafted: Marsh, Vale; cleared [in draft]: Orme"
inline std::string chain_of(std::string_view text, const polto::SourceNote& note) {
  std::string line;
  for (const polto::Step& step : note.steps) {
    if (!line.empty()) line += "; ";
    line += polto::name_of(step.action);
    if (!step.qualifier.empty()) {
      line += " [";
      line += step.qualifier.of(text);
      line += ']';
    }
    line += ':';
    for (const polto::Agent& agent : step.agents) {
      line += &agent == step.agents.data() ? " " : ", ";
      line += agent.span.of(text);
    }
  }
  return line;
}

/// The chain read from a note that says `prose`.
inline std::string chain(std::string_view prose) {
  const std::string text = note_of(prose);
  return chain_of(text, polto::read_source_note(text));
}

/// "sent: Paris, Rome; received:", read from a note that says `prose`.
inline std::string sendings(std::string_view prose) {
  const std::string text = note_of(prose);
  const polto::SourceNote note = polto::read_source_note(text);
  std::string line;
  for (const polto::Transmission& sending : note.transmission) {
    if (!line.empty()) line += "; ";
    line += polto::name_of(sending.action);
    line += ':';
    for (const polto::Span& post : sending.to) {
      line += &post == sending.to.data() ? " " : ", ";
      line += post.of(text);
    }
  }
  return line;
}

/// "Secret | Priority | Limdis"; "-" stands for no classification.
inline std::string markings(std::string_view text) {
  const polto::SourceNote note = polto::read_source_note(text);
  std::string line(note.classification.empty() ? "-" : note.classification.of(text));
  for (const polto::Span& marking : note.handling) {
    line += " | ";
    line += marking.of(text);
  }
  return line;
}

}  // namespace reading
