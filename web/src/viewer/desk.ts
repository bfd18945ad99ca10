import type { Polto } from '../core/core.js';
import type { Edition } from '../core/edition.js';
import type { Agent } from '../core/types.js';
import type { PoltoViewer } from '../viewer.js';
import type { Frame } from './frame.js';
import type { TextView } from './text-view.js';

/** What the tools beside the text ask of the viewer: made for one edition, and gone with it. */
export interface Desk {
  /** Aborted when the edition is closed: what listens to the text or the page for it stops. */
  readonly closed: AbortSignal;
  readonly viewer: PoltoViewer;
  readonly root: ShadowRoot;
  readonly polto: Polto;
  readonly edition: Edition;
  readonly frame: Frame;
  readonly text: TextView;
  /** Stands before every id on the page. */
  readonly prefix: string;
  /** Id of the division shown; "" is the whole text. */
  readonly current: string;
  /** Id of the division read: the one shown or, in the whole text, the one at the top of the window. */
  readonly reading: string;
  /** The tools stand in a column beside the text, not above it. */
  readonly roomy: boolean;
  /** Shows the division that holds the element with this id, and the element; a step in the history. */
  navigate(id: string): void;
  /** The same, but no step in the history; false when there is no such element. */
  goTo(id: string): boolean;
  /** Shows a division at its place in the window, whatever that is; a promise when it takes its time. */
  show(id: string): void | Promise<void>;
  /** Scrolls to what is shown and has this id. */
  scrollTo(id: string): void;
  /** Opens what a mark in the text stands for: a note, a name, an abbreviation. */
  openMark(mark: HTMLAnchorElement): Promise<void>;
  /** Opens the table of documents; with an agent, of those that this one had to do with. */
  showDocuments(agent: Agent | null): void;
}
