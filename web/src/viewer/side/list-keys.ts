// A list of hundreds for the keyboard: one stop for the tabulator, arrows from item to item.

export class ListKeys {
  #list: HTMLElement;
  #items: string;
  #stop: HTMLElement | null = null;

  /** `items`: selector of what in the list takes the focus. */
  constructor(list: HTMLElement, items: string) {
    this.#list = list;
    this.#items = items;
    list.addEventListener('keydown', (event) => this.#onKey(event));
    list.addEventListener('focusin', ({ target }) => this.stopAt((target as Element).closest(items)));
  }

  /** Makes an item the one that the tabulator reaches. */
  stopAt(item: HTMLElement | null): void {
    if (this.#stop) this.#stop.tabIndex = -1;
    this.#stop = item;
    if (item) item.tabIndex = 0;
  }

  /** Puts the focus on the item that the tabulator would reach; on the first when that is hidden. */
  enter(): void {
    const shown = this.#shown;
    const stop = this.#stop && shown.includes(this.#stop) ? this.#stop : shown[0];
    stop?.focus();
  }

  /** Sees to it that the tabulator reaches an item that is shown. */
  refresh(): void {
    if (!this.#stop?.checkVisibility()) this.stopAt(this.#shown[0] ?? null);
  }

  #onKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    const item = (event.target as Element).closest<HTMLElement>(this.#items);
    const move = this.#moves[key];
    if (!item || !move || ctrlKey || metaKey || altKey) return;
    const shown = this.#shown;
    move(shown, shown.indexOf(item))?.focus();
    event.preventDefault();
  }

  #moves: Record<string, (shown: HTMLElement[], at: number) => HTMLElement | undefined> = {
    ArrowDown: (shown, at) => shown[at + 1],
    ArrowUp: (shown, at) => shown[at - 1],
    Home: (shown) => shown.at(0),
    End: (shown) => shown.at(-1),
  };

  get #shown(): HTMLElement[] {
    const all = this.#list.querySelectorAll<HTMLElement>(this.#items);
    return [...all].filter((item) => !item.closest('[hidden]'));
  }
}

/** Scrolls a list, and only the list, until this of it is seen. */
export function bringIntoList(item: Element, scroller: Element | null): void {
  if (!scroller) return;
  const [outer, inner] = [scroller.getBoundingClientRect(), item.getBoundingClientRect()];
  // What stays at the head of a list may lie over its first lines.
  if (inner.top < outer.top + 2 * inner.height || inner.bottom > outer.bottom) {
    scroller.scrollTop += inner.top - outer.top - outer.height / 3;
  }
}
