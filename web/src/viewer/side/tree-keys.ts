// Mouse and keyboard in a tree, as the W3C's ARIA Authoring Practices describe them: one stop for the
// tabulator, arrows from item to item, letters to what begins with them.

const items = '[role=treeitem]';

/** Letters typed within this time, in milliseconds, belong together. */
const pause = 700;

export class TreeKeys {
  #tree: HTMLElement;
  #labels: string;
  #unfold: (item: HTMLElement) => void;
  #stop: HTMLElement | null = null;
  #typed = '';
  #typedAt = 0;

  /** `labels`: what of an item can be typed to find it. `unfold` is called before a branch is seen. */
  constructor(tree: HTMLElement, labels: string, unfold: (item: HTMLElement) => void) {
    this.#tree = tree;
    this.#labels = labels;
    this.#unfold = unfold;
    this.#stopAt(tree.querySelector(items));
    tree.addEventListener('keydown', (event) => this.#onKey(event));
    tree.addEventListener('click', (event) => this.#onClick(event));
    tree.addEventListener('focusin', (event) => this.#stopAt(itemAt(event)));
  }

  /** Opens the branches that hold `item`, and makes it the one that the tabulator reaches. */
  reveal(item: HTMLElement): void {
    for (let at = parentOf(item); at; at = parentOf(at)) this.#setExpanded(at, true);
    if (!this.#tree.contains((this.#tree.getRootNode() as ShadowRoot).activeElement)) this.#stopAt(item);
  }

  #stopAt(item: HTMLElement | null): void {
    if (!item) return;
    if (this.#stop) this.#stop.tabIndex = -1;
    this.#stop = item;
    item.tabIndex = 0;
  }

  /** What has no page of its own opens and closes; beside a heading that has one, only its arrow does. */
  #onClick(event: MouseEvent): void {
    const item = itemAt(event);
    if (!item?.ariaExpanded || (item instanceof HTMLAnchorElement && !onArrow(event, item))) return;
    event.preventDefault();
    this.#setExpanded(item, item.ariaExpanded !== 'true');
  }

  #onKey(event: KeyboardEvent): void {
    const item = itemAt(event);
    const { key, ctrlKey, metaKey, altKey } = event;
    if (!item || ctrlKey || metaKey || altKey) return;
    const move = this.#moves[key];
    if (move) move(item);
    else if (/^\S$/u.test(key)) this.#type(key, item);
    else return;
    event.preventDefault();
  }

  #moves: Record<string, (item: HTMLElement) => void> = {
    ArrowDown: (item) => this.#step(item, 1),
    ArrowUp: (item) => this.#step(item, -1),
    ArrowRight: (item) => {
      if (item.ariaExpanded === 'true') this.#step(item, 1);
      else this.#setExpanded(item, true);
    },
    ArrowLeft: (item) => {
      if (item.ariaExpanded === 'true') this.#setExpanded(item, false);
      else parentOf(item)?.focus();
    },
    Home: () => this.#visible.at(0)?.focus(),
    End: () => this.#visible.at(-1)?.focus(),
    Enter: (item) => item.click(),
    ' ': (item) => item.click(),
    '*': (item) => {
      for (const line of item.closest('ul')?.children ?? []) {
        this.#setExpanded(line.firstElementChild as HTMLElement, true);
      }
    },
  };

  #setExpanded(item: HTMLElement, open: boolean): void {
    if (!item.ariaExpanded) return;
    if (open) this.#unfold(item);
    item.ariaExpanded = String(open);
    const group = item.nextElementSibling;
    if (group instanceof HTMLElement) group.hidden = !open;
  }

  #step(item: HTMLElement, by: number): void {
    const visible = this.#visible;
    visible[visible.indexOf(item) + by]?.focus();
  }

  /** Goes to the next item that begins with what was typed, round the end. */
  #type(letter: string, from: HTMLElement): void {
    const now = performance.now();
    this.#typed = (now - this.#typedAt < pause ? this.#typed : '') + letter.toLowerCase();
    this.#typedAt = now;
    const visible = this.#visible;
    const at = visible.indexOf(from) + (this.#typed.length > 1 ? 0 : 1);
    const round = [...visible.slice(at), ...visible.slice(0, at)];
    const begins = (text: string | null) => text?.trim().toLowerCase().startsWith(this.#typed);
    const found = (item: Element) =>
      [...item.querySelectorAll(this.#labels)].some(({ textContent }) => begins(textContent));
    round.find(found)?.focus();
  }

  get #visible(): HTMLElement[] {
    return [...this.#tree.querySelectorAll<HTMLElement>(items)].filter(
      (item) => !item.closest('[role=group][hidden]'),
    );
  }
}

function itemAt({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(items) : null;
}

function parentOf(item: Element): HTMLElement | null {
  return item.closest('[role=group]')?.parentElement?.querySelector<HTMLElement>(items) ?? null;
}

/** On the arrow before the heading, or the space around it: 24 CSS pixels, WCAG 2.2's target size. */
function onArrow({ clientX }: MouseEvent, item: HTMLElement): boolean {
  const { left, right } = item.getBoundingClientRect();
  const rightToLeft = getComputedStyle(item).direction === 'rtl';
  return (rightToLeft ? right - clientX : clientX - left) < 24;
}
