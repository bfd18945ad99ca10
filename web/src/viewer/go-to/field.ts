// The field in the bar of tools; what it knows and offers is fetched when it is first entered.
import type { Desk } from '../desk.js';
import { element } from '../element.js';
import type { Combobox } from './combobox.js';
import { words } from './strings.js';

/** A field for a text of several units or pages; null for one that is seen at a glance. */
export function goToField(desk: Desk): HTMLElement | null {
  const { edition, frame } = desk;
  if (frame.units.length < 2 && edition.pages.length < 2) return null;
  const input = element('input', {
    class: 'go-to-input',
    type: 'text',
    role: 'combobox',
    'aria-label': words.label,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    placeholder: words.label,
    title: words.placeholder,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'go',
  });
  const status = element('p', { class: 'go-to-status', role: 'status' });
  const form = element('form', { class: 'go-to', part: 'go-to', role: 'search' }, input, status);
  let combobox: Promise<Combobox> | undefined;
  const fetched = () =>
    (combobox ??= import('./combobox.js').then(
      (module) => new module.Combobox(desk, form, input, status),
      (error: unknown) => {
        combobox = undefined;
        status.textContent = words.unavailable;
        throw error;
      },
    ));
  input.addEventListener('focus', () => void fetched().catch(() => {}));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void fetched().then((one) => one.go(), () => {});
  });
  return form;
}
