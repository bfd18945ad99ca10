// Single keys that do something: never while somebody types, and only where the focus is in the viewer, or
// nowhere on a page that says shortcuts="page". A reader or a page can turn them off (WCAG 2.1.4).
import type { Desk } from '../desk.js';
import { chosen } from '../display/choices.js';
import type { Side } from '../side/side.js';
import type { words } from './strings.js';

export interface Shortcut {
  key: string;
  does: keyof typeof words.does;
  serves(desk: Desk): boolean;
  act(desk: Desk, side: Side): void;
}

const severalUnits = ({ frame }: Desk) => frame.units.length > 1;
const fieldOf = ({ root }: Desk) => root.querySelector<HTMLElement>('.go-to-input');

/** In the order of the list that a reader sees. */
export const shortcuts: readonly Shortcut[] = [
  { key: 'n', does: 'next', serves: severalUnits, act: (desk) => step(desk, 1) },
  { key: 'p', does: 'previous', serves: severalUnits, act: (desk) => step(desk, -1) },
  { key: '/', does: 'search', serves: () => true, act: (_, side) => void side.open('search') },
  { key: 'g', does: 'goTo', serves: (desk) => fieldOf(desk) !== null, act: (desk) => fieldOf(desk)?.focus() },
  { key: 'c', does: 'contents', serves: severalUnits, act: (_, side) => void enterContents(side) },
  { key: 't', does: 'view', serves: severalUnits, act: turn },
  { key: 'd', does: 'display', serves: () => true, act: (_, side) => void side.open('display') },
  { key: '?', does: 'keys', serves: () => true, act: (desk) => void list(desk) },
];

/** What takes letters itself, or stands before the text. */
const busy = 'input:not([type=radio], [type=checkbox]), textarea, select, dialog, [role=dialog], [role=textbox]';

export function followKeys(desk: Desk, side: Side): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !isFor(event, desk)) return;
    const key = keyOf(event);
    const shortcut = shortcuts.find((one) => one.key === key && one.serves(desk));
    if (!shortcut) return;
    event.preventDefault();
    shortcut.act(desk, side);
  };
  document.addEventListener('keydown', onKey, { signal: desk.closed });
}

export function areOn({ viewer }: Desk): boolean {
  return chosen().shortcuts && viewer.getAttribute('shortcuts') !== 'off';
}

/** Whether keys do something where nothing has the focus. */
export function areAnywhere({ viewer }: Desk): boolean {
  return viewer.getAttribute('shortcuts') === 'page';
}

function isFor(event: KeyboardEvent, desk: Desk): boolean {
  const { ctrlKey, metaKey, altKey, isComposing, repeat } = event;
  if (ctrlKey || metaKey || altKey || isComposing || repeat || !areOn(desk)) return false;
  const path = event.composedPath().filter((one) => one instanceof HTMLElement);
  if (path.some((one) => one.isContentEditable || one.matches(busy))) return false;
  if (path.includes(desk.viewer)) return true;
  // In a document of XML it is the root that hears what nobody does.
  const nowhere = [document.body, document.documentElement, undefined].includes(path[0]);
  return nowhere && areAnywhere(desk) && desk.viewer.checkVisibility() && !desk.root.querySelector('dialog[open]');
}

function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (key === '/' || key === '?') return key;
  if (shiftKey) return '';
  if (/^[!-~]$/.test(key)) return key.toLowerCase();
  // Keyboards of other scripts have the Latin letters on the same keys.
  return /^Key[A-Z]$/.test(code) && key.length === 1 ? code.slice(3).toLowerCase() : '';
}

function step({ frame: { units }, reading, navigate }: Desk, by: number): void {
  const at = units.findIndex(({ id }) => id === reading);
  const unit = at < 0 ? undefined : units[at + by];
  if (unit) navigate(unit.id);
}

function turn({ viewer }: Desk): void {
  viewer.view = viewer.view === 'text' ? null : 'text';
}

async function enterContents(side: Side): Promise<void> {
  const panel = await side.open('contents');
  panel?.root.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
}

async function list(desk: Desk): Promise<void> {
  const code = await import('./key-list.js').catch(() => null);
  code?.showKeys(desk);
}
