// The search panel: results as the query is typed, and the way from hit to hit.
import searchCss from '../../styles/search.css';
import type { Desk } from '../desk.js';
import { element } from '../element.js';
import type { Panel } from '../side/panel.js';
import { styleSheet } from '../style-sheets.js';
import { HitList } from './hit-list.js';
import { HitView } from './hit-view.js';
import { remarkOn, Results, type Scope } from './results.js';
import { Stepper } from './stepper.js';
import { words } from './strings.js';

const adoptSheet = styleSheet(searchCss);

/** Who hears the page hears the count when the typing pauses this long, in milliseconds. */
const pause = 500;

/** Loads what search needs; the panel is made when it is there. */
export async function makeSearch(desk: Desk): Promise<Panel> {
  await desk.polto.loadSearch();
  return new SearchPanel(desk);
}

class SearchPanel implements Panel {
  readonly root: HTMLElement;
  #desk: Desk;
  #field = element('input', {
    class: 'search-field',
    id: 'polto-search-field',
    type: 'text',
    role: 'searchbox',
    inputmode: 'search',
    enterkeyhint: 'search',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-describedby': 'polto-search-count',
  });
  #scope = element('select', { class: 'search-scope', id: 'polto-search-scope' }, options());
  #exact = element('input', { type: 'checkbox' });
  #count = element('p', { class: 'search-count', id: 'polto-search-count' });
  #said = element('p', { class: 'said', role: 'status' });
  #list: HitList;
  #view: HitView;
  #steps: Stepper;
  #floating: Stepper;
  #results: Results | undefined;
  /** What was read when that was asked. */
  #asked = '';
  /** Number of the hit shown, from 0; -1 before the first. */
  #at = -1;
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    adoptSheet(desk.root);
    this.#list = new HitList(desk, (at) => void this.#open(at));
    this.#view = new HitView(desk);
    const steps = { step: this.#step, reopen: () => this.#tool?.click(), end: () => this.#end() };
    this.#steps = new Stepper(steps, false);
    this.#floating = new Stepper(steps, true);
    this.root = this.#build();
    this.root.addEventListener('keydown', this.#onKey);
    this.root.addEventListener('input', () => this.#ask());
    this.root.addEventListener('submit', (event) => event.preventDefault());
    desk.viewer.addEventListener('keydown', this.#onKeyOutside);
    this.#steps.show(-1, 0);
    // The first question reads the whole text: not while a reader types.
    setTimeout(() => {
      if (this.root.isConnected && !this.#field.value) desk.edition.search('');
    });
  }

  entered(focus: boolean): void {
    this.#floating.root.remove();
    if (!focus) return;
    this.#field.focus();
    this.#field.select();
  }

  shown(): void {
    const { current, reading } = this.#desk;
    // What is asked of the document shown is asked anew of the next; in the whole text, not because a hit
    // was gone to.
    const anew = this.#scope.value === 'document' && this.#asked !== reading && (current || this.#at < 0);
    if (anew) this.#ask();
    else this.#view.mark(this.#results);
  }

  state(): unknown {
    return { query: this.#field.value, scope: this.#scope.value, exact: this.#exact.checked };
  }

  restore(state: unknown): void {
    const { query, scope, exact } = Object(state) as Record<string, unknown>;
    this.#field.value = typeof query === 'string' ? query : '';
    if (typeof scope === 'string' && scope in words.scopes) this.#scope.value = scope;
    this.#exact.checked = exact === true;
    this.#ask();
  }

  #build(): HTMLElement {
    const field = element('label', { for: 'polto-search-field' }, words.field);
    const choices = element(
      'div',
      { class: 'search-choices' },
      element('span', {}, element('label', { for: 'polto-search-scope' }, words.scope), ' ', this.#scope),
      element('label', {}, this.#exact, ' ', words.exact),
    );
    const line = element('div', { class: 'search-line' }, this.#count, this.#steps.root);
    const head = element('div', { class: 'search-head' }, field, this.#field, choices, line);
    const results = element('section', { 'aria-label': words.results }, this.#list.root);
    return element(
      'form',
      { class: 'search', part: 'search', role: 'search', 'aria-label': words.search },
      head,
      help(),
      this.#said,
      results,
    );
  }

  /** Searches for what the field says now. */
  #ask(): void {
    const query = this.#field.value.trim();
    const question = { query, scope: this.#scope.value as Scope, exact: this.#exact.checked };
    this.#asked = this.#desk.reading;
    this.#results = query ? new Results(this.#desk.edition, question, this.#asked) : undefined;
    this.#at = -1;
    this.#view.clear();
    this.#view.mark(this.#results);
    this.#list.show(this.#results);
    this.#steps.show(-1, this.#results?.total ?? 0);
    this.#count.textContent = this.#counted(query);
    this.#say(this.#count.textContent, pause);
  }

  #counted(query: string): string {
    const remark = remarkOn(query);
    const { total = 0, documents = [], widened } = this.#results ?? {};
    if (!query || remark === words.noWords) return remark;
    const found = `${words.hits(total)} ${words.inDocuments(documents.length)}.`;
    const what = total === 0 ? words.none(query) : widened ? `${words.beginning(query)} ${found}` : found;
    return [what, remark].filter(Boolean).join(' ');
  }

  #say(text: string, after = 0): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => (this.#said.textContent = text), after);
  }

  #step = (by: 1 | -1): void => {
    const total = this.#results?.total ?? 0;
    if (total === 0) return;
    const from = this.#at < 0 && by < 0 ? 0 : this.#at;
    void this.#open((from + by + total) % total, true);
  };

  /** `stepping`: the keyboard stays where it can go on. */
  async #open(at: number, stepping = false): Promise<void> {
    const [hit] = this.#results?.hits(at, 1) ?? [];
    if (!this.#results || !hit) return;
    const { total } = this.#results;
    this.#at = at;
    this.#list.mark(at);
    for (const stepper of [this.#steps, this.#floating]) stepper.show(at, total);
    await this.#view.open(hit);
    // A quicker step, or the end of the search, has come between.
    if (this.#at !== at) return;
    if (!this.root.checkVisibility() && !this.#floating.root.isConnected) {
      this.#desk.root.append(this.#floating.root);
      if (stepping) this.#floating.focus();
    }
    this.#say(words.reached(at + 1, total, hit.snippet));
  }

  /** Leaves the search: the text is as it was, the query stays. */
  #end(): void {
    const there = this.#at >= 0;
    this.#at = -1;
    this.#view.leave();
    this.#floating.root.remove();
    this.#steps.show(-1, this.#results?.total ?? 0);
    this.#list.mark(-1);
    if (there) this.#desk.text.focus();
    else this.#tool?.focus();
  }

  /** The button that opens this panel. */
  get #tool(): HTMLElement | null {
    return this.#desk.root.querySelector('[data-tool=search]');
  }

  #onKey = (event: KeyboardEvent) => {
    const { key, shiftKey, target } = event;
    if (key === 'Enter' && target === this.#field) this.#step(shiftKey ? -1 : 1);
    else if (key === 'ArrowDown' && target === this.#field && this.#list.enter()) event.preventDefault();
    else if (key === 'ArrowUp' && target instanceof Element && target.matches('.hit')) this.#field.focus();
    else if (key === 'Escape' && this.#desk.roomy) this.#end();
    else return;
    event.preventDefault();
  };

  /** In the text, and on the buttons over it. */
  #onKeyOutside = (event: KeyboardEvent) => {
    const { viewer, frame, root } = this.#desk;
    if (!frame.root.isConnected) return viewer.removeEventListener('keydown', this.#onKeyOutside);
    const searching = this.#at >= 0 || this.root.checkVisibility();
    // The keys of a dialog over the text are its own.
    if (event.defaultPrevented || !searching || root.querySelector('dialog[open]')) return;
    // Escape first closes a note that is open.
    const leaves = event.key === 'Escape' && this.#at >= 0 && (root.activeElement || !this.#view.showsNote);
    if (event.key === 'F3') this.#step(event.shiftKey ? -1 : 1);
    else if (leaves) this.#end();
    else return;
    event.preventDefault();
  };
}

function options(): HTMLOptionElement[] {
  return Object.entries(words.scopes).map(([value, label]) => element('option', { value }, label));
}

function help(): HTMLElement {
  const rows = (pairs: readonly (readonly [string, string])[], tag: 'code' | 'kbd') =>
    pairs.map(([example, meaning]) => [
      element('dt', {}, element(tag, {}, example)),
      element('dd', {}, meaning),
    ]);
  return element(
    'details',
    { class: 'search-help' },
    element('summary', {}, words.help),
    element('dl', {}, rows(words.syntax, 'code'), rows(words.keys, 'kbd')),
  );
}
