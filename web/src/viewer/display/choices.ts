// How a reader wants texts to look, and whether single keys do something: chosen once for all viewers of
// an origin, and kept in the browser where a page may keep anything. Loaded before the text where
// something has been chosen, else with the tools beside it.
import appearanceCss from '../../styles/appearance.css';
import { styleSheet } from '../style-sheets.js';

export const appearances = ['system', 'light', 'sepia', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

/** Sizes of the text, in percent. */
export const sizes = [80, 90, 100, 110, 125, 150, 175, 200];

export interface Choices {
  /** Undefined: as the page has it. */
  appearance?: Appearance;
  /** Undefined: as the page has it. */
  size?: number;
  shortcuts: boolean;
}

/** In localStorage. */
const name = 'polto';

const viewers = new Set<HTMLElement>();
const adoptAppearances = styleSheet(appearanceCss);
const sizeSheet = new CSSStyleSheet();
let choices = kept();

/** Tells of a change, here or in another tab. */
export const changes = new EventTarget();

export function chosen(): Readonly<Choices> {
  return choices;
}

/** The size of the text in a viewer, in percent. */
export function sizeIn(viewer: HTMLElement): number {
  return Math.round(100 * Number(getComputedStyle(viewer).getPropertyValue('--polto-text-size')));
}

export function choose(some: Partial<Choices>): void {
  choices = { ...choices, ...some };
  try {
    localStorage.setItem(name, JSON.stringify(choices));
  } catch {
    // In a sandbox, say: then for this page alone.
  }
  apply();
}

/** Makes a viewer look as the reader wants; with `closed`, until that is aborted, after each change too. */
export function follow(viewer: HTMLElement, closed?: AbortSignal): void {
  const { shadowRoot } = viewer;
  if (!shadowRoot || closed?.aborted) return;
  if (closed) viewers.add(viewer);
  closed?.addEventListener('abort', () => viewers.delete(viewer));
  adoptAppearances(shadowRoot);
  if (!shadowRoot.adoptedStyleSheets.includes(sizeSheet)) shadowRoot.adoptedStyleSheets.push(sizeSheet);
  dress(viewer);
}

/** Whether a style sheet of the page has settled that the viewer is light, or dark. */
export function isSettled(viewer: HTMLElement): boolean {
  const own = viewer.getAttribute('appearance');
  viewer.removeAttribute('appearance');
  const { colorScheme } = getComputedStyle(viewer);
  if (own !== null) viewer.setAttribute('appearance', own);
  return colorScheme !== 'light dark';
}

function apply(): void {
  const { size } = choices;
  sizeSheet.replaceSync(size ? `:host{--polto-text-size:${size / 100}!important}` : '');
  for (const viewer of viewers) dress(viewer);
  changes.dispatchEvent(new Event('change'));
}

function dress(viewer: HTMLElement): void {
  if (choices.appearance && !isSettled(viewer)) viewer.setAttribute('appearance', choices.appearance);
}

/** An older version, or something else, may have written it: what is not known is left out. */
function kept(): Choices {
  let found: Partial<Record<keyof Choices, unknown>> = {};
  try {
    found = Object(JSON.parse(localStorage.getItem(name) ?? '')) as typeof found;
  } catch {
    // Nothing is kept, or may be.
  }
  const appearance = appearances.find((one) => one === found.appearance);
  const size = sizes.find((one) => one === found.size);
  return { ...(appearance && { appearance }), ...(size && { size }), shortcuts: found.shortcuts !== false };
}

apply();
addEventListener('storage', ({ key }) => {
  if (key !== name) return;
  choices = kept();
  apply();
});
