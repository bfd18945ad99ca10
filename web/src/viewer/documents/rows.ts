// A document as a row of the table: who did what, by column.
import type { Agent, DocumentEntry, SourceNote, StepAction } from '../../core/types.js';
import { dayInWords } from '../strings.js';
import { kindOf } from './kinds.js';
import { words } from './strings.js';

export const columns = ['from', 'to', 'drafted', 'cleared', 'approved', 'signed'] as const;
export type Column = (typeof columns)[number];

/** What one agent did to a document; `action` is the column's own, or a kindred one. */
export interface Act extends Agent {
  action: StepAction | Column;
  qualifier: string;
}

export interface Row extends Record<Column, Act[]> {
  id: string;
  n: string;
  title: string;
  /** Telegram, memorandum …; "" when neither heading nor encoding says. */
  kind: string;
  /** ISO 8601; "" when undated. */
  date: string;
  dateText: string;
  /** Where it was written, as the date line says. */
  place: string;
  /** Where it is kept, else the first sentence of its source note. */
  source: string;
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

/** `type`: what the encoding calls the division. */
export function rowOf(document: DocumentEntry, type: string): Row {
  const { id, n, title, date, dateText, place, sourceNote } = document;
  const row: Row = {
    id,
    n,
    title,
    kind: kindOf(title, type),
    date,
    dateText: date ? dayInWords(date, 'medium') : dateText,
    place,
    source: sourceLine(sourceNote),
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

function sourceLine(note: SourceNote | null): string {
  if (note?.archive) return note.archive.text;
  return /^(?:Source: )?(.*?\.)(?:\s|$)/s.exec(note?.text ?? '')?.[1] ?? '';
}

function acts(action: Act['action'], agents: Agent[], qualifier = ''): Act[] {
  return agents.map(({ name, ref }) => ({ name, ref, action, qualifier }));
}

/** The same for the same person: by the edition's lists where they are linked, else by name. */
export function keyOf({ name, ref }: Agent): string {
  return ref ? `#${ref}` : name;
}

/** "Weil (initialed, for the Secretary)": what the column's heading does not say. */
export function wordsOf({ name, action, qualifier }: Act, column: Column): string {
  const deed = action === column || !(action in words.acts) ? '' : words.acts[action as StepAction];
  const more = [deed, qualifier].filter(Boolean).join(', ');
  return more ? `${name} (${more})` : name;
}

export function namesIn(row: Row, column: Column): string {
  return row[column].map((act) => wordsOf(act, column)).join('; ');
}
