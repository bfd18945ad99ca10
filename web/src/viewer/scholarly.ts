// Loaded when a text has what these sheets are for.
import { scholarlyCss } from '../styles/scholarly.js';

let sheet: CSSStyleSheet | undefined;

/** Gives the document, or a shadow root, the style of descriptions, dictionaries, examples, pages. */
export function adoptScholarlySheet(root: Node): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(scholarlyCss);
  }
  const { adoptedStyleSheets } = root as Document | ShadowRoot;
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
}
