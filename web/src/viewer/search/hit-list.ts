// The hits, document by document, with the words around each. A long list grows as it is read.
import type { ContentsEntry, SearchHit } from '../../core/types.js';
import type { Desk } from '../desk.js';
import { element } from '../element.js';
import { dayInWords } from '../strings.js';
import { titleWithoutNumber } from '../units.js';
import type { Results } from './results.js';
import { words } from './strings.js';

/** How many hits are listed at a time. */
const portion = 50;

/** A hit this far behind the end of the list is shown without being listed. */
const ahead = 500;

export class HitList {
  readonly root = element('div', { class: 'hits' });
  #desk: Desk;
  #open: (at: number) => void;
  #entries = new Map<string, ContentsEntry>();
  #results: Results | undefined;
  #list = element('ol', { class: 'hit-documents' });
  #more = element('button', { type: 'button', class: 'hits-more', hidden: '' });
  #links: HTMLAnchorElement[] = [];
  /** The document that the last hit listed is in. */
  #group: { id: string | null; list: HTMLElement } | undefined;
  #seen = new IntersectionObserver((entries) => {
    if (this.root.isConnected && entries.some(({ isIntersecting }) => isIntersecting)) this.#grow();
  });

  /** `open`: shows the hit with this number. */
  constructor(desk: Desk, open: (at: number) => void) {
    this.#desk = desk;
    this.#open = open;
    const enter = (entries: readonly ContentsEntry[]): void => {
      for (const entry of entries) {
        this.#entries.set(entry.id, entry);
        enter(entry.children);
      }
    };
    enter(desk.edition.contents);
    this.root.append(this.#list, this.#more);
    this.root.addEventListener('click', this.#onClick);
    this.root.addEventListener('keydown', this.#onKey);
    this.#more.addEventListener('click', () => {
      const at = this.#links.length;
      this.#grow();
      this.#links[at]?.focus();
    });
    this.#seen.observe(this.#more);
  }

  show(results: Results | undefined): void {
    this.#results = results;
    this.#links = [];
    this.#group = undefined;
    this.#list.replaceChildren();
    this.#grow();
  }

  /** Marks the hit that is shown, and brings it into the part of the list that is seen. */
  mark(at: number): void {
    this.#list.querySelector('[aria-current]')?.removeAttribute('aria-current');
    if (at < this.#links.length + ahead) while (at >= this.#links.length && !this.#more.hidden) this.#grow();
    const link = this.#links[at];
    if (!link) return;
    link.ariaCurrent = 'true';
    this.#stopAt(link);
    const scroller = this.root.closest('.panel');
    if (!scroller) return;
    const [outer, inner] = [scroller.getBoundingClientRect(), link.getBoundingClientRect()];
    // The field stays above the list.
    if (inner.top < outer.top + outer.height / 3 || inner.bottom > outer.bottom) {
      scroller.scrollTop += inner.top - outer.top - outer.height / 2;
    }
  }

  /** Moves the focus into the list; false when there is nothing in it. */
  enter(): boolean {
    const stop = this.#links.find(({ tabIndex }) => tabIndex === 0);
    stop?.focus();
    return stop !== undefined;
  }

  #grow(): void {
    const { total = 0 } = this.#results ?? {};
    const hits = this.#results?.hits(this.#links.length, portion) ?? [];
    for (const hit of hits) this.#add(hit);
    const left = total - this.#links.length;
    this.#more.hidden = left <= 0;
    this.#more.textContent = words.more(Math.min(portion, left), left);
    if (this.#links[0] && this.#links.length === hits.length) this.#stopAt(this.#links[0]);
  }

  #add(hit: SearchHit): void {
    if (!this.#group || this.#group.id !== hit.document) this.#group = this.#addDocument(hit.document);
    const { snippet, start, end } = hit;
    const link = element(
      'a',
      { class: 'hit', href: this.#address(hit.note ?? hit.division), tabindex: '-1' },
      this.#kindOf(hit),
      snippet.slice(0, start),
      element('mark', {}, snippet.slice(start, end)),
      snippet.slice(end),
    );
    this.#links.push(link);
    this.#group.list.append(element('li', {}, link));
  }

  #addDocument(id: string | null): { id: string | null; list: HTMLElement } {
    const entry = id === null ? undefined : this.#entries.get(id);
    const hits = this.#results?.documents.find((one) => one.id === id)?.hits ?? 0;
    const heading = element('p', { class: 'hit-document' }, this.#titleOf(entry), [
      element('span', { class: 'hit-count' }, words.hits(hits)),
    ]);
    const list = element('ol', { class: 'hit-list' });
    this.#list.append(element('li', {}, heading, list));
    return { id, list };
  }

  #titleOf(entry: ContentsEntry | undefined): (HTMLElement | string)[] {
    if (!entry) return [words.outside];
    const { n, date } = entry;
    return [
      element('span', { class: 'hit-title' }, n ? `${n}. ` : null, titleWithoutNumber(entry)),
      ...(date ? [element('time', { class: 'hit-date', datetime: date }, dayInWords(date, 'medium'))] : []),
    ];
  }

  #kindOf(hit: SearchHit): HTMLElement | null {
    if (hit.in === 'text') return null;
    const kind = hit.in === 'heading' ? words.heading : words.note(this.#numberOf(hit.note ?? ''));
    return element('span', { class: 'hit-kind' }, words.within(kind));
  }

  #numberOf(note: string): string {
    return this.#desk.edition.note(note)?.n ?? '';
  }

  #address(id: string | null): string {
    return `#${this.#desk.prefix}${id ?? ''}`;
  }

  /** The one link that the tabulator reaches. */
  #stopAt(link: HTMLAnchorElement): void {
    for (const other of this.#links) other.tabIndex = other === link ? 0 : -1;
  }

  #linkAt({ target }: Event): number {
    const link = target instanceof Element ? target.closest('.hit') : null;
    return this.#links.indexOf(link as HTMLAnchorElement);
  }

  #onClick = (event: MouseEvent) => {
    const at = this.#linkAt(event);
    if (at < 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#open(at);
  };

  #onKey = (event: KeyboardEvent) => {
    const at = this.#linkAt(event);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.#links.length - 1 }[event.key];
    if (at < 0 || to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (to === this.#links.length) this.#grow();
    const link = this.#links[to];
    // Above the first hit is the field, which listens too.
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    this.#stopAt(link);
    link.focus();
  };
}
