// The words that generated volumes are made of, parted by "|". Those of prose that stand first are
// the most frequent.
#pragma once

#include <string_view>

namespace polto::bench {

inline constexpr std::string_view prose_words =
    "the|of|to|and|in|that|a|was|he|on|for|be|would|we|with|had|not|as|it|said|at|by|his|"
    "this|which|Soviet|is|from|they|but|have|if|were|there|Germany|our|should|Berlin|any|"
    "their|an|could|been|some|all|no|will|President|Secretary|has|United States|are|or|might|"
    "position|Government|question|Allied|more|these|do|meeting|talks|agreement|what|other|"
    "first|also|Ambassador|about|military|negotiations|such|who|access|Western|than|point|"
    "only|made|may|its|time|state|him|one|view|general|conference|discussion|paper|proposal|"
    "whether|possible|nuclear|under|however|further|make|forces|matter|must|present|against|"
    "before|between|course|Department|test ban|treaty|problem|political|can|last|into|out|up|"
    "over|after|very|now|action|policy|necessary|countries|interest|French|British|"
    "instructions|draft|convoy|autobahn|corridor|airlift|inspection|reunification|frontier|"
    "guarantees|principles|working group|détente|communiqué|rapprochement|démarche|"
    "aide-mémoire|Bundestag|Chancellor|minister|sovereignty|recognition|occupation|sector|"
    "harassment|contingency|planning|escalation|deterrent|Congress|ratification|withdrawal|"
    "consultation|moratorium|reconnaissance|verification|plebiscite";

inline constexpr std::string_view places =
    "Washington|Moscow|Bonn|Paris|London|Geneva|Berlin|New York|Vienna|Rome|Brussels|Ottawa|"
    "San José|Warsaw|Prague|The Hague|Belgrade";

inline constexpr std::string_view kinds =
    "Telegram From the Embassy in the Soviet Union to the Department of State|"
    "Memorandum of Conversation|"
    "Telegram From the Department of State to the Embassy in Germany|"
    "Memorandum for the Record|Letter From President Kennedy to Chairman Khrushchev|"
    "National Security Action Memorandum No. 109|Paper Prepared in the Department of State|"
    "Editorial Note";

// Surnames are a beginning and an end; one that is rare in every volume is for the search.
inline constexpr std::string_view surname_beginnings =
    "Har|Lin|Mar|Wes|Ac|Hol|Ren|Thor|Bel|Cald|Dun|El|Fair|Gar|Hume|Ing|Kirk|Low|Mont|Nor|Or|"
    "Pres|Quin|Rost|Stan";

inline constexpr std::string_view surname_ends =
    "ley|den|shaw|ford|heson|brook|ner|well|ton|ham|mond|court|wick|stad|field|borough|man|"
    "low|gard|ström|müller|inger";

inline constexpr std::string_view rare_surname = "Schaetzel";

inline constexpr std::string_view given_names =
    "John|Robert|William|George|Charles|Thomas|Henry|Andrei|Konrad|Pierre|David|Llewellyn|"
    "Foy|Martin|Eleanor|Anatoly|Karl|Ruth";

inline constexpr std::string_view posts =
    "Assistant Secretary of State for European Affairs|Ambassador to the Soviet Union|"
    "Deputy Director of the Office of German Affairs|Counselor of the Mission at Berlin|"
    "Minister for Foreign Affairs|Special Assistant to the Secretary of State|"
    "Commander in Chief, Europe|member of the National Security Council Staff";

inline constexpr std::string_view classifications =
    "Secret|Confidential|Top Secret|Secret; Priority|Secret; Niact; Limit Distribution|"
    "Confidential; Eyes Only|Limited Official Use|No classification marking";

inline constexpr std::string_view months =
    "January|February|March|April|May|June|July|August|September|October|November|December";

}  // namespace polto::bench
