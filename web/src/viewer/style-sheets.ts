// Constructable style sheets: allowed under any style-src, parsed once per page.
import frameCss from '../styles/frame.css';
import provenanceCss from '../styles/provenance.css';
import structuresCss from '../styles/structures.css';
import textCss from '../styles/text.css';
import tokensCss from '../styles/tokens.css';

/** Gives a sheet to the document, or to a shadow root. */
export type Adopt = (root: Node) => void;

/** A sheet of this CSS, parsed when it is first given to somebody, and given to each root once. */
export function styleSheet(...css: string[]): Adopt {
  let sheet: CSSStyleSheet | undefined;
  return (root) => {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css.join(''));
    }
    const { adoptedStyleSheets } = root as Document | ShadowRoot;
    if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
  };
}

// Left out where nothing uses them: the pages of a site have these sheets as a file.

/** The style of the frame. */
export const adoptFrameSheet = /* @__PURE__ */ styleSheet(tokensCss, frameCss, provenanceCss);

/** The style of the text, for the root that the viewer stands in. */
export const adoptTextSheet = /* @__PURE__ */ styleSheet(textCss, structuresCss);
