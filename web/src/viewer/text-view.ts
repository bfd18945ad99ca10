import { element } from './element.js';
import { adoptTextSheet } from './style-sheets.js';
import { insertRendered } from './trusted-html.js';

/** The text on the page: the one child in light DOM that the viewer makes. */
export class TextView {
  /** Holds the text, and beside it the popovers. */
  readonly home = element('div');
  /** Changes what is about to be shown. */
  dress: ((root: Element) => void) | undefined;
  #text = element('div');

  constructor() {
    this.home.className = 'polto-text';
    this.home.slot = 'text';
    this.home.tabIndex = -1;
    this.home.append(this.#text);
  }

  /** Replaces what is shown by HTML of the renderer, parsed or not. */
  show(rendered: string | Node[], language: string): void {
    if (language) this.home.lang = language;
    else this.home.removeAttribute('lang');
    if (typeof rendered === 'string') insertRendered(this.#text, rendered);
    else this.#text.replaceChildren(...rendered);
    this.dress?.(this.#text);
  }

  /** The view of what the source has in two forms: reading, diplomatic. */
  transcribe(view: string): void {
    this.home.dataset.transcription = view;
  }

  /**
   * Takes the focus that a replaced link has left to nobody, or that stays behind in the text: to what
   * was looked for, where a browser goes on from after following a link.
   */
  catchFocus(): void {
    const { activeElement, body } = this.home.ownerDocument;
    if (activeElement && activeElement !== body && !this.home.contains(activeElement)) return;
    const reached = this.#text.querySelector<HTMLElement>('[data-reached]') ?? this.home;
    if (reached.tabIndex < 0) reached.tabIndex = -1;
    reached.focus({ preventScroll: true });
  }

  focus(): void {
    this.home.focus({ preventScroll: true });
  }

  clear(): void {
    this.#text.replaceChildren();
  }

  /** Makes the text the only light child of `viewer`, in the style of the root it stands in. */
  enter(viewer: Element): void {
    adoptTextSheet(viewer.getRootNode());
    if (this.home.parentNode !== viewer) viewer.replaceChildren(this.home);
  }

  /** The element with this id, prefix included. */
  find(id: string): Element | null {
    return this.#text.querySelector(`#${CSS.escape(id)}`);
  }

  /** Scrolls to an element and marks it as the one that was looked for; null: it is not here. */
  reach(id: string | null): Element | null {
    const target = id === null ? null : this.find(id);
    this.markReached(target);
    target?.scrollIntoView();
    return target;
  }

  /** Marks an element as the one that was looked for, and no other. */
  markReached(element: Element | null): void {
    this.#text.querySelector('[data-reached]')?.removeAttribute('data-reached');
    element?.setAttribute('data-reached', '');
  }
}
