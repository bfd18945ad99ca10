// Which rows are shown, and in which order.
import { folded } from '../folded.js';
import { type Column, columns, keyOf, namesIn, type Row } from './rows.js';

export interface Filter {
  text: string;
  /** As printed; "" is any, {@link unstated} those that state none. */
  classification: string;
  /** Key of a person or office; "" is anybody. */
  person: string;
}

export const unstated = '-';

export type SortKey = 'n' | 'date' | 'classification' | Column;

export function matcher({ text, classification, person }: Filter): (row: Row) => boolean {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return (row) => {
    if (classification && (row.classification || unstated) !== classification) return false;
    if (person && !columns.some((column) => row[column].some((act) => keyOf(act) === person))) return false;
    return words.every((word) => textOf(row).includes(word));
  };
}

const texts = new WeakMap<Row, string>();

function textOf(row: Row): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const names = columns.map((column) => namesIn(row, column));
  const { n, title, dateText, classification, handling } = row;
  const text = folded([n, title, dateText, classification, ...handling, ...names].join('\n'));
  texts.set(row, text);
  return text;
}

const collator = new Intl.Collator('en', { numeric: true });

/** In this order; what a row leaves empty stands last either way. `rows` are in that of the text. */
export function sorted(rows: readonly Row[], key: SortKey, descending: boolean): Row[] {
  if (key === 'n') return descending ? [...rows].reverse() : [...rows];
  const value = (row: Row) => {
    return key === 'date' || key === 'classification' ? row[key] : namesIn(row, key);
  };
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (!one || !other) return Number(!one) - Number(!other);
    return sign * collator.compare(one, other);
  });
}
