import type { Desk } from '../desk.js';

/** One tool beside the text. */
export interface Panel {
  readonly root: HTMLElement;
  /** It is read together with the text, and stays when the text moves below it. */
  readonly stays?: boolean;
  /** Another division is shown or, in the whole text, read. */
  shown?(id: string): void;
  /** The panel has come to the front; with `focus`, a reader asked for it and wants to go on in it. */
  entered?(focus: boolean): void;
  /** Shows the one thing of the panel that something in the text stands for. */
  seek?(id: string): void;
  /** What a reload should bring back, such as the words typed: plain data for JSON, and little of it. */
  state?(): unknown;
  /** Takes back what `state` gave, before it is entered. An older version may have given it: doubt it. */
  restore?(state: unknown): void;
}

/** What of the tools a reload brings back. */
export interface SideState {
  /** Name of the tool whose panel is open; "" when none is. */
  open: string;
  /** There was room beside the text when it was opened, or all closed. */
  beside: boolean;
  /** What each panel gave, by the name of its tool. */
  panels: Record<string, unknown>;
}

/** A tool before it is made: its button stands in the bar. */
export interface Tool {
  readonly name: string;
  readonly label: string;
  /** Whether this edition has anything for it. */
  serves(desk: Desk): boolean;
  make(desk: Desk): Panel | Promise<Panel>;
}
