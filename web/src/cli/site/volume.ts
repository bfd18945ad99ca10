// A text as the pages that a site makes of it.
import type { Edition } from '../../core/core.js';
import type { ContentsEntry } from '../../core/types.js';
import { entriesOf } from '../../viewer/entries.js';
import { textOf } from '../bundle/plain-html.js';
import { fileNames } from './addresses.js';
import { idsIn, ownWords } from './own-words.js';

/** A readable unit, or a division that holds such, which says what it holds. */
export interface UnitPage {
  entry: ContentsEntry;
  /** Its file in the folder of the volume. */
  file: string;
}

/** Where the elements of a volume are: the file, and its fragment unless the page is the element's own. */
export type Places = Map<string, string>;

export function pagesOf(contents: readonly ContentsEntry[]): UnitPage[] {
  const entries = entriesOf(contents).filter(({ kind }) => kind !== 'part');
  const names = fileNames(entries.map(({ id }) => id));
  return entries.map((entry) => ({ entry, file: `${names.get(entry.id)}.html` }));
}

/** What stands on the page of a unit, and on no other. */
export function htmlOf(edition: Edition, { id, children }: ContentsEntry): string {
  const html = edition.html(id) ?? '';
  const apart = entriesOf(children).filter(({ kind }) => kind !== 'part');
  return apart.length ? ownWords(html, new Set(apart.map((entry) => entry.id))) : html;
}

/**
 * What stands in no division: on the page of the volume. Where there are none, that is the whole text;
 * null where there is nothing but breaks.
 */
export function apartFrom(edition: Edition): string | null {
  const ids = pagesOf(edition.contents).map(({ entry }) => entry.id);
  const html = ownWords(edition.html() ?? '', new Set(ids));
  return /\S/.test(textOf(html.replace(/<span class="tei-pb".*?<\/span>/g, ''))) ? html : null;
}

/** The places of all ids, once the HTML of all pages is known. */
export function placesOf(pages: readonly UnitPage[], htmlOf: (page: UnitPage) => string, apart: string): Places {
  const places: Places = new Map();
  pages.forEach((page, at) => {
    const { entry, file } = page;
    const html = htmlOf(page);
    // A page of the book that begins between two documents is where the second is.
    const next = entry.kind === 'container' ? pages[at + 1]?.file : undefined;
    const breaks = next ? new Set(Array.from(html.matchAll(/ id="([^"]*)" role="doc-pagebreak"/g), ([, id]) => id)) : null;
    for (const id of idsIn(html)) {
      const place = id === entry.id ? file : breaks?.has(id) ? next : `${file}#${id}`;
      if (place && !places.has(id)) places.set(id, place);
    }
  });
  for (const id of idsIn(apart)) if (!places.has(id)) places.set(id, `index.html#${id}`);
  return places;
}
