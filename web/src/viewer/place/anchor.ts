// Where in a unit the window stands: by an element, since pixels change with the size of the window.
import { idIn } from '../address.js';
import type { Desk } from '../desk.js';
import { hold } from './hold.js';

export interface Anchor {
  /** Id of the unit being read. */
  unit: string;
  /** Which of its elements begins first on the screen, in the order of the text. */
  at: number;
  /** Where that begins, in pixels below the top of the window. */
  top: number;
}

/** Where the reader is; null when the text is not on the screen. */
export function anchorOf({ text, prefix, reading }: Desk): Anchor | null {
  const home = text.home.getBoundingClientRect();
  const unit = text.find(prefix + reading);
  if (!unit || home.bottom < 0 || home.top > innerHeight) return null;
  const elements = elementsOf(unit);
  const found = elements.findIndex((one) => one.getClientRects().length > 0 && topOf(one) >= 0);
  const at = found < 0 ? elements.length - 1 : found;
  return { unit: reading, at, top: topOf(elements[at] as Element) };
}

/**
 * Brings the window back to where it was, and marks again what the address names; false when the text
 * shown has no such place.
 */
export function returnTo({ unit, at, top }: Anchor, { text, prefix, current }: Desk): boolean {
  const root = text.find(prefix + unit);
  if (!root) return false;
  const named = idIn(location.hash, prefix);
  text.markReached(named && named !== current ? text.find(prefix + named) : null);
  const target = elementsOf(root)[at] ?? root;
  const scroller = scrollerOf(text.home);
  const put = () => scroller.scrollBy({ top: topOf(target) - top, behavior: 'instant' });
  // The browser brings back pixels of its own after a step in the history: ours are truer.
  hold(target, put, 3);
  return true;
}

/** A unit and all that the renderer made in it, in the order of the text; tools add buttons. */
function elementsOf(unit: Element): Element[] {
  return [unit, ...unit.querySelectorAll(':not(button)')];
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

/** What scrolls the text: an element around the viewer, or the window. */
export function scrollerOf(text: Element): Element {
  for (let at: Element | null = text; at; at = outside(at)) {
    const { overflowY } = getComputedStyle(at);
    if (/auto|scroll/.test(overflowY) && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}

function outside(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
