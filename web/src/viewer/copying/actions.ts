// What can be done with the unit that is shown: copy its address, cite it. Under the way to the
// documents before and after, where frame.css keeps the room; beside the tools where there is none.
import type { Desk } from '../desk.js';
import { element } from '../element.js';
import { words as citing } from '../citations/strings.js';
import { addressOf } from './addresses.js';
import { copyButton, copyStatus } from './copy.js';
import { words } from './strings.js';

export class Actions {
  readonly #desk: Desk;
  readonly #home: HTMLElement;
  readonly #row: HTMLElement;

  /** `home` takes them where nothing comes before or after. */
  constructor(desk: Desk, home: HTMLElement) {
    this.#desk = desk;
    this.#home = home;
    const status = copyStatus();
    const link = copyButton(words.copyLink, () => addressOf(desk.current, desk.prefix), status);
    const cite = element('button', { type: 'button' }, citing.cite);
    cite.addEventListener('click', () => void this.#cite(status));
    const group = { class: 'actions', part: 'actions', role: 'group', 'aria-label': words.actions };
    this.#row = element('div', group, link, cite, status);
  }

  /** The frame is made anew for every unit; the row goes on. */
  shown(): void {
    const neighbours = this.#desk.frame.root.querySelector('.neighbours');
    this.#row.querySelector('[role=status]')?.replaceChildren();
    if (neighbours) neighbours.after(this.#row);
    else this.#home.append(this.#row);
  }

  async #cite(status: HTMLElement): Promise<void> {
    status.replaceChildren();
    const module = await import('../citations/dialog.js').catch(() => null);
    if (module) module.showCitations(this.#desk);
    else status.textContent = citing.unavailable;
  }
}
