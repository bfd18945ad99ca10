// Where the hits are on the page.
import type { SearchHit } from '../../core/types.js';
import type { Desk } from '../desk.js';
import { entriesOf } from '../entries.js';
import { Letters } from './letters.js';

export class Places {
  #desk: Desk;
  #units: Set<string>;
  #letters = new Map<Element, Letters>();

  constructor(desk: Desk) {
    this.#desk = desk;
    const units = entriesOf(desk.edition.contents).filter(({ kind }) => kind !== 'part');
    this.#units = new Set(units.map(({ id }) => desk.prefix + id));
  }

  /** Another text is on the page. */
  forget(): void {
    this.#letters.clear();
  }

  /** Null where the words are not on the page. */
  rangeOf(hit: SearchHit): Range | null {
    const root = hit.note === null ? this.#find(hit.document) : this.noteOf(hit);
    return root && this.#rangeIn(root, hit);
  }

  /** Those in a copy of the hit's note. */
  rangeInCopy(copy: Element, hit: SearchHit): Range | null {
    return new Letters(copy).range(wordsOf(hit), hit.offset);
  }

  /** The body of the note that a hit is in. */
  noteOf({ note }: SearchHit): Element | null {
    const found = this.#find(note);
    return found?.matches('[data-note]') ? found : (found?.querySelector('[data-note]') ?? null);
  }

  /** The mark in the text that leads to the note of a hit. */
  markOf({ note }: SearchHit): HTMLAnchorElement | null {
    if (note === null) return null;
    const hash = CSS.escape(`#${this.#desk.prefix}${note}`);
    return this.#desk.text.home.querySelector(`a[role=doc-noteref][href="${hash}"]`);
  }

  #rangeIn(root: Element, hit: SearchHit): Range | null {
    let letters = this.#letters.get(root);
    if (!letters) {
      letters = new Letters(root, ({ id }) => this.#units.has(id));
      this.#letters.set(root, letters);
    }
    return letters.range(wordsOf(hit), hit.offset);
  }

  #find(id: string | null): Element | null {
    return id === null ? null : this.#desk.text.find(this.#desk.prefix + id);
  }
}

function wordsOf({ snippet, start, end }: SearchHit): string {
  return snippet.slice(start, end);
}
