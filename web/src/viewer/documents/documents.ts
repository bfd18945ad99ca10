// All documents of a volume as a table: loaded when a reader first asks for it.
import type { Edition } from '../../core/edition.js';
import type { Agent } from '../../core/types.js';
import dialogCss from '../../styles/dialog.css';
import documentsCss from '../../styles/documents.css';
import { element } from '../element.js';
import { entriesOf } from '../entries.js';
import { localLink } from '../links.js';
import type { Panel } from '../side/panel.js';
import type { Side } from '../side/side.js';
import { styleSheet } from '../style-sheets.js';
import { download, toCsv, toJson } from './export.js';
import { columns, keyOf, type Row, rowOf } from './rows.js';
import { matcher, type SortKey, sorted, unstated } from './selection.js';
import { words } from './strings.js';
import { Table } from './table.js';

const adoptSheet = styleSheet(dialogCss, documentsCss);

/** One for an edition, so that a reader finds the table as it was left. */
const tables = new WeakMap<Edition, Documents>();

/**
 * Opens the table over the viewer with this root; with `agent`, what that one had to do with. `side` keeps
 * what it shows over a reload.
 */
export function showDocuments(
  edition: Edition,
  prefix: string,
  root: ShadowRoot,
  agent: Agent | null,
  leave: () => void,
  side: Side | undefined,
): void {
  const table = tables.get(edition) ?? new Documents(edition, prefix, leave);
  // A table without what the source notes say is made anew: they may have come by then.
  if (!table.unread) tables.set(edition, table);
  adoptSheet(root);
  side?.keep('documents', table);
  table.open(root, agent);
}

class Documents implements Panel {
  #rows: Row[];
  #shown: Row[] = [];
  #key: SortKey = 'n';
  #descending = false;
  #table: Table;
  #status = element('p', { class: 'documents-status', role: 'status' });
  #none = element('p', { class: 'documents-none' }, words.none);
  #text = element('input', { type: 'search' });
  #kind = element('select');
  #from = element('input', { type: 'date' });
  #to = element('input', { type: 'date' });
  #classification = element('select');
  #person = element('select');
  readonly root: HTMLDialogElement;
  #name: string;
  /** The source notes could not be loaded. */
  readonly unread: boolean;

  constructor(edition: Edition, prefix: string, leave: () => void) {
    const { documents, unread } = edition.documentsSoFar;
    this.unread = unread;
    const types = new Map(entriesOf(edition.contents).map(({ id, type }) => [id, type]));
    this.#rows = documents.map((document) => rowOf(document, types.get(document.id) ?? ''));
    this.#name = edition.name.replace(/^.*[/\\]|\.xml$/g, '') || 'documents';
    this.#table = new Table(this.#rows, prefix, (key) => this.#sort(key));
    this.#kind.append(...valuesOf(this.#rows, 'kind'));
    this.#classification.append(...valuesOf(this.#rows, 'classification'));
    this.#bound();
    this.#person.append(...persons(this.#rows, edition));
    this.root = this.#build();
    this.root.addEventListener('click', (event) => {
      if (!localLink(event)) return;
      this.root.close();
      leave();
    });
    for (const field of this.#fields) {
      field.addEventListener('input', () => this.#show());
    }
  }

  open(root: ShadowRoot, agent: Agent | null): void {
    if (agent) this.#choose(agent);
    if (this.root.parentNode !== root) {
      root.querySelector('.documents')?.remove();
      root.append(this.root);
    }
    this.#show();
    this.root.showModal();
  }

  state(): unknown {
    const fields = this.#fields.map(({ value }) => value);
    return { open: this.root.open, fields, key: this.#key, descending: this.#descending };
  }

  restore(state: unknown): void {
    const { fields, key, descending } = Object(state) as Record<string, unknown>;
    for (const [at, field] of this.#fields.entries()) {
      const value: unknown = Array.isArray(fields) ? fields[at] : '';
      field.value = typeof value === 'string' ? value : '';
      // A choice that is not offered any more.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
    }
    if (typeof key === 'string' && key in words.headings) this.#key = key as SortKey;
    this.#descending = descending === true;
  }

  get #fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [this.#text, this.#kind, this.#from, this.#to, this.#classification, this.#person];
  }

  /** The calendars open at the time of the volume. */
  #bound(): void {
    const days = this.#rows.map(({ date }) => date.slice(0, 10)).filter((day) => day.length === 10).sort();
    for (const field of [this.#from, this.#to]) {
      field.min = days.at(0) ?? '';
      field.max = days.at(-1) ?? '';
    }
  }

  #choose(agent: Agent): void {
    const key = keyOf(agent);
    for (const field of this.#fields) field.value = '';
    if (![...this.#person.options].some(({ value }) => value === key)) {
      this.#person.append(option(key, agent.name, 0));
    }
    this.#person.value = key;
  }

  #sort(key: SortKey): void {
    this.#descending = key === this.#key && !this.#descending;
    this.#key = key;
    this.#show();
  }

  #show(): void {
    const person = this.#person.value;
    const fits = matcher({
      text: this.#text.value,
      kind: this.#kind.value,
      from: this.#from.value,
      to: this.#to.value,
      classification: this.#classification.value,
      person,
    });
    this.#shown = sorted(this.#rows.filter(fits), this.#key, this.#descending);
    this.#table.show(this.#shown, this.#key, this.#descending, person);
    this.#none.hidden = this.#shown.length > 0;
    this.#status.textContent = [
      words.count(this.#shown.length, this.#rows.length),
      ...deeds(this.#shown, person),
      words.order(words.headings[this.#key], this.#descending),
      ...(this.unread ? [words.unread] : []),
    ].join(' · ');
  }

  #build(): HTMLDialogElement {
    const close = button(words.close, () => this.root.close(), 'documents-close');
    const save = (type: string, ending: string, text: (rows: Row[]) => string) => () =>
      download(text(this.#shown), type, `${this.#name}-documents.${ending}`);
    return element(
      'dialog',
      { class: 'documents', part: 'documents', 'aria-labelledby': 'polto-documents' },
      element('h2', { id: 'polto-documents', tabindex: '-1', autofocus: '' }, words.title),
      close,
      element(
        'div',
        { class: 'documents-controls' },
        labelled(words.search, this.#text),
        labelled(words.kind, this.#kind),
        labelled(words.from, this.#from),
        labelled(words.to, this.#to),
        labelled(words.classification, this.#classification),
        labelled(words.person, this.#person),
        button(words.csv, save('text/csv', 'csv', toCsv)),
        button(words.json, save('application/json', 'json', toJson)),
      ),
      this.#status,
      element(
        'div',
        { class: 'documents-scroll', role: 'region', tabindex: '0', 'aria-label': words.region },
        this.#table.root,
        this.#none,
      ),
    );
  }
}

function labelled(label: string, field: HTMLElement): HTMLElement {
  return element('label', {}, element('span', {}, label), field);
}

function button(label: string, press: () => void, name: string | null = null): HTMLElement {
  const made = element('button', { type: 'button', class: name }, label);
  made.addEventListener('click', press);
  return made;
}

function option(value: string, name: string, count: number): HTMLOptionElement {
  return element('option', { value }, words.option(name, count));
}

/** What occurs in a column, the most frequent first. */
function valuesOf(rows: Row[], column: 'kind' | 'classification'): HTMLOptionElement[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = row[column] || unstated;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  const named = (key: string) => (key === unstated ? words.unstated : key);
  return [any(), ...byCount.map(([key, count]) => option(key, named(key), count))];
}

/** Everybody in the table, under the name that the edition's lists give. */
function persons(rows: Row[], { persons, terms }: Edition): HTMLOptionElement[] {
  const listed = new Map<string, string>([
    ...terms.map(({ id, term }) => [`#${id}`, term] as const),
    ...persons.map(({ id, name }) => [`#${id}`, name] as const),
  ]);
  const found = new Map<string, { name: string; count: number }>();
  for (const row of rows) {
    const acts = new Map(columns.flatMap((column) => row[column].map((act) => [keyOf(act), act.name])));
    for (const [key, printed] of acts) {
      const one = found.get(key) ?? { name: listed.get(key) ?? printed, count: 0 };
      found.set(key, { ...one, count: one.count + 1 });
    }
  }
  const { compare } = new Intl.Collator('en');
  const byName = [...found].sort(([, a], [, b]) => compare(a.name, b.name));
  return [any(), ...byName.map(([key, { name, count }]) => option(key, name, count))];
}

function any(): HTMLOptionElement {
  return element('option', { value: '' }, words.any);
}

/** "drafted 4", "cleared 12": in how many of these documents `person` did what. */
function deeds(rows: Row[], person: string): string[] {
  if (!person) return [];
  return columns.flatMap((column) => {
    const count = rows.filter((row) => row[column].some((act) => keyOf(act) === person)).length;
    return count ? [words.did(words.headings[column], count)] : [];
  });
}
