// What the chain has to show: what heading, source note and signature say, in the paper's own order.
import type { Agent, DocumentEntry, SourceNote } from '../core/types.js';
import { strings } from './strings.js';
import type { Place } from './places.js';

/** One card. `origin` is a step of the source note, by index, or a place in the document. */
export interface Card {
  action: string;
  agents: Agent[];
  qualifier: string;
  origin: number | Place;
}

/** The source note, if it says something: some old volumes call any note to a heading one, as “[Telegram.]”. */
export function tellingNote({ sourceNote: note }: DocumentEntry): SourceNote | null {
  if (!note) return null;
  const read = note.classification ?? note.archive ?? note.steps[0] ?? note.transmission[0];
  return read !== undefined || note.text.startsWith('Source') ? note : null;
}

/** Whether cards are a chain: a signature alone, which stands below the text, is none. */
export function isChain(cards: readonly Card[]): boolean {
  return cards.some(({ origin }) => origin !== 'signed');
}

export function cardsOf({ from, to, signed }: DocumentEntry, note: SourceNote | null): Card[] {
  const steps = (note?.steps ?? []).map((step, origin) => ({
    action: strings.actions[step.action],
    agents: step.agents.map((name, at) => ({ name, ref: step.refs[at] ?? '' })),
    qualifier: step.qualifier ?? '',
    origin,
  }));
  return [...placed('from', from), ...steps, ...placed('signed', signed), ...placed('to', to)];
}

function placed(origin: Place, agents: Agent[]): Card[] {
  return agents.length ? [{ action: strings.places[origin], agents, qualifier: '', origin }] : [];
}

/** The card as a sentence. */
export function sentence({ action, agents, qualifier, origin }: Card): string {
  const names = agents.map(({ name }) => name).join(', ');
  const more = [qualifier, typeof origin === 'number' ? '' : strings.sources[origin]];
  const said = origin === 'from' || origin === 'to' ? `${action} ${names}` : strings.by(action, names);
  return [said, ...more].filter(Boolean).join(', ');
}
