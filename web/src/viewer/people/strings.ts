import { inLanguage } from '../languages/words.js';

/** What the panel of people and terms, and the popover of a name, say. */
export const words = inLanguage('people', {
  title: 'People and terms',
  which: 'Which list',
  persons: 'Persons',
  terms: 'Terms',
  filter: 'Find in the list',
  none: 'Nothing in the list fits.',
  count: (shown: number, all: number) => (shown === all ? `${all} ${all === 1 ? 'entry' : 'entries'}` : `${shown} of ${all}`),
  back: 'Back to the list',
  listed: 'Show in the list',
  documentsWith: (name: string) => `Documents with ${name}`,
  places: 'Every place where it occurs',
  unlisted: 'Not in this edition’s lists of persons and terms.',
  reading: 'Reading where it occurs …',
  unavailable: 'What reads the text could not be loaded.',
  again: 'Try again',
  nowhere: 'The text does not refer to it.',
  found: (places: number, documents: number) =>
    `${places === 1 ? '1 place' : `${places} places`} in ${documents === 1 ? '1 document' : `${documents} documents`}`,
  more: (count: number) => `Show ${count} more`,
  note: (n: string) => (n ? `Note ${n}` : 'Note'),
  heading: 'Heading',
  /** Before the words of a place that is in one. */
  within: (kind: string) => `${kind}: `,
  elsewhere: 'Outside of documents',
} as const);
