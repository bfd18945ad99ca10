import type { Desk } from '../desk.js';

/** One tool beside the text. */
export interface Panel {
  readonly root: HTMLElement;
  /** Another division is shown. */
  shown?(id: string): void;
  /** The panel has come to the front; with `focus`, a reader asked for it and wants to go on in it. */
  entered?(focus: boolean): void;
}

/** A tool before it is made: its button stands in the bar. */
export interface Tool {
  readonly name: string;
  readonly label: string;
  /** Whether this edition has anything for it. */
  serves(desk: Desk): boolean;
  make(desk: Desk): Panel | Promise<Panel>;
}
