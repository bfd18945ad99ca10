// The pages of a volume, with the document that each begins in; which one is read, and the way to any.
import type { ContentsEntry, PageBreak } from '../../core/types.js';
import pagesCss from '../../styles/pages.css';
import { copyButton, copyStatus } from '../copying/copy.js';
import type { Desk } from '../desk.js';
import { element } from '../element.js';
import { localLink } from '../links.js';
import { bringIntoList, ListKeys } from '../side/list-keys.js';
import type { Panel } from '../side/panel.js';
import { styleSheet } from '../style-sheets.js';
import { titleWithoutNumber } from '../units.js';
import { type ReadingPage, readingPage } from './reading-page.js';
import { words } from './strings.js';

const adoptSheet = styleSheet(pagesCss);

const beforeNumber = new RegExp(`^\\s*(?:${words.typed})[\\s._]+|[\\s[\\]]`, 'g');

export class PagesPanel implements Panel {
  readonly root = element('nav', { class: 'pages', part: 'pages', 'aria-label': words.pages });
  #desk: Desk;
  #reading: ReadingPage;
  #field = element('input', { type: 'search', enterkeyhint: 'go', autocomplete: 'off', size: '8' });
  #status = element('p', { class: 'pages-status', role: 'status' });
  #copied = copyStatus();
  #copy = copyButton('', () => this.#current?.href ?? '', this.#copied);
  #list = element('ol', { class: 'pages-list' });
  #links: HTMLAnchorElement[];
  #keys: ListKeys;
  #current: HTMLAnchorElement | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#reading = readingPage(desk);
    adoptSheet(desk.root);
    const units = new Map(desk.frame.units.map((unit) => [unit.id, unit]));
    this.#links = desk.edition.pages.map((page) => this.#link(page, units.get(page.document)));
    this.#list.append(...this.#links.map((link) => element('li', {}, link)));
    this.#keys = new ListKeys(this.#list, '.pages-link');
    this.#list.addEventListener('click', (event) => {
      const link = localLink(event);
      if (link) this.#goTo(link, event);
    });
    this.#copy.className = 'pages-copy';
    this.root.append(this.#form(), this.#copy, this.#copied, this.#status, this.#list);
    this.#reading.follow((index) => this.#mark(index));
    this.#reading.shown();
    this.#mark(this.#reading.index);
  }

  shown(): void {
    this.#reading.shown();
  }

  entered(focus: boolean): void {
    if (focus && this.#desk.roomy) this.#field.focus({ preventScroll: true });
    this.#reveal();
  }

  state(): unknown {
    return { typed: this.#field.value };
  }

  restore(state: unknown): void {
    const { typed } = Object(state) as Record<string, unknown>;
    this.#field.value = typeof typed === 'string' ? typed : '';
    this.#filter();
  }

  #form(): HTMLElement {
    const form = element(
      'form',
      { class: 'pages-form' },
      element('label', {}, element('span', {}, words.goTo), ' ', this.#field),
      element('button', { class: 'pages-go' }, words.go),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const typed = plain(this.#field.value);
      const fits = this.#links.filter((link) => !link.parentElement?.hidden);
      const link = fits.find(({ dataset }) => plain(dataset.n ?? '') === typed) ?? fits[0];
      if (typed && link) this.#goTo(link);
    });
    this.#field.addEventListener('input', () => this.#filter());
    this.#field.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      this.#keys.enter();
    });
    return form;
  }

  #link({ id, n }: PageBreak, unit: ContentsEntry | undefined): HTMLAnchorElement {
    return element(
      'a',
      { class: 'pages-link', href: `#${this.#desk.prefix}${id}`, tabindex: '-1', 'data-n': n },
      element('span', { class: 'pages-number' }, n || words.unnumbered),
      unit ? element('span', { class: 'pages-unit' }, ' ', unitOf(unit)) : null,
    );
  }

  /** Keeps what begins with what is typed. */
  #filter(): void {
    const typed = plain(this.#field.value);
    let count = 0;
    for (const { parentElement, dataset } of this.#links) {
      const fits = plain(dataset.n ?? '').startsWith(typed);
      (parentElement as HTMLElement).hidden = !fits;
      count += Number(fits);
    }
    this.#keys.refresh();
    if (!typed) this.#reveal();
    this.#say(typed ? (count ? words.found(count) : words.none(this.#field.value)) : '');
  }

  #goTo(link: HTMLAnchorElement, event?: Event): void {
    event?.preventDefault();
    const index = this.#links.indexOf(link);
    this.#say('');
    if (this.#field.value) {
      this.#field.value = '';
      this.#filter();
    }
    const { id } = this.#desk.edition.pages[index] as PageBreak;
    this.#desk.navigate(id);
    this.#reading.hold(index);
  }

  /** Marks the page that is read. */
  #mark(index: number): void {
    this.#current?.removeAttribute('aria-current');
    this.#current = this.#links[index];
    this.#copy.hidden = !this.#current;
    this.#copy.textContent = words.copy(this.#current?.dataset.n ?? '');
    if (!this.#current) return this.#keys.refresh();
    this.#current.ariaCurrent = 'page';
    this.#reveal();
  }

  #reveal(): void {
    if (!this.#current?.checkVisibility()) return;
    bringIntoList(this.#current, this.root.closest('.panel'));
    if (!this.#list.contains(this.#desk.root.activeElement)) this.#keys.stopAt(this.#current);
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }
}

function unitOf(unit: ContentsEntry): (Node | string)[] {
  const title = titleWithoutNumber(unit);
  return [...(unit.n ? [element('b', {}, unit.n), ' '] : []), title];
}

/** Numbers as people type them: "p. 190", "[ii]", "XIV". */
function plain(n: string): string {
  return n.toLowerCase().replace(beforeNumber, '');
}
