import type { Pack } from './pack.js';

/** What is said in the page's language instead; empty for English. */
export const said: Partial<Pack> = {};

/** The words that parts of the viewer have. */
const given = new Map<keyof Pack, object>();

/** The words of a part of the viewer in the page's language: `english`, unless a pack has others. */
export function inLanguage<Words extends object>(part: keyof Pack, english: Words): Words {
  given.set(part, english);
  return Object.assign(english, said[part]);
}

/** From now on everything speaks another language. */
export function take(pack: Pack): void {
  Object.assign(said, pack);
  for (const [part, words] of given) Object.assign(words, pack[part]);
}
