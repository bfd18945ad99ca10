/** Marks that open a popover: notes, names, abbreviations. */
export const marks = '[role=doc-noteref], .tei-persName, .tei-gloss';

/** Whether a click asks for no more than what is under it, such as another tab. */
export function isPlainClick(event: MouseEvent): boolean {
  const { defaultPrevented, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  return !(defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey);
}

/** The link inside the page that a plain click asks for; null for any other click. */
export function localLink(event: MouseEvent): HTMLAnchorElement | null {
  if (!isPlainClick(event)) return null;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  return link?.getAttribute('href')?.startsWith('#') ? link : null;
}
