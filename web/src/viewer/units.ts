import type { ContentsEntry } from '../core/types.js';
import { strings } from './strings.js';

/** What a reader can open one after the other: documents and the other readable units. */
export function readableUnits(entries: readonly ContentsEntry[]): ContentsEntry[] {
  return entries.flatMap((entry) => [
    ...(entry.kind === 'document' || entry.kind === 'section' ? [entry] : []),
    ...readableUnits(entry.children),
  ]);
}

/** A heading without the number that stands beside it anyway. */
export function titleWithoutNumber({ n, title }: Pick<ContentsEntry, 'n' | 'title'>): string {
  const rest = n && title.startsWith(`${n}.`) ? title.slice(n.length + 1).trim() : title;
  return rest || strings.untitled;
}

/** The entries that hold the one with this id, from the outermost; none when it is not there. */
export function pathTo(entries: readonly ContentsEntry[], id: string): ContentsEntry[] {
  const path: ContentsEntry[] = [];
  let level = entries;
  for (;;) {
    const next = level.find((entry) => entry.id === id || holds(entry, id));
    if (!next || next.id === id) return path;
    path.push(next);
    level = next.children;
  }
}

function holds({ children }: ContentsEntry, id: string): boolean {
  return children.some((child) => child.id === id || holds(child, id));
}
