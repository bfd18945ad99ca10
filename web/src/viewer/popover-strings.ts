import { inLanguage } from './languages/words.js';

/** What popovers say, and the dialogs that close as they do. */
export const words = inLanguage('popovers', {
  close: 'Close',
  note: (n: string) => (n ? `Note ${n}` : 'Note'),
} as const);
