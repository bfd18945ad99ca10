/** A tag of rendered HTML: slash, name, attributes. */
const tag = /<(\/?)([a-z][\w-]*)([^>]*)>/gi;
const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr']);

/** Rendered HTML of a division without the divisions in it that have pages of their own, by their ids. */
export function ownWords(html: string, ids: ReadonlySet<string>): string {
  const kept: string[] = [];
  let [from, depth] = [0, 0];
  for (const { 0: whole, 1: slash, 2: name = '', 3: attributes = '', index } of html.matchAll(tag)) {
    if (empty.has(name.toLowerCase())) continue;
    if (depth > 0) {
      depth += slash ? -1 : 1;
      if (depth === 0) from = index + whole.length;
    } else if (!slash && ids.has(idIn(attributes))) {
      kept.push(html.slice(from, index));
      depth = 1;
    }
  }
  return kept.join('') + html.slice(from);
}

function idIn(attributes: string): string {
  return / id="([^"]*)"/.exec(attributes)?.[1] ?? '';
}

/** The ids in rendered HTML, in their order. */
export function idsIn(html: string): string[] {
  return Array.from(html.matchAll(tag), ([, , , attributes = '']) => idIn(attributes)).filter(Boolean);
}
