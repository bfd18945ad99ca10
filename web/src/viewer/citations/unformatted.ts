// Stands in for formatted.ts where one script holds the whole viewer: the libraries behind it are larger
// than all the rest. What needs them is not offered there.
import type { Name } from './item.js';

export { cslJson } from './csl-json.js';

/** "Family, Given" and "Given Family"; whatever else stands as it is. */
export function parseName(name: string): Name {
  const [, family, given] = /^([^,]+), ([^,]+)$/.exec(name) ?? [];
  if (family && given) return { family, given };
  const last = name.lastIndexOf(' ');
  return last < 0 ? { literal: name } : { family: name.slice(last + 1), given: name.slice(0, last) };
}

export const chicagoNote = undefined;
export const chicagoBibliography = undefined;
export const mlaEntry = undefined;
export const bibtex = undefined;
export const ris = undefined;
