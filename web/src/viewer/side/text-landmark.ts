import type { Desk } from '../desk.js';

/**
 * Makes a landmark of the text, named as what is shown of it: who goes through the page by ear goes there at
 * once, and hears where a link has led when the text takes the focus.
 */
export function nameText({ text, frame, edition, current }: Desk): void {
  const unit = frame.units.find(({ id }) => id === current);
  text.home.role = 'region';
  text.home.ariaLabel = unit?.title || edition.metadata.title;
}
