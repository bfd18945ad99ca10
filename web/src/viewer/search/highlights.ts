// Marks hits on the page with the CSS Custom Highlight API: the text itself is left alone. The
// highlights serve all viewers of a page; each adds ranges of its own.
import highlightCss from '../../styles/search-text.css';
import { styleSheet } from '../style-sheets.js';

type Kind = 'polto-hit' | 'polto-hit-current';

const adoptSheet = styleSheet(highlightCss);

export class Highlights {
  #ranges: Record<Kind, Set<Range>> = { 'polto-hit': new Set(), 'polto-hit-current': new Set() };

  /** `root`: the document, or the shadow root that the text stands in. */
  constructor(root: Node) {
    adoptSheet(root);
  }

  /** All hits on the page. */
  show(ranges: Range[]): void {
    this.#replace('polto-hit', ranges);
  }

  /** The one that a reader is at: in the text, and in a popover that shows it. */
  showCurrent(ranges: Range[]): void {
    this.#replace('polto-hit-current', ranges);
  }

  clear(): void {
    this.show([]);
    this.showCurrent([]);
  }

  #replace(kind: Kind, ranges: Range[]): void {
    const highlight = highlightOf(kind);
    for (const range of this.#ranges[kind]) highlight?.delete(range);
    this.#ranges[kind] = new Set(ranges);
    for (const range of ranges) highlight?.add(range);
  }
}

/** Undefined in browsers without the API: hits are then only scrolled to. */
function highlightOf(kind: Kind): Highlight | undefined {
  if (!CSS.highlights) return undefined;
  const known = CSS.highlights.get(kind);
  if (known) return known;
  const made = new Highlight();
  made.priority = kind === 'polto-hit-current' ? 1 : 0;
  CSS.highlights.set(kind, made);
  return made;
}
