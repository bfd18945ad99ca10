#include "search_words.h"

#include "characters.h"
#include "fold.h"
#include "search_html.h"

namespace polto {
namespace {

bool is_plain(char byte) noexcept {
  const auto code = static_cast<unsigned char>(byte);
  return code >= 0x20 && code < 0x80 && byte != '&';
}

// How much of a text is ASCII with single blanks between its words.
std::size_t plain_length(std::string_view text) noexcept {
  std::size_t length = 0;
  while (length < text.size() && is_plain(text[length]) &&
         (text[length] != ' ' || (length > 0 && text[length - 1] != ' ')))
    ++length;
  return length;
}

}  // namespace

void WordWriter::words(std::string_view html) {
  while (!html.empty()) {
    std::size_t length = plain_length(html);
    if (length > 0) {
      plain(html.substr(0, length));
    } else if (is_space(html.front())) {
      blank();
      length = 1;
    } else if (html.front() == '&') {
      const HtmlReference reference = read_reference(html);
      if (is_space(reference.character.front()))
        blank();
      else
        character(reference.character);
      length = reference.length;
    } else {
      length = character(html);
    }
    html.remove_prefix(length);
  }
}

void WordWriter::blank() {
  if (out_.folded_.empty() || out_.folded_.back() == ' ' || out_.folded_.back() == '\n') return;
  append_both(' ');
}

void WordWriter::break_block() {
  if (out_.folded_.empty() || out_.folded_.back() == '\n') return;
  append_both('\n');
}

void WordWriter::plain(std::string_view text) {
  out_.printed_.append(text);
  const std::size_t begin = out_.folded_.size();
  out_.folded_.append(text);
  std::uint32_t blanks = 0;
  for (char* byte = out_.folded_.data() + begin; byte != out_.folded_.data() + out_.folded_.size();
       ++byte) {
    const bool capital = *byte >= 'A' && *byte <= 'Z';
    *byte = static_cast<char>(*byte | (capital ? 0x20 : 0));
    blanks += *byte == ' ' ? 1 : 0;
  }
  count_ += static_cast<std::uint32_t>(text.size()) - blanks;
}

// Any other character, of which search may see more or fewer bytes than there are.
std::size_t WordWriter::character(std::string_view text) {
  const Character read = decode(text);
  const std::size_t length = read.length == 0 ? 1 : read.length;
  const Folded folded = fold(read.code);
  const std::uint32_t begin = size();
  for (std::uint32_t i = 0; i < folded.count; ++i) append_folded(folded.codes[i]);
  out_.printed_.append(text.substr(0, length));
  if (size() - begin != length)
    out_.shifts_.push_back({size(), static_cast<std::uint32_t>(out_.printed_.size())});
  count_ += length == 4 ? 2 : 1;
  return length;
}

void WordWriter::append_folded(std::uint32_t code) {
  if (code != ' ') return append_utf8(code, out_.folded_);
  const bool begins = out_.folded_.empty() || out_.folded_.back() == '\n';
  if (!begins && out_.folded_.back() != ' ') out_.folded_ += ' ';
}

void WordWriter::append_both(char byte) {
  out_.folded_ += byte;
  out_.printed_ += byte;
}

}  // namespace polto
