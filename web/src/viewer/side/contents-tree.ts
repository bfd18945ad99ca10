// The contents as a tree: W3C ARIA Authoring Practices, "Navigation Treeview".
import type { ContentsEntry } from '../../core/types.js';
import type { Desk } from '../desk.js';
import { element } from '../element.js';
import { dayInWords, strings } from '../strings.js';
import { titleWithoutNumber } from '../units.js';
import { bringIntoList } from './list-keys.js';
import type { Panel } from './panel.js';
import { words } from './strings.js';
import { TreeKeys } from './tree-keys.js';

export class ContentsTree implements Panel {
  readonly root = element('nav', { class: 'contents', part: 'contents', 'aria-label': words.contents });
  #items = new Map<string, HTMLElement>();
  #prefix: string;
  #groups = 0;
  #current: HTMLElement | undefined;
  #keys: TreeKeys;

  constructor({ edition, prefix, reading }: Desk) {
    this.#prefix = prefix;
    const tree = this.#list(edition.contents, 1);
    this.#keys = new TreeKeys(tree, '.contents-number, .contents-title');
    this.root.append(tree);
    this.shown(reading);
  }

  /** Marks the unit shown, opens the branches that hold it, and scrolls the list to it. */
  shown(id: string): void {
    this.#current?.removeAttribute('aria-current');
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

  #list(entries: readonly ContentsEntry[], level: number): HTMLElement {
    // A part without a heading of its own is found by its document.
    const listed = entries.filter(({ kind, title }) => kind !== 'part' || title);
    const items = listed.map((entry) => this.#line(entry, level));
    const role = level === 1 ? 'tree' : 'group';
    const label = level === 1 ? words.contents : null;
    return element('ul', { class: 'contents-list', role, 'aria-label': label }, items);
  }

  #line(entry: ContentsEntry, level: number): HTMLElement {
    const item = this.#item(entry, level);
    this.#items.set(entry.id, item);
    const line = element('li', { role: 'none' }, item);
    const branches = entry.children.some(({ kind, title }) => kind !== 'part' || title);
    if (branches) line.append(this.#branch(item, entry, level));
    return line;
  }

  /** What hangs below an item: folded, since a volume has hundreds. */
  #branch(item: HTMLElement, { children }: ContentsEntry, level: number): HTMLElement {
    const group = this.#list(children, level + 1);
    group.id = `polto-branch-${++this.#groups}`;
    group.hidden = true;
    item.ariaExpanded = 'false';
    item.setAttribute('aria-owns', group.id);
    return group;
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
