#include "source_note_posts.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "source_note_lexicon.h"

namespace polto::source_note {
namespace {

/// In alphabetical order, a blank behind each. One text, because pointers to words would not
/// compress when a reader downloads them.
constexpr std::string_view posts =
    "abidjan abu accra adana addis aden aleppo alexandria algiers amman ankara asmara "
    "asuncion athens auckland baghdad bahrain bamako bangkok bangui barcelona basra bathurst "
    "beijing beirut belfast belgrade benghazi berlin bern bilbao blantyre bogota bombay bonn "
    "bordeaux brasilia brazzaville bridgetown brussels bucharest budapest buenos bujumbura "
    "bukavu cairo calcutta canberra cape caracas casablanca cebu chiang ciudad colombo "
    "conakry copenhagen cotonou dacca dakar damascus danang dar dhahran djakarta doha dublin "
    "dusseldorf edinburgh elisabethville enugu florence fort frankfurt freetown fukuoka "
    "gaborone geneva genoa georgetown goteborg guatemala guayaquil hague haifa halifax "
    "hamburg havana helsinki hong hue ibadan isfahan iskenderun islamabad istanbul izmir "
    "jakarta jerusalem jidda johannesburg kabul kaduna kampala kandahar kano karachi "
    "kathmandu khartoum khorramshahr kigali kingston kinshasa kisangani kobe kuala kuching "
    "kuwait lagos lahore leningrad leopoldville libreville lima lisbon lome london lourenco "
    "luanda luang lubumbashi lusaka luxembourg lyon madras madrid managua manama mandalay "
    "manila marseille maseru mbabane medan melbourne meshed mexico milan mogadiscio "
    "mogadishu monrovia montevideo montreal moscow munich muscat naha nairobi naples nassau "
    "new nha niamey nicosia nouakchott oslo ottawa ouagadougou palermo panama paramaribo "
    "paris peking penang perth peshawar phnom port poznan prague pretoria pusan quebec quito "
    "rabat rangoon rawalpindi recife reykjavik rio rome saigon salisbury salonika san sanaa "
    "santiago santo sao seoul singapore sofia stanleyville stockholm strasbourg surabaya "
    "suva sydney tabriz taipei taiz tananarive tangier tegucigalpa tehran tel thessaloniki "
    "tokyo toronto trieste tripoli tunis turin udorn usumbura valletta vancouver venice "
    "vienna vientiane warsaw washington wellington yaounde zagreb zanzibar ";

/// Where the names of each letter begin.
constexpr auto begins = [] {
  std::array<std::uint16_t, 27> at{};
  for (std::size_t i = 0, letter = 0; letter <= 26; ++letter) {
    while (i < posts.size() && posts[i] < static_cast<char>('a' + letter))
      i = posts.find(' ', i) + 1;
    at[letter] = static_cast<std::uint16_t>(i);
  }
  return at;
}();

constexpr std::size_t longest_post = 16;

}  // namespace

bool is_post(std::string_view word) noexcept {
  if (word.empty() || word.size() > longest_post) return false;
  char folded[longest_post + 1] = {};
  for (std::size_t i = 0; i < word.size(); ++i) folded[i] = lower(word[i]);
  folded[word.size()] = ' ';
  const std::string_view name(folded, word.size() + 1);
  if (folded[0] < 'a' || folded[0] > 'z') return false;
  const auto letter = static_cast<std::size_t>(folded[0] - 'a');
  for (std::size_t at = begins[letter]; at < begins[letter + 1]; at = posts.find(' ', at) + 1)
    if (posts.substr(at, name.size()) == name) return true;
  return false;
}

}  // namespace polto::source_note
