// The panel in which a reader chooses how the text looks, and whether single keys do something.
import displayCss from '../../styles/display.css';
import type { Desk } from '../desk.js';
import { element } from '../element.js';
import { anchorOf, returnTo } from '../place/anchor.js';
import type { Panel } from '../side/panel.js';
import { words as tools } from '../side/strings.js';
import { strings } from '../strings.js';
import { styleSheet } from '../style-sheets.js';
import { appearances, changes, choose, chosen, isSettled, sizeIn, sizes } from './choices.js';
import { words } from './strings.js';

const adoptSheet = styleSheet(displayCss);

export class DisplayPanel implements Panel {
  readonly root: HTMLElement;
  #desk: Desk;
  #radios = appearances.map((value) => element('input', { type: 'radio', name: 'polto-appearance', value }));
  #size = element('output', { class: 'display-size' });
  #smaller = this.#sizeButton('−', words.smaller, -1);
  #larger = this.#sizeButton('+', words.larger, 1);
  #shortcuts = element('input', { type: 'checkbox' });

  constructor(desk: Desk) {
    this.#desk = desk;
    adoptSheet(desk.root);
    this.root = element(
      'section',
      { class: 'display', part: 'display', 'aria-label': tools.display },
      isSettled(desk.viewer) ? null : this.#appearance(),
      this.#sizes(),
      desk.viewer.getAttribute('shortcuts') === 'off' ? null : this.#keys(),
      element('p', { class: 'display-kept' }, words.kept),
    );
    changes.addEventListener('change', () => this.#show(), { signal: desk.closed });
    this.#show();
  }

  entered(focus: boolean): void {
    if (focus) this.root.querySelector<HTMLElement>('input:checked, button')?.focus();
  }

  #appearance(): HTMLElement {
    const labels = this.#radios.map((radio, at) => {
      const name = appearances[at] as (typeof appearances)[number];
      radio.addEventListener('change', () => choose({ appearance: name }));
      const sample = element('span', { class: 'display-sample', 'data-appearance': name, 'aria-hidden': 'true' }, 'Aa');
      return element('label', {}, radio, sample, words.appearances[name]);
    });
    return element('fieldset', {}, element('legend', {}, words.appearance), labels);
  }

  #sizes(): HTMLElement {
    const row = element('div', { class: 'display-row' }, this.#smaller, this.#size, this.#larger);
    return element('fieldset', {}, element('legend', {}, words.textSize), row);
  }

  #keys(): HTMLElement {
    this.#shortcuts.addEventListener('change', () => choose({ shortcuts: this.#shortcuts.checked }));
    const show = element('button', { type: 'button', class: 'display-keys' }, words.showKeys);
    show.addEventListener('click', () => {
      void import('../keys/key-list.js').then(({ showKeys }) => showKeys(this.#desk), () => {});
    });
    return element('div', {}, element('label', {}, this.#shortcuts, words.shortcuts), show);
  }

  #sizeButton(text: string, label: string, step: number): HTMLButtonElement {
    const button = element('button', { type: 'button', 'aria-label': label }, text);
    button.addEventListener('click', () => {
      const now = sizeIn(this.#desk.viewer);
      const size = step > 0 ? sizes.find((one) => one > now) : sizes.filter((one) => one < now).at(-1);
      if (size === undefined) return;
      // The line that is read stays where it is.
      const anchor = this.#desk.roomy ? anchorOf(this.#desk) : null;
      choose({ size });
      if (anchor?.at) returnTo(anchor, this.#desk);
    });
    return button;
  }

  #show(): void {
    const size = sizeIn(this.#desk.viewer);
    const shown = this.#desk.viewer.getAttribute('appearance') ?? 'system';
    for (const radio of this.#radios) radio.checked = radio.value === shown;
    this.#size.textContent = (size / 100).toLocaleString(strings.locale, { style: 'percent' });
    // Not disabled: the focus would be lost.
    this.#smaller.ariaDisabled = String(size <= (sizes.at(0) as number));
    this.#larger.ariaDisabled = String(size >= (sizes.at(-1) as number));
    this.#shortcuts.checked = chosen().shortcuts;
  }
}
