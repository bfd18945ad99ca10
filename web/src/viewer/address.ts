// The fragment of the page's address (#d156), as the id of an element of the text.

/** The id that a fragment means; null when it does not bear the prefix. */
export function idIn(fragment: string, prefix: string): string | null {
  const start = `#${prefix}`;
  if (!fragment.startsWith(start) || fragment.length === start.length) return null;
  try {
    return decodeURIComponent(fragment.slice(start.length));
  } catch {
    return null; // a lone % is no escape
  }
}

/**
 * Puts an id into the address, as a step that the browser can go back from. Not by setting
 * location.hash: that would take the focus from the link that was followed.
 */
export function setAddress(id: string, prefix: string): void {
  const fragment = `#${prefix}${encodeURIComponent(id)}`;
  if (location.hash !== fragment) history.pushState(null, '', fragment);
}
