// What a page makes of a text beyond what the renderer does: its language, and the behaviours that it
// gives to elements. Fetched when it has any of it.
import type { Behaviours } from '../viewer.js';
import { speak, translate } from './languages/languages.js';

/** Changes what is about to be shown. */
export type Dress = (root: Element) => void;

/** `language`: a tag; `behaviours`: asked at each text, so that a page may change them. */
export async function dressing(language: string, behaviours: () => Behaviours | undefined): Promise<Dress> {
  const pack = await speak(language).catch(() => undefined);
  return (root) => {
    if (pack) translate(root, pack.rendered);
    for (const [name, behave] of Object.entries(behaviours() ?? {})) {
      for (const element of root.querySelectorAll<HTMLElement>(`.tei-${CSS.escape(name)}`)) {
        fill(element, behave);
      }
    }
  };
}

/** An error in a page's own code leaves the element as it was, and is told. */
function fill(element: HTMLElement, behave: Behaviours[string]): void {
  try {
    const content = behave(element);
    if (content !== undefined && content !== null) element.replaceChildren(content);
  } catch (error) {
    reportError(error);
  }
}
