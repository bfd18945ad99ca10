// Constructable style sheets: allowed under any style-src, parsed once per page.
import frameCss from '../styles/frame.css';
import provenanceCss from '../styles/provenance.css';
import structuresCss from '../styles/structures.css';
import textCss from '../styles/text.css';

function sheet(...css: string[]): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css.join(''));
  return made;
}

let frame: CSSStyleSheet | undefined;
let text: CSSStyleSheet | undefined;

/** The style of the frame. */
export function frameSheets(): CSSStyleSheet[] {
  frame ??= sheet(frameCss, provenanceCss);
  return [frame];
}

/** Gives the document, or the shadow root that the viewer stands in, the style of the text. */
export function adoptTextSheet(root: Node): void {
  text ??= sheet(textCss, structuresCss);
  const { adoptedStyleSheets } = root as Document | ShadowRoot;
  if (!adoptedStyleSheets.includes(text)) adoptedStyleSheets.push(text);
}
