import type { PopoverContent } from './popovers.js';
import type { TextView } from './text-view.js';
import { strings } from './strings.js';

/** The note that a mark points to, from the notes at the end of the text; null when it is not there. */
export function noteContent(mark: HTMLAnchorElement, text: TextView): PopoverContent | null {
  const target = text.find(decodeURIComponent(mark.hash.slice(1)));
  const body = target?.matches('[data-note]') ? target : target?.querySelector('[data-note]');
  if (!body) return null;
  const copy = body.cloneNode(true) as Element;
  // An id may stand on the page once: the original keeps it.
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  const n = mark.textContent?.trim() ?? '';
  return { label: mark.ariaLabel || strings.note(n), body: [copy] };
}
