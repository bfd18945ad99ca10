// A text as the pages that a site makes of it.
import type { Edition } from '../../core/core.js';
import type { ContentsEntry } from '../../core/types.js';
import { entriesOf } from '../../viewer/entries.js';
import { textOf } from '../../bundle/plain-html.js';
import { fileNames } from './addresses.js';
import { cutOut, idsIn } from './cut-out.js';

/** A readable unit, or a division that holds such, which says what it holds. */
export interface UnitPage {
  entry: ContentsEntry;
  /** Its file in the folder of the volume. */
  file: string;
}

/** Where the elements of a volume are: the file, and its fragment unless the page is the element's own. */
export type Places = Map<string, string>;

/** A volume, cut into pages: every word of it stands on one of them. */
export class CutVolume {
  readonly pages: readonly UnitPage[];
  /** What stands in no division, if it has words; where there are no divisions, the whole text. */
  readonly apart: string | null;
  readonly #edition: Edition;
  /** Page breaks between the units: each unit begins with those before it, and the last ends with the rest. */
  readonly #breaks: ReadonlyMap<string, string>;
  readonly #last: string | undefined;

  constructor(edition: Edition) {
    this.#edition = edition;
    const entries = entriesOf(edition.contents).filter(hasPage);
    const names = fileNames(entries.map(({ id }) => id));
    this.pages = entries.map((entry) => ({ entry, file: `${names.get(entry.id)}.html` }));
    const whole = edition.html() ?? '';
    const units = entries.filter(({ kind }) => kind !== 'container');
    this.#breaks = units.length ? cutOut(whole, idsOf(units)).breaks : new Map();
    this.#last = units.at(-1)?.id;
    const apart = units.length ? cutOut(whole, idsOf(entries)).around : whole;
    this.apart = /\S/.test(textOf(apart)) ? apart : null;
  }

  /** What stands on the page of a unit, and on no other. */
  htmlOf({ entry: { id, kind, children } }: UnitPage): string {
    const html = this.#edition.html(id) ?? '';
    const inner = entriesOf(children).filter(hasPage);
    const own = inner.length ? cutOut(html, idsOf(inner)).around : html;
    if (kind === 'container') return own;
    return (this.#breaks.get(id) ?? '') + own + (id === this.#last ? (this.#breaks.get('') ?? '') : '');
  }
}

/** The places of all ids; `see` is shown the HTML of every page on the way. */
export function placesOf(volume: CutVolume, see: (html: string) => void): Places {
  const places: Places = new Map();
  const add = (html: string, file: string, own: string) => {
    see(html);
    for (const id of idsIn(html)) if (!places.has(id)) places.set(id, id === own ? file : `${file}#${id}`);
  };
  for (const page of volume.pages) add(volume.htmlOf(page), page.file, page.entry.id);
  if (volume.apart) add(volume.apart, 'index.html', '');
  return places;
}

function hasPage({ kind }: ContentsEntry): boolean {
  return kind !== 'part';
}

function idsOf(entries: readonly ContentsEntry[]): Set<string> {
  return new Set(entries.map(({ id }) => id));
}
