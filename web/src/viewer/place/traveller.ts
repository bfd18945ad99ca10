// One viewer on its way through the history of the page.
import { idIn } from '../address.js';
import type { Desk } from '../desk.js';
import type { Side } from '../side/side.js';
import { anchorOf, returnTo } from './anchor.js';
import { arrive, join, leave, part, type Place, type Traveller } from './trail.js';

export class DeskTraveller implements Traveller {
  readonly key: string;
  #desk: Desk;
  #side: Side;

  /** `address`: the fragment when the text was opened; it may have changed since. */
  constructor(key: string, desk: Desk, side: Side, address: string) {
    this.key = key;
    this.#desk = desk;
    this.#side = side;
    if (location.hash !== address) this.follow();
    join(this);
  }

  get reading(): string {
    return this.#desk.reading;
  }

  place(): Place {
    const { view, transcription } = this.#desk.viewer;
    return {
      id: this.reading,
      anchor: anchorOf(this.#desk),
      chosen: { view, transcription },
      side: this.#side.state,
    };
  }

  async return({ id, anchor }: Pick<Place, 'id' | 'anchor'>): Promise<void> {
    const desk = this.#desk;
    const shown = desk.show(this.#whole ? '' : id);
    if (shown) await shown;
    if (document.activeElement === document.body) desk.text.focus();
    if (!anchor || !returnTo(anchor, desk)) desk.scrollTo(idIn(location.hash, desk.prefix) ?? id);
  }

  follow(): void {
    const id = idIn(location.hash, this.#desk.prefix);
    if (id) this.#desk.goTo(id);
    else if (!location.hash) this.#desk.goTo(this.#start);
  }

  get #whole(): boolean {
    return this.#desk.viewer.view === 'text';
  }

  /** What the page shows before anybody goes anywhere. */
  get #start(): string {
    const { units } = this.#desk.frame;
    const first = units.find(({ kind }) => kind === 'document') ?? units[0];
    return this.#desk.viewer.document ?? first?.id ?? '';
  }

  /** A step to `id`, which comes back to where the reader is now. */
  step(go: () => void): void {
    leave();
    go();
    arrive();
  }

  /** From one document to the whole text, or back, at the same place. */
  async turn(): Promise<void> {
    const desk = this.#desk;
    const { reading } = desk;
    const anchor = anchorOf(desk);
    await desk.show(this.#whole ? '' : reading);
    // One who is at the beginning of a document begins there again.
    if (anchor?.at) returnTo(anchor, desk);
    else if (anchor) desk.scrollTo(reading);
    arrive();
  }

  part(): void {
    part(this);
  }
}
