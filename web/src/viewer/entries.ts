import type { ContentsEntry } from '../core/types.js';

/** All entries in the order of the text, with how deep they stand; without recursion, since files nest as they like. */
function* walk(contents: readonly ContentsEntry[]): Generator<{ entry: ContentsEntry; depth: number }> {
  const levels = [contents.values()];
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const { value: entry } = level.next();
    if (entry) yield { entry, depth: levels.length - 1 };
    if (entry) levels.push(entry.children.values());
    else levels.pop();
  }
}

const flat = new WeakMap<readonly ContentsEntry[], ContentsEntry[]>();

/** All entries in the order of the text. */
export function entriesOf(contents: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const known = flat.get(contents) ?? Array.from(walk(contents), ({ entry }) => entry);
  flat.set(contents, known);
  return known;
}

/** The entries that hold the one with this id, from the outermost; none when it is not there. */
export function pathTo(contents: readonly ContentsEntry[], id: string): ContentsEntry[] {
  const path: ContentsEntry[] = [];
  for (const { entry, depth } of walk(contents)) {
    path.length = depth;
    if (entry.id === id) return path;
    path.push(entry);
  }
  return [];
}
