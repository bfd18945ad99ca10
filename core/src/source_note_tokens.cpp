#include "source_note_tokens.h"

#include <array>
#include <cstddef>

namespace polto::source_note {
namespace {

constexpr std::string_view open_quote = "\xE2\x80\x9C";
constexpr std::string_view close_quote = "\xE2\x80\x9D";
constexpr std::string_view em_dash = "\xE2\x80\x94";

bool ends_word(char c) noexcept {
  return c == ' ' || c == ',' || c == ';' || c == '(' || c == ')' || c == '[' || c == ']' ||
         c == '"';
}

/// Bytes that are part of a word wherever they stand.
constexpr auto plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0; byte < plain.size(); ++byte) {
    plain[byte] = byte != 0xE2 && std::string_view(" ,;:.()[]\"").find(static_cast<char>(byte)) ==
                                      std::string_view::npos;
  }
  return plain;
}();

bool plain(char c) noexcept { return plain_bytes[static_cast<unsigned char>(c)]; }

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const std::vector<MarkedName>& names, std::vector<Token>& tokens)
      : text_(text), names_(names), tokens_(tokens) {}

  void run() {
    find_unclosed();
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == ' ') {
        ++at_;
      } else if (plain(c)) {
        word();
      } else {
        next();
      }
    }
    push(TokenKind::end, text_.size(), text_.size());
  }

 private:
  bool starts(std::string_view what) const noexcept {
    return text_.substr(at_, what.size()) == what;
  }
  char peek(std::size_t ahead) const noexcept {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  Token& push(TokenKind kind, std::size_t begin, std::size_t end) {
    Token token;
    token.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    token.kind = kind;
    tokens_.push_back(token);
    return tokens_.back();
  }
  void push_mark(TokenKind kind) {
    push(kind, at_, at_ + 1);
    ++at_;
  }

  /// Opening parentheses that are never closed, last first: what reads as prose instead.
  void find_unclosed() {
    const std::size_t first = text_.find('(');
    if (first == text_.npos) return;
    std::size_t closers = 0;
    for (std::size_t i = text_.size(); i-- > first;) {
      if (text_[i] == ')') ++closers;
      if (text_[i] != '(') continue;
      if (closers > 0) {
        --closers;
      } else {
        unclosed_.push_back(i);
      }
    }
  }

  void next() {
    switch (text_[at_]) {
      case ',': push_mark(TokenKind::comma); return;
      case ';': push_mark(TokenKind::semicolon); return;
      case ':': push_mark(TokenKind::colon); return;
      case '.': push_mark(TokenKind::stop); return;
      case ')':
      case ']': push_mark(TokenKind::stray); return;
      case '(': parenthesis(); return;
      case '[': bracket(); return;
      case '"': quote("\""); return;
      default: break;
    }
    if (starts(open_quote)) return quote(close_quote);
    if (starts(em_dash)) {
      push(TokenKind::dash, at_, at_ + em_dash.size());
      at_ += em_dash.size();
      return;
    }
    word();
  }

  void parenthesis() {
    while (!unclosed_.empty() && unclosed_.back() < at_) unclosed_.pop_back();
    if (!unclosed_.empty() && unclosed_.back() == at_) return push_mark(TokenKind::stray);
    const std::size_t begin = at_;
    std::size_t depth = 0;
    do {
      if (text_[at_] == '(') ++depth;
      if (text_[at_] == ')') --depth;
      ++at_;
    } while (depth > 0 && at_ < text_.size());
    push(TokenKind::group, begin, at_);
    sentence_end_inside(at_ - 1);
  }

  void bracket() {
    const std::size_t close = no_more_brackets_ ? text_.npos : text_.find(']', at_);
    // A note that is bracketed as a whole is read as if it were not.
    if (close == text_.npos || at_ == 0) {
      no_more_brackets_ = close == text_.npos;
      return push_mark(TokenKind::stray);
    }
    const std::string_view inside = text_.substr(at_, close + 1 - at_);
    const bool redacted = inside.size() < 120 && (inside.find("not declassified") != inside.npos ||
                                                  inside.find("illegible") != inside.npos);
    Token& token = push(redacted ? TokenKind::redacted : TokenKind::aside, at_, close + 1);
    token.capital = redacted;
    at_ = close + 1;
  }

  void quote(std::string_view closer) {
    const std::size_t begin = at_;
    const bool ascii = closer.size() == 1;
    const std::size_t close = ascii && no_more_quotes_ ? text_.npos : text_.find(closer, at_ + 1);
    if (close == text_.npos && ascii) {
      no_more_quotes_ = true;
      return push_mark(TokenKind::stray);
    }
    // A quotation that is never closed runs to the end: nothing in it is the editors' word.
    at_ = close == text_.npos ? text_.size() : close + closer.size();
    push(TokenKind::quote, begin, at_);
    if (close != text_.npos) sentence_end_inside(close);
  }

  /// “… like this.” ends the sentence outside as well.
  void sentence_end_inside(std::size_t close) {
    const bool full = close > 0 && (text_[close - 1] == '.' || text_[close - 1] == '?');
    if (full && peek(0) == ' ' && (is_upper(peek(1)) || peek(1) == '(')) {
      push(TokenKind::stop, at_, at_);
    }
  }

  void word() {
    const std::size_t begin = at_;
    at_ = plain_end(at_);
    while (at_ < text_.size() && in_word()) at_ = plain_end(at_ + 1);
    if (at_ == begin) at_ += starts(close_quote) ? close_quote.size() : 1;  // never stand still
    Token& token = push(TokenKind::word, begin, at_);
    const std::string_view letters = text_.substr(begin, at_ - begin);
    token.capital = is_upper(letters[0]) || (letters[0] & 0x80) != 0;
    token.digit = is_digit(letters[0]);
    token.marked = name_ < names_.size() && in_marked_name(begin, at_);
    if (!token.digit) token.meaning = look_up(letters);
    if (letters.back() == 'y' && token.is(Word::none) && !token.capital && letters.size() > 4 &&
        letters.ends_with("ly")) {
      token.meaning.word = Word::adverb;
    }
    // One capital letter is an office ("A", "U"), never the article, unless it begins a sentence.
    if (token.is(Word::a) && token.capital && letters.size() == 1) {
      const bool begins = tokens_.size() < 2 || tokens_[tokens_.size() - 2].is(TokenKind::stop);
      if (!begins) token.meaning = {};
    }
    if (peek(0) != '.') return;
    const bool stop = ends_sentence(token, letters);
    const bool keeps_stop = is_abbreviation(token, letters) && letters.size() > 1;
    if (stop && !keeps_stop) return;
    ++at_;
    token.span.end = static_cast<std::uint32_t>(at_);
    if (stop) push(TokenKind::stop, at_, at_);
  }

  std::size_t plain_end(std::size_t i) const noexcept {
    const char* const text = text_.data();
    const std::size_t size = text_.size();
    while (i < size && plain(text[i])) ++i;
    return i;
  }

  bool in_word() const noexcept {
    const char c = text_[at_];
    if (c == ',') return is_digit(peek(1)) && at_ > 0 && is_digit(text_[at_ - 1]);
    if (ends_word(c)) return false;
    if (c == ':') return peek(1) != ' ' && peek(1) != '\0' && !is_upper(peek(1));
    if (c == '.') return in_word_stop();
    return !(c == '\xE2' && (starts(open_quote) || starts(close_quote) || starts(em_dash)));
  }

  /// A full stop inside a word: "U.S", "840.00/1", but not "Augusta.A copy".
  bool in_word_stop() const noexcept {
    const char after = peek(1);
    if (after == '\0' || ends_word(after) || after == '.' || after == ':') return false;
    if (text_.substr(at_ + 1, close_quote.size()) == close_quote) return false;
    const bool new_sentence = is_upper(after) && at_ > 1 && is_lower(text_[at_ - 1]) &&
                              is_lower(text_[at_ - 2]) && is_lower(peek(2));
    return !new_sentence;
  }

  /// Whether the full stop at `at_` ends the sentence and not merely the word before it.
  bool ends_sentence(const Token& token, std::string_view letters) const noexcept {
    if (inside_mark(at_)) return false;
    if (peek(1) == '\0') return true;
    if (peek(1) == ',' || peek(1) == ';') return false;
    const char after = peek(1) == ' ' ? peek(2) : peek(1);
    if (is_lower(after)) return false;
    if (!is_abbreviation(token, letters)) return true;
    if (token.is(Word::abbreviation) && is_digit(after)) return false;
    return begins_sentence(peek(1) == ' ' ? at_ + 2 : at_ + 1) || office_before(letters) ||
           (letters.size() == 3 && (letters == "p.m" || letters == "a.m"));
  }

  static bool is_abbreviation(const Token& token, std::string_view letters) noexcept {
    if (letters.size() == 1) return is_upper(letters[0]);
    if (letters.size() <= 5 && letters[1] == '.') return true;
    if (token.is(Word::abbreviation)) return true;
    if (token.is(Word::title) && token.meaning.value == 1) return true;
    if (token.is(Word::rank_suffix) && token.meaning.value == 1) return true;
    return same_word(letters, "al") || same_word(letters, "no");
  }

  /// "approved in S. Rusk was …": what is worked *in* is an office, not an initial.
  bool office_before(std::string_view letters) const noexcept {
    return letters.size() == 1 && tokens_.size() > 1 && tokens_[tokens_.size() - 2].is(Word::in);
  }

  bool begins_sentence(std::size_t position) const noexcept {
    std::size_t end = position;
    while (end < text_.size() && end < position + 18 && !ends_word(text_[end]) &&
           text_[end] != '.') {
      ++end;
    }
    const std::string_view first = text_.substr(position, end - position);
    if (first.empty() || first[0] == '(') return true;
    if (!is_upper(first[0])) return false;
    if (first.size() == 1 && end < text_.size() && text_[end] == '.') return false;  // "U. A. Vale"
    switch (look_up(first).word) {
      case Word::none:
      case Word::title:
      case Word::organ:
      case Word::month:
      case Word::particle:
      case Word::rank_suffix:
      case Word::abbreviation:
      case Word::document:
      case Word::manner:
      case Word::quantity: return false;
      default: return true;
    }
  }

  bool in_marked_name(std::size_t begin, std::size_t end) noexcept {
    while (name_ < names_.size() && names_[name_].span.end <= begin) ++name_;
    return name_ < names_.size() && names_[name_].span.begin <= begin &&
           end <= names_[name_].span.end;
  }
  bool inside_mark(std::size_t position) const noexcept {
    return name_ < names_.size() && names_[name_].span.begin < position &&
           position + 1 < names_[name_].span.end;
  }

  std::string_view text_;
  const std::vector<MarkedName>& names_;
  std::vector<Token>& tokens_;
  std::vector<std::size_t> unclosed_;  // allocates for misprints only
  std::size_t at_ = 0;
  std::size_t name_ = 0;
  bool no_more_brackets_ = false;
  bool no_more_quotes_ = false;
};

}  // namespace

void tokenize(std::string_view text, const std::vector<MarkedName>& names,
              std::vector<Token>& tokens) {
  tokens.clear();
  tokens.reserve(text.size() / 5 + 8);
  Tokenizer(text, names, tokens).run();
}

}  // namespace polto::source_note
