import { light, type Place } from '../viewer/places.js';

/** Lights the words of a step while it is pointed at, or has the focus, and no others. */
export function lightSteps(chain: HTMLElement, text: HTMLElement): void {
  const show = (one: HTMLElement | null) => {
    const steps = one?.dataset.steps?.split(' ') ?? [];
    for (const other of chain.querySelectorAll<HTMLElement>('[data-steps]')) {
      other.toggleAttribute('data-lit', other.dataset.steps?.split(' ').some((step) => steps.includes(step)));
    }
    light(text, (one?.dataset.place as Place | undefined) ?? null);
  };
  const pointed = ({ target }: Event) => show((target as Element).closest<HTMLElement>('[data-steps]'));
  chain.addEventListener('pointerover', pointed);
  chain.addEventListener('focusin', pointed);
  chain.addEventListener('pointerleave', () => show(null));
  chain.addEventListener('focusout', () => show(null));
}
