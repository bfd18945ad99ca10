// Rendered HTML, cut where a division has a page of its own.
import { textOf } from '../../bundle/plain-html.js';

/** A tag of rendered HTML: slash, name, attributes. */
const tag = /<(\/?)([a-z][\w-]*)([^>]*)>/gi;
const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr']);
/** Where a page of the book begins. */
const pageBreak = /<span class="tei-pb"[^>]*>.*?<\/span>/g;

export interface Cuttings {
  /** What is around the divisions. */
  around: string;
  /** The page breaks before each of them, by its id; those behind the last have the id "". */
  breaks: Map<string, string>;
}

/** Takes the divisions with these ids out of rendered HTML, and the page breaks between them. */
export function cutOut(html: string, ids: ReadonlySet<string>): Cuttings {
  const kept: string[] = [];
  const breaks = new Map<string, string>();
  const keep = (from: number, to: number, id: string) => {
    const piece = html.slice(from, to);
    const found = piece.match(pageBreak)?.join(' ');
    if (found) breaks.set(id, found);
    kept.push(piece.replace(pageBreak, ''));
  };
  let [from, depth] = [0, 0];
  for (const { 0: whole, 1: slash, 2: name = '', 3: attributes = '', index } of html.matchAll(tag)) {
    if (empty.has(name.toLowerCase())) continue;
    if (depth > 0) {
      depth += slash ? -1 : 1;
      if (depth === 0) from = index + whole.length;
    } else if (!slash && ids.has(idIn(attributes))) {
      keep(from, index, idIn(attributes));
      depth = 1;
    }
  }
  keep(from, html.length, '');
  return { around: kept.join(''), breaks };
}

function idIn(attributes: string): string {
  return textOf(/ id="([^"]*)"/.exec(attributes)?.[1] ?? '');
}

/** The ids in rendered HTML, in their order. */
export function idsIn(html: string): string[] {
  return Array.from(html.matchAll(tag), ([, , , attributes = '']) => idIn(attributes)).filter(Boolean);
}
