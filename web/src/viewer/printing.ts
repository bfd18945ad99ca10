// Paper: the viewer's rules for it, and a running title on every sheet after the first.
import printCss from '../styles/print.css';
import printTextCss from '../styles/print-text.css';
import type { Desk } from './desk.js';
import { titlesOf } from './metadata.js';
import { styleSheet } from './style-sheets.js';

const adoptSheet = styleSheet(printCss);
const adoptTextSheet = styleSheet(printTextCss);

/** Of the page, as margin boxes are: there is one running title, however many viewers. */
const runningTitle = new CSSStyleSheet();

/** Readies the page for being printed while this edition is shown. */
export function readyForPaper(desk: Desk): void {
  const { ownerDocument } = desk.viewer;
  adoptSheet(desk.root);
  adoptTextSheet(desk.viewer.getRootNode());
  const title = () => runningTitle.replaceSync(titleRules(desk));
  ownerDocument.defaultView?.addEventListener('beforeprint', title, { signal: desk.closed });
  desk.closed.addEventListener('abort', () => runningTitle.replaceSync(''));
  if (!ownerDocument.adoptedStyleSheets.includes(runningTitle)) ownerDocument.adoptedStyleSheets.push(runningTitle);
}

/** In a layer: a page that has running titles of its own keeps them. */
function titleRules({ viewer, edition, frame, current }: Desk): string {
  const alone = viewer.ownerDocument.querySelectorAll(viewer.localName).length === 1;
  const { series, title } = titlesOf(edition.metadata);
  const unit = frame.volume ? frame.units.find(({ id }) => id === current) : undefined;
  const left = [series, title].filter(Boolean).join(', ');
  if (!alone || !left) return '';
  const right = unit ? box('right', unit.n || unit.title) : '';
  return `@layer polto{@page{${box('left', left)}${right}}@page :first{@top-left{content:none}@top-right{content:none}}}`;
}

function box(side: 'left' | 'right', words: string): string {
  return `@top-${side}{content:"${escaped(words)}";font:italic 8pt Georgia,serif}`;
}

/** For a string of CSS: whatever could end it, or begin something else, by its number. */
function escaped(words: string): string {
  return words.replace(/[^\w \u0080-\uffff]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `);
}
