#include "catch.h"
#include "source_note_reading.h"

using reading::chain;

TEST_CASE("one verb, one person", "[source-note][steps]") {
  CHECK(chain("Drafted by Marsh.") == "drafted: Marsh");
  CHECK(chain("Prepared by Vale on May 3.") == "prepared: Vale");
  CHECK(chain("Drafted on May 3 by J. R. Marsh.") == "drafted: J. R. Marsh");
  CHECK(chain("Authorized by Vale; coordinated with Orme; redrafted by Reed.") ==
        "authorized: Vale; coordinated: Orme; revised: Reed");
}

TEST_CASE("several verbs share one object", "[source-note][steps]") {
  CHECK(chain("Drafted and approved by Marsh.") == "drafted: Marsh; approved: Marsh");
  CHECK(chain("Drafted, cleared, and signed by Marsh and Vale.") ==
        "drafted: Marsh, Vale; cleared: Marsh, Vale; signed: Marsh, Vale");
  CHECK(chain("Transmitted through and initialed by Orme.") == "initialed: Orme");
}

TEST_CASE("one verb governs a long list", "[source-note][steps]") {
  CHECK(chain("Cleared by Vale (EUR), Orme of NEA/IR, Reed in S/P, and the White House.") ==
        "cleared: Vale, Orme, Reed, White House");
  CHECK(chain("Cleared in EUR, NEA/IR, S, and the Department of Defense (ISA).") ==
        "cleared: EUR, NEA/IR, S, Department of Defense");
  CHECK(chain("Approved by Vale on May 3 and by Orme on May 4, 1962, and in S on May 5.") ==
        "approved: Vale, Orme, S");
  CHECK(chain("Cleared by Vale in EUR; Orme in NEA; and Reed; and approved by Thorne.") ==
        "cleared: Vale, Orme, Reed; approved: Thorne");
  CHECK(chain("Cleared with various offices in the Department of State, U, and four others.") ==
        "cleared: various offices in the Department of State, U");
}

TEST_CASE("an office that a person works in gives way to the person", "[source-note][steps]") {
  CHECK(chain("Drafted in NEA/IR by Marsh.") == "drafted: Marsh");
  CHECK(chain("Approved in S by Vale and Orme.") == "approved: Vale, Orme");
  CHECK(chain("Cleared by Vale and in the White House by Orme.") == "cleared: Vale, Orme");
  CHECK(chain("Drafted in FE.") == "drafted: FE");
  CHECK(chain("Prepared on May 3 in Washington.").empty());
}

TEST_CASE("titles of courtesy and office are no part of a name", "[source-note][steps]") {
  CHECK(chain("Approved by Acting Secretary Thorne.") == "approved: Thorne");
  CHECK(chain("Cleared by Secretary of Defense Vale and Lt. Col. Orme.") == "cleared: Vale, Orme");
  CHECK(chain("Cleared by Deputy Under Secretary of State for Political Affairs Vale.") ==
        "cleared: Vale");
  CHECK(chain("Cleared by Mr. Vale, Legal Adviser Jane Orme, and Ambassador at Large Reed.") ==
        "cleared: Vale, Jane Orme, Reed");
  CHECK(chain("Approved by the President and the Secretary.") ==
        "approved: the President, the Secretary");
  CHECK(chain("Approved by Vale, Jr., and Orme III.") == "approved: Vale, Jr., Orme III");
}

TEST_CASE("who somebody is, after a comma, is no other person", "[source-note][steps]") {
  CHECK(chain("Cleared with Jane B. Vale, Deputy Director of GTI, Orme, and Reed.") ==
        "cleared: Jane B. Vale, Orme, Reed");
  CHECK(chain("Cleared by John Vale, Counselor of the Department and Chairman of the Board; "
              "approved by Orme.") == "cleared: John Vale; approved: Orme");
  CHECK(chain("Drafted by John Marsh, USIA, and cleared by Vale.") ==
        "drafted: John Marsh; cleared: Vale");
  CHECK(chain("Drafted by the interpreter, John Marsh, and cleared by Vale.") ==
        "drafted: John Marsh; cleared: Vale");
  CHECK(chain("Drafted by Colonel John Marsh, USA, Secretary of the Board.") ==
        "drafted: John Marsh");
  CHECK(chain("Cleared by Vale, Department of Defense (ISA), and JCS.") ==
        "cleared: Vale, Department of Defense, JCS");
}

TEST_CASE("bodies can act", "[source-note][steps]") {
  CHECK(chain("Prepared by the staff of the Planning Council.") ==
        "prepared: staff of the Planning Council");
  CHECK(chain("Approved by the 303 Committee and the Joint Chiefs of Staff.") ==
        "approved: 303 Committee, Joint Chiefs of Staff");
}

TEST_CASE("offices with an and in their names are one", "[source-note][steps]") {
  CHECK(chain("Prepared in the Bureau of Intelligence and Research and approved by Vale.") ==
        "prepared: Bureau of Intelligence and Research; approved: Vale");
  CHECK(chain("Drafted by Marsh of the Office of Near Eastern and South Asian Affairs and Vale.") ==
        "drafted: Marsh, Vale");
  CHECK(chain("Cleared by the Department of Health, Education, and Welfare and by Vale.") ==
        "cleared: Department of Health, Education, and Welfare, Vale");
}

TEST_CASE("a qualifier limits one agent, a run, or the list", "[source-note][steps]") {
  CHECK(chain("Cleared by Vale, Orme (in draft), and Reed.") ==
        "cleared: Vale; cleared [in draft]: Orme; cleared: Reed");
  CHECK(chain("Cleared by Vale, Orme, and Reed (all in draft); approved by Thorne.") ==
        "cleared [in draft]: Vale, Orme, Reed; approved: Thorne");
  CHECK(chain("Cleared by Vale (in substance), Orme, and Reed (all in draft).") ==
        "cleared [in substance]: Vale; cleared [in draft]: Orme, Reed");
  CHECK(chain("Cleared by Vale, and Orme and Reed (in draft).") ==
        "cleared: Vale; cleared [in draft]: Orme, Reed");
  CHECK(chain("Cleared by Vale (EA), Orme (EUR) (both in draft), and Reed.") ==
        "cleared [in draft]: Vale, Orme; cleared: Reed");
  CHECK(chain("Cleared in draft with Vale and by telephone with Orme.") ==
        "cleared [in draft]: Vale; cleared [by telephone]: Orme");
  CHECK(chain("Cleared with Vale and with Orme and Reed in draft.") ==
        "cleared: Vale; cleared [in draft]: Orme, Reed");
  CHECK(chain("Cleared, in draft, by Vale and, in substance, by Orme.") ==
        "cleared [in draft]: Vale; cleared [in substance]: Orme");
}

TEST_CASE("a qualifier can stand in front of its agent", "[source-note][steps]") {
  CHECK(chain("Cleared (in draft) by Vale and Orme.") == "cleared [in draft]: Vale, Orme");
  CHECK(chain("Cleared by Vale, Orme, and (in draft) Reed.") ==
        "cleared: Vale, Orme; cleared [in draft]: Reed");
  CHECK(chain("Cleared by Vale in draft, by Orme in substance, and approved by Thorne.") ==
        "cleared [in draft]: Vale; cleared [in substance]: Orme; approved: Thorne");
}

TEST_CASE("somebody can act for somebody else", "[source-note][steps]") {
  CHECK(chain("Initialed by Vale for the Secretary.") == "initialed [for the Secretary]: Vale");
  CHECK(chain("Signed for Thorne by Vale.") == "signed [for Thorne]: Vale");
  CHECK(chain("Vale initialed for Thorne.") == "initialed [for Thorne]: Vale");
  CHECK(chain("Approved by Vale who initialed for Thorne.") ==
        "approved: Vale; initialed [for Thorne]: Vale");
  CHECK(chain("Cleared with Vale, who initialed it for Thorne.") ==
        "cleared: Vale; initialed [for Thorne]: Vale");
  CHECK(chain("Drafted by Marsh and approved by him for Thorne.") ==
        "drafted: Marsh; approved [for Thorne]: Marsh");
}

TEST_CASE("concurrence comes in several shapes", "[source-note][steps]") {
  CHECK(chain("Concurred in by Vale and Orme.") == "concurred: Vale, Orme");
  CHECK(chain("Drafted by Marsh with the concurrence of Vale, and approved by Orme.") ==
        "drafted: Marsh; concurred: Vale; approved: Orme");
  CHECK(chain("Drafted by Marsh with Vale’s concurrence.") == "drafted: Marsh; concurred: Vale");
  CHECK(chain("Drafted by Marsh; E, ITR, and RA concurred.") ==
        "drafted: Marsh; concurred: E, ITR, RA");
}

TEST_CASE("names withheld are agents", "[source-note][steps]") {
  CHECK(chain("Drafted by [name not declassified] on May 3 and approved by Vale.") ==
        "drafted: [name not declassified]; approved: Vale");
}

TEST_CASE("misprints do not break the chain", "[source-note][steps]") {
  CHECK(chain("Draftd by Marsh, ini-tialed by Vale, and appoved by Orme.") ==
        "drafted: Marsh; initialed: Vale; approved: Orme");
  CHECK(chain("Drafted by Marsh; cleared by Vale S/S); approved by Orme.") ==
        "drafted: Marsh; cleared: Vale; approved: Orme");
  CHECK(chain("Drafted by Marsh (EUR; cleared by Vale.") == "drafted: Marsh; cleared: Vale");
}

TEST_CASE("initials and abbreviations end no sentence", "[source-note][steps]") {
  CHECK(chain("Cleared by U. A. Vale, McG. Orme, and Wm. Reed, Jr. Repeated to Rome.") ==
        "cleared: U. A. Vale, McG. Orme, Wm. Reed, Jr.");
  CHECK(chain("Approved in S. The meeting was held at 4 p.m. Marsh was there.") == "approved: S");
}

TEST_CASE("roundabout drafting of this document counts", "[source-note][steps]") {
  CHECK(chain("Information on the file copy indicates that it was drafted by Marsh, cleared in FE "
              "by Vale, and approved by Orme.") == "drafted: Marsh; cleared: Vale; approved: Orme");
  CHECK(chain("According to another copy, this telegram was drafted by Marsh and cleared by Vale. "
              "(Ibid.)") == "drafted: Marsh; cleared: Vale");
  CHECK(chain("The source text bears no drafting information, but it was approved in S.") ==
        "approved: S");
  CHECK(chain("A routing slip indicates it was approved by Vale on May 3.") == "approved: Vale");
  CHECK(chain("This study was prepared by the Policy Planning Council.") ==
        "prepared: Policy Planning Council");
  CHECK(chain("Printed from a copy that indicates Vale signed the original.") == "signed: Vale");
  CHECK(chain("Presumably drafted by Marsh.") == "drafted: Marsh");
}

TEST_CASE("initials on the source text are a step, the President's are not",
          "[source-note][steps]") {
  CHECK(chain("The source text bears Vale’s handwritten initials.") == "initialed: Vale");
  CHECK(chain("The source text is initialed by Vale.") == "initialed: Vale");
  CHECK(chain("The source text bears the President’s initials.").empty());
}

TEST_CASE("who acts can stand before the verb", "[source-note][steps]") {
  CHECK(chain("The Department of State prepared this paper for the meeting.") ==
        "prepared: Department of State");
  CHECK(chain("On May 3 Vale sent this memorandum to Orme who approved it.") == "approved: Orme");
  CHECK(chain("Another copy indicates that the White House approved it on May 3.") ==
        "approved: White House");
}

TEST_CASE("text between two steps is stepped over", "[source-note][steps]") {
  CHECK(chain("Drafted by Marsh, who was in Rome, and cleared by Vale.") ==
        "drafted: Marsh; cleared: Vale");
  CHECK(chain("Drafted by Marsh; reviewed in draft by Vale; approved by Orme on May 3.") ==
        "drafted: Marsh; approved: Orme");
  CHECK(chain("Cleared by Vale, among others, and approved by Orme.") ==
        "cleared: Vale; approved: Orme");
}

TEST_CASE("what was not done is no step", "[source-note][steps]") {
  CHECK(chain("No drafting information appears on the source text.").empty());
  CHECK(chain("The drafting officer is not indicated.").empty());
  CHECK(chain("Drafted by Marsh but not cleared by Vale.") == "drafted: Marsh");
  CHECK(chain("A note on the source text indicates that it was not cleared with Vale.").empty());
}

TEST_CASE("who has only read a document took no step", "[source-note][steps]") {
  CHECK(chain("The President initialed the top right-hand corner of the memorandum.").empty());
  CHECK(chain("Vale initialed the memorandum, indicating that he had seen it.").empty());
  CHECK(chain("Vale initialed the approve option on May 3.").empty());
}

TEST_CASE("notes that tell of other papers yield no steps", "[source-note][steps][others]") {
  CHECK(chain("A more detailed record, drafted by Marsh and cleared by Vale, is ibid.").empty());
  CHECK(chain("An attached memorandum was drafted by Marsh and approved by Vale.").empty());
  CHECK(chain("The attached memorandum was drafted by Marsh.").empty());
  CHECK(chain("The covering memorandum was signed by Vale.").empty());
  CHECK(chain("An earlier version was drafted by Marsh and cleared by Vale.").empty());
  CHECK(chain("The draft was prepared by Marsh.").empty());
  CHECK(chain("Attached to a memorandum drafted by Marsh and initialed by Vale.").empty());
  CHECK(chain("Attached to a letter from Vale, which states that it was drafted by Orme.").empty());
  CHECK(chain("Document 12 was drafted by Marsh and cleared by Vale.").empty());
  CHECK(chain("Vale’s memorandum was drafted by Marsh.").empty());
  CHECK(chain("In telegram 5, which was drafted by Marsh and approved by Vale, Rusk agreed.")
            .empty());
  CHECK(chain("A copy of the letter, drafted by Marsh, was sent to Vale.").empty());
  CHECK(chain("For a memorandum prepared by Marsh and cleared by Vale, see Document 9.").empty());
  CHECK(chain("A handwritten note reads: “Approved by Vale. Drafted by Marsh.”").empty());
  CHECK(chain("The meeting is noted elsewhere. (Memorandum drafted by Marsh; ibid.)").empty());
  CHECK(
      chain("On May 3 Marsh prepared a list of talking points. It was approved by Vale.").empty());
  CHECK(chain("A notation on the attached letter indicates that Vale approved it.").empty());
  CHECK(chain("The telegram sending a copy to Bonn was cleared by Vale.").empty());
}

TEST_CASE("prose about the drafting of other papers yields no steps", "[source-note][others]") {
  for (const std::string_view prose : {
           "The enclosure, drafted by Marsh and cleared by Vale, is not printed.",
           "Attached but not printed is a paper prepared by Marsh on May 3.",
           "A draft reply, prepared by Marsh and cleared by Orme, was never sent.",
           "The attachments, drafted by Marsh, are not printed.",
           "A May 3 memorandum from Marsh, approved by Vale, is ibid., Box 4.",
           "See also telegram 12 to Rome, May 3, drafted by Marsh and approved by Vale.",
           "Telegram 12 to Rome, drafted by Marsh and cleared by Vale, gave the reply.",
           "The paper had been discussed in a study prepared by Marsh.",
           "Another copy of the memorandum, initialed by Vale, is ibid.",
           "Another memorandum of this conversation, drafted by Marsh, is ibid., Box 9.",
           "A covering note, signed by Orme, is attached.",
           "A separate memorandum of the talk at lunch, drafted by Marsh, is ibid.",
           "An earlier draft, prepared by Marsh and revised by Vale, is ibid.",
           "For the text of the statement prepared by Marsh, see Document 9.",
           "The meeting took up a report that Vale had approved on May 3.",
           "In a letter of May 3, drafted by Marsh, the Governor declined.",
           "The memorandum transmitted a report prepared by Marsh and cleared by Orme.",
           "Tab A, drafted by Marsh and approved by Vale, is not printed.",
           "An unsigned memorandum, prepared by Marsh, is attached.",
           "A memorandum by Vale, approved by Orme, dealt with the same subject.",
           "Instructions drafted by Marsh were sent to Rome in telegram 12.",
           "The talking points, prepared by Marsh, are attached.",
           "A similar telegram, drafted by Marsh and approved by Vale, was sent to Oslo.",
           "Marsh’s draft was cleared by Vale and approved by Orme.",
           "An attached note reads in part: “This was cleared by Vale and approved by Orme.”",
           "Document 12, drafted by Marsh, covers the earlier meeting.",
           "The treaty was signed by Vale on May 3.",
       }) {
    INFO(prose);
    CHECK(chain(prose).empty());
  }
}

TEST_CASE("a name may begin small, and an office may hold an \"and\"", "[source-note][steps]") {
  CHECK(chain("Drafted by van der Marsh and de la Vale.") == "drafted: van der Marsh, de la Vale");
  CHECK(chain("Drafted by Vale of the Trade Agreements and Treaties Division.") == "drafted: Vale");
  CHECK(chain("Cleared by Office of International Trade and Resources (ITR) and Vale.") ==
        "cleared: Office of International Trade and Resources, Vale");
}

TEST_CASE("an office that only says who somebody is may hold an \"and\"", "[source-note][steps]") {
  CHECK(chain("Drafted by John Vale, Office of International Trade and Resources.") ==
        "drafted: John Vale");
  CHECK(chain("Drafted by John Vale, Bureau of Mines and Waters; approved by Orme.") ==
        "drafted: John Vale; approved: Orme");
}

TEST_CASE("what stands around names is stepped over", "[source-note][steps]") {
  CHECK(chain("Drafted by Marsh, May 3, and cleared by Vale.") == "drafted: Marsh; cleared: Vale");
  CHECK(chain("Drafted by Marsh et al and approved by Vale.") == "drafted: Marsh; approved: Vale");
  CHECK(chain("Drafted initially by Marsh; also cleared by Vale.") ==
        "drafted: Marsh; cleared: Vale");
  CHECK(chain("Initialed \"RM\" by Vale.") == "initialed: Vale");
  CHECK(chain("The memorandum was quickly drafted by Marsh.") == "drafted: Marsh");
  CHECK(chain("Approved on the Essex by Vale.") == "approved: Vale");
}

TEST_CASE("a number of officers may come from several offices", "[source-note][steps]") {
  CHECK(chain("Cleared with two officers from EUR.") == "cleared: two officers from EUR");
  CHECK(chain("Cleared with four officers from EUR and INR and approved by Vale.") ==
        "cleared: four officers from EUR and INR; approved: Vale");
}

TEST_CASE("who somebody is may begin with an article", "[source-note][steps]") {
  CHECK(chain("Cleared by Charles Vale, the Assistant Legal Adviser for Treaties, and Orme.") ==
        "cleared: Charles Vale, Orme");
}

TEST_CASE("a qualifier may name the draft's form, or the means", "[source-note][steps]") {
  CHECK(chain("Cleared by Vale in draft text.") == "cleared [in draft text]: Vale");
  CHECK(chain("Cleared in draft form by Vale; cleared over the telephone by Orme.") ==
        "cleared [in draft form]: Vale; cleared [over the telephone]: Orme");
  CHECK(chain("Cleared with minor changes by Vale.") == "cleared [with minor changes]: Vale");
}

TEST_CASE("who took part in the preparation of an estimate prepared it", "[source-note][steps]") {
  CHECK(chain("The Harbor Agency participated in the preparation of this estimate.") ==
        "prepared: Harbor Agency");
  CHECK(chain("The Harbor Agency and the intelligence organizations of the Departments of Trade "
              "and Ships participated in the preparation of this estimate.") ==
        "prepared: Harbor Agency, intelligence organizations of the Departments of Trade and "
        "Ships");
}

TEST_CASE("what a document lacks does not hide what was done to it", "[source-note][steps]") {
  CHECK(chain("The telegram bears no date but was drafted by Marsh.") == "drafted: Marsh");
  CHECK(chain("He said “It is done.” Drafted by Marsh.") == "drafted: Marsh");
}

TEST_CASE("a dash ends what is said", "[source-note][steps]") {
  CHECK(chain("Drafted by Marsh — cleared by Vale.") == "drafted: Marsh");
}
