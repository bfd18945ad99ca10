// Which page a reader is on: that of the last page break above a line in the upper part of the window.
import type { Desk } from '../desk.js';

type Listener = (index: number) => void;

/** A reader who does one of these goes on reading, wherever a choice has led. */
const goingOn = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/** One for a desk: the tools agree on the page. */
const known = new WeakMap<Desk, ReadingPage>();

export function readingPage(desk: Desk): ReadingPage {
  const page = known.get(desk) ?? new ReadingPage(desk);
  known.set(desk, page);
  return page;
}

export class ReadingPage {
  #desk: Desk;
  #numbers: Map<string, number>;
  #breaks: Element[] = [];
  #above = new Set<Element>();
  #observer: IntersectionObserver | undefined;
  #listeners = new Set<Listener>();
  #index = -1;
  #held: AbortController | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#numbers = new Map(desk.edition.pages.map(({ id }, index) => [id, index]));
    new ResizeObserver(() => this.#watch()).observe(desk.frame.side);
  }

  /** Index into the pages of the edition; -1 before the first. */
  get index(): number {
    return this.#index;
  }

  /** Calls `listener` whenever a reader comes to another page. */
  follow(listener: Listener): void {
    this.#listeners.add(listener);
  }

  /** Takes this page for the one that is read, as long as the reader does not go on from there. */
  hold(index: number): void {
    this.#release();
    const { signal } = (this.#held = new AbortController());
    for (const type of goingOn) {
      addEventListener(type, () => this.#release(), { capture: true, passive: true, signal });
    }
    this.#set(index);
  }

  /** Another text is shown. */
  shown(): void {
    this.#release();
    this.#watch();
  }

  /** Looks at the page breaks of the text that is shown now. */
  #watch(): void {
    const { text, prefix } = this.#desk;
    const breaks = [...text.home.querySelectorAll('.tei-pb[id]')];
    this.#breaks = breaks.filter(({ id }) => this.#numbers.has(id.slice(prefix.length)));
    this.#above.clear();
    this.#observer?.disconnect();
    // Far beyond the upper end, so that a break goes on being above the line however fast one scrolls.
    const rootMargin = `10000000px 0px -${Math.round(innerHeight - this.#line)}px 0px`;
    this.#observer = new IntersectionObserver((entries) => this.#note(entries), { rootMargin });
    for (const one of this.#breaks) this.#observer.observe(one);
    if (!this.#breaks.length) this.#settle();
  }

  /** A third down what is to be seen of the text: the tools may stay above it. */
  get #line(): number {
    const { side } = this.#desk.frame;
    const stays = getComputedStyle(side).position === 'sticky';
    const above = stays && side.getBoundingClientRect().right > this.#desk.text.home.getBoundingClientRect().left;
    const covered = above ? side.offsetHeight : 0;
    return covered + (innerHeight - covered) / 3;
  }

  #release(): void {
    this.#held?.abort();
    this.#held = undefined;
  }

  #note(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      // In a frame of another origin there is no margin: what has left upwards is above.
      if (isIntersecting || boundingClientRect.bottom < 0) this.#above.add(target);
      else this.#above.delete(target);
    }
    this.#settle();
  }

  #settle(): void {
    if (this.#held) return;
    const last = this.#breaks.filter((one) => this.#above.has(one)).at(-1);
    this.#set(last ? this.#indexOf(last) : this.#first());
  }

  #set(index: number): void {
    if (index === this.#index) return;
    this.#index = index;
    for (const listener of this.#listeners) listener(index);
  }

  #indexOf({ id }: Element): number {
    return this.#numbers.get(id.slice(this.#desk.prefix.length)) ?? -1;
  }

  /** The page on which what is shown begins. */
  #first(): number {
    const { edition, frame, current } = this.#desk;
    const { pages } = edition;
    const page = frame.units.find(({ id }) => id === current)?.page ?? '';
    const [first] = this.#breaks;
    if (first) {
      const index = this.#indexOf(first);
      // What stands before the very first break belongs to its page as far as readers mind.
      return pages[index]?.n === page ? index : Math.max(index - 1, 0);
    }
    if (!page) return -1;
    // A number may come twice: the last one up to here counts.
    const order = new Map(frame.units.map(({ id }, at) => [id, at]));
    const here = order.get(current) ?? 0;
    const fits = pages.flatMap(({ n }, index) => (n === page ? [index] : []));
    return fits.filter((index) => (order.get(pages[index]?.document ?? '') ?? 0) <= here).at(-1) ?? fits[0] ?? -1;
  }
}
