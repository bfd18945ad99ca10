import { inLanguage } from '../languages/words.js';

/** What the facsimile says. */
export const words = inLanguage('facsimile', {
  facsimile: 'Facsimile',
  page: (n: string) => (n ? `Page ${n}` : 'Page without number'),
  alternative: (n: string) => (n ? `Facsimile of page ${n}` : 'Facsimile of a page'),
  previous: 'Previous page',
  next: 'Next page',
  wide: 'Fit to width',
  full: 'Full size',
  region: 'Facsimile, scrolls',
  open: 'Open the image',
  loading: (n: string) => `Loading page ${n} …`,
  before: 'What is shown here stands on no page.',
  none: (n: string) => `There is no image of page ${n}.`,
  failed: (n: string) => `The image of page ${n} could not be loaded.`,
  again: 'Try again',
} as const);
