// What kind of paper a document is, read from the first words of its heading.
import { words } from './strings.js';

/** The kinds by how a heading begins, up to its first comma or stop; the first that fits counts. */
const kinds: readonly (readonly [kind: keyof typeof words.kinds, ...beginnings: RegExp[]])[] = [
  ['editorialNote', /^editorial note\b/],
  [
    'conversation',
    /^(?:draft |unsigned )?memorand(?:um|a) (?:of|for the record of) (?:an? )?(?:telephone |private )?conversations?\b/,
    /^telephone conversation\b|^(?:transcript|record|notes?|summary) of (?:an? )?(?:telephone |private )?conversation/,
  ],
  ['estimate', /^(?:draft )?(?:special )?national intelligence estimate\b|^s?nie\b/],
  [
    'intelligence',
    /^(?:current |central |office of )?intelligence (?:weekly|daily|review|memorandum|note|report|information|brief)/,
    /^(?:current (?:intelligence|foreign|support)|contact report|intermediate report|research memorandum)\b/,
    /^(?:cia|inr) (?:memorandum|report|current)\b|^president.s (?:daily|intelligence)\b/,
  ],
  [
    'meeting',
    /^(?:verbatim |summary |draft |agreed )?minutes\b|^summary (?:notes|record)\b|\bexecutive committee (?:record|meeting)/,
    /^(?:record|notes?|summary|highlights|transcript|proceedings)\b.*\b(?:meetings?|discussions?|conference|talks)\b/,
    /^memorandum (?:of|on)\b.*\b(?:meeting|discussion|conference)\b|^record of (?:action|decision)/,
  ],
  [
    'security',
    /^(?:draft )?(?:national security (?:action|study|decision|council)|nsc|nsam|nssm|nsdm|presidential directive)\b/,
  ],
  ['memorandum', /^(?:[\w’'.&-]+ ){0,4}memorand(?:um|a|urn)\b|^(?:[\w’'.-]+ )?memo\b/],
  ['telegram', /^(?:circular |draft |backchannel )?(?:telegram|cable)s?\b|^backchannel message\b/],
  ['airgram', /^(?:circular )?airgram\b/],
  ['despatch', /^(?:circular |draft )?(?:despatch|dispatch|instructions?)\b/],
  ['diplomaticNote', /^(?:aide[- ]m[eé]moire|note verbale|notes? (?:from|to)|pro[- ]memoria|oral (?:statement|note))\b/],
  ['message', /^(?:oral |special |personal |draft |informal )?(?:message|communication)s? (?!of the president)/],
  ['letter', /^(?:draft |circular |open |personal )?letters?\b/],
  ['diary', /\bdiary\b|\bhandwritten notes\b/],
  [
    'speech',
    /^(?:radio |joint |opening |closing |prepared |proposed )?(?:address|remarks|statement|speech|message|testimony|toast)\b/,
    /^(?:interview|news conference|press|proclamation|communiqu[eé]|(?:joint )?declaration|briefing by|debriefing)\b/,
  ],
  [
    'report',
    /^(?:[\w’'.&-]+ ){0,5}(?:paper|papers|report|study|evaluation|analysis|review|outline|guidelines|chronology|plan|program)\b/,
    /^(?:[\w’'.&-]+ ){0,2}(?:list|summary|notes|agenda|proposal|estimate|annex|tab|text|excerpts?|extract|points|policy)\b/,
    /^(?:agreement|treaty|protocol|resolution|table|record|background|checklist|transcript)s?\b|\bconference$/,
  ],
  // "Mr. Baker to Mr. Gresham": the whole heading of a letter in the volumes of the nineteenth century.
  ['letter', /^.{2,80} to .{2,80}$/],
];

/**
 * The kind of a document: by its heading, else by what its encoding says (`type` of the division, unless
 * that is "document"), else "".
 */
export function kindOf(title: string, type: string): string {
  const heading = title
    .replace(/^(?:no\. )?(?:\[\d+\w?\.?\]\.?|\d+\w?\.)\s*/i, '')
    .replace(/^["“‘[\s]+/, '')
    .toLowerCase();
  // Old headings end in what the paper was: "Mr. Gresham to Mr. Baker. [Telegram.]"
  if (/\[(?:circular )?telegram\b[^\]]*\]?\.?$/.test(heading)) return words.kinds.telegram;
  const [beginning = ''] = heading.replaceAll(/\b(mrs?|dr|gen|adm|no)\. /g, '$1 ').split(/[.,;:] |\.?$/);
  const known = kinds.find(([, ...beginnings]) => beginnings.some((one) => one.test(beginning)));
  if (known) return words.kinds[known[0]];
  return !type || type === 'document' ? '' : type.charAt(0).toUpperCase() + type.slice(1).replaceAll('-', ' ');
}
