// Loaded when a text cannot be shown: readers of a good file never need it.
import type { TeiError } from '../core/errors.js';
import errorCss from '../styles/error.css';
import { element } from './element.js';
import { hintFor, words } from './error-strings.js';
import { causeOf } from './network-cause.js';
import { styleSheet } from './style-sheets.js';

const adoptSheet = styleSheet(errorCss);

/** Errors that another try may not meet. */
const passing = new Set(['http', 'network', 'interrupted', 'empty-input', 'not-xml', 'not-tei']);

/** Errors that leave nothing to be shown: the file is something else, or nothing can read it. */
const hopeless = new Set(
  'empty-input not-xml unsupported-encoding not-tei no-root too-large out-of-memory too-many-prefixes too-deep too-many-attributes too-many-notes needs-strict-reading'.split(
    ' ',
  ),
);

/** Shows the error above what stood in the element; `again` opens it once more, or what could be read of it. */
export function showError(root: ShadowRoot, error: TeiError, again: (recover: boolean) => void): void {
  adoptSheet(root);
  const panel = errorPanel(error);
  if (error.line && !hopeless.has(error.code)) panel.append(button(words.recover, () => again(true)));
  if (passing.has(error.code)) panel.append(button(words.again, () => again(false)));
  root.replaceChildren(panel, element('slot'));
  revealPlace(panel);
  if (error.code === 'network') void tellCause(panel, error.source);
}

/** Says more of why nothing came, as soon as that is known. */
async function tellCause(panel: HTMLElement, src: string): Promise<void> {
  const cause = await causeOf(src);
  panel.querySelector('.error-hint')?.replaceChildren(words.hints[cause]);
}

/** What is wrong with the text, where, and what an editor can do about it. */
function errorPanel(error: TeiError): HTMLElement {
  const place = error.line ? words.place(error.line, error.column) : '';
  const hint = error.hint || hintFor(error.code);
  // The core speaks to editors, in English.
  const english = hintFor(error.code) ? null : 'en';
  return element(
    'section',
    { class: 'error', part: 'error', role: 'alert' },
    element('h1', {}, words.title),
    element('p', { class: 'error-message', lang: english }, error.message),
    element('p', { class: 'error-place' }, [error.source, place].filter(Boolean).join(', ')),
    error.excerpt ? excerpt(error) : null,
    hint ? element('p', { class: 'error-hint', lang: english }, hint) : null,
  );
}

function button(label: string, press: () => void): HTMLElement {
  const made = element('button', { type: 'button', class: 'error-recover' }, label);
  made.addEventListener('click', press);
  return made;
}

/** The offending line with its number, the place marked and a caret under it. */
function excerpt({ excerpt, line, excerptColumn }: TeiError): HTMLElement {
  const characters = [...excerpt];
  const at = Math.min(Math.max(excerptColumn - 1, 0), characters.length);
  const before = characters.slice(0, at).join('');
  const gutter = `${line} │ `;
  // Tabs stay tabs, so that the caret stands under its character at any tab width.
  const indent = (gutter + before).replace(/[^\t]/g, ' ');
  return element(
    'pre',
    { class: 'error-excerpt', tabindex: '0' },
    element('span', { class: 'error-line', 'aria-hidden': 'true' }, gutter),
    before,
    element('mark', {}, characters[at] ?? ' '),
    `${characters.slice(at + 1).join('')}\n`,
    element('span', { class: 'error-caret', 'aria-hidden': 'true' }, `${indent}▲`),
  );
}

/** Scrolls a long line to the place of the error. */
function revealPlace(panel: Element): void {
  const place = panel.querySelector('mark');
  const line = place?.parentElement;
  if (line) line.scrollLeft = place.offsetLeft - line.offsetLeft - line.clientWidth / 2;
}
