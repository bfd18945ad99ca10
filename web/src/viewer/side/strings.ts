import { inLanguage } from '../languages/words.js';

/** What the tools beside the text say. */
export const words = inLanguage('side', {
  tools: 'Tools',
  contents: 'Contents',
  search: 'Search',
  shown: 'What is shown',
  single: 'One document',
  whole: 'Whole text',
  pagesOfVolume: 'Pages',
  people: 'People and terms',
  facsimile: 'Facsimile',
  display: 'Display',
  pages: (first: string, last: string) => (last && last !== first ? `pp. ${first}–${last}` : `p. ${first}`),
  unavailable: (label: string) => `${label} could not be loaded. Press again to try once more.`,
  empty: 'There is no text here.',
  emptyFile: 'The file is TEI, but there are no words in its text.',
} as const);
