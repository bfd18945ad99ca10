import type { Pack } from './pack.js';

/** What is said in the page's language instead; empty for English. */
const said: Partial<Pack> = {};

/** The words of a part of the viewer in the page's language: `english`, unless a pack has others. */
export function inLanguage<Words extends object>(part: keyof Pack, english: Words): Words {
  return Object.assign(english, said[part]);
}

/** Parts that are loaded from now on speak another language. */
export function take(pack: Pack): void {
  Object.assign(said, pack);
}
