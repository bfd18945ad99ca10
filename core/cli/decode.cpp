#include "decode.h"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <string_view>

#include "encoding.h"

namespace polto {
namespace {

// Labels of the Encoding Standard, in lower case, and what iconv calls the encoding.
struct Label {
  std::string_view label;
  const char* name;
};

constexpr Label labels[] = {
    {"utf-16le", "UTF-16LE"},
    {"utf-16be", "UTF-16BE"},
    {"iso-8859-1", "CP1252"},
    {"iso8859-1", "CP1252"},
    {"iso_8859-1", "CP1252"},
    {"latin1", "CP1252"},
    {"l1", "CP1252"},
    {"ascii", "CP1252"},
    {"iso-8859-2", "ISO-8859-2"},
    {"latin2", "ISO-8859-2"},
    {"iso-8859-3", "ISO-8859-3"},
    {"iso-8859-4", "ISO-8859-4"},
    {"iso-8859-5", "ISO-8859-5"},
    {"iso-8859-6", "ISO-8859-6"},
    {"iso-8859-7", "ISO-8859-7"},
    {"iso-8859-8", "ISO-8859-8"},
    {"iso-8859-9", "CP1254"},
    {"latin5", "CP1254"},
    {"iso-8859-10", "ISO-8859-10"},
    {"iso-8859-11", "CP874"},
    {"tis-620", "CP874"},
    {"windows-874", "CP874"},
    {"iso-8859-13", "ISO-8859-13"},
    {"iso-8859-14", "ISO-8859-14"},
    {"iso-8859-15", "ISO-8859-15"},
    {"latin9", "ISO-8859-15"},
    {"iso-8859-16", "ISO-8859-16"},
    {"windows-1250", "CP1250"},
    {"cp1250", "CP1250"},
    {"windows-1251", "CP1251"},
    {"cp1251", "CP1251"},
    {"windows-1252", "CP1252"},
    {"cp1252", "CP1252"},
    {"windows-1253", "CP1253"},
    {"windows-1254", "CP1254"},
    {"windows-1255", "CP1255"},
    {"windows-1256", "CP1256"},
    {"windows-1257", "CP1257"},
    {"windows-1258", "CP1258"},
    {"koi8-r", "KOI8-R"},
    {"koi8-u", "KOI8-U"},
    {"ibm866", "CP866"},
    {"cp866", "CP866"},
    {"macintosh", "MACINTOSH"},
    {"x-mac-roman", "MACINTOSH"},
    {"shift_jis", "CP932"},
    {"shift-jis", "CP932"},
    {"sjis", "CP932"},
    {"x-sjis", "CP932"},
    {"windows-31j", "CP932"},
    {"euc-jp", "EUC-JP"},
    {"iso-2022-jp", "ISO-2022-JP"},
    {"euc-kr", "CP949"},
    {"ks_c_5601-1987", "CP949"},
    {"gb2312", "GB18030"},
    {"gbk", "GB18030"},
    {"gb18030", "GB18030"},
    {"big5", "BIG5-HKSCS"},
    {"big5-hkscs", "BIG5-HKSCS"},
};

const char* iconv_name(std::string_view encoding) {
  std::string label(encoding);
  for (char& byte : label)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte | 0x20);
  const auto* const row = std::find_if(std::begin(labels), std::end(labels),
                                       [&](const Label& at) { return at.label == label; });
  return row == std::end(labels) ? nullptr : row->name;
}

class Decoder {
 public:
  explicit Decoder(const char* name) : name_(name), state_(iconv_open("UTF-8", name)) {}
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;
  ~Decoder() {
    if (known()) iconv_close(state_);
  }

  // POSIX says so.
  // NOLINTNEXTLINE(performance-no-int-to-ptr)
  bool known() const { return state_ != reinterpret_cast<iconv_t>(-1); }

  std::string decode(std::string& source) {
    char* from = source.data();
    std::size_t left = source.size();
    while (left > 0) {
      char part[1 << 14];
      char* to = part;
      std::size_t room = sizeof part;
      const std::size_t result = iconv(state_, &from, &left, &to, &room);
      out_.append(part, to);
      if (result != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
      replace(*from);
      const std::size_t unit = std::min<std::size_t>(name_.starts_with("UTF-16") ? 2 : 1, left);
      from += unit;
      left -= unit;
    }
    return std::move(out_);
  }

 private:
  // What windows-125x leave free among the control characters stays as it is.
  void replace(char bad) {
    const auto byte = static_cast<unsigned char>(bad);
    if (name_.starts_with("CP") && byte >= 0x80 && byte < 0xA0 && name_ != "CP932" &&
        name_ != "CP949")
      out_ += {'\xC2', bad};
    else
      out_ += failed_ ? std::string_view("\xEF\xBF\xBD") : std::string_view("\xFF");
    failed_ = failed_ || out_.back() == '\xFF';
  }

  std::string_view name_;
  iconv_t state_;
  std::string out_;
  bool failed_ = false;
};

}  // namespace

std::string in_utf8(std::string source) {
  const std::string_view encoding = encoding_of(source);
  if (is_utf8(encoding)) return source;
  const char* const name = iconv_name(encoding);
  if (name == nullptr) return source;
  Decoder decoder(name);
  // A declaration that can be read as ASCII is not in UTF-16.
  if (!decoder.known() || (is_wide(encoding) && declared_encoding(source) == encoding))
    return source;
  const std::string text = decoder.decode(source);
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.starts_with(mark) ? text : std::string(mark) + text;
}

}  // namespace polto
