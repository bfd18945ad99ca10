import { inLanguage } from '../languages/words.js';

/** What the list of pages says. */
export const words = inLanguage('pages', {
  pages: 'Pages',
  goTo: 'Go to page',
  go: 'Go',
  none: (typed: string) => `No page “${typed}” in this volume.`,
  found: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
  unnumbered: 'Without number',
  /** What readers type before a number; in any language the English too. */
  typed: 'pages?|pg|pp?',
  copy: (n: string) => (n ? `Copy the link to page ${n}` : 'Copy the link to this page'),
} as const);
