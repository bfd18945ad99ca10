// The switch between the two views of a transcription, and the style of what most texts have not,
// fetched when a text has any of it.
import viewsCss from '../../styles/views.css';
import { element } from '../element.js';
import { adoptScholarlySheet } from '../scholarly.js';
import { styleSheet } from '../style-sheets.js';
import { words } from './strings.js';

export { placeImages } from './images.js';

/** What the reading view and the diplomatic view show otherwise. */
const differing =
  '.tei-choice, .tei-subst, .tei-ex, .tei-fw, .tei-lb:is([data-n], [data-break])';

const adoptViewsSheet = styleSheet(viewsCss);

/** Gives the text and the frame around it the style of these families. */
export function adoptFamilySheets(root: Node, shadow: ShadowRoot): void {
  adoptScholarlySheet(root);
  adoptViewsSheet(shadow);
}

/** The switch between the views; null for a text that is the same in both. */
export function viewSwitch(
  shown: Element,
  current: string,
  choose: (view: keyof typeof words.views) => void,
): HTMLElement | null {
  if (!shown.querySelector(differing)) return null;
  const labels = Object.entries(words.views).map(([view, label]) => {
    const checked = view === current ? '' : null;
    const input = element('input', { type: 'radio', name: 'view', value: view, checked });
    input.addEventListener('change', () => choose(view as keyof typeof words.views));
    return element('label', {}, input, ` ${label}`);
  });
  return element('fieldset', { class: 'views', part: 'views', 'aria-label': words.legend }, labels);
}
