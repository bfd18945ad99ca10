// The table itself: a row is made once, then shown, hidden and moved.
import { element } from '../element.js';
import { type Column, columns, keyOf, type Row, wordsOf } from './rows.js';
import type { SortKey } from './selection.js';
import { words } from './strings.js';

const order: SortKey[] = [
  'n',
  'kind',
  'date',
  'from',
  'to',
  'classification',
  'drafted',
  'cleared',
  'approved',
  'signed',
  'source',
];

export class Table {
  readonly root: HTMLElement;
  #body = element('tbody');
  #lines = new Map<Row, HTMLTableRowElement>();
  #headings = new Map<SortKey, HTMLElement>();

  /** `sort` is called with the column whose heading is pressed. */
  constructor(rows: readonly Row[], prefix: string, sort: (key: SortKey) => void) {
    for (const row of rows) this.#lines.set(row, lineOf(row, prefix));
    for (const key of order) this.#headings.set(key, headingOf(key, sort));
    this.root = element(
      'table',
      {},
      element('caption', {}, words.title),
      element('thead', {}, element('tr', {}, [...this.#headings.values()])),
      this.#body,
    );
  }

  /** Shows these rows in this order, and marks what `person` (a key; "" is nobody) did. */
  show(rows: readonly Row[], key: SortKey, descending: boolean, person: string): void {
    for (const [at, heading] of this.#headings) {
      if (at !== key) heading.removeAttribute('aria-sort');
      else heading.ariaSort = descending ? 'descending' : 'ascending';
    }
    this.#body.replaceChildren(...rows.map((row) => this.#lines.get(row) as HTMLElement));
    for (const act of this.#body.querySelectorAll<HTMLElement>('[data-person]')) {
      act.toggleAttribute('data-lit', act.dataset.person === person);
    }
  }
}

function headingOf(key: SortKey, sort: (key: SortKey) => void): HTMLElement {
  const button = element('button', { type: 'button' }, words.headings[key]);
  button.addEventListener('click', () => sort(key));
  return element('th', { scope: 'col' }, button);
}

function lineOf(row: Row, prefix: string): HTMLTableRowElement {
  const link = element('a', { href: `#${prefix}${row.id}` }, row.title || row.n || row.id);
  return element('tr', {}, element('th', { scope: 'row' }, link), order.slice(1).map((key) => cellOf(row, key)));
}

function cellOf(row: Row, key: SortKey): HTMLElement {
  if (key === 'date') return element('td', {}, dateLine(row));
  if (key === 'kind' || key === 'source') return element('td', { class: key }, row[key]);
  if (isColumn(key)) return element('td', {}, actsOf(row, key));
  return element('td', {}, [row.classification, ...row.handling].filter(Boolean).join(' · '));
}

/** When, and where. */
function dateLine({ dateText, place }: Row): (HTMLElement | string)[] {
  const day = element('span', { class: 'day' }, dateText);
  return place ? [day, ' ', element('span', { class: 'place-line' }, place)] : [day];
}

function isColumn(key: SortKey): key is Column {
  return (columns as readonly string[]).includes(key);
}

function actsOf(row: Row, column: Column): (HTMLElement | string)[] {
  return row[column].flatMap((act, at) => {
    const named = element('span', { 'data-person': keyOf(act) }, wordsOf(act, column));
    return at ? ['; ', named] : [named];
  });
}
