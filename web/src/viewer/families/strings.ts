import { inLanguage } from '../languages/words.js';

/** What the switch between the two views of a transcription says. */
export const words = inLanguage('families', {
  views: { reading: 'Reading text', diplomatic: 'Diplomatic transcription' },
  /** As the renderer calls a picture where it stands. */
  image: 'Image',
  legend: 'View of the transcription',
} as const);
