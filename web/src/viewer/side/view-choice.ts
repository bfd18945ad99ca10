// One document at a time, or the whole text.
import type { Desk } from '../desk.js';
import { element } from '../element.js';
import { words } from './strings.js';

export class ViewChoice {
  readonly root: HTMLElement;
  #desk: Desk;
  #inputs: HTMLInputElement[];

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#inputs = [false, true].map((whole) => this.#input(whole));
    const labels = this.#inputs.map((input, at) => element('label', {}, input, at ? words.whole : words.single));
    this.root = element('fieldset', { class: 'bar-choice', part: 'choice', 'aria-label': words.shown }, labels);
    this.shown();
  }

  /** The other view may have been chosen otherwise. */
  shown(): void {
    for (const [at, input] of this.#inputs.entries()) input.checked = (at === 1) === (this.#desk.viewer.view === 'text');
  }

  #input(whole: boolean): HTMLInputElement {
    const input = element('input', { type: 'radio', name: 'polto-shown' });
    input.addEventListener('change', () => (this.#desk.viewer.view = whole ? 'text' : null));
    return input;
  }
}
