import { inLanguage } from '../languages/words.js';

/** What the switch between the two views of a transcription says. */
export const words = inLanguage('families', {
  views: { reading: 'Reading text', diplomatic: 'Diplomatic transcription' },
  legend: 'View of the transcription',
} as const);
