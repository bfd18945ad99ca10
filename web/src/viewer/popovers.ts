// Native popovers beside a mark in the text. The browser closes them on Escape, on a click outside
// and when another opens, except one opened from inside, which keeps the first open beneath it.
import popoversCss from '../styles/popovers.css';
import { element } from './element.js';
import { marks } from './links.js';
import { words } from './popover-strings.js';
import { strings } from './strings.js';
import { styleSheet } from './style-sheets.js';

const adoptSheet = styleSheet(popoversCss);

export interface PopoverContent {
  label: string;
  body: Node[];
}

/** Opens and closes the popovers of one viewer; they live beside the text, inside `home`. */
export class Popovers {
  #home: HTMLElement;
  #open = new Map<HTMLElement, HTMLElement>();
  /** The mark whose popover this pointer press has just closed: its click must not open it again. */
  #pressed: Element | undefined;

  constructor(home: HTMLElement) {
    this.#home = home;
    adoptSheet(home.getRootNode());
    home.getRootNode().addEventListener('pointerdown', this.#notePress, { capture: true });
    home.addEventListener('keydown', pressMark);
  }

  disconnect(): void {
    this.#home.getRootNode().removeEventListener('pointerdown', this.#notePress, { capture: true });
    this.#home.removeEventListener('keydown', pressMark);
    this.closeAll();
  }

  /** Opens the popover of `mark`, or closes it when it is open. */
  toggle(mark: HTMLElement, content: PopoverContent): void {
    const wasOpen = this.#open.get(mark);
    if (wasOpen) return wasOpen.hidePopover();
    const pressed = this.#pressed === mark;
    this.#pressed = undefined;
    if (!pressed) this.#show(mark, content);
  }

  closeAll(): void {
    for (const popover of this.#open.values()) popover.hidePopover();
  }

  #show(mark: HTMLElement, { label, body }: PopoverContent): void {
    const popover = build(label, body, this.#home.lang || null);
    this.#home.append(popover);
    this.#open.set(mark, popover);
    popover.addEventListener('beforetoggle', (event) => {
      if ((event as ToggleEvent).newState === 'closed') this.#closing(mark, popover);
    });
    // Once it has all its content: a sheet may lie over the mark that it belongs to.
    popover.addEventListener('toggle', () => {
      if (overlap(mark, popover)) mark.scrollIntoView({ block: 'start' });
    });
    popover.showPopover({ source: mark });
    popover.focus({ preventScroll: true });
  }

  #closing(mark: HTMLElement, popover: HTMLElement): void {
    this.#open.delete(mark);
    const active = this.#activeElement();
    // A reader who has gone on to another control stays there.
    const returns = !active || active === document.body || popover.contains(active);
    queueMicrotask(() => {
      popover.remove();
      const now = this.#activeElement();
      if (returns && (!now || now === document.body) && !this.#home.querySelector('.polto-popover:focus-within')) {
        mark.focus({ preventScroll: true });
      }
    });
  }

  #activeElement(): Element | null {
    return (this.#home.getRootNode() as Document | ShadowRoot).activeElement;
  }

  #notePress = (event: Event) => {
    this.#pressed = [...this.#open.keys()].find((mark) => event.composedPath().includes(mark));
  };
}

/** A mark answers to the space bar too, as a button does. */
function pressMark(event: KeyboardEvent): void {
  const [target] = event.composedPath();
  if (event.key !== ' ' || !(target instanceof HTMLAnchorElement) || !target.matches(marks)) return;
  event.preventDefault();
  target.click();
}

function overlap(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** What the viewer says stands in its own language, among words of the text in theirs. */
function build(label: string, body: Node[], lang: string | null): HTMLElement {
  const close = element('button', {
    class: 'polto-popover-close',
    type: 'button',
    'aria-label': words.close,
  });
  const said = element('div', { class: 'polto-popover-body', lang }, body);
  const popover = element(
    'div',
    {
      class: 'polto-popover',
      popover: 'auto',
      role: 'dialog',
      'aria-label': label,
      tabindex: '-1',
      lang: strings.locale,
    },
    element('p', { class: 'polto-popover-title' }, label),
    said,
    close,
  );
  // Who hears the page hears what it says at once, not only its name. Not by an id: the page's are its own.
  popover.ariaDescribedByElements = [said];
  close.addEventListener('click', () => popover.hidePopover());
  return popover;
}

declare global {
  interface HTMLElement {
    // Newer than TypeScript's list: the popover is placed at its source.
    showPopover(options: { source: HTMLElement }): void;
  }
}
