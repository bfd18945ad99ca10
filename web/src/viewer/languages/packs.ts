import type { Pack } from './pack.js';
import type { Language } from './tags.js';

/** How the pack of a language is had. */
export const packs: Record<Language, () => Promise<{ pack: Pack }>> = {
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
};
