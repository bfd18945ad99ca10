// Names of the files of a site, and the way from one to another.

/** Names that a site needs for itself. */
const reserved = new Set(['index', 'search', 'viewer', 'polto', 'pagefind', 'sitemap']);

/** As long as a file name may be nearly everywhere, with an ending. */
const longest = 100;

/**
 * A name for each id: the id itself where it can be the name of a file, and where file systems that
 * make no difference of case can keep it apart from the others.
 */
export function fileNames(ids: Iterable<string>): Map<string, string> {
  const taken = new Set(reserved);
  const names = new Map<string, string>();
  for (const id of ids) {
    const plain = id.replace(/[^\p{L}\p{M}\p{N}._-]/gu, '_').replace(/^\.+/, '_').slice(0, longest) || '_';
    let name = plain;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain}-${n}`;
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  return names;
}

/** The address of a file, named from the root of the site, as a page of the site sees it. */
export function hrefFrom(page: string, target: string): string {
  const [path = '', fragment] = target.split('#') as [string, string?];
  const from = page.split('/').slice(0, -1);
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const way = [...from.slice(shared).map(() => '..'), ...to.slice(shared).map(encodeURIComponent)].join('/');
  const here = path === page && fragment !== undefined ? '' : way;
  return fragment === undefined ? here : `${here}#${encodeURIComponent(fragment)}`;
}

/** The address of a page on the web; what an index page is called is nobody's business. */
export function addressOn(base: string, page: string): string {
  const path = page.replace(/(^|\/)index\.html$/, '$1');
  return base + path.split('/').map(encodeURIComponent).join('/');
}
