// The only place where HTML is put together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "polto/byte_buffer.h"

namespace polto {

/// Markup written by us. Only a string literal converts to it, at compile time, so that no text
/// of a document can become markup.
class Markup {
 public:
  template <std::size_t N>
  // Implicit by design: a literal is markup wherever markup is asked for.
  // NOLINTNEXTLINE(google-explicit-constructor)
  consteval Markup(const char (&literal)[N]) noexcept : view_(literal, N - 1) {}
  constexpr std::string_view view() const noexcept { return view_; }
  constexpr bool empty() const noexcept { return view_.empty(); }

 private:
  std::string_view view_;
};

/// Writes HTML in UTF-8, with one escaping function per context.
class HtmlBuffer : private ByteBuffer {
 public:
  using ByteBuffer::expect;
  using ByteBuffer::size;
  using ByteBuffer::view;

  /// Appends trusted markup as it stands.
  void markup(Markup literal) { raw(literal.view()); }

  /// Appends the start of a tag up to its class attribute: `<TAG class="tei-NAME"`. `name` is that
  /// of a known element; a colon of it becomes a hyphen.
  void open(Markup tag, std::string_view name);

  /// The same for an element without a rule: `<TAG class="tei-unknown tei-NAME"`. Bytes of `name`
  /// that are no name characters are left out.
  void open_unknown(Markup tag, std::string_view name);

  /// Appends the bare name of a tag.
  void tag(Markup name) { raw(name.view()); }

  /// Appends `</TAG>`.
  void close(Markup tag);

  /// Appends element content: & < > and a carriage return become references.
  void text(std::string_view utf8);

  /// The same for text of an edition's tree: up to its NUL, behind which the edition keeps 16 bytes
  /// readable. The blanks that indent a line of the source are left out; to HTML the line end
  /// before them says the same.
  void tree_text(const char* utf8);

  /// Appends the inside of a double-quoted attribute value: & < > " become references.
  void attribute_value(std::string_view utf8);

  /// Takes white space off the end of what was written.
  void trim_space() noexcept;

  /// Takes this many bytes of what was written off its end.
  void take_back(std::size_t bytes) noexcept { cut(bytes < size() ? size() - bytes : 0); }

  /// Appends ` name="value"`.
  void attribute(Markup name, std::string_view value);

  /// Appends ` name="prefix+value"`.
  void attribute(Markup name, std::string_view prefix, std::string_view value);

  /// Appends the content of a style element, which HTML does not escape: what would end the
  /// element is left out.
  void stylesheet(std::string_view css);

  /// Appends a decimal number.
  void number(std::uint32_t value);

  void clear() noexcept { cut(0); }

 private:
  [[gnu::noinline]] void append_escaped(const char* utf8, std::size_t size, unsigned context);
  void raw(std::string_view bytes) { append(bytes.data(), bytes.size()); }
  void class_name(std::string_view name);
};

}  // namespace polto
