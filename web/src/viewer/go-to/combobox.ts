// An editable combobox with a list: W3C ARIA Authoring Practices, "Editable Combobox With List
// Autocomplete". Loaded when a reader first enters the field.
import goToCss from '../../styles/go-to.css';
import type { Desk } from '../desk.js';
import { element } from '../element.js';
import { styleSheet } from '../style-sheets.js';
import { volumeIdOf } from '../volume.js';
import { choicesFor } from './choices.js';
import type { Choice, Places } from './places.js';
import { words } from './strings.js';

const adoptSheet = styleSheet(goToCss);

export class Combobox {
  #desk: Desk;
  #places: Places;
  #input: HTMLInputElement;
  #status: HTMLElement;
  #list = element('ul', { class: 'go-to-list', role: 'listbox', id: 'polto-go-to', 'aria-label': words.list, hidden: '' });
  #choices: Choice[] = [];
  #active = -1;

  constructor(desk: Desk, form: HTMLElement, input: HTMLInputElement, status: HTMLElement) {
    adoptSheet(desk.root);
    this.#desk = desk;
    this.#places = placesOf(desk);
    this.#input = input;
    this.#status = status;
    form.append(this.#list);
    input.setAttribute('aria-controls', this.#list.id);
    input.addEventListener('input', () => this.#offer());
    input.addEventListener('keydown', (event) => this.#onKey(event));
    form.addEventListener('focusout', () => this.#close());
    // The field keeps the focus while a choice is pressed.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#onClick(event));
    if (input.value) this.#offer();
  }

  /** Goes to the choice that is marked, else to the likeliest. */
  go(): void {
    if (!this.#choices.length) this.#offer();
    const choice = this.#choices[Math.max(this.#active, 0)];
    if (choice) this.#follow(choice);
  }

  #follow({ id, href }: Choice): void {
    if (href) return window.location.assign(href);
    const { remark } = choicesFor(this.#input.value, this.#places);
    this.#empty();
    this.#status.textContent = remark;
    this.#desk.text.focus();
    this.#desk.navigate(id);
  }

  #offer(): void {
    const { choices, remark } = choicesFor(this.#input.value, this.#places);
    this.#choices = choices;
    this.#list.replaceChildren(...choices.map(option));
    this.#expand(choices.length > 0);
    this.#mark(-1);
    const count = choices.length ? words.found(choices.length) : '';
    this.#status.textContent = remark || count;
    this.#status.toggleAttribute('data-quiet', !remark);
  }

  #onKey(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey || event.isComposing) return;
    const move = this.#moves[key];
    if (!move) return;
    event.preventDefault();
    move();
  }

  #moves: Record<string, () => void> = {
    ArrowDown: () => this.#step(1),
    ArrowUp: () => this.#step(-1),
    Escape: () => this.#leave(),
  };

  #step(by: number): void {
    if (this.#list.hidden) this.#offer();
    const { length } = this.#choices;
    if (!length) return;
    const from = this.#active < 0 && by < 0 ? 0 : this.#active;
    this.#mark((from + by + length) % length);
  }

  /** The list first, then the field. */
  #leave(): void {
    if (!this.#list.hidden) return this.#close();
    this.#empty();
    this.#desk.text.focus();
  }

  #empty(): void {
    this.#input.value = this.#status.textContent = '';
    this.#choices = [];
    this.#close();
  }

  #close(): void {
    this.#expand(false);
    this.#mark(-1);
  }

  #expand(open: boolean): void {
    this.#list.hidden = !open;
    this.#input.ariaExpanded = String(open);
  }

  #mark(at: number): void {
    this.#active = at;
    for (const [index, item] of [...this.#list.children].entries()) item.ariaSelected = String(index === at);
    const item = this.#list.children[at];
    if (!item) return this.#input.removeAttribute('aria-activedescendant');
    this.#input.setAttribute('aria-activedescendant', item.id);
    item.scrollIntoView({ block: 'nearest' });
  }

  #onClick({ target }: Event): void {
    const item = target instanceof Element ? target.closest('[role=option]') : null;
    const choice = item && this.#choices[[...this.#list.children].indexOf(item)];
    if (choice) this.#follow(choice);
  }
}

function option({ name, detail }: Choice, at: number): HTMLElement {
  return element(
    'li',
    { class: 'go-to-choice', role: 'option', id: `polto-go-to-${at}`, 'aria-selected': 'false' },
    element('span', { class: 'go-to-name' }, name),
    detail ? [' ', element('span', { class: 'go-to-detail' }, detail)] : null,
  );
}

function placesOf(desk: Desk): Places {
  const { edition, viewer, prefix } = desk;
  return {
    contents: edition.contents,
    pages: edition.pages,
    get current() {
      return desk.current;
    },
    notesOf: (document) => edition.documentSoFar(document).document?.notes ?? [],
    unitOf: (id) => edition.unitOf(id),
    volume: volumeIdOf(edition),
    refTemplate: viewer.getAttribute('ref-template') ?? '',
    address: location.href,
    prefix,
  };
}
