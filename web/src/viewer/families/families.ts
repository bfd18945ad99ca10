// Verse, drama, transcription and apparatus, and what a source says of its look: their style and the switch between the two views of a
// transcription, fetched when a text has any of them.
import apparatusCss from '../../styles/apparatus.css';
import dramaCss from '../../styles/drama.css';
import notesCss from '../../styles/notes.css';
import renditionsCss from '../../styles/renditions.css';
import transcriptionCss from '../../styles/transcription.css';
import verseCss from '../../styles/verse.css';
import viewsCss from '../../styles/views.css';
import { element } from '../element.js';

/** What the reading view and the diplomatic view show otherwise. */
const differing =
  '.tei-choice, .tei-subst, .tei-ex, .tei-fw, .tei-lb:is([data-n], [data-break])';

const views = { reading: 'Reading text', diplomatic: 'Diplomatic transcription' } as const;
const legend = 'View of the transcription';

let text: CSSStyleSheet | undefined;
let frame: CSSStyleSheet | undefined;

function sheet(...css: string[]): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css.join(''));
  return made;
}

/** Gives the text and the frame around it the style of these families. */
export function adoptFamilySheets(root: Node, shadow: ShadowRoot): void {
  text ??= sheet(transcriptionCss, apparatusCss, verseCss, dramaCss, renditionsCss, notesCss);
  frame ??= sheet(viewsCss);
  const { adoptedStyleSheets } = root as Document | ShadowRoot;
  if (!adoptedStyleSheets.includes(text)) adoptedStyleSheets.push(text);
  if (!shadow.adoptedStyleSheets.includes(frame)) shadow.adoptedStyleSheets.push(frame);
}

/** The switch between the views; null for a text that is the same in both. */
export function viewSwitch(
  shown: Element,
  current: string,
  choose: (view: keyof typeof views) => void,
): HTMLElement | null {
  if (!shown.querySelector(differing)) return null;
  const labels = Object.entries(views).map(([view, label]) => {
    const checked = view === current ? '' : null;
    const input = element('input', { type: 'radio', name: 'view', value: view, checked });
    input.addEventListener('change', () => choose(view as keyof typeof views));
    return element('label', {}, input, ` ${label}`);
  });
  return element('fieldset', { class: 'views', part: 'views', 'aria-label': legend }, labels);
}
