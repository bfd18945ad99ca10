// Loaded when a reader comes back to a page: what was shown there when it was left.
import type { PoltoViewer } from '../../viewer.js';
import type { Desk } from '../desk.js';
import type { SideState } from '../side/panel.js';
import { returnTo } from './anchor.js';
import { recall } from './trail.js';

export interface Kept {
  /** Id of the unit that was read. */
  id: string;
  side: SideState | null;
  /** Scrolls to where the reader was; false when that is not known, or not there. */
  scroll(desk: Desk): boolean;
}

/** Gives the viewer the choices that were made in it; null when there is nothing to come back to. */
export function recalled(viewer: PoltoViewer, key: string): Kept | null {
  const place = recall(key);
  if (!place) return null;
  const { id, anchor, side, chosen } = place;
  if (chosen) {
    viewer.view = chosen.view;
    viewer.transcription = chosen.transcription;
  }
  return { id, side, scroll: (desk) => anchor !== null && returnTo(anchor, desk) };
}
