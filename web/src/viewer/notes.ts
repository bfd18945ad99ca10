import type { Edition } from '../core/edition.js';
import { element } from './element.js';
import type { PopoverContent } from './popovers.js';
import type { TextView } from './text-view.js';
import { words } from './popover-strings.js';
import { insertRendered } from './trusted-html.js';

const bodies = '[data-note], .tei-readings';

/** The note, or the readings, that a mark points to, wherever that stands; null when there is none. */
export function noteOf(mark: HTMLAnchorElement, id: string, text: TextView, edition: Edition): PopoverContent | null {
  return noteContent(mark, text) ?? noteElsewhere(edition, id, text);
}

/** From the end of the text. */
export function noteContent(mark: HTMLAnchorElement, text: Pick<TextView, 'find'>): PopoverContent | null {
  const target = text.find(decodeURIComponent(mark.hash.slice(1)));
  const body = target?.matches(bodies) ? target : target?.querySelector(bodies);
  if (!body) return null;
  const copy = body.cloneNode(true) as Element;
  // An id may stand on the page once: the original keeps it.
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  return { label: mark.ariaLabel || words.note(''), body: [copy] };
}

/** A note that stands in another division than the one shown. */
function noteElsewhere(edition: Edition, id: string, text: TextView): PopoverContent | null {
  const note = edition.note(id);
  if (!note) return null;
  const body = element('div', { class: 'tei-note' });
  insertRendered(body, note.html);
  text.dress?.(body);
  for (const named of body.querySelectorAll('[id]')) named.removeAttribute('id');
  return { label: words.note(note.n), body: [body] };
}
