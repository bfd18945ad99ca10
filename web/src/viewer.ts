// The class of <polto-viewer>, not registered. Its type stands here by hand, so that those who use
// the package need no types of what is bundled into it.
import type { Edition, Source } from './core/edition.js';
import type { TeiError } from './core/errors.js';
import { PoltoViewer as Implementation } from './viewer/viewer.js';

/**
 * What a page makes of elements of the text, by their names in TEI: it is given each as rendered, with
 * class "tei-NAME" and the attributes of the source as data-*, before it is shown, and gives what is
 * to stand in it instead; or it changes it, and gives nothing. A string is text, never markup.
 */
export type Behaviours = Record<string, (element: HTMLElement) => Node | string | null | undefined | void>;

/**
 * Shows a TEI text: one document of a volume at a time, or the whole.
 *
 * @element polto-viewer
 * @slot - shown until the text is there
 * @csspart header, title, about, side, bar, go-to, panel, contents, breadcrumb, neighbours, actions,
 *   unit, views, provenance, chain, card, documents, citations, display, keys, loading, error
 */
export interface PoltoViewer extends HTMLElement {
  /** Address of the TEI file. Attribute `src`. */
  src: string | null;
  /** Id of the division shown first; by default the first document. Attribute `document`. */
  document: string | null;
  /** One division at a time (default), or the whole text. Attribute `view`. */
  view: 'document' | 'text' | null;
  /**
   * Which side is shown where the text gives two, as abbreviation and expansion: the editors' (reading,
   * default) or the source's (diplomatic). Attribute `transcription`.
   */
  transcription: 'reading' | 'diplomatic' | null;
  /** Address for references to other volumes; {volume} and {id} are filled in. Attribute `ref-template`. */
  refTemplate: string | null;
  /** Address of a page image; {volume}, {facs} and {n} are filled in. Attribute `facsimile-template`. */
  facsimileTemplate: string | null;
  /** Put before the ids of the text, where a page shows several. Attribute `id-prefix`. */
  idPrefix: string | null;
  /** The edition shown; it is closed when another is, and when the viewer leaves the page. */
  readonly edition: Edition | undefined;
  /** What the page does with elements of the text; to be set before the text is opened. */
  behaviours: Behaviours | undefined;
  /** Shows bytes that the page already has. Never rejects: an error is shown, and an event. */
  open(source: Source, name?: string): Promise<void>;
  /** Shows the division that holds the element with this id, and the element. */
  navigate(id: string): void;
}

export const PoltoViewer: { new (): PoltoViewer; prototype: PoltoViewer } = Implementation;

declare global {
  interface HTMLElementTagNameMap {
    'polto-viewer': PoltoViewer;
  }

  interface HTMLElementEventMap {
    /** The text is open, its first division shown, and all of its edition can be asked for. */
    'polto-load': CustomEvent<{ edition: Edition }>;
    /** Another division is shown; id "" is the whole text. */
    'polto-navigate': CustomEvent<{ id: string; title: string }>;
    /** The text could not be fetched or opened. */
    'polto-error': CustomEvent<{ error: TeiError }>;
  }
}
