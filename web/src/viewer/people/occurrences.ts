// Every place where a person or term occurs, by document.
import type { ContentsEntry, SearchHit, SearchResults } from '../../core/types.js';
import type { Desk } from '../desk.js';
import { element } from '../element.js';
import { entriesOf } from '../entries.js';
import { dayInWords } from '../strings.js';
import { titleWithoutNumber } from '../units.js';
import { showPlace } from './places.js';
import { words } from './strings.js';

/** Places that are listed at once. */
const batch = 200;

export class Occurrences {
  readonly root = element('div', { class: 'occurrences' });
  #desk: Desk;
  #id: string;
  #status = element('p', { class: 'people-status', role: 'status' });
  #list = element('ol', { class: 'occurrences-list' });
  #more = element('button', { type: 'button', class: 'occurrences-more', hidden: '' });
  #entries: Map<string, ContentsEntry>;
  #notes: Map<string, string> = new Map();
  #hits: SearchHit[] = [];
  #listed = 0;
  #current: HTMLElement | undefined;

  constructor(id: string, desk: Desk) {
    this.#id = id;
    this.#desk = desk;
    this.#entries = new Map(entriesOf(desk.edition.contents).map((entry) => [entry.id, entry]));
    this.#more.addEventListener('click', () => this.#listMore(true));
    this.root.append(this.#status, this.#list, this.#more);
    void this.#read();
  }

  async #read(): Promise<void> {
    const { polto, edition } = this.#desk;
    this.#status.textContent = words.reading;
    try {
      await polto.loadSearch();
      this.#show(edition.mentions(this.#id));
    } catch {
      const again = element('button', { type: 'button' }, words.again);
      again.addEventListener('click', () => void this.#read());
      this.#status.replaceChildren(words.unavailable, ' ', again);
    }
  }

  #show({ total, documents, hits }: SearchResults): void {
    this.#status.textContent = total ? words.found(total, documents.length) : words.nowhere;
    this.#hits = hits;
    for (const { notes } of this.#desk.edition.documentsSoFar.documents) {
      for (const { id, n } of notes) this.#notes.set(id, n);
    }
    this.#listMore(false);
  }

  /** Lists some more; with `focus`, the reader goes on at the first of them. */
  #listMore(focus: boolean): void {
    const first = this.#hits[this.#listed];
    const end = this.#listed + batch;
    let group: HTMLElement | null = null;
    let document: string | null | undefined;
    for (const hit of this.#hits.slice(this.#listed, end)) {
      if (!group || hit.document !== document) {
        document = hit.document;
        group = element('ol', { class: 'occurrences-places' });
        this.#list.append(element('li', {}, this.#heading(document), group));
      }
      const line = this.#line(hit);
      group.append(element('li', {}, line));
      if (focus && hit === first) line.focus();
    }
    this.#listed = Math.min(end, this.#hits.length);
    const rest = this.#hits.length - this.#listed;
    this.#more.hidden = rest === 0;
    this.#more.textContent = words.more(Math.min(rest, batch));
  }

  #heading(id: string | null): HTMLElement {
    const entry = this.#entries.get(id ?? '');
    if (!entry) return element('h3', {}, words.elsewhere);
    const { n, date } = entry;
    return element(
      'h3',
      {},
      n ? [element('span', { class: 'occurrences-number' }, n), ' '] : null,
      titleWithoutNumber(entry),
      date ? [' ', element('time', { datetime: date }, dayInWords(date, 'medium'))] : null,
    );
  }

  #line(hit: SearchHit): HTMLElement {
    const { snippet, start, end, note } = hit;
    const home = note ?? hit.division ?? hit.document;
    const label = note ? words.note(this.#notes.get(note) ?? '') : hit.in === 'heading' ? words.heading : '';
    const line = element(
      'a',
      { class: 'occurrence', href: `#${this.#desk.prefix}${home ?? ''}` },
      label ? element('span', { class: 'occurrence-in' }, words.within(label)) : null,
      snippet.slice(0, start),
      element('mark', {}, snippet.slice(start, end)),
      snippet.slice(end),
    );
    line.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#goTo(hit, line);
    });
    return line;
  }

  #goTo(hit: SearchHit, line: HTMLElement): void {
    this.#current?.removeAttribute('aria-current');
    this.#current = line;
    line.ariaCurrent = 'true';
    const found = showPlace(hit, this.#hits, this.#id, this.#desk);
    // Beside the text the list goes on being read; above it, it has made way.
    if (!this.#desk.roomy) found?.focus({ preventScroll: true });
  }
}
