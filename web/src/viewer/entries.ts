import type { ContentsEntry } from '../core/types.js';

const flat = new WeakMap<readonly ContentsEntry[], ContentsEntry[]>();

/** All entries in the order of the text; without recursion, since files nest as they like. */
export function entriesOf(contents: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const known = flat.get(contents);
  if (known) return known;
  const found: ContentsEntry[] = [];
  const waiting = [...contents].reverse();
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    found.push(entry);
    waiting.push(...[...entry.children].reverse());
  }
  flat.set(contents, found);
  return found;
}
