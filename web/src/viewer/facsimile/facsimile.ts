// The image of the page that is read, beside the text; above it where there is no room.
import facsimileCss from '../../styles/facsimile-panel.css';
import facsimileTextCss from '../../styles/facsimile-text.css';
import type { Desk } from '../desk.js';
import { element } from '../element.js';
import { type ReadingPage, readingPage } from '../pages/reading-page.js';
import type { Panel } from '../side/panel.js';
import { styleSheet } from '../style-sheets.js';
import { PageImage } from './page-image.js';
import { words } from './strings.js';

const adoptSheet = styleSheet(facsimileCss);
const adoptTextSheet = styleSheet(facsimileTextCss);

/** Who scrolls past pages does not ask for their images. In milliseconds. */
const pause = 150;

export class Facsimile implements Panel {
  readonly root = element('section', { class: 'facsimile', part: 'facsimile', 'aria-label': words.facsimile });
  readonly stays = true;
  #desk: Desk;
  #reading: ReadingPage;
  #image: PageImage;
  #number = element('a', { class: 'facsimile-number' });
  #previous = button(words.previous, 'previous', () => this.#turn(-1));
  #next = button(words.next, 'next', () => this.#turn(1));
  #zoom = element('button', { type: 'button', class: 'facsimile-zoom', 'aria-pressed': 'false' }, words.full);
  #seen = false;
  #index = -1;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#image = new PageImage(desk);
    this.#reading = readingPage(desk);
    adoptSheet(desk.root);
    adoptTextSheet(desk.text.home.getRootNode());
    this.#zoom.addEventListener('click', () => this.#toggleZoom());
    this.#number.addEventListener('click', (event) => {
      event.preventDefault();
      this.#goTo(this.#index);
    });
    const bar = element('div', { class: 'facsimile-bar' }, this.#previous, this.#number, this.#next, this.#zoom);
    this.root.append(bar, this.#image.root);
    // Nothing is asked for that is not seen.
    new IntersectionObserver(([entry]) => this.#see(entry?.isIntersecting ?? false)).observe(this.root);
    this.#reading.follow((index) => this.#show(index));
    this.#reading.shown();
    this.#show(this.#reading.index);
  }

  shown(): void {
    this.#reading.shown();
  }

  state(): unknown {
    return { full: this.#zoom.ariaPressed === 'true' };
  }

  restore(state: unknown): void {
    if (Object(state).full === true) this.#toggleZoom();
  }

  #see(seen: boolean): void {
    this.#seen = seen;
    // Above the text it covers what a link would scroll to.
    this.#desk.text.home.toggleAttribute('data-facsimile', seen);
    if (seen) this.#load();
  }

  #show(index: number): void {
    const { pages } = this.#desk.edition;
    this.#index = index;
    const page = pages[index];
    this.#number.textContent = page ? words.page(page.n) : '';
    if (page) this.#number.href = `#${this.#desk.prefix}${page.id}`;
    else this.#number.removeAttribute('href');
    this.#previous.disabled = index <= 0;
    this.#next.disabled = index >= pages.length - 1;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#load(), pause);
  }

  #load(): void {
    if (this.#seen) this.#image.show(this.#desk.edition.pages[this.#index] ?? null);
  }

  #turn(by: number): void {
    this.#goTo(this.#index + by);
  }

  /** Turns to a page, and the text with it. */
  #goTo(index: number): void {
    const page = this.#desk.edition.pages[index];
    if (!page) return;
    this.#desk.navigate(page.id);
    this.#reading.hold(index);
    this.#show(index);
  }

  #toggleZoom(): void {
    const full = this.#zoom.ariaPressed !== 'true';
    this.#zoom.ariaPressed = String(full);
    this.#image.zoom(full);
  }
}

function button(label: string, kind: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: `facsimile-turn facsimile-${kind}`, 'aria-label': label });
  made.addEventListener('click', press);
  return made;
}
