// Everything the table of documents says.
import { inLanguage } from '../languages/words.js';
import type { SortKey } from './selection.js';

export const words = inLanguage('documents', {
  title: 'Documents of this volume',
  close: 'Close the table',
  search: 'Find in the table',
  kind: 'Kind',
  from: 'From the day',
  to: 'To the day',
  classification: 'Classification',
  person: 'Person or office',
  any: 'Any',
  unstated: 'None stated',
  csv: 'Save as CSV',
  json: 'Save as JSON',
  region: 'Table of documents, scrolls',
  unread: 'without what the source notes say, which could not be loaded',
  none: 'No document fits. Change what is asked for above.',
  headings: {
    n: 'Document',
    kind: 'Kind',
    date: 'Date',
    from: 'From',
    to: 'To',
    classification: 'Classification',
    drafted: 'Drafted',
    cleared: 'Cleared',
    approved: 'Approved',
    signed: 'Signed',
    source: 'Source',
  } satisfies Record<SortKey, string>,
  count: (shown: number, all: number) =>
    shown === all ? `${all} documents` : `${shown} of ${all} documents`,
  order: (heading: string, descending: boolean) =>
    `sorted by ${heading}, ${descending ? 'descending' : 'ascending'}`,
  did: (heading: string, count: number) => `${heading.toLowerCase()} ${count}`,
  option: (name: string, count: number) => `${name} (${count})`,
} as const);
