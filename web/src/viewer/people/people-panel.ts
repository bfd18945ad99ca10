// The edition's lists of persons and terms, and for one of them every place where it occurs.
import peopleCss from '../../styles/people.css';
import type { Desk } from '../desk.js';
import { element } from '../element.js';
import { ListKeys } from '../side/list-keys.js';
import type { Panel } from '../side/panel.js';
import { styleSheet } from '../style-sheets.js';
import { listsOf, type Entry, fits, type ListName } from './entries.js';
import { Occurrences } from './occurrences.js';
import { words } from './strings.js';

const adoptSheet = styleSheet(peopleCss);

export class PeoplePanel implements Panel {
  readonly root = element('section', { class: 'people', part: 'people', 'aria-label': words.title });
  #desk: Desk;
  #entries: Record<ListName, Entry[]>;
  #shown: ListName = 'persons';
  /** Id of the one that is shown alone; "" for the list. */
  #chosen = '';
  #field = element('input', { type: 'search', autocomplete: 'off' });
  #status = element('p', { class: 'people-status', role: 'status' });
  #list = element('ul', { class: 'people-list' });
  #lines = new Map<string, HTMLElement>();
  #keys: ListKeys;
  #choice: HTMLElement;
  #one = element('div', { class: 'people-one', hidden: '' });

  constructor(desk: Desk) {
    this.#desk = desk;
    adoptSheet(desk.root);
    this.#entries = listsOf(desk.edition);
    if (!this.#entries.persons.length) this.#shown = 'terms';
    this.#keys = new ListKeys(this.#list, '.people-entry');
    this.#choice = element('div', { class: 'people-all' }, this.#switch(), this.#filter(), this.#status, this.#list);
    this.root.append(this.#choice, this.#one);
    this.#show();
  }

  entered(focus: boolean): void {
    if (focus && this.#desk.roomy && this.#one.hidden) this.#field.focus({ preventScroll: true });
  }

  /** Shows the one with this id. */
  seek(id: string): void {
    this.#find(id);
    this.#one.querySelector('h2')?.focus();
  }

  state(): unknown {
    return { list: this.#shown, typed: this.#field.value, id: this.#chosen };
  }

  restore(state: unknown): void {
    const { list, typed, id } = Object(state) as Record<string, unknown>;
    this.#field.value = typeof typed === 'string' ? typed : '';
    if (list === 'terms' && this.#entries.terms.length) this.#turnTo('terms');
    else this.#narrow();
    if (typeof id === 'string') this.#find(id);
  }

  #find(id: string): void {
    const lists = Object.entries(this.#entries) as [ListName, Entry[]][];
    for (const [name, entries] of lists) {
      const entry = entries.find((one) => one.id === id);
      if (entry) this.#choose(entry, name);
    }
  }

  #switch(): HTMLElement | null {
    if (!this.#entries.persons.length || !this.#entries.terms.length) return null;
    const labels = (['persons', 'terms'] as const).map((name) => {
      const checked = name === this.#shown ? '' : null;
      const input = element('input', { type: 'radio', name: 'polto-people', value: name, checked });
      input.addEventListener('change', () => this.#turnTo(name));
      return element('label', {}, input, ` ${words[name]}`);
    });
    return element('fieldset', { class: 'people-switch', 'aria-label': words.which }, labels);
  }

  #filter(): HTMLElement {
    this.#field.addEventListener('input', () => this.#narrow());
    this.#field.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
      event.preventDefault();
      this.#keys.enter();
    });
    return element('label', { class: 'people-filter' }, element('span', {}, words.filter), this.#field);
  }

  #turnTo(name: ListName): void {
    this.#shown = name;
    const input = this.#choice.querySelector<HTMLInputElement>(`input[value=${name}]`);
    if (input) input.checked = true;
    this.#show();
  }

  /** Fills the list with the entries of one kind. */
  #show(): void {
    const entries = this.#entries[this.#shown];
    this.#lines = new Map(entries.map((entry) => [entry.id, this.#line(entry)]));
    this.#list.replaceChildren(...[...this.#lines.values()]);
    this.#narrow();
  }

  #line(entry: Entry): HTMLElement {
    const button = element(
      'button',
      { type: 'button', class: 'people-entry', tabindex: '-1' },
      element('span', { class: 'people-name' }, entry.name),
      entry.description ? element('span', { class: 'people-description' }, ' ', entry.description) : null,
    );
    button.addEventListener('click', () => this.seek(entry.id));
    return element('li', {}, button);
  }

  /** Keeps what fits what is typed. */
  #narrow(): void {
    const entries = this.#entries[this.#shown];
    let count = 0;
    for (const entry of entries) {
      const kept = fits(entry, this.#field.value);
      (this.#lines.get(entry.id) as HTMLElement).hidden = !kept;
      count += Number(kept);
    }
    this.#keys.refresh();
    this.#status.textContent = count ? words.count(count, entries.length) : words.none;
  }

  #choose(entry: Entry, name: ListName): void {
    if (name !== this.#shown) this.#turnTo(name);
    this.#chosen = entry.id;
    this.#one.replaceChildren(
      this.#back(entry),
      element('h2', { tabindex: '-1' }, entry.name),
      element('p', { class: 'people-about' }, entry.description),
      element('p', { class: 'people-ways' }, this.#ways(entry)),
      new Occurrences(entry.id, this.#desk).root,
    );
    this.#one.hidden = false;
    this.#choice.hidden = true;
    this.root.closest('.panel')?.scrollTo(0, 0);
  }

  #back({ id }: Entry): HTMLElement {
    const back = element('button', { type: 'button', class: 'people-back' }, words.back);
    back.addEventListener('click', () => {
      this.#chosen = '';
      this.#one.hidden = true;
      this.#choice.hidden = false;
      const line = this.#lines.get(id);
      if (line?.hidden) return this.#field.focus();
      line?.querySelector('button')?.focus();
    });
    return back;
  }

  #ways({ id, name }: Entry): Node[] {
    const { frame, prefix, showDocuments, navigate } = this.#desk;
    const listed = element('a', { href: `#${prefix}${id}` }, words.listed);
    listed.addEventListener('click', (event) => {
      event.preventDefault();
      navigate(id);
    });
    if (!frame.volume) return [listed];
    const documents = element('button', { type: 'button' }, words.documentsWith(name));
    documents.addEventListener('click', () => showDocuments({ name, ref: id }));
    return [listed, documents];
  }
}
