// The contents as a tree: W3C ARIA Authoring Practices, "Navigation Treeview". What hangs below an item
// is made when it is first opened: a volume has hundreds of documents, of which a reader sees a few.
import type { ContentsEntry } from '../../core/types.js';
import type { Desk } from '../desk.js';
import { element } from '../element.js';
import { pathTo } from '../entries.js';
import { dayInWords, strings } from '../strings.js';
import { titleWithoutNumber } from '../units.js';
import { bringIntoList } from './list-keys.js';
import type { Panel } from './panel.js';
import { words } from './strings.js';
import { TreeKeys } from './tree-keys.js';

export class ContentsTree implements Panel {
  readonly root = element('nav', { class: 'contents', part: 'contents', 'aria-label': words.contents });
  #contents: readonly ContentsEntry[];
  #items = new Map<string, HTMLElement>();
  /** Items whose branches are still to be made. */
  #unmade = new Map<HTMLElement, ContentsEntry>();
  #prefix: string;
  #groups = 0;
  #current: HTMLElement | undefined;
  #keys: TreeKeys;

  constructor({ edition, prefix, reading }: Desk) {
    this.#contents = edition.contents;
    this.#prefix = prefix;
    const attributes = { class: 'contents-list', role: 'tree', 'aria-label': words.contents };
    const tree = element('ul', attributes, this.#lines(edition.contents, 1));
    this.#keys = new TreeKeys(tree, '.contents-number, .contents-title', (item) => this.#unfold(item));
    this.root.append(tree);
    this.shown(reading);
  }

  /** Marks the unit shown, opens the branches that hold it, and scrolls the list to it. */
  shown(id: string): void {
    this.#current?.removeAttribute('aria-current');
    for (const { id: around } of pathTo(this.#contents, id)) this.#unfold(this.#items.get(around));
    this.#current = this.#items.get(id);
    if (!this.#current) return;
    this.#current.ariaCurrent = 'page';
    this.#keys.reveal(this.#current);
    this.entered();
  }

  /** Scrolls the list, and only the list, to where one is. */
  entered(): void {
    if (this.#current) bringIntoList(this.#current, this.root.closest('.panel'));
  }

  #lines(entries: readonly ContentsEntry[], level: number): HTMLElement[] {
    return entries.filter(isListed).map((entry) => {
      const item = this.#item(entry, level);
      this.#items.set(entry.id, item);
      return element('li', { role: 'none' }, item, entry.children.some(isListed) ? this.#branch(item, entry) : null);
    });
  }

  /** What hangs below an item: folded, and empty as long as nobody opened it. */
  #branch(item: HTMLElement, entry: ContentsEntry): HTMLElement {
    const id = `polto-branch-${++this.#groups}`;
    item.ariaExpanded = 'false';
    item.setAttribute('aria-owns', id);
    this.#unmade.set(item, entry);
    return element('ul', { class: 'contents-list', role: 'group', id, hidden: '' });
  }

  /** Makes the branch of an item. */
  #unfold(item: HTMLElement | undefined): void {
    const entry = item && this.#unmade.get(item);
    if (!entry) return;
    this.#unmade.delete(item);
    item.nextElementSibling?.append(...this.#lines(entry.children, Number(item.ariaLevel) + 1));
  }

  #item(entry: ContentsEntry, level: number): HTMLElement {
    const { id, kind, n, date } = entry;
    const attributes = {
      class: 'contents-link',
      role: 'treeitem',
      'aria-level': String(level),
      tabindex: '-1',
    };
    const label = [
      n ? element('span', { class: 'contents-number' }, n) : null,
      element('span', { class: 'contents-title' }, titleWithoutNumber(entry)),
      element('span', { class: 'contents-place' }, date ? [' ', dateOf(date)] : null, pagesOf(entry)),
    ];
    if (kind === 'container') return element('span', attributes, label);
    return element('a', { ...attributes, href: `#${this.#prefix}${id}` }, label);
  }
}

/** A part without a heading of its own is found by its document. */
function isListed({ kind, title }: ContentsEntry): boolean {
  return kind !== 'part' || title !== '';
}

function dateOf(date: string): HTMLElement {
  return element('time', { class: 'contents-date', datetime: date }, dayInWords(date, 'medium'));
}

/** " pp. 3–7": short for the eye, whole words for the ear. */
function pagesOf({ page, lastPage }: ContentsEntry): HTMLElement | null {
  if (!page) return null;
  const pages = element('span', { class: 'contents-pages' }, ` ${words.pages(page, lastPage)}`);
  pages.title = strings.pages(page, lastPage);
  return pages;
}
