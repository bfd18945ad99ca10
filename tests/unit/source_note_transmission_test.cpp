#include "catch.h"
#include "source_note_reading.h"

using reading::sendings;

TEST_CASE("a sending lists its posts", "[source-note][transmission]") {
  CHECK(sendings("Repeated to Rome.") == "repeated: Rome");
  CHECK(sendings("Also sent to Bern, The Hague, and Tel Aviv.") ==
        "sent: Bern, The Hague, Tel Aviv");
  CHECK(sendings("Repeated priority for information to Accra and Lagos.") ==
        "repeated: Accra, Lagos");
  CHECK(sendings("Relayed to the White House. Pouched to the other OEEC capitals.") ==
        "relayed: White House; pouched: other OEEC capitals");
}

TEST_CASE("several sendings in one sentence are several rows", "[source-note][transmission]") {
  CHECK(sendings("Also sent to Bern and repeated to Rome, Oslo, and to Lima.") ==
        "sent: Bern; repeated: Rome, Oslo, Lima");
  CHECK(sendings("Sent to Bern; repeated to Rome; passed to USRO and to Vale.") ==
        "sent: Bern; repeated: Rome; passed: USRO, Vale");
  CHECK(sendings("Approved by Marsh and repeated to Rome.") == "repeated: Rome");
}

TEST_CASE("what belongs to a post stays with it", "[source-note][transmission]") {
  CHECK(sendings("Repeated to Paris for the Embassy and USRO, Rome, and Geneva for Marsh.") ==
        "repeated: Paris for the Embassy and USRO, Rome, Geneva for Marsh");
  CHECK(sendings("Repeated to Moscow for Marsh and Accra for Vale.") ==
        "repeated: Moscow for Marsh, Accra for Vale");
  CHECK(sendings("Repeated to Saigon for Marsh and Vale.") ==
        "repeated: Saigon for Marsh and Vale");
  CHECK(sendings("Sent to Brussels (also for USEC) and the Mission at Berlin.") ==
        "sent: Brussels (also for USEC), Mission at Berlin");
  CHECK(sendings("Sent to the EEC and EFTA capitals and Ottawa.") ==
        "sent: EEC and EFTA capitals, Ottawa");
}

TEST_CASE("what is said of the sending is left out", "[source-note][transmission]") {
  CHECK(sendings("Repeated to CINCEUR for POLAD and Rome for information.") ==
        "repeated: CINCEUR, Rome");
  CHECK(sendings("Repeated to Oslo as telegram 12 and Lima on May 3.") == "repeated: Oslo, Lima");
  CHECK(sendings("Passed to the White House at 4:10 p.m. on May 3.") == "passed: White House");
  CHECK(sendings("Sent to Marsh under a May 3 memorandum from Vale, Orme, and Reed.") ==
        "sent: Marsh");
  CHECK(sendings("Sent to the President for approval.") == "sent: President");
  CHECK(sendings("Transmitted to Washington in Dulte 4, May 3.") == "transmitted: Washington");
  CHECK(sendings("Transmitted in telegram 12 to Bern, May 3, for delivery to Vale.") ==
        "transmitted: Bern");
}

TEST_CASE("numbers of posts are recipients too", "[source-note][transmission]") {
  CHECK(sendings("Repeated to 12 posts in Africa, Rome, and three military commands.") ==
        "repeated: 12 posts in Africa, Rome, three military commands");
  CHECK(sendings("Sent to the diplomatic posts in Asia, as well as 4 other posts.") ==
        "sent: diplomatic posts in Asia, 4 other posts");
  CHECK(sendings("Sent to [2 places not declassified] and repeated to Rome.") ==
        "sent: [2 places not declassified]; repeated: Rome");
}

TEST_CASE("copies and people", "[source-note][transmission]") {
  CHECK(sendings("Copies were sent to Marsh and Vale.") == "sent: Marsh, Vale");
  CHECK(sendings("Copies to Marsh and Vale.") == "sent: Marsh, Vale");
  CHECK(sendings("A copy was sent to Jane B. Marsh, Acting Economic Adviser, and Orme.") ==
        "sent: Jane B. Marsh, Orme");
  CHECK(sendings("Initialed by Vale; copies were sent to Orme and Reed.") == "sent: Orme, Reed");
  CHECK(sendings("Marsh sent the memorandum to Vale under a May 3 note.") == "sent: Vale");
}

TEST_CASE("instructions to pass a telegram on are sendings", "[source-note][transmission]") {
  CHECK(sendings("Repeated to Rome; Paris was instructed to pass the telegram to USRO.") ==
        "repeated: Rome; passed: USRO");
  CHECK(sendings("Oslo was requested to pouch it to Bern and Rome.") == "pouched: Bern, Rome");
  CHECK(sendings("Sent to Bern, Paris with instructions to pass to USRO, and Rome.") ==
        "sent: Bern, Paris, Rome; passed: USRO");
  CHECK(sendings("Paris was requested to inform USRO.").empty());
}

TEST_CASE("a receipt has no recipients", "[source-note][transmission]") {
  CHECK(sendings("Received at 4:10 p.m. and passed to the White House.") ==
        "received:; passed: White House");
  CHECK(sendings("Text received from the White House.") == "received:");
}

TEST_CASE("what went nowhere or elsewhere is no sending", "[source-note][transmission]") {
  CHECK(sendings("Sent for information.").empty());
  CHECK(sendings("Not sent to Lima.").empty());
  CHECK(sendings("Transmitted in two sections.").empty());
  CHECK(sendings("Sent as an enclosure to a letter from Vale.").empty());
  CHECK(sendings("A summary of the talk was transmitted to Bern in telegram 12, May 3.").empty());
  CHECK(sendings("A similar letter was sent to Rome. (Telegram 12 to Rome; ibid.)").empty());
  CHECK(sendings("Telegram 9, also sent to Rome, is ibid.").empty());
}

TEST_CASE("a misprinted verb is understood", "[source-note][transmission]") {
  CHECK(sendings("Repated to Rome and bern.") == "repeated: Rome, bern");
}

TEST_CASE("a recipient may be an office with a long name, or its chief",
          "[source-note][transmission]") {
  CHECK(sendings("Repeated to Rome and the Bureau of Intelligence and Research.") ==
        "repeated: Rome, Bureau of Intelligence and Research");
  CHECK(sendings("Sent to the Chief, Western Division, and Bern.") ==
        "sent: Chief, Western Division, Bern");
}

TEST_CASE("who passed a paper on is not among its recipients", "[source-note][transmission]") {
  CHECK(sendings("Transmitted through Vale to Bern.") == "transmitted: Bern");
  CHECK(sendings("Transmitted from INR Director John Vale, Jr., to Secretary Orme.") ==
        "transmitted: Secretary Orme");
  CHECK(sendings("Transmitted from Vale, Director, to Orme.") == "transmitted: Orme");
  CHECK(sendings("Sent to Bern from Vale.") == "sent: Bern");
}

TEST_CASE("persons that a post is for stay together before another post",
          "[source-note][transmission]") {
  CHECK(sendings("Repeated to Rome for Marsh and Vale, and Oslo.") ==
        "repeated: Rome for Marsh and Vale, Oslo");
}
