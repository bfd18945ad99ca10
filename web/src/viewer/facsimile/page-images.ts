// Where the image of a page is: at the address that the page's template gives, or that the text names.
import type { Edition } from '../../core/edition.js';
import type { PageBreak } from '../../core/types.js';
import type { Desk } from '../desk.js';
import { isAllowed } from '../families/images.js';

/** Whether this edition may have images of its pages. */
export function hasImages({ viewer, edition }: Desk): boolean {
  const asked = viewer.hasAttribute('facsimile-template') || viewer.hasAttribute('images');
  return asked && edition.pages.some((page) => page.facs && (isTemplated(viewer) || isImage(page.facs)));
}

/** The address of the image of a page; null when it has none, or may not be shown. */
export function imageOf(page: PageBreak, desk: Desk): URL | null {
  const { viewer } = desk;
  if (isTemplated(viewer)) return addressOf(templated(page, desk), document.baseURI);
  if (!viewer.hasAttribute('images') || !isImage(page.facs)) return null;
  const base = new URL(viewer.getAttribute('src') ?? '', document.baseURI);
  const address = addressOf(page.facs, base);
  return address && isAllowed(address) ? address : null;
}

function isTemplated(viewer: Element): boolean {
  return Boolean(viewer.getAttribute('facsimile-template'));
}

/** The renderer has filled in the template: its links stand in the page breaks. */
const links = /<span class="tei-pb"[^>]* id="([^"]*)"[^>]*><a href="([^"]*)"/g;
const linked = new WeakMap<Edition, Map<string, string>>();

function templated({ id }: PageBreak, { edition, prefix }: Desk): string {
  let addresses = linked.get(edition);
  if (!addresses) {
    const found = (edition.html() ?? '').matchAll(links);
    addresses = new Map([...found].map(([, page = '', address = '']) => [page, address]));
    linked.set(edition, addresses);
  }
  return unescaped(addresses.get(prefix + id) ?? '');
}

function unescaped(value: string): string {
  const characters: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
  return value.replace(/&(?:amp|lt|gt|quot);/g, (reference) => characters[reference] as string);
}

function isImage(facs: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp)$|\/info\.json$/i.test(facs);
}

function addressOf(text: string, base: URL | string): URL | null {
  return text && URL.canParse(text, base) ? new URL(text, base) : null;
}
