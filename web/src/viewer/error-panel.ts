// Loaded when a text cannot be shown: readers of a good file never need it.
import type { TeiError } from '../core/errors.js';
import errorCss from '../styles/error.css';
import { element } from './element.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(errorCss);

const words = {
  title: 'This text cannot be shown',
  recover: 'Show what could be read',
  place: (line: number, column: number) => `line ${line}, column ${column}`,
};

/** Errors that leave nothing to be shown: the file is something else, or nothing can read it. */
const hopeless = new Set(
  'empty-input not-xml unsupported-encoding not-tei no-root too-large out-of-memory too-many-prefixes needs-strict-reading'.split(
    ' ',
  ),
);

/** Shows the error above what stood in the element; `recover` opens what could be read. */
export function showError(root: ShadowRoot, error: TeiError, recover: () => void): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  const panel = errorPanel(error);
  if (error.line && !hopeless.has(error.code)) panel.append(recoverButton(recover));
  root.replaceChildren(panel, element('slot'));
  revealPlace(panel);
}

/** What is wrong with the text, where, and what an editor can do about it. */
function errorPanel(error: TeiError): HTMLElement {
  const place = error.line ? words.place(error.line, error.column) : '';
  return element(
    'section',
    { class: 'error', part: 'error', role: 'alert' },
    element('h2', {}, words.title),
    element('p', { class: 'error-message' }, error.message),
    element('p', { class: 'error-place' }, [error.source, place].filter(Boolean).join(', ')),
    error.excerpt ? excerpt(error) : null,
    error.hint ? element('p', {}, error.hint) : null,
  );
}

function recoverButton(recover: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'error-recover' }, words.recover);
  button.addEventListener('click', recover);
  return button;
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
