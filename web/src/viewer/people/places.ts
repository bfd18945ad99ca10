// From a hit to the words on the page: the same rule as in core/src/search_text.cpp, in the same order.
import type { SearchHit } from '../../core/types.js';
import type { Desk } from '../desk.js';

const referring = '[href], [data-corresp], [data-target], [data-ref], [data-key]';

/** Shows the document that holds a hit, and the words of it; null when they are not to be found. */
export function showPlace(hit: SearchHit, hits: readonly SearchHit[], id: string, desk: Desk): HTMLElement | null {
  const { text, prefix } = desk;
  const home = hit.note ?? hit.division ?? hit.document;
  if (home) desk.navigate(home);
  const unit = hit.document ? text.find(prefix + hit.document) : text.home;
  const before = hits.slice(0, hits.indexOf(hit)).filter((one) => one.document === hit.document);
  const number = before.filter(({ note }) => note === hit.note).length;
  const found = unit ? mentions(unit, id, hit.note, prefix)[number] : undefined;
  text.markReached(found ?? null);
  found?.scrollIntoView({ block: 'center' });
  return found ?? null;
}

function mentions(unit: Element, id: string, note: string | null, prefix: string): HTMLElement[] {
  return [...unit.querySelectorAll<HTMLElement>(referring)].filter(
    (element) =>
      targetOf(element, prefix) === id &&
      noteOf(element, prefix) === note &&
      !element.closest('[data-added]') &&
      element.textContent?.trim(),
  );
}

/** The id that a link inside the text, or a name that is no link, refers to. */
function targetOf(element: HTMLElement, prefix: string): string {
  const href = element.getAttribute('href');
  if (href?.startsWith('#')) return href.slice(1 + prefix.length);
  const { corresp, target, ref, key } = element.dataset;
  const [first = ''] = (href ? '' : (corresp ?? target ?? ref ?? key ?? '')).split(' ');
  return first.replace(/^#/, '');
}

/** Id of the note whose body holds the element. */
function noteOf(element: Element, prefix: string): string | null {
  const body = element.closest('.tei-note-item > [data-note]');
  return body && (body.id || (body.parentElement as Element).id).slice(prefix.length);
}
