/** Marks that open a popover: notes, names, abbreviations. */
export const marks = '[role=doc-noteref], .tei-persName, .tei-gloss';

/** The link inside the page that a plain click asks for; null for any other click. */
export function localLink(event: MouseEvent): HTMLAnchorElement | null {
  const { defaultPrevented, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey) return null;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  return link?.getAttribute('href')?.startsWith('#') ? link : null;
}
