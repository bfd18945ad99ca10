import { inLanguage } from '../languages/words.js';

/** What is said above the whole text. */
export const words = inLanguage('whole', {
  hint: 'Source and clearance of a document stand above it where “One document” is chosen.',
} as const);
