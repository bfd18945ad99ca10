// One image at a time: found, fetched in the size that fits, and what is said when it cannot be had.
import type { PageBreak } from '../../core/types.js';
import type { Desk } from '../desk.js';
import { element } from '../element.js';
import { addressesFor } from './iiif.js';
import { imageOf } from './page-images.js';
import { words } from './strings.js';

export class PageImage {
  readonly root: HTMLElement;
  #desk: Desk;
  #scroller = element('div', { class: 'facsimile-scroll', role: 'region', tabindex: '0', 'aria-label': words.region });
  #status = element('p', { class: 'facsimile-status', role: 'status' });
  #open = element('a', { class: 'facsimile-open', target: '_blank', rel: 'noopener', hidden: '' }, words.open);
  #again = element('button', { type: 'button', class: 'facsimile-again', hidden: '' }, words.again);
  #page: PageBreak | null | undefined;
  #full = false;
  #loading: AbortController | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#again.addEventListener('click', () => void this.#load());
    this.root = element('div', { class: 'facsimile-page' }, this.#status, this.#again, this.#scroller, this.#open);
  }

  /** Shows the image of a page, unless it is there already. */
  show(page: PageBreak | null): void {
    if (page === this.#page) return;
    this.#page = page;
    void this.#load();
  }

  /** As large as it is, or as wide as its place. */
  zoom(full: boolean): void {
    this.#full = full;
    this.#scroller.toggleAttribute('data-full', full);
    if (this.#page) void this.#load();
  }

  async #load(): Promise<void> {
    this.#loading?.abort();
    const { signal } = (this.#loading = new AbortController());
    const page = this.#page;
    const address = page ? imageOf(page, this.#desk) : null;
    this.#again.hidden = true;
    this.#open.hidden = !address;
    if (!page || !address) {
      this.#scroller.replaceChildren();
      this.#status.textContent = page ? words.none(page.n) : words.before;
      return;
    }
    this.#open.href = address.href.replace(/\/info\.json$/, '/full/max/0/default.jpg');
    this.#status.textContent = words.loading(page.n);
    const width = this.#full ? Infinity : this.#scroller.clientWidth * devicePixelRatio;
    const image = await firstOf(await addressesFor(address, width, signal), signal);
    if (signal.aborted) return;
    if (image) image.alt = words.alternative(page.n);
    this.#scroller.replaceChildren(...(image ? [image] : []));
    this.#scroller.scrollTo(0, 0);
    this.#status.textContent = image ? '' : words.failed(page.n);
    this.#again.hidden = image !== null;
  }
}

/** The first of these that can be had; null when none can, or nobody waits for it any more. */
async function firstOf(addresses: string[], signal: AbortSignal): Promise<HTMLImageElement | null> {
  for (const address of addresses) {
    if (signal.aborted) return null;
    const image = element('img', { class: 'facsimile-image', decoding: 'async' });
    const loaded = await new Promise<boolean>((resolve) => {
      image.onload = () => resolve(true);
      image.onerror = () => resolve(false);
      image.src = address;
    });
    if (loaded) return image;
  }
  return null;
}
