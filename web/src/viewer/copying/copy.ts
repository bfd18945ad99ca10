// To the clipboard, or where the browser refuses that, into a field from which it can be copied by hand.
import { element } from '../element.js';
import { words } from './strings.js';

/** How long "Copied" stays, in milliseconds. */
const time = 4000;

const clearing = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

/** Copies `text`, and says in `status`, a live region, how that went. */
export async function copy(text: string, status: HTMLElement): Promise<void> {
  clearTimeout(clearing.get(status));
  status.replaceChildren();
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return offer(text, status);
  }
  status.textContent = words.copied;
  clearing.set(status, setTimeout(() => status.replaceChildren(), time));
}

function offer(text: string, status: HTMLElement): void {
  const field = element('textarea', { class: 'polto-by-hand', readonly: '', rows: '2', 'aria-label': words.field });
  field.value = text;
  status.replaceChildren(words.refused, field);
  field.focus();
  field.select();
}

/** A button that copies what `text` gives, and where it says that it has. */
export function copyButton(label: string, text: () => string, status: HTMLElement): HTMLButtonElement {
  const button = element('button', { type: 'button' }, label);
  button.addEventListener('click', () => void copy(text(), status));
  return button;
}

/** A live region for {@link copy}. */
export function copyStatus(): HTMLElement {
  return element('span', { class: 'polto-copied', role: 'status' });
}
