import type { Pack } from './pack.js';

/** How the pack of a language is had. */
export const packs: Record<string, () => Promise<{ pack: Pack }>> = {
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
};
