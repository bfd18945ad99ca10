// The list of keys, over the viewer: fetched when a reader first asks for it.
import dialogCss from '../../styles/dialog.css';
import keysCss from '../../styles/keys.css';
import type { Desk } from '../desk.js';
import { element } from '../element.js';
import { words as popovers } from '../popover-strings.js';
import { styleSheet } from '../style-sheets.js';
import { areAnywhere, areOn, shortcuts } from './shortcuts.js';
import { words } from './strings.js';

const adoptSheet = styleSheet(dialogCss, keysCss);

export function showKeys(desk: Desk): void {
  const { root } = desk;
  adoptSheet(root);
  root.querySelector('.keys')?.remove();
  const dialog = build(desk);
  root.append(dialog);
  dialog.showModal();
}

function build(desk: Desk): HTMLDialogElement {
  const close = element('button', { type: 'button', class: 'keys-close' }, popovers.close);
  const single = shortcuts.filter((one) => one.serves(desk)).map(({ key, does }) => [key, words.does[does]] as const);
  const allowed = desk.viewer.getAttribute('shortcuts') !== 'off';
  const dialog = element(
    'dialog',
    { class: 'keys', part: 'keys', 'aria-labelledby': 'polto-keys' },
    element('h2', { id: 'polto-keys', tabindex: '-1', autofocus: '' }, words.title),
    close,
    allowed ? [element('h3', {}, words.single), element('p', {}, where(desk)), table(single)] : null,
    element('h3', {}, words.always),
    table(words.others),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  return dialog;
}

function where(desk: Desk): string {
  if (!areOn(desk)) return words.off;
  return areAnywhere(desk) ? words.whereAnywhere : words.where;
}

function table(rows: readonly (readonly [string, string])[]): HTMLElement {
  const parts = (keys: string) => keys.split(/(, | \+ )/).map((part, at) => (at % 2 ? part : element('kbd', {}, part)));
  return element('dl', {}, rows.map(([keys, does]) => [element('dt', {}, parts(keys)), element('dd', {}, does)]));
}
