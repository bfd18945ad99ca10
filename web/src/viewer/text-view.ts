import { adoptTextSheet } from './style-sheets.js';
import { insertRendered } from './trusted-html.js';

/** Words of the document itself that tell of its way. */
const places = {
  from: '.tei-div > .tei-head [data-type=from]',
  to: '.tei-div > .tei-head [data-type=to]',
  signed: '.tei-signed',
};
export type Place = keyof typeof places;

/** The text on the page: the one child in light DOM that the viewer makes. */
export class TextView {
  /** Holds the text, and beside it the popovers. */
  readonly home = document.createElement('div');
  #text = document.createElement('div');

  constructor() {
    this.home.className = 'polto-text';
    this.home.slot = 'text';
    this.home.tabIndex = -1;
    this.home.append(this.#text);
  }

  /** Replaces what is shown by HTML of the renderer. */
  show(rendered: string, language: string): void {
    if (language) this.home.lang = language;
    else this.home.removeAttribute('lang');
    insertRendered(this.#text, rendered);
  }

  /** The view of what the source has in two forms: reading, diplomatic. */
  transcribe(view: string): void {
    this.home.dataset.transcription = view;
  }

  /** Takes the focus that a replaced link has left to nobody. */
  catchFocus(): void {
    const { activeElement, body } = this.home.ownerDocument;
    if (!activeElement || activeElement === body) this.focus();
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

  /** Scrolls to an element and marks it as the one that was looked for; false: it is not here. */
  reach(id: string): boolean {
    const target = this.find(id);
    this.#text.querySelector('[data-reached]')?.removeAttribute('data-reached');
    target?.setAttribute('data-reached', '');
    target?.scrollIntoView();
    return target !== null;
  }

  /** Marks these words of the document, and no others. */
  light(place: Place | null): void {
    for (const lit of this.#text.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
    for (const words of this.#words(place)) words.setAttribute('data-lit', '');
  }

  reveal(place: Place): void {
    this.#words(place)[0]?.scrollIntoView({ block: 'center' });
  }

  #words(place: Place | null): Element[] {
    return place ? [...this.#text.querySelectorAll(places[place])] : [];
  }
}
