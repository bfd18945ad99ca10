// Where a reader may want to go, by what was typed. Knows no page, and is tested without one.
import type { ContentsEntry } from '../../core/types.js';
import { entriesOf } from '../entries.js';
import { folded } from '../folded.js';
import { dayInWords } from '../strings.js';
import { titleWithoutNumber } from '../units.js';
import { fromAddress } from './addresses.js';
import { type Choice, type Choices, documentsOf, entryChoice, noteChoice, pageChoice, placeOf, type Places, same } from './places.js';
import { words } from './strings.js';

/** The most that are offered at a time. */
const most = 12;

export function choicesFor(typed: string, places: Places): Choices {
  const text = typed.trim();
  if (!text) return { choices: [], remark: '' };
  const addressed = fromAddress(text, places);
  if (addressed) return addressed;
  const readings = readers.map((read) => read(text, places)).filter((reading) => reading !== null);
  const found = [...readings.flatMap(({ choices }) => choices), ...titled(text, places)];
  const unique = [...new Map(found.map((choice) => [choice.id, choice])).values()].slice(0, most);
  const [said] = readings.map(({ remark }) => remark).filter(Boolean);
  return { choices: unique, remark: unique.length ? '' : (said ?? words.nothing(text)) };
}

type Reader = (text: string, places: Places) => Choices | null;

const numbers = '\\d+[a-z]?';
const documentForm = new RegExp(`^(?:${words.typed.document})[.\\s#:]*(?:no\\.?\\s*)?(${numbers})$`, 'i');
const pageForm = new RegExp(`^(?:${words.typed.page})[._\\s]*([a-z]?\\d+|[ivxlcdm]+)(?:\\s*[-–]\\s*\\S+)?$`, 'i');
const noteForm = new RegExp(`^(?:(.*?)[,;\\s]*)?\\b(?:${words.typed.note})[.\\s]*(\\d+)$`, 'i');
const bareNumber = new RegExp(`^#?(${numbers})\\.?$`, 'i');
const roman = /^[ivxlcdm]+$/i;

/** What may be typed, in the order in which it is offered. */
const readers: readonly Reader[] = [
  (text, places) => (places.unitOf(text) !== null ? one(placeOf(text, places)) : null),
  (text, places) => {
    const [, document, note] = noteForm.exec(text) ?? [];
    return note ? noteOf(document ?? '', note, places) : null;
  },
  (text, places) => numbered(documentForm.exec(text)?.[1], places),
  (text, places) => paged(pageForm.exec(text)?.[1], places),
  (text, places) => {
    const n = bareNumber.exec(text)?.[1];
    const [document, page] = [numbered(n, places), paged(n, places)];
    if (!document || !page) return null;
    return { choices: [...document.choices, ...page.choices], remark: document.remark };
  },
  (text, places) => (roman.test(text) ? paged(text, places) : null),
];

function one(choice: Choice): Choices {
  return { choices: [choice], remark: '' };
}

function numbered(n: string | undefined, places: Places): Choices | null {
  if (!n) return null;
  const documents = documentsOf(places).filter((document) => same(document.n, n));
  return { choices: documents.map(entryChoice), remark: words.noDocument(n) };
}

function paged(n: string | undefined, places: Places): Choices | null {
  if (!n) return null;
  const pages = places.pages.filter((page) => page.id && same(page.n, n));
  return { choices: pages.map((page) => pageChoice(page, places)), remark: words.noPage(n) };
}

/** "d176 fn 3"; without a document, a note of the one that is shown. */
function noteOf(document: string, n: string, places: Places): Choices | null {
  const named = documentForm.exec(document)?.[1] ?? bareNumber.exec(document)?.[1];
  if (document && !named) return null;
  const entries = documentsOf(places).filter((one) =>
    named ? same(one.n, named) : one.id === places.current,
  );
  const choices = entries.flatMap((entry) =>
    places.notesOf(entry.id).flatMap((note) => (note.n === n ? [noteChoice(note, entry)] : [])),
  );
  return { choices, remark: '' };
}

/** Headings that have all words, or beginnings of words, that were typed; those that begin so first. */
function titled(text: string, places: Places): Choice[] {
  const asked = folded(text).split(/\s+/).filter(Boolean);
  // One letter is the beginning of too much.
  if (asked.join('').length < 2) return [];
  const found = entriesOf(places.contents).filter(({ id, kind, title }) => id && kind !== 'part' && title);
  const fitting = found.filter((entry) => {
    const said = folded(`${entry.title} ${dayInWords(entry.date)}`).split(/[^\p{L}\p{N}]+/u);
    return asked.every((word) => said.some((one) => one.startsWith(word)));
  });
  const begins = (entry: ContentsEntry) => folded(titleWithoutNumber(entry)).startsWith(asked.join(' '));
  return [...fitting.filter(begins), ...fitting.filter((entry) => !begins(entry))].map(entryChoice);
}
