import type { ContentsEntry } from '../core/types.js';
import { entriesOf } from './entries.js';
import { strings } from './strings.js';

/** What a reader can open one after the other: documents and the other readable units. */
export function readableUnits(contents: readonly ContentsEntry[]): ContentsEntry[] {
  return entriesOf(contents).filter(({ kind }) => kind === 'document' || kind === 'section');
}

/** A heading without the number that stands beside it anyway; where there is none, the kind: "dedication". */
export function titleWithoutNumber({ n, title, type }: Pick<ContentsEntry, 'n' | 'title' | 'type'>): string {
  const rest = n && title.startsWith(`${n}.`) ? title.slice(n.length + 1).trim() : title;
  return rest || (type ? `[${type}]` : strings.untitled);
}
