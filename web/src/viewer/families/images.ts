// Images: their addresses are relative to the text, and a page may ask for them to be seen.
import { element } from '../element.js';
import { words } from './strings.js';

/** Leads the links to images to where they are, and shows them in `viewer` if it has `images`. */
export function placeImages(shown: Element, viewer: Element): void {
  const base = new URL(viewer.getAttribute('src') ?? '', document.baseURI);
  for (const link of shown.querySelectorAll<HTMLAnchorElement>('a.tei-graphic')) {
    const address = addressOf(link, base);
    if (!address) continue;
    link.href = address.href;
    if (viewer.hasAttribute('images') && isShowable(link, address)) showImage(link, address);
  }
}

function addressOf(link: Element, base: URL): URL | null {
  try {
    return new URL(link.getAttribute('href') ?? '', base);
  } catch {
    return null;
  }
}

/** No recordings, no films. */
function isShowable(link: Element, address: URL): boolean {
  return isAllowed(address) && link.textContent?.startsWith(`[${words.image}`) === true;
}

/** None that a page of its own origin or a safe connection does not bring. */
export function isAllowed({ origin, protocol }: URL): boolean {
  return origin === location.origin || protocol === 'https:';
}

/** In the place of the words, which come back if it cannot be had. */
function showImage(link: Element, { href }: URL): void {
  const said = link.textContent ?? '';
  const alt = link.getAttribute('aria-label') ?? '';
  const image = element('img', { loading: 'lazy', alt });
  image.addEventListener('error', () => link.replaceChildren(said), { once: true });
  image.src = href;
  link.replaceChildren(image);
}
