// The fragment of the page's address (#d156), as the id of an element of the text.

/** The id that a fragment means; null when it does not bear the prefix. */
export function idIn(fragment: string, prefix: string): string | null {
  try {
    const id = decodeURIComponent(fragment.slice(1));
    return (id.startsWith(prefix) && id.slice(prefix.length)) || null;
  } catch {
    return null; // a lone % is no escape
  }
}

/**
 * Puts an id into the address, as a step that the browser can go back from. Not by setting
 * location.hash: that would take the focus from the link that was followed.
 */
export function setAddress(id: string, prefix: string): void {
  if (idIn(location.hash, prefix) === id) return;
  try {
    history.pushState(null, '', `#${encodeURIComponent(prefix + id)}`);
  } catch {
    // Refused: too many steps at once, or an address that cannot be written to.
  }
}

/** The prefixes that stand on this page. */
const taken = new Set<string>();

/** A prefix that no other viewer has: the one that is wanted, or with "polto2-" after it. */
export function claimPrefix(wanted: string): string {
  let prefix = wanted;
  for (let n = 2; taken.has(prefix); n++) prefix = `${wanted}polto${n}-`;
  taken.add(prefix);
  return prefix;
}

export function releasePrefix(prefix: string | undefined): void {
  taken.delete(prefix as string);
}
