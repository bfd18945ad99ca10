import { inLanguage } from '../languages/words.js';

/** What the buttons that copy an address say. */
export const words = inLanguage('copying', {
  actions: 'This document',
  copyLink: 'Copy link',
  copyNote: 'Copy link to this note',
  copyPage: (n: string) => (n ? `Page ${n}: copy link` : 'Page: copy link'),
  copied: 'Copied.',
  refused: 'The browser does not allow copying. Copy it from this field:',
  field: 'To be copied by hand',
} as const);
