// What is cited, as an item of CSL-JSON (https://citationstyles.org/), from what the header and the
// contents of any TEI say. What they do not say is left out.
import type { ContentsEntry, Metadata } from '../../core/types.js';
import { titleWithoutNumber } from '../units.js';

export type Name = { family?: string; given?: string; literal?: string } & Record<string, string>;
export interface CslDate {
  'date-parts': number[][];
}

/** The fields that are used here. */
export interface Item {
  id: string;
  type: 'book' | 'chapter';
  title: string;
  author?: Name[];
  editor?: Name[];
  'container-title'?: string;
  publisher?: string;
  'publisher-place'?: string;
  issued?: CslDate;
  page?: string;
  'chapter-number'?: string;
  note?: string;
  ISBN?: string;
  DOI?: string;
  URL?: string;
  accessed?: CslDate;
  language?: string;
}

/** What is to be cited: a volume, a division of it, or a page. */
export interface Subject {
  metadata: Metadata;
  /** Name of the volume, as references to it give it. */
  volume: string;
  /** The division; null for the whole. */
  entry: ContentsEntry | null;
  /** Id and number of a page, where one is cited and not the division. */
  page: { id: string; n: string } | null;
  /** Where the page shows it. */
  address: string;
  /** The day of the citation. */
  today: Date;
}

/** A citation before it is put in a form. */
export interface Citation {
  item: Item;
  /** Where in the item: "doc. 157", "446–449"; "" for all of it. */
  locator: string;
}

export type NameParser = (name: string) => Name;

/** What the header and the contents say of it. */
export function itemOf({ metadata, volume, entry, page, address, today }: Subject, parseName: NameParser): Item {
  const title = metadata.title || volume;
  const part = page?.id ?? entry?.id;
  const names = (all: readonly string[]) => all.filter(Boolean).map(parseName);
  const pages = entry ? pagesOf(entry) : '';
  return stated({
    id: part ? `${volume}-${part}` : volume,
    type: entry ? 'chapter' : 'book',
    title: entry ? titleWithoutNumber(entry) : title,
    'container-title': entry ? title : '',
    author: names(metadata.authors),
    editor: names(metadata.editors.map(({ name }) => name)),
    publisher: metadata.publisher,
    'publisher-place': metadata.pubPlace,
    issued: dateIn(metadata.date),
    page: pages,
    ISBN: idno(metadata, /^isbn/i),
    DOI: idno(metadata, /^doi$/i),
    URL: address,
    accessed: dateOf(today),
    language: metadata.language,
  });
}

/** Without what is empty. */
function stated(fields: Record<string, unknown> & { id: string; type: string; title: string }): Item {
  const said = Object.entries(fields).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== '' && value !== undefined,
  );
  return Object.fromEntries(said) as unknown as Item;
}

/** "446–449"; "" where the division has no pages. */
export function pagesOf({ page, lastPage }: Pick<ContentsEntry, 'page' | 'lastPage'>): string {
  return lastPage && lastPage !== page ? `${page}–${lastPage}` : page;
}

/** The longest number of this kind: of ISBN-10 and ISBN-13 the second. */
function idno({ idnos }: Metadata, kind: RegExp): string {
  const numbers = idnos.filter(({ type }) => kind.test(type)).map(({ text }) => text);
  return numbers.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** "2014-05-03" is a day, and of "May 1994" the year is read. */
function dateIn(text: string): CslDate | undefined {
  const day = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(text);
  if (day) return { 'date-parts': [day.slice(1).filter(Boolean).map(Number)] };
  const year = /\b\d{4}\b/.exec(text);
  return year ? { 'date-parts': [[Number(year[0])]] } : undefined;
}

function dateOf(day: Date): CslDate {
  return { 'date-parts': [[day.getFullYear(), day.getMonth() + 1, day.getDate()]] };
}
