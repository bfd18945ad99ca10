// Shows hits in the text: all of what is on the page, and the one that a reader is at.
import type { SearchHit } from '../../core/types.js';
import type { Desk } from '../desk.js';
import { hold } from '../place/hold.js';
import { Highlights } from './highlights.js';
import { Places } from './places.js';
import type { Results } from './results.js';

/** Room above and below a hit, in CSS pixels, within which it counts as seen. */
const margin = 96;

export class HitView {
  #desk: Desk;
  #places: Places;
  #highlights: Highlights;
  #current: SearchHit | undefined;
  /** What is marked, and where. */
  #marked: [Results | undefined, Element | null] = [undefined, null];

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#places = new Places(desk);
    this.#highlights = new Highlights(desk.viewer.getRootNode());
  }

  /** Marks what the query finds in the text on the page, unless just that is marked. */
  mark(results: Results | undefined): void {
    const text = this.#desk.text.home.firstElementChild?.firstElementChild ?? null;
    const [of, on] = this.#marked;
    if (of === results && on === text) return;
    this.#marked = [results, text];
    if (on !== text) this.#places.forget();
    const hits = results?.total ? results.hitsIn(this.#desk.current) : [];
    this.#highlights.show(this.#ranges(hits));
    this.#markCurrent();
  }

  /** Goes to a hit; in a note, its popover opens. */
  async open(hit: SearchHit): Promise<void> {
    this.#current = hit;
    this.#goTo(hit);
    const mark = this.#places.markOf(hit);
    if (mark) await this.#openNote(mark, hit);
    else this.#reveal(this.#places.rangeOf(hit));
    this.#markCurrent();
  }

  /** The text as it is, without marks. */
  clear(): void {
    this.#current = undefined;
    this.#marked = [undefined, null];
    this.#highlights.clear();
    if (this.showsNote) (this.#popover as HTMLElement).hidePopover();
  }

  /** The same; the keyboard goes on from the hit. */
  leave(): void {
    const range = this.#current && this.#places.rangeOf(this.#current);
    this.clear();
    if (range) getSelection()?.collapse(range.startContainer, range.startOffset);
  }

  /** Whether the note of a hit is open. */
  get showsNote(): boolean {
    return this.#popover?.hasAttribute('data-note-of') ?? false;
  }

  /** Puts the document of a hit on the page, unless it is there. */
  #goTo({ document, division }: SearchHit): void {
    const { current, roomy, frame } = this.#desk;
    const id = frame.units.some((unit) => unit.id === document) ? document : division;
    // Where the tools stand above the text, going there makes room for it.
    if (id !== null && ((current && current !== id) || !roomy)) this.#desk.navigate(id);
  }

  async #openNote(mark: HTMLAnchorElement, hit: SearchHit): Promise<void> {
    const { activeElement } = this.#desk.root;
    if (!this.#popoverOf(hit)) {
      scrollIntoSight(mark);
      await this.#desk.openMark(mark);
    }
    // Who steps from the field goes on stepping.
    if (activeElement instanceof HTMLElement && !activeElement.matches('.hit')) {
      activeElement.focus({ preventScroll: true });
    }
    this.#popover?.setAttribute('data-note-of', hit.note ?? '');
  }

  get #popover(): Element | null {
    return this.#desk.text.home.querySelector('.polto-popover:popover-open');
  }

  /** The popover that shows the note of a hit. */
  #popoverOf({ note }: SearchHit): Element | null {
    const popover = this.#popover;
    return note !== null && popover?.getAttribute('data-note-of') === note ? popover : null;
  }

  #markCurrent(): void {
    const hit = this.#current;
    if (!hit) return this.#highlights.showCurrent([]);
    const copy = this.#popoverOf(hit)?.querySelector('[data-note], .tei-note');
    const inCopy = copy ? this.#places.rangeInCopy(copy, hit) : null;
    if (inCopy) scrollIntoSight(inCopy);
    const ranges = [this.#places.rangeOf(hit), inCopy].filter((range) => range !== null);
    this.#highlights.showCurrent(ranges);
  }

  #ranges(hits: SearchHit[]): Range[] {
    return hits.map((hit) => this.#places.rangeOf(hit)).filter((range) => range !== null);
  }

  /** Where there is nothing to see of it, or no way to mark it, what holds it is marked. */
  #reveal(range: Range | null): void {
    this.#desk.text.markReached(null);
    if (!range) return;
    let holder = range.startContainer.parentElement;
    while (holder && !holder.checkVisibility()) holder = holder.parentElement;
    if (!holder) return;
    // In the whole text what is above may turn out larger than it was taken for.
    hold(holder, () => scrollIntoSight(range.getClientRects().length > 0 ? range : holder));
    if (!CSS.highlights || range.getClientRects().length === 0) this.#desk.text.markReached(holder);
  }
}

/** Scrolls only as far as is needed to see it. */
function scrollIntoSight(place: Range | Element): void {
  const holder = place instanceof Range ? place.startContainer.parentElement : place;
  const isSeen = () => {
    const { top, bottom } = place.getBoundingClientRect();
    return top >= margin && bottom <= innerHeight - margin;
  };
  if (!isSeen()) holder?.scrollIntoView({ block: 'center' });
  // A paragraph may be longer than the window.
  if (!isSeen() && place instanceof Range) scrollBy(0, place.getBoundingClientRect().top - innerHeight / 3);
}
