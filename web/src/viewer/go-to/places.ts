// What of a text can be gone to, and how each place is offered.
import type { ContentsEntry, PageBreak } from '../../core/types.js';
import { entriesOf } from '../entries.js';
import { dayInWords } from '../strings.js';
import { titleWithoutNumber } from '../units.js';
import { words } from './strings.js';

/** What of an edition can be gone to. */
export interface Places {
  contents: readonly ContentsEntry[];
  pages: readonly PageBreak[];
  /** Id of the division shown; "" is the whole text. */
  current: string;
  notesOf(document: string): readonly { id: string; n: string }[];
  /** The division to read in which an id stands; null when there is no such id. */
  unitOf(id: string): string | null;
  /** Id of this volume, as addresses give it. */
  volume: string;
  /** Address of another volume, with {volume} and {id}; "" for none. */
  refTemplate: string;
  /** Address of the page that shows the text. */
  address: string;
  /** Stands before every id on that page. */
  prefix: string;
}

/** One place to go to: an element of this text, or, where `id` is "", an address outside it. */
export interface Choice {
  id: string;
  href: string;
  name: string;
  detail: string;
}

/** Where what was typed leads to, the likeliest first, and what there is to say of it. */
export interface Choices {
  choices: Choice[];
  remark: string;
}

/** What an id of this text stands for. */
export function placeOf(id: string, places: Places): Choice {
  const entry = entriesOf(places.contents).find((one) => one.id === id);
  if (entry) return entryChoice(entry);
  const page = places.pages.find((one) => one.id === id);
  if (page) return pageChoice(page, places);
  const holder = documentsOf(places).find((one) => one.id === places.unitOf(id));
  const note = holder && places.notesOf(holder.id).find((one) => one.id === id);
  if (note) return noteChoice(note, holder);
  return { id, href: '', name: id, detail: words.element };
}

export function entryChoice(entry: ContentsEntry): Choice {
  const { id, kind, n, date, page, lastPage } = entry;
  const title = titleWithoutNumber(entry);
  const pages = page && lastPage && page !== lastPage ? `${page}–${lastPage}` : page;
  const details = [date ? dayInWords(date, 'medium') : '', pages ? words.pages(pages) : ''];
  const name = kind === 'document' && n ? words.titled(n, title) : title;
  return { id, href: '', name, detail: details.filter(Boolean).join(' · ') };
}

export function pageChoice({ id, n, document }: PageBreak, { contents }: Places): Choice {
  const holder = document ? entriesOf(contents).find((one) => one.id === document) : undefined;
  return { id, href: '', name: words.page(n), detail: holder ? words.inDocument(briefly(holder)) : '' };
}

export function noteChoice({ id, n }: { id: string; n: string }, entry: ContentsEntry): Choice {
  return { id, href: '', name: words.note(n), detail: words.inDocument(briefly(entry)) };
}

function briefly(entry: ContentsEntry): string {
  return entry.kind === 'document' && entry.n ? words.document(entry.n) : titleWithoutNumber(entry);
}

export function same(n: string, asked: string): boolean {
  return n.toLowerCase() === asked.toLowerCase();
}

export function documentsOf({ contents }: Places): ContentsEntry[] {
  return entriesOf(contents).filter(({ kind }) => kind === 'document');
}
