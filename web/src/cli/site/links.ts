// Where the links of rendered HTML lead, once it is cut into pages.
import { escaped } from '../../bundle/escaped.js';
import { textOf } from '../../bundle/plain-html.js';

/** What the core is told to write for references to other volumes; no TEI can make it write that. */
export const refTemplate = 'polto:{volume}#{id}';
const foreign = /^polto:([^#]*)#(.*)$/;

/** Addresses as the page sees them; null: there is none. */
export interface Ways {
  /** Of an element of the same volume. */
  inside(id: string): string | null;
  /** Of another volume, or an element of it, for id "" and others. */
  outside(volume: string, id: string): string | null;
  /** Of a file beside the source, which is copied beside the page. */
  file(href: string): string | null;
}

/** A link's tag with what a picture says in words, or its end; links hold no links. */
const link = /<a((?: [\w:-]+(?:="[^"]*")?)*)>(\[Image\])?|<\/a>/g;
/** Names of pictures that pages show. */
export const picture = /\.(?:png|jpe?g|gif|webp|avif)$/i;

/** Leads every link to its page; one that leads nowhere becomes words. */
export function relinked(html: string, ways: Ways): string {
  let dead = false;
  return html.replace(link, (whole, attributes?: string, image = '') => {
    if (attributes === undefined) return dead ? '</span>' : whole;
    const href = textOf(valueOf(attributes, 'href'));
    const way = wayOf(href, ways);
    dead = way === null;
    if (way === null) return `<span${withoutLink(attributes)}>${image}`;
    const shown = image && isFile(href) && picture.test(way) ? imageOf(way, attributes) : image;
    const led = way === href ? attributes : attributes.replace(/ href="[^"]*"/, () => ` href="${escaped(way)}"`);
    return `<a${led}>${shown}`;
  });
}

/** The other volumes that links ask for, with ids. */
export function foreignTargets(html: string): { volume: string; id: string }[] {
  return Array.from(html.matchAll(/ href="(polto:[^"]*)"/g), ([, href = '']) => parted(textOf(href))).filter(
    (target) => target !== null,
  );
}

function wayOf(href: string, ways: Ways): string | null {
  if (href.startsWith('#')) return ways.inside(href.slice(1));
  const other = parted(href);
  if (other) return ways.outside(other.volume, other.id);
  return isFile(href) ? ways.file(href) : href;
}

function parted(href: string): { volume: string; id: string } | null {
  const [, volume, id] = foreign.exec(href) ?? [];
  return volume === undefined ? null : { volume: decodeURIComponent(volume), id: decodeURIComponent(id ?? '') };
}

/** Neither an address with a scheme or a host, nor a place in the text. */
function isFile(href: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(href);
}

function imageOf(src: string, attributes: string): string {
  return `<img src="${escaped(src)}" alt="${valueOf(attributes, 'aria-label')}" loading="lazy">`;
}

function withoutLink(attributes: string): string {
  const role = attributes.includes(' class="tei-graphic"') ? ' role="img"' : '';
  return attributes.replace(/ (?:href|role)="[^"]*"/g, '').replace(role ? /$/ : / aria-label="[^"]*"/, role);
}

function valueOf(attributes: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}
