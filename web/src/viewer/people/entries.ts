// The lists of an edition as the panel shows them, and what of them fits what is typed.
import type { Edition } from '../../core/edition.js';
import { folded as withoutAccents } from '../folded.js';

export type ListName = 'persons' | 'terms';

export interface Entry {
  id: string;
  name: string;
  description: string;
  /** Both as they are compared. */
  folded: string;
}

export function listsOf({ persons, terms }: Edition): Record<ListName, Entry[]> {
  return {
    persons: persons.map(({ id, name, description }) => entry(id, name, description)),
    terms: terms.map(({ id, term, description }) => entry(id, term, description)),
  };
}

function entry(id: string, name: string, description: string): Entry {
  return { id, name, description, folded: folded(`${name} ${description}`) };
}

/** Whether every word that is typed stands in the entry, at the beginning of a word. */
export function fits({ folded: text }: Entry, typed: string): boolean {
  return folded(typed).split(/\s+/).every((word) => text.startsWith(word) || text.includes(` ${word}`));
}

/** Without case, diacritics and punctuation, so that "muller" finds "Müller" and "nato" "N.A.T.O.". */
function folded(text: string): string {
  const letters = withoutAccents(text).replace(/[.’'‘]/gu, '');
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
