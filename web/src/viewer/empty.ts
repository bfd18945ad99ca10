// Said in the place of the text where there is none: a header alone, divisions without a word.
import type { Desk } from './desk.js';
import { element } from './element.js';
import { words } from './side/strings.js';

/** Says so above what is shown, if nothing of it is to be seen. */
export function sayEmpty({ text: { home }, root, frame }: Desk): void {
  root.querySelector('.empty')?.remove();
  const text = home.firstElementChild;
  if (!text || hasWords(text) || text.querySelector('img, svg, math')) return;
  const whole = frame.units.length < 2;
  const said = element(
    'div',
    { class: 'empty', role: 'status' },
    element('p', {}, words.empty),
    whole ? element('p', {}, words.emptyFile) : null,
  );
  root.querySelector('slot[name=text]')?.before(said);
}

/** As far as the first: this is asked again and again while a whole volume is read. */
function hasWords(text: Element): boolean {
  const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) if (/\S/.test(nodes.currentNode.nodeValue ?? '')) return true;
  return false;
}
