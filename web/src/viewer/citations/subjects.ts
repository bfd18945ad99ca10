// What can be cited where the reader is.
import type { ContentsEntry, PageBreak } from '../../core/types.js';
import { addressOf } from '../copying/addresses.js';
import type { Desk } from '../desk.js';
import { entriesOf } from '../entries.js';
import { volumeIdOf } from '../volume.js';
import type { Subject } from './item.js';

/** The division with this id; "" is the whole text. */
export function subjectOf({ edition, prefix }: Pick<Desk, 'edition' | 'prefix'>, id: string): Subject {
  const entry = entriesOf(edition.contents).find((one) => one.id === id) ?? null;
  return {
    metadata: edition.metadata,
    volume: volumeIdOf(edition),
    entry,
    page: null,
    address: addressOf(entry ? id : '', prefix),
    today: new Date(),
  };
}

/** One page of what a subject shows. */
export function onPage(subject: Subject, { id, n }: PageBreak, prefix: string): Subject {
  return { ...subject, page: { id, n }, address: addressOf(id, prefix) };
}

/** The pages of a division, from the one that it begins on. */
export function pagesIn(pages: readonly PageBreak[], { page, lastPage }: ContentsEntry): readonly PageBreak[] {
  if (!page) return [];
  const first = pages.findIndex(({ n }) => n === page);
  const last = pages.findIndex(({ n }, at) => at >= first && n === (lastPage || page));
  return first < 0 || last < 0 ? [] : pages.slice(first, last + 1);
}
