import type { ContentsEntry } from '../core/types.js';
import { element } from './element.js';
import { dayInWords, strings } from './strings.js';

/** What a reader can open one after the other: documents and the other readable units. */
export function readableUnits(entries: readonly ContentsEntry[]): ContentsEntry[] {
  return entries.flatMap((entry) => [
    ...(entry.kind === 'document' || entry.kind === 'section' ? [entry] : []),
    ...readableUnits(entry.children),
  ]);
}

/** A heading without the number that stands beside it anyway. */
export function titleWithoutNumber({ n, title }: Pick<ContentsEntry, 'n' | 'title'>): string {
  const rest = n && title.startsWith(`${n}.`) ? title.slice(n.length + 1).trim() : title;
  return rest || strings.untitled;
}

/** The tree of contents, and the mark on where one is. */
export class Contents {
  readonly nav = element('nav', {
    class: 'contents',
    part: 'contents',
    'aria-label': strings.contents,
  });
  #details = element('details', {}, element('summary', {}, strings.contents));
  #links = new Map<string, HTMLElement>();
  #current = '';

  constructor(open: boolean) {
    this.#details.open = open;
    this.nav.append(this.#details);
  }

  /** Lists the entries as nested lists of links; branches can be folded. */
  fill(entries: readonly ContentsEntry[], prefix: string): void {
    this.#details.append(this.#list(entries, prefix));
    this.show(this.#current);
  }

  /** Marks the unit shown, opens the branches that hold it, and scrolls the list to it. */
  show(id: string): void {
    this.#links.get(this.#current)?.removeAttribute('aria-current');
    this.#current = id;
    const link = this.#links.get(id);
    if (!link) return;
    link.ariaCurrent = 'page';
    for (let at = link.closest('details'); at && at !== this.#details; ) {
      at.open = true;
      at = at.parentElement?.closest('details') ?? null;
    }
    this.#reveal(link);
  }

  fold(): void {
    this.#details.open = false;
  }

  #list(entries: readonly ContentsEntry[], prefix: string): HTMLElement {
    // A part without a heading of its own is found by its document.
    const listed = entries.filter(({ kind, title }) => kind !== 'part' || title);
    const items = listed.map((entry) => element('li', {}, ...this.#item(entry, prefix)));
    return element('ul', { class: 'contents-list' }, items);
  }

  #item(entry: ContentsEntry, prefix: string): HTMLElement[] {
    const children = entry.children.length ? [this.#list(entry.children, prefix)] : [];
    if (entry.kind !== 'container') return [this.#link(entry, prefix), ...children];
    const summary = element('summary', {}, titleWithoutNumber(entry));
    return [element('details', {}, summary, ...children)];
  }

  #link(entry: ContentsEntry, prefix: string): HTMLElement {
    const { id, n, date } = entry;
    const link = element(
      'a',
      { class: 'contents-link', href: `#${prefix}${id}` },
      n ? element('span', { class: 'contents-number' }, n) : null,
      element('span', {}, titleWithoutNumber(entry)),
      date ? [' ', dateOf(date)] : null,
    );
    this.#links.set(id, link);
    return link;
  }

  /** Scrolls the list, and only the list. */
  #reveal(link: HTMLElement): void {
    const [outer, inner] = [this.nav.getBoundingClientRect(), link.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) {
      this.nav.scrollTop += inner.top - outer.top - outer.height / 3;
    }
  }
}

function dateOf(date: string): HTMLElement {
  return element('time', { class: 'contents-date', datetime: date }, dayInWords(date, 'medium'));
}
