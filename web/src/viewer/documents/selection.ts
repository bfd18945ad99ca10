// Which rows are shown, and in which order.
import { folded } from '../folded.js';
import { type Column, columns, keyOf, namesIn, type Row } from './rows.js';

export interface Filter {
  text: string;
  /** A kind of document; "" is any, {@link unstated} those of none. */
  kind: string;
  /** Days in ISO 8601, either of them "" for no bound; what is undated lies outside any. */
  from: string;
  to: string;
  /** As printed; "" is any, {@link unstated} those that state none. */
  classification: string;
  /** Key of a person or office; "" is anybody. */
  person: string;
}

export const unstated = '-';

export type SortKey = 'n' | 'kind' | 'date' | 'classification' | 'source' | Column;

export function matcher({ text, kind, from, to, classification, person }: Filter): (row: Row) => boolean {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return (row) => {
    if (kind && (row.kind || unstated) !== kind) return false;
    if ((from || to) && !within(row.date, from, to)) return false;
    if (classification && (row.classification || unstated) !== classification) return false;
    if (person && !columns.some((column) => row[column].some((act) => keyOf(act) === person))) return false;
    return words.every((word) => textOf(row).includes(word));
  };
}

/** A month or a year alone lies in all of its days. */
function within(date: string, from: string, to: string): boolean {
  const day = date.slice(0, 10);
  return day !== '' && (!from || day.padEnd(10, '~') >= from) && (!to || day <= to);
}

const texts = new WeakMap<Row, string>();

function textOf(row: Row): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const names = columns.map((column) => namesIn(row, column));
  const { n, title, kind, dateText, place, source, classification, handling } = row;
  const own = [n, title, kind, dateText, place, source, classification, ...handling];
  const text = folded([...own, ...names].join('\n'));
  texts.set(row, text);
  return text;
}

type Plain = 'kind' | 'date' | 'classification' | 'source';

function isPlain(key: Plain | Column): key is Plain {
  return !(columns as readonly string[]).includes(key);
}

const collator = new Intl.Collator('en', { numeric: true });

/** In this order; what a row leaves empty stands last either way. `rows` are in that of the text. */
export function sorted(rows: readonly Row[], key: SortKey, descending: boolean): Row[] {
  if (key === 'n') return descending ? [...rows].reverse() : [...rows];
  const value = (row: Row) => {
    return isPlain(key) ? row[key] : namesIn(row, key);
  };
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (!one || !other) return Number(!one) - Number(!other);
    return sign * collator.compare(one, other);
  });
}
