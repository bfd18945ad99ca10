#include "query.h"

#include "characters.h"
#include "fold.h"

namespace polto {
namespace {

// Operators by how tightly they bind; the parenthesis waits for its other half.
enum class Operator : std::uint8_t { open, either, both, negation };

class QueryReader {
 public:
  explicit QueryReader(std::string_view text) : text_(text) {}

  Query read() {
    while (skip_spaces()) next();
    unwind(Operator::open, true);
    mark_wanted();
    return std::move(query_);
  }

 private:
  bool skip_spaces() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    return at_ < text_.size();
  }

  void next() {
    const char byte = text_[at_];
    if (byte == '(') return ++at_, before_operand(), waiting_.push_back(Operator::open);
    if (byte == ')') return ++at_, close();
    if (byte == '-' && at_ + 1 < text_.size() && !is_space(text_[at_ + 1]))
      return ++at_, before_operand(), waiting_.push_back(Operator::negation);
    if (const std::size_t quote = quote_length(at_)) return phrase(quote);
    word();
  }

  // A straight or curly quotation mark.
  std::size_t quote_length(std::size_t at) const {
    if (text_[at] == '"') return 1;
    const std::string_view rest = text_.substr(at, 3);
    return rest == "\xE2\x80\x9C" || rest == "\xE2\x80\x9D" || rest == "\xE2\x80\x9E" ? 3 : 0;
  }

  void phrase(std::size_t quote) {
    const std::size_t begin = at_ + quote;
    at_ = begin;
    while (at_ < text_.size() && quote_length(at_) == 0) ++at_;
    const std::string_view inside = text_.substr(begin, at_ - begin);
    const bool closed = at_ < text_.size();
    if (closed) at_ += quote_length(at_);
    const bool starred = at_ < text_.size() && text_[at_] == '*';
    if (starred) ++at_;
    // While it is typed its last word may still grow.
    term(inside, starred || !closed);
  }

  void word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '(' && text_[at_] != ')' &&
           quote_length(at_) == 0)
      ++at_;
    std::string_view word = text_.substr(begin, at_ - begin);
    if (word == "AND") return binary(Operator::both);
    if (word == "OR") return binary(Operator::either);
    if (word == "NOT") return before_operand(), waiting_.push_back(Operator::negation);
    const bool prefix = word.ends_with('*');
    while (word.ends_with('*')) word.remove_suffix(1);
    term(word, prefix);
  }

  void term(std::string_view printed, bool prefix) {
    std::string compared = folded(printed);
    if (compared.empty() || query_.terms.size() == Query::most_terms) return;
    before_operand();
    query_.program.push_back(static_cast<std::uint8_t>(query_.terms.size()));
    query_.terms.push_back({std::move(compared), trimmed(printed), prefix, false});
    complete_ = true;
  }

  // Operands beside each other are joined by AND.
  void before_operand() {
    if (complete_) binary(Operator::both);
  }

  void binary(Operator op) {
    if (!complete_) return;
    unwind(op, false);
    waiting_.push_back(op);
    complete_ = false;
  }

  void close() {
    unwind(Operator::open, false);
    if (!waiting_.empty() && complete_) waiting_.pop_back();
  }

  // Writes the operators that bind more tightly; an opening parenthesis stops that, but for the
  // end of the query. One whose operand never came is passed over.
  void unwind(Operator op, bool at_end) {
    while (!waiting_.empty()) {
      const Operator last = waiting_.back();
      if (last == Operator::open && !at_end) return;
      if (last < op) return;
      waiting_.pop_back();
      if (last == Operator::open) continue;
      if (complete_) query_.program.push_back(code_of(last));
      complete_ = complete_ || last != Operator::negation;
    }
  }

  static std::uint8_t code_of(Operator op) {
    switch (op) {
      case Operator::both: return Query::op_and;
      case Operator::either: return Query::op_or;
      default: return Query::op_not;
    }
  }

  // Terms under an even number of NOTs are what the reader looks for.
  void mark_wanted() {
    std::vector<std::vector<std::uint8_t>> operands;
    for (const std::uint8_t code : query_.program) {
      if (code < Query::most_terms) {
        operands.push_back({code});
        query_.terms[code].wanted = true;
      } else if (code == Query::op_not) {
        for (const std::uint8_t term : operands.back())
          query_.terms[term].wanted = !query_.terms[term].wanted;
      } else {
        const std::vector<std::uint8_t> last = std::move(operands.back());
        operands.pop_back();
        operands.back().insert(operands.back().end(), last.begin(), last.end());
      }
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Query query_;
  std::vector<Operator> waiting_;
  bool complete_ = false;  // an operand stands before, and no operator behind it
};

}  // namespace

Query read_query(std::string_view query) { return QueryReader(query).read(); }

bool Query::accepts(std::uint64_t held) const {
  std::vector<bool> stack;
  for (const std::uint8_t code : program) {
    if (code < most_terms) {
      stack.push_back((held >> code & 1) != 0);
      continue;
    }
    const bool last = stack.back();
    if (code == op_not) {
      stack.back() = !last;
      continue;
    }
    stack.pop_back();
    stack.back() = code == op_and ? stack.back() && last : stack.back() || last;
  }
  return !stack.empty() && stack.back();
}

std::string folded(std::string_view text) {
  std::string out;
  for (text = trimmed(text); !text.empty();) {
    const Character read = decode(text);
    const Folded character = fold(read.code);
    text.remove_prefix(read.length == 0 ? 1 : read.length);
    for (std::uint32_t i = 0; i < character.count; ++i) {
      const std::uint32_t code =
          character.codes[i] == '\t' || character.codes[i] == '\n' || character.codes[i] == '\r'
              ? ' '
              : character.codes[i];
      if (code == ' ' && (out.empty() || out.back() == ' ')) continue;
      append_utf8(code, out);
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace polto
