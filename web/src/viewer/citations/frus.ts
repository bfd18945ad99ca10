/**
 * Volumes of the Foreign Relations of the United States, cited as the Office of the Historian
 * recommends: https://history.state.gov/historicaldocuments/citing-frus (“Citing the Foreign Relations
 * series”). What it says, in short:
 *
 * - Title of the series (in italics), subseries, volume and its title, as on the title page; the
 *   editors without the general editor; “(Washington: Government Printing Office, YEAR)”; the place in
 *   the volume.
 * - The place is the number of the document, which is the same in print, on the web and in ebooks:
 *   “Document 75”. Documents bear printed numbers since the 1955–57 subseries.
 * - Volumes of earlier subseries are cited by page: “798–800”. The numbers that the web edition has
 *   put upon them cannot be found in the printed book.
 * - The address of the document on history.state.gov may follow, with the day on which it was read.
 *
 * One thing it does not say: retrospective volumes of earlier years that came after the last book of
 * the 1952–54 subseries (1989) are numbered as the others of their time are.
 */
import type { Metadata } from '../../core/types.js';
import { type Citation, type Item, pagesOf, type Subject } from './item.js';

const firstNumbered = 1955;
const lastUnnumbered = 1989;

/** Whether the documents of a volume bear printed numbers. */
export function numbersDocuments(volume: string, published: string): boolean {
  const from = Number(/^frus(\d{4})/.exec(volume)?.[1]);
  return from >= firstNumbered || Number(/\d{4}/.exec(published)?.[0]) > lastUnnumbered;
}

/** The item as the series is cited, its place as notes of Chicago style give it. */
export function frusCitation(subject: Subject, general: Item): Citation {
  const { metadata, volume, entry, page } = subject;
  const compilers = compilersOf(metadata);
  const editor = general.editor?.filter((_, at) => compilers.includes(namedEditors(metadata)[at] ?? ''));
  const { editor: _all, ...rest } = general;
  const item: Item = { ...rest, URL: officeAddress(subject) };
  if (editor?.length) item.editor = editor;
  if (item.publisher) item.publisher = item.publisher.replace(/^(?:United States|U\.S\.) /, '');
  const n = entry?.kind === 'document' ? entry.n : '';
  const numbered = n !== '' && numbersDocuments(volume, metadata.date);
  if (numbered) Object.assign(item, { 'chapter-number': n, note: `Document ${n}` });
  if (page) return { item, locator: page.n };
  return { item, locator: numbered ? `doc. ${n}` : entry ? pagesOf(entry) : '' };
}

/** A run of a citation; the title of the series is in italics. */
export type Run = [text: string, italic: boolean];

/** The form that the Office recommends; with `address`, and the day it was read. */
export function recommended(subject: Subject, { item, locator }: Citation, address = false): Run[] {
  const { metadata, today } = subject;
  const title = metadata.title;
  const series = /^(?:Papers Relating to the )?Foreign Relations of the United States\b/.exec(title)?.[0] ?? title;
  const place = locator.replace(/^doc\. /, 'Document ');
  const { publisher, 'publisher-place': city, issued } = item;
  const year = issued?.['date-parts'][0]?.[0] ?? '';
  const printed = [[city, publisher].filter(Boolean).join(': '), year].filter(Boolean).join(', ');
  const rest = [title.slice(series.length), editors(compilersOf(metadata))].filter(Boolean).join(', ');
  const end = `${rest}${printed ? ` (${printed})` : ''}${place ? `, ${place}` : ''}.`;
  const read = address ? ` ${item.URL} [accessed ${dayRead(today)}]` : '';
  return [
    [series, true],
    [`${end}${read}`, false],
  ];
}

/** "eds. A, B, and C"; the general editor is not named. */
function editors(names: readonly string[]): string {
  if (!names.length) return '';
  return `${names.length > 1 ? 'eds.' : 'ed.'} ${new Intl.ListFormat('en').format(names)}`;
}

function namedEditors({ editors }: Metadata): string[] {
  return editors.map(({ name }) => name).filter(Boolean);
}

function compilersOf({ editors }: Metadata): string[] {
  return editors.filter(({ name, role }) => name && role !== 'general').map(({ name }) => name);
}

/** The canonical address of a volume, a division or a page. */
function officeAddress({ volume, entry, page }: Subject): string {
  const path = [volume, page?.id ?? entry?.id].filter(Boolean).map((part) => encodeURIComponent(String(part)));
  return `https://history.state.gov/historicaldocuments/${path.join('/')}`;
}

/** "27 Oct 2011" */
function dayRead(day: Date): string {
  const format = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', year: 'numeric' });
  const parts = new Map(format.formatToParts(day).map(({ type, value }) => [type, value]));
  return `${parts.get('day')} ${parts.get('month')} ${parts.get('year')}`;
}
