// The only place where HTML is put together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

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

/// A growing UTF-8 buffer with one escaping function per HTML context.
///
/// Appending is amortised O(length). clear() keeps the memory, so that a viewer which renders one
/// document after the other stops allocating after the largest. When memory runs out, the buffer
/// takes no more and failed() says so.
class HtmlBuffer {
 public:
  HtmlBuffer() = default;
  ~HtmlBuffer();
  HtmlBuffer(const HtmlBuffer&) = delete;
  HtmlBuffer& operator=(const HtmlBuffer&) = delete;

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
  void take_back(std::size_t bytes) noexcept { size_ -= bytes < size_ ? bytes : size_; }

  /// Appends ` name="value"`.
  void attribute(Markup name, std::string_view value);

  /// Appends ` name="prefix+value"`.
  void attribute(Markup name, std::string_view prefix, std::string_view value);

  /// Appends the content of a style element, which HTML does not escape: what would end the
  /// element is left out.
  void stylesheet(std::string_view css);

  /// Appends a decimal number.
  void number(std::uint32_t value);

  /// Takes memory for this many bytes more at once; growing by steps, it would for a moment take
  /// more than twice as much.
  void expect(std::size_t bytes) noexcept { room(bytes); }

  std::string_view view() const noexcept { return {data_, size_}; }
  std::size_t size() const noexcept { return size_; }
  bool failed() const noexcept { return failed_; }
  void clear() noexcept { size_ = 0; }

 private:
  bool grow(std::size_t more) noexcept;
  char* room(std::size_t size) noexcept;
  // Pointer and length instead of a view, and not inlined: on wasm32 a view is passed through
  // memory, which at hundreds of calls makes the module noticeably larger.
  [[gnu::noinline]] void append(const char* bytes, std::size_t size);
  [[gnu::noinline]] void append_escaped(const char* utf8, std::size_t size, unsigned context);
  void raw(std::string_view bytes) { append(bytes.data(), bytes.size()); }
  void class_name(std::string_view name);

  char* data_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
  bool failed_ = false;
};

}  // namespace polto
