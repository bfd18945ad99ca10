// A document as a row of the table: who did what, by column.
import type { Agent, DocumentEntry, StepAction } from '../../core/types.js';
import { dayInWords } from '../strings.js';

export const columns = ['from', 'to', 'drafted', 'cleared', 'approved', 'signed'] as const;
export type Column = (typeof columns)[number];

/** What one agent did to a document; `action` is the column's own, or a kindred one. */
export interface Act extends Agent {
  action: string;
  qualifier: string;
}

export interface Row extends Record<Column, Act[]> {
  id: string;
  n: string;
  title: string;
  /** ISO 8601; "" when undated. */
  date: string;
  dateText: string;
  classification: string;
  handling: string[];
}

const columnOf: Record<StepAction, Column> = {
  drafted: 'drafted',
  prepared: 'drafted',
  revised: 'drafted',
  cleared: 'cleared',
  concurred: 'cleared',
  coordinated: 'cleared',
  approved: 'approved',
  authorized: 'approved',
  initialed: 'signed',
  signed: 'signed',
};

export function rowOf(document: DocumentEntry): Row {
  const { id, n, title, date, dateText, sourceNote } = document;
  const row: Row = {
    id,
    n,
    title,
    date,
    dateText: date ? dayInWords(date, 'medium') : dateText,
    classification: sourceNote?.classification ?? '',
    handling: sourceNote?.handling ?? [],
    from: acts('from', document.from),
    to: acts('to', document.to),
    drafted: [],
    cleared: [],
    approved: [],
    signed: [],
  };
  for (const { action, agents, refs, qualifier } of sourceNote?.steps ?? []) {
    const named = agents.map((name, at) => ({ name, ref: refs[at] ?? '' }));
    row[columnOf[action]].push(...acts(action, named, qualifier ?? ''));
  }
  // Who signs is often named by the note and by the closing signature.
  const closing = acts('signed', document.signed);
  row.signed.push(...closing.filter((act) => !row.signed.some((one) => keyOf(one) === keyOf(act))));
  return row;
}

function acts(action: string, agents: Agent[], qualifier = ''): Act[] {
  return agents.map(({ name, ref }) => ({ name, ref, action, qualifier }));
}

/** The same for the same person: by the edition's lists where they are linked, else by name. */
export function keyOf({ name, ref }: Agent): string {
  return ref ? `#${ref}` : name;
}

/** "Weil (initialed, for the Secretary)": what the column's heading does not say. */
export function wordsOf({ name, action, qualifier }: Act, column: Column): string {
  const more = [action === column ? '' : action, qualifier].filter(Boolean).join(', ');
  return more ? `${name} (${more})` : name;
}

export function namesIn(row: Row, column: Column): string {
  return row[column].map((act) => wordsOf(act, column)).join('; ');
}
