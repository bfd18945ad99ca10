#include "style.h"

#include <iterator>

#include "characters.h"
#include "decimal.h"
#include "name_table.h"

namespace polto {
namespace {

// In the order of `words`.
enum Word : std::uint8_t {
  italic,
  upright,
  bold,
  light,
  smallcaps,
  uppercase,
  lowercase,
  capitalize,
  underline,
  line_through,
  overline,
  double_underline,
  superscript,
  subscript,
  left,
  center,
  right,
  justify,
  indent_1,
  indent_2,
  indent_3,
  indent_4,
  first_indent,
  hanging,
  larger,
  smaller,
  block,
  float_left,
  float_right,
  spaced,
  monospace,
  sans,
  boxed,
  rule_above,
  rule_below,
  red,
  blue,
  green,
  gray,
  nowrap,
  preformatted,
  vertical,
  dropcap,
  word_count,
};

constexpr std::string_view words[] = {
    "italic",      "upright",    "bold",      "light",        "smallcaps",    "uppercase",
    "lowercase",   "capitalize", "underline", "line-through", "overline",     "double",
    "superscript", "subscript",  "left",      "center",       "right",        "justify",
    "indent-1",    "indent-2",   "indent-3",  "indent-4",     "first-indent", "hanging",
    "larger",      "smaller",    "block",     "float-left",   "float-right",  "spaced",
    "monospace",   "sans",       "boxed",     "rule-above",   "rule-below",   "red",
    "blue",        "green",      "gray",      "nowrap",       "pre",          "vertical",
    "dropcap",
};
static_assert(std::size(words) == word_count && word_count <= 64);

struct Keyword {
  Word word;
  std::string_view names;  // separated by blanks
};

// "property:value" for declarations whose value is a keyword.
constexpr Keyword declarations[] = {
    {italic, "font-style:italic font-style:oblique"},
    {upright, "font-style:normal"},
    {bold, "font-weight:bold font-weight:bolder font-weight:600 font-weight:700 font-weight:800"},
    {light, "font-weight:normal font-weight:400"},
    {smallcaps, "font-variant:small-caps font-variant-caps:small-caps"},
    {uppercase, "text-transform:uppercase"},
    {lowercase, "text-transform:lowercase"},
    {capitalize, "text-transform:capitalize"},
    {underline, "text-decoration:underline text-decoration-line:underline"},
    {line_through, "text-decoration:line-through text-decoration-line:line-through"},
    {overline, "text-decoration:overline text-decoration-line:overline"},
    {superscript, "vertical-align:super"},
    {subscript, "vertical-align:sub"},
    {left, "text-align:left text-align:start"},
    {center, "text-align:center"},
    {right, "text-align:right text-align:end"},
    {justify, "text-align:justify"},
    {larger, "font-size:large font-size:larger font-size:x-large font-size:xx-large"},
    {smaller, "font-size:small font-size:smaller font-size:x-small font-size:xx-small"},
    {block, "display:block"},
    {float_left, "float:left"},
    {float_right, "float:right"},
    {monospace, "font-family:monospace"},
    {sans, "font-family:sans-serif"},
    {red, "color:red color:crimson color:darkred color:maroon color:#f00 color:#ff0000"},
    {blue, "color:blue color:navy color:darkblue color:#00f color:#0000ff"},
    {green, "color:green color:darkgreen color:#008000"},
    {gray, "color:gray color:grey color:darkgray color:darkgrey color:silver"},
    {nowrap, "white-space:nowrap"},
    {preformatted, "white-space:pre white-space:pre-wrap white-space:pre-line"},
    {vertical, "writing-mode:vertical-rl writing-mode:vertical-lr writing-mode:tb-rl"},
};

// Words of rend; those that text.css knows by themselves are not among them.
constexpr Keyword rends[] = {
    {italic, "it i ital Italic cursive slant(italic) font-style(italic)"},
    {upright, "normal upright"},
    {bold, "b bo bf Bold weight(bold)"},
    {smallcaps, "sc smallCaps small-caps small_caps smcap smcaps SC case(smallcaps)"},
    {uppercase, "caps allcaps all-caps uppercase case(upper)"},
    {underline, "u ul underlined"},
    {double_underline, "double-underline doubleUnderline doubleunderline"},
    {line_through, "s strike strikeout struck line-through linethrough"},
    {overline, "overline"},
    {superscript, "super"},
    {center, "centre centered centred align(center) align-center"},
    {right, "rightJustified right-justified flushright flushRight align(right) align-right"},
    {left, "flushLeft align(left) align-left"},
    {justify, "justify justified"},
    {indent_1, "indent indented indent1 indent-1 indent(1)"},
    {indent_2, "indent2 indent-2 indent(2)"},
    {indent_3, "indent3 indent-3 indent(3)"},
    {indent_4, "indent4 indent-4 indent(4) indent5 indent-5 indent(5)"},
    {hanging, "hanging hang"},
    {larger, "large larger big"},
    {smaller, "small smaller"},
    {block, "block display(block)"},
    {spaced, "spaced spaced-out letterspaced letterspace spread wide gesperrt"},
    {monospace, "tt mono monospace typewriter"},
    {sans, "sans sans-serif"},
    {boxed, "boxed box framed"},
    {red, "red rubric rubricated color(red)"},
    {blue, "blue color(blue)"},
    {green, "green color(green)"},
    {preformatted, "pre preformatted"},
    {dropcap, "dropcap drop-cap droppedCapital decoratedCapital dropInitial"},
};

constexpr auto rend_names = [] {
  NameList<144, 1296> built;
  for (const Keyword& entry : rends)
    each_name(entry.names, [&](std::string_view name) { built.add(name, entry.word); });
  return built;
}();

constexpr StyleWords bit(Word word) noexcept { return StyleWords{1} << word; }

StyleWords word_of_rend(std::string_view name) noexcept {
  static const NameTable table(rend_names);
  const std::uint8_t* const found = table.find(name);
  return found == nullptr ? 0 : bit(static_cast<Word>(*found));
}

// One after the other: declarations are few, and a table of them would be downloaded by all.
StyleWords word_of_declaration(std::string_view name) noexcept {
  StyleWords word = 0;
  for (const Keyword& entry : declarations)
    each_name(entry.names, [&](std::string_view known) {
      if (known == name) word = bit(entry.word);
    });
  return word;
}

struct Unit {
  std::string_view name;
  int hundredths;  // of the size of the font
};

constexpr Unit units[] = {{"em", 100}, {"rem", 100}, {"ex", 50},  {"px", 6},  {"pt", 8},
                          {"%", 20},   {"mm", 24},   {"cm", 240}, {"in", 600}};

// A length in hundredths of the size of the font; 0 for what is none.
int length_of(std::string_view value) noexcept {
  const bool negative = value.starts_with('-');
  if (negative) value.remove_prefix(1);
  int number = 0;  // hundredths
  int scale = 100;
  bool fraction = false;
  for (; !value.empty(); value.remove_prefix(1)) {
    const unsigned digit = digit_value(value.front());
    if (value.front() == '.' && !fraction) {
      fraction = true;
    } else if (digit <= 9 && !fraction && number < 100'000) {
      number = number * 10 + static_cast<int>(digit) * 100;
    } else if (digit <= 9 && fraction) {
      number += static_cast<int>(digit) * (scale /= 10);
    } else if (digit > 9) {
      break;
    }
  }
  for (const Unit& unit : units)
    if (value == unit.name) return number * unit.hundredths / (negative ? -100 : 100);
  return 0;
}

StyleWords indentation(int length) noexcept {
  if (length <= 0) return 0;
  if (length <= 250) return bit(indent_1);
  if (length <= 450) return bit(indent_2);
  return bit(length <= 750 ? indent_3 : indent_4);
}

// A size of the font; a percentage of it counts a fifth of an em as a length.
StyleWords size_of(std::string_view value) noexcept {
  const int length = length_of(value) * (value.ends_with('%') ? 5 : 1);
  if (length == 0) return 0;
  return length > 105 ? bit(larger) : length < 95 ? bit(smaller) : 0;
}

bool draws_line(std::string_view border) noexcept {
  for (const std::string_view line : {"solid", "dotted", "dashed", "double"})
    if (border.find(line) != border.npos) return true;
  return false;
}

StyleWords style_of_measure(std::string_view property, std::string_view value) noexcept {
  if (property == "margin-left" || property == "padding-left") return indentation(length_of(value));
  if (property == "font-size") return size_of(value);
  if (property == "text-indent") {
    const int length = length_of(value);
    return length > 0 ? bit(first_indent) : length < 0 ? bit(hanging) : 0;
  }
  if (property == "letter-spacing") return length_of(value) > 0 ? bit(spaced) : 0;
  if (!property.starts_with("border") || !draws_line(value)) return 0;
  if (property == "border") return bit(boxed);
  if (property == "border-top") return bit(rule_above);
  return property == "border-bottom" ? bit(rule_below) : 0;
}

StyleWords style_of_declaration(std::string_view declaration) noexcept {
  const std::size_t colon = declaration.find(':');
  if (colon == declaration.npos) return 0;
  const std::string_view property = trimmed(declaration.substr(0, colon));
  const std::string_view value = trimmed(declaration.substr(colon + 1));
  constexpr std::size_t longest = 64;
  if (property.size() + value.size() >= longest) return 0;
  char name[longest];
  std::size_t size = property.copy(name, property.size());
  name[size++] = ':';
  size += value.copy(name + size, value.size());
  const StyleWords word = word_of_declaration({name, size});
  return word != 0 ? word : style_of_measure(property, value);
}

// Calls use(part) for what stands between separators.
template <class Use>
void each_part(std::string_view list, char separator, Use use) {
  while (!list.empty()) {
    const std::size_t end = list.find(separator);
    use(list.substr(0, end));
    list.remove_prefix(end == list.npos ? list.size() : end + 1);
  }
}

}  // namespace

StyleWords style_of_css(std::string_view css) noexcept {
  StyleWords style = 0;
  each_part(css, ';', [&](std::string_view part) { style |= style_of_declaration(part); });
  return style;
}

StyleWords style_of_rend(std::string_view rend) noexcept {
  if (rend.find(':') != rend.npos) return style_of_css(rend);
  StyleWords style = 0;
  while (!rend.empty()) {
    // A word ends before a blank or with a parenthesis: "slant(italic)weight(bold)".
    std::size_t end = rend.find_first_of(" )");
    if (end == rend.npos) end = rend.size();
    const std::size_t closing = end < rend.size() && rend[end] == ')';
    style |= word_of_rend(rend.substr(0, end + closing));
    rend.remove_prefix(end + (end < rend.size()));
  }
  return style;
}

StyleWords style_of_word(std::string_view name) noexcept {
  for (unsigned word = 0; word < word_count; ++word)
    if (words[word] == name) return StyleWords{1} << word;
  return style_of_rend(name);
}

void write_style(StyleWords style, HtmlBuffer& out) {
  out.markup(" data-css=\"");
  bool first = true;
  for (unsigned word = 0; word < word_count; ++word) {
    if ((style >> word & 1) == 0) continue;
    if (!first) out.markup(" ");
    first = false;
    out.attribute_value(words[word]);
  }
  out.markup("\"");
}

}  // namespace polto
