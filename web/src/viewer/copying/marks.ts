// Links to notes and pages: a button in the popover of a note, and one at every mark of a page.
import copyingCss from '../../styles/copying.css';
import type { Desk } from '../desk.js';
import { element } from '../element.js';
import { styleSheet } from '../style-sheets.js';
import { addressOf } from './addresses.js';
import { copy, copyButton, copyStatus } from './copy.js';
import { words } from './strings.js';

const adoptSheet = styleSheet(copyingCss);

/** How long a page's button shows that it has copied, in milliseconds. */
const time = 2500;

export class Marks {
  readonly #desk: Desk;
  readonly #home: HTMLElement;
  readonly #status = copyStatus();
  /** The mark of a note that was last pressed: for browsers whose popovers do not tell it. */
  #pressed: HTMLAnchorElement | null = null;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#home = desk.text.home;
    adoptSheet(this.#home.getRootNode());
    this.#home.querySelector(':scope > .polto-copied')?.remove();
    this.#home.append(this.#status);
    const options = { capture: true, signal: desk.closed };
    this.#home.addEventListener('click', this.#onClick, options);
    this.#home.addEventListener('toggle', this.#onToggle, options);
  }

  /**
   * Gives every mark of a page in the text its button, but for one inside a link. It stands after the mark:
   * browsers take the content of a separator for a picture of it.
   */
  shown(): void {
    for (const mark of this.#home.querySelectorAll<HTMLElement>('.tei-pb[id]:not(:has(+ .polto-page-link), a *)')) {
      const label = words.copyPage(mark.dataset.n ?? '');
      const attributes = { class: 'polto-page-link', type: 'button', 'data-added': '', 'aria-label': label, title: label };
      mark.after(element('button', attributes));
    }
  }

  #onClick = (event: Event) => {
    const target = event.target instanceof Element ? event.target : null;
    this.#pressed = target?.closest<HTMLAnchorElement>('a[role=doc-noteref]') ?? null;
    const button = target?.closest<HTMLElement>('.polto-page-link');
    if (button) void this.#copyPage(button);
  };

  async #copyPage(button: HTMLElement): Promise<void> {
    const { prefix } = this.#desk;
    const id = button.previousElementSibling?.id.slice(prefix.length) ?? '';
    await copy(addressOf(id, prefix), this.#status);
    if (this.#status.querySelector('textarea')) return;
    button.toggleAttribute('data-copied', true);
    setTimeout(() => button.toggleAttribute('data-copied', false), time);
  }

  #onToggle = (event: Event) => {
    const { newState, source } = event as ToggleEvent & { source?: Element | null };
    const popover = event.target;
    if (newState !== 'open' || !(popover instanceof HTMLElement)) return;
    const mark = source instanceof HTMLAnchorElement ? source : this.#pressed;
    if (mark?.role !== 'doc-noteref' || popover.ariaLabel !== mark.ariaLabel) return;
    const { prefix } = this.#desk;
    const id = decodeURIComponent(mark.hash.slice(1)).slice(prefix.length);
    const status = copyStatus();
    const button = copyButton(words.copyNote, () => addressOf(id, prefix), status);
    popover.append(element('p', { class: 'polto-popover-more' }, button, status));
  };
}
