// The citation of anything: by the rule of its series where that has one.
import { isFrus } from '../volume.js';
import { frusCitation } from './frus.js';
import { type Citation, itemOf, type NameParser, pagesOf, type Subject } from './item.js';

export function citationOf(subject: Subject, parseName: NameParser): Citation {
  const { volume, entry, page } = subject;
  const item = itemOf(subject, parseName);
  if (isFrus(volume)) return frusCitation(subject, item);
  return { item, locator: page ? page.n : entry ? pagesOf(entry) : '' };
}
