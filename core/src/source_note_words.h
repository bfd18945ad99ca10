// The lexicon itself. Included by source_note_lexicon.cpp only.
#pragma once

#include <cstdint>
#include <string_view>

#include "polto/source_note.h"
#include "source_note_lexicon.h"

namespace polto::source_note::words {

constexpr std::uint8_t value_of(Action action) { return static_cast<std::uint8_t>(action); }
constexpr std::uint8_t value_of(TransmissionAction action) {
  return static_cast<std::uint8_t>(action);
}

/// A word in lower case and what it means; `value` as the comment at its Word says.
struct Entry {
  std::string_view text;
  Word word;
  std::uint8_t value = 0;
};

using enum Word;

// As many words to a line as fit.
// clang-format off
constexpr Entry entries[] = {
    {"by", by}, {"with", with}, {"in", in}, {"of", of}, {"for", for_}, {"at", at}, {"on", on},
    {"to", to}, {"from", from}, {"through", through}, {"via", through}, {"under", under},
    {"as", as}, {"and", and_}, {"&", and_}, {"or", or_}, {"but", but}, {"however", but},
    {"the", the}, {"a", a}, {"an", a}, {"also", also}, {"not", not_}, {"never", not_},
    {"possibly", not_}, {"perhaps", not_}, {"no", no},
    {"except", except}, {"excepting", except}, {"only", only}, {"all", all}, {"both", both},
    {"him", pronoun}, {"her", pronoun}, {"himself", pronoun}, {"it", it},
    {"who", who}, {"which", which}, {"that", that}, {"was", be}, {"were", be},
    {"is", be}, {"are", be}, {"been", be}, {"being", be}, {"be", be}, {"has", have}, {"had", have},
    {"have", have}, {"having", have},

    {"drafted", step, value_of(Action::drafted)}, {"redrafted", step, value_of(Action::revised)},
    {"co-drafted", step, value_of(Action::drafted)}, {"revised", step, value_of(Action::revised)},
    {"cleared", step, value_of(Action::cleared)}, {"concurred", step, value_of(Action::concurred)},
    {"approved", step, value_of(Action::approved)},
    {"authorized", step, value_of(Action::authorized)},
    {"authorised", step, value_of(Action::authorized)},
    {"initialed", step, value_of(Action::initialed)},
    {"initialled", step, value_of(Action::initialed)}, {"signed", step, value_of(Action::signed_)},
    {"prepared", step, value_of(Action::prepared)},
    {"coordinated", step, value_of(Action::coordinated)},

    {"sent", transmission, value_of(TransmissionAction::sent)},
    {"repeated", transmission, value_of(TransmissionAction::repeated)},
    {"passed", transmission, value_of(TransmissionAction::passed)},
    {"pouched", transmission, value_of(TransmissionAction::pouched)},
    {"relayed", transmission, value_of(TransmissionAction::relayed)},
    {"transmitted", transmission, value_of(TransmissionAction::transmitted)},
    {"received", transmission, value_of(TransmissionAction::received)},
    {"pass", pass_on, value_of(TransmissionAction::passed)},
    {"repeat", pass_on, value_of(TransmissionAction::repeated)},
    {"pouch", pass_on, value_of(TransmissionAction::pouched)},
    {"relay", pass_on, value_of(TransmissionAction::relayed)},
    {"transmit", pass_on, value_of(TransmissionAction::transmitted)},
    {"send", pass_on, value_of(TransmissionAction::sent)}, {"instructed", told},
    {"requested", told}, {"asked", told}, {"directed", told}, {"instructions", told},
    {"request", told}, {"requests", told},

    {"then", adverb}, {"subsequently", adverb}, {"later", adverb}, {"jointly", adverb},
    {"personally", adverb}, {"originally", adverb}, {"initially", adverb}, {"finally", adverb},
    {"electronically", adverb}, {"separately", adverb}, {"again", adverb}, {"further", adverb},
    {"specifically", adverb}, {"first", adverb}, {"partially", adverb}, {"partly", adverb},
    {"simultaneously", adverb}, {"automatically", adverb}, {"directly", adverb},
    {"presumably", hedge}, {"apparently", hedge}, {"probably", hedge}, {"evidently", hedge},

    {"january", month, 1}, {"february", month, 2}, {"march", month, 3}, {"april", month, 4},
    {"may", month, 5}, {"june", month, 6}, {"july", month, 7}, {"august", month, 8},
    {"september", month, 9}, {"october", month, 10}, {"november", month, 11},
    {"december", month, 12},

    {"mr", title, 1}, {"mrs", title, 1}, {"miss", title, 1}, {"ms", title, 1}, {"dr", title, 1},
    {"messrs", title, 1}, {"secretary", title}, {"undersecretary", title}, {"deputy", title},
    {"acting", title}, {"assistant", title}, {"special", title}, {"senior", title},
    {"junior", title}, {"principal", title}, {"vice", title}, {"ambassador", title},
    {"president", title}, {"minister", title}, {"consul", title}, {"counselor", title},
    {"counsellor", title}, {"counsel", title}, {"attaché", title}, {"chargé", title},
    {"charge", title}, {"director", title}, {"chief", title}, {"chairman", title},
    {"commissioner", title}, {"administrator", title}, {"adviser", title}, {"advisor", title},
    {"officer", title}, {"analyst", title}, {"representative", title}, {"executive", title},
    {"general", title}, {"lieutenant", title}, {"colonel", title}, {"captain", title},
    {"commander", title}, {"admiral", title}, {"brigadier", title}, {"senator", title},
    {"congressman", title}, {"professor", title}, {"governor", title}, {"interpreter", title, 2},
    {"translator", title, 2}, {"gen", title, 1}, {"col", title, 1}, {"lt", title, 1},
    {"maj", title, 1}, {"capt", title, 1}, {"cdr", title, 1}, {"adm", title, 1}, {"amb", title, 1},
    {"sen", title, 1}, {"major", title}, {"rear", title}, {"ambassadors", title}, {"dci", title},
    {"aide", title}, {"coordinator", title}, {"attorney", title}, {"speechwriter", title, 2},
    {"economist", title}, {"member", title}, {"members", title}, {"secretaries", title},
    {"directors", title}, {"officers", title}, {"consultant", title}, {"associate", title},
    {"staff", organ}, {"archivist", title}, {"historian", title}, {"prime", title},
    {"president-elect", title}, {"vice-president", title},
    {"second", adverb}, {"third", adverb},

    {"department", organ}, {"departments", organ}, {"bureau", organ}, {"bureaus", organ},
    {"office", organ}, {"division", organ}, {"embassy", organ}, {"mission", organ},
    {"delegation", organ}, {"board", organ}, {"committee", organ}, {"council", organ},
    {"agency", organ}, {"group", organ}, {"commission", organ}, {"section", organ},
    {"branch", organ}, {"institute", organ}, {"secretariat", organ}, {"treasury", organ},
    {"house", organ}, {"pentagon", organ}, {"joint", organ}, {"task", organ}, {"force", organ},
    {"desk", organ}, {"directorate", organ}, {"administration", organ}, {"headquarters", organ},
    {"consulate", organ}, {"bank", organ}, {"army", organ}, {"navy", organ}, {"embassies", organ},
    {"intelligence", organ}, {"subcommittee", organ}, {"corporation", organ}, {"station", organ},

    {"jr", rank_suffix, 1}, {"sr", rank_suffix, 1}, {"ii", rank_suffix, 2}, {"iii", rank_suffix, 2},
    {"iv", rank_suffix, 2}, {"usa", rank_suffix}, {"usn", rank_suffix}, {"usaf", rank_suffix},
    {"usmc", rank_suffix}, {"ret", rank_suffix},

    {"von", particle}, {"van", particle}, {"de", particle}, {"der", particle}, {"den", particle},
    {"du", particle}, {"la", particle}, {"le", particle}, {"di", particle}, {"da", particle},
    {"del", particle}, {"bin", particle}, {"al", particle}, {"el", particle}, {"ben", particle},

    {"memorandum", document}, {"memoranda", document}, {"memorandums", document},
    {"memcon", document}, {"telegram", document}, {"telegrams", document}, {"airgram", document},
    {"cable", document}, {"message", document}, {"letter", document}, {"note", document, 2},
    {"paper", document}, {"papers", document}, {"document", document}, {"report", document},
    {"record", document}, {"minutes", document}, {"despatch", document}, {"dispatch", document},
    {"study", document}, {"statement", document}, {"instruction", document},
    {"summary", document, 1}, {"account", document}, {"draft", document, 1},
    {"notation", document, 2}, {"reply", document}, {"version", document, 1},
    {"translation", document, 1}, {"transcript", document, 1}, {"list", document, 1},
    {"letters", document}, {"drafts", document, 1}, {"aide-mémoire", document},
    {"aide-memoire", document}, {"estimate", estimate}, {"conversation", document},
    {"questionnaire", document},
    {"outline", document, 1}, {"attachment", document, 1}, {"enclosure", document, 1},
    {"annex", document, 1}, {"slip", document, 2}, {"communication", document},
    {"guidance", document}, {"circular", document}, {"notes", document, 2},
    {"response", document, 1},

    {"various", quantity}, {"several", quantity}, {"other", quantity}, {"others", quantity, 1},
    {"two", quantity}, {"three", quantity}, {"four", quantity}, {"five", quantity},
    {"six", quantity}, {"seven", quantity}, {"eight", quantity}, {"nine", quantity},
    {"ten", quantity}, {"eleven", quantity}, {"twelve", quantity}, {"numerous", quantity},
    {"appropriate", quantity}, {"interested", quantity}, {"relevant", quantity}, {"offices", body},
    {"posts", body}, {"capitals", body}, {"missions", body}, {"countries", body},
    {"commands", body}, {"agencies", body}, {"stations", body, 1}, {"chiefs", body, 1},
    {"consulates", body, 1}, {"representatives", body}, {"divisions", body},

    {"substance", manner}, {"part", manner}, {"principle", manner}, {"full", manner},
    {"final", manner}, {"form", manner}, {"toto", manner}, {"telephone", medium}, {"phone", medium},
    {"telcon", medium}, {"telecon", medium}, {"changes", change}, {"change", change},
    {"reservations", change}, {"reservation", change}, {"amendments", change},
    {"amendment", change}, {"modifications", change}, {"modification", change},
    {"revisions", change}, {"corrections", change}, {"additions", change}, {"comments", change},
    {"understanding", change}, {"exception", change}, {"deletions", change},
    {"concurrence", concurrence, value_of(Action::concurred)},
    {"concurrences", concurrence, value_of(Action::concurred)},
    {"approval", concurrence, value_of(Action::approved)},
    {"clearance", concurrence, value_of(Action::cleared)},
    {"clearances", concurrence, value_of(Action::cleared)},
    {"authorization", concurrence, value_of(Action::authorized)}, {"indicates", tell},
    {"indicated", tell}, {"indicate", tell}, {"states", tell}, {"stated", tell}, {"shows", tell},
    {"showed", tell}, {"noted", tell}, {"says", tell}, {"reports", tell}, {"reveals", tell},
    {"suggests", tell}, {"information", information}, {"action", information}, {"copy", copy},
    {"copies", copy}, {"text", text}, {"source", source}, {"participated", participated},
    {"preparation", preparation}, {"attached", attached}, {"enclosed", attached},
    {"cover", other_paper}, {"covering", other_paper}, {"transmittal", other_paper},
    {"similar", other_paper}, {"another", other_paper}, {"earlier", other_paper},
    {"separate", other_paper}, {"shorter", other_paper}, {"longer", other_paper},
    {"previous", other_paper}, {"preliminary", other_paper}, {"accompanying", other_paper},
    {"routing", other_paper},

    {"mcg", abbreviation}, {"wm", abbreviation}, {"geo", abbreviation}, {"chas", abbreviation},
    {"jos", abbreviation}, {"robt", abbreviation}, {"edw", abbreviation}, {"jas", abbreviation},
    {"vol", abbreviation}, {"vols", abbreviation}, {"nos", abbreviation}, {"p", abbreviation},
    {"pp", abbreviation}, {"ed", abbreviation}, {"st", abbreviation}, {"ibid", abbreviation},
    {"fn", abbreviation}, {"dept", abbreviation}, {"ft", abbreviation}, {"mt", abbreviation},
    {"rep", abbreviation}, {"sec", abbreviation}, {"asst", abbreviation}, {"secy", abbreviation},
    {"def", abbreviation}, {"gov", abbreviation}, {"et", abbreviation}, {"treas", abbreviation},
    {"docs", abbreviation}, {"doc", abbreviation}, {"jan", abbreviation}, {"feb", abbreviation},
    {"aug", abbreviation}, {"sept", abbreviation}, {"oct", abbreviation}, {"nov", abbreviation},
    {"dec", abbreviation},

    {"priority", precedence}, {"niact", precedence}, {"immediate", precedence},
    {"flash", precedence}, {"routine", precedence}, {"operational", precedence},

    {"submitted", other_verb}, {"reviewed", other_verb}, {"released", other_verb},
    {"written", other_verb}, {"dictated", other_verb}, {"forwarded", other_verb},
    {"typed", other_verb}, {"originated", other_verb}, {"delivered", other_verb},
    {"discussed", other_verb}, {"edited", other_verb},

    {"secret", marking}, {"confidential", marking}, {"top", marking}, {"limited", marking},
    {"official", marking}, {"unclassified", marking}, {"restricted", marking}, {"nodis", marking},
    {"exdis", marking}, {"limdis", marking}, {"personal", marking}, {"noforn", marking},
    {"eyes", marking}, {"sensitive", marking},

    {"this", opener, 1}, {"these", opener, 1}, {"there", opener}, {"he", opener}, {"his", opener},
    {"she", opener}, {"they", opener}, {"regarding", opener}, {"according", opener},
    {"see", opener}, {"printed", opener}, {"published", opener}, {"although", opener},
    {"after", opener}, {"before", opener}, {"during", opener}, {"when", opener}, {"where", opener},
    {"while", opener}, {"if", opener}, {"one", opener}, {"each", opener}, {"following", opener},
    {"additional", opener}, {"scheduled", opener}, {"concerning", opener}, {"prior", opener},
    {"drafting", opener}, {"none", opener},
};
// clang-format on

}  // namespace polto::source_note::words
