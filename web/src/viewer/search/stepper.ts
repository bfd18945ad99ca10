// The way from hit to hit: in the panel, and above the text where the panel has made room for it.
import { element } from '../element.js';
import { words } from './strings.js';

export interface Steps {
  step(by: 1 | -1): void;
  /** Back to the list of results. */
  reopen(): void;
  end(): void;
}

export class Stepper {
  readonly root: HTMLElement;
  #place = element('span', { class: 'step-place' });

  /** `floating`: by itself, over the text. */
  constructor(steps: Steps, floating: boolean) {
    const button = (name: string, label: string, text: string, press: () => void) => {
      const made = element('button', { type: 'button', class: `step step-${name}`, 'aria-label': label }, text);
      made.title = label;
      made.addEventListener('click', press);
      return made;
    };
    this.root = element(
      'div',
      { class: floating ? 'stepper stepper-floating' : 'stepper', role: 'group', 'aria-label': words.search },
      button('previous', words.previous, '↑', () => steps.step(-1)),
      this.#place,
      button('next', words.next, '↓', () => steps.step(1)),
      floating ? element('span', { class: 'step-more' }, button('reopen', words.reopen, words.reopen, () => steps.reopen())) : null,
      floating ? button('end', words.end, '×', () => steps.end()) : null,
    );
  }

  /** `at`: number of the hit shown, from 0; -1 for none yet. */
  show(at: number, total: number): void {
    this.#place.textContent = at < 0 ? '' : words.position(at + 1, total);
    for (const button of this.root.querySelectorAll<HTMLButtonElement>('.step-previous, .step-next')) {
      button.disabled = total === 0;
    }
  }

  focus(): void {
    this.root.querySelector<HTMLElement>('.step-next')?.focus({ preventScroll: true });
  }
}
