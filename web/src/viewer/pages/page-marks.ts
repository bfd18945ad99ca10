// A page break answers to a click: the address becomes its own, and its image is shown where there is one.
import pageMarksCss from '../../styles/page-marks.css';
import type { Desk } from '../desk.js';
import { styleSheet } from '../style-sheets.js';
import { readingPage } from './reading-page.js';

const adoptSheet = styleSheet(pageMarksCss);

/** `chosen` is called with the reader on the page that was pressed. */
export function followPageMarks(desk: Desk, chosen: () => void): void {
  const { home } = desk.text;
  adoptSheet(home.getRootNode());
  const numbers = new Map(desk.edition.pages.map(({ id }, index) => [desk.prefix + id, index]));
  home.addEventListener(
    'click',
    (event) => {
      const index = numbers.get(markOf(event)?.id ?? '');
      const page = desk.edition.pages[index ?? -1];
      if (index === undefined || !page) return;
      event.preventDefault();
      desk.navigate(page.id);
      readingPage(desk).hold(index);
      chosen();
    },
    { signal: desk.closed },
  );
}

/** The page break that is pressed, by no more than a plain click. */
function markOf({ target, button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): Element | null {
  const plain = !button && !ctrlKey && !metaKey && !shiftKey && !altKey;
  const selecting = getSelection()?.isCollapsed === false;
  return plain && !selecting && target instanceof Element ? target.closest('.tei-pb[id]') : null;
}
