// How far a text is on its way; fetched when that takes longer than a moment.
import loadingCss from '../styles/loading.css';
import { element } from './element.js';
import type { Progress } from './fetch-text.js';
import { words } from './loading-strings.js';
import { strings } from './strings.js';
import { styleSheet } from './style-sheets.js';

const adoptSheet = styleSheet(loadingCss);

/** Milliseconds between two looks, and after which a silent server is worth a word. */
const pause = 150;
const silence = 8000;

/** Shows, with what says that the text is loading, how much is there, while the transfer is under way. */
export function showProgress(
  root: ShadowRoot,
  waiting: HTMLElement,
  progress: Progress,
  under: () => boolean,
): void {
  if (!under()) return;
  adoptSheet(root);
  const bar = element('progress');
  const amount = element('p', { class: 'loading-amount' });
  // Over a text that is still shown, too.
  const box = element('div', { class: 'loading-box' });
  if (waiting.isConnected) waiting.replaceWith(box);
  else root.prepend(box);
  box.append(waiting, bar, amount);
  let last = { received: -1, at: 0 };
  const look = () => {
    if (!under() || !box.isConnected) return box.remove();
    // The language may come after this.
    bar.ariaLabel = words.progress;
    const { received, total } = progress;
    const known = total > 0 && received <= total;
    if (known) [bar.max, bar.value] = [total, received];
    else bar.removeAttribute('value');
    amount.textContent = received ? amountOf(received, known ? total : 0) : '';
    const now = performance.now();
    if (received !== last.received) last = { received, at: now };
    const said = now - last.at > silence ? words.silent : strings.loading;
    if (waiting.textContent !== said) waiting.textContent = said;
    setTimeout(look, pause);
  };
  look();
}

function amountOf(received: number, total: number): string {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  return total ? words.of(megabytes(received), megabytes(total)) : words.received(megabytes(received));
}
