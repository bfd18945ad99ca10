import { inLanguage } from '../languages/words.js';

/** What the panel "Display" says. */
export const words = inLanguage('display', {
  appearance: 'Appearance',
  appearances: { system: 'As the system', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
  textSize: 'Text size',
  smaller: 'Smaller text',
  larger: 'Larger text',
  shortcuts: 'Shortcuts with single keys',
  showKeys: 'Show all keys',
  kept: 'This browser keeps it, for all texts of this site.',
} as const);
