// The whole text as one page. Documents that are not on the screen are neither laid out nor painted
// (content-visibility), with a height guessed from their length; so a volume comes at once.
import wholeCss from '../../styles/whole.css';
import type { Edition } from '../../core/edition.js';
import type { ContentsEntry } from '../../core/types.js';
import { element } from '../element.js';
import { hold } from '../place/hold.js';
import { styleSheet } from '../style-sheets.js';
import { type Bulk, bulkOf, bulkRules } from './bulk.js';
import { TextLengths } from './lengths.js';
import { parseInSlices, Pace } from './slices.js';
import { words } from './strings.js';

const adoptSheet = styleSheet(wholeCss, `@layer polto{${bulkRules()}}`);

export class WholeText {
  /** Id of the unit that stands at the top of the window. */
  reading: string;
  #prefix: string;
  #units: readonly ContentsEntry[];
  #ids = new Map<HTMLElement, string>();
  #visible = new Set<Element>();
  #observer: IntersectionObserver | undefined;
  #tell: (id: string) => void;

  /** `tell`: is told which unit the reader has come to. */
  constructor(units: readonly ContentsEntry[], prefix: string, reading: string, tell: (id: string) => void) {
    this.#units = units;
    this.#prefix = prefix;
    this.reading = reading;
    this.#tell = tell;
  }

  /** What the renderer makes, as nodes; the browser answers meanwhile. In vain once it is not `wanted`. */
  async parse(edition: Edition, wanted: () => boolean): Promise<Node[]> {
    const ids = this.#units.map(({ id }) => id);
    const lengths = new TextLengths(ids, this.#prefix);
    const body = await parseInSlices(edition, new Pace(), (html) => lengths.pass(html), wanted);
    for (const id of ids) {
      const unit = body.ownerDocument.getElementById(this.#prefix + id);
      if (unit) this.#ids.set(unit, id);
    }
    const units = [...this.#ids.keys()];
    units.forEach((unit, at) => {
      let end = at + 1;
      while (unit.contains(units[end] ?? null)) end++;
      const length = units.slice(at, end).reduce((sum, one) => sum + lengths.of(this.#ids.get(one) ?? ''), 0);
      unit.dataset.bulk = bulkOf(length) satisfies Bulk;
    });
    return [...body.childNodes];
  }

  /** Follows the reader through the text that now stands in `home`. */
  watch(home: HTMLElement): void {
    adoptSheet(home.getRootNode());
    // A line across the window where the eye is.
    this.#observer = new IntersectionObserver((changes) => this.#see(changes), {
      rootMargin: '-15% 0px -84% 0px',
    });
    for (const unit of this.#ids.keys()) this.#observer.observe(unit);
    // After the text shows: to find them all takes milliseconds.
    setTimeout(() => this.#nameNotes());
  }

  /** Who goes by ear from landmark to landmark hears whose notes these are: each document has some. */
  #nameNotes(): void {
    const titles = new Map(this.#units.map(({ id, title }) => [id, title]));
    for (const [unit, id] of this.#ids) {
      for (const notes of unit.querySelectorAll('[role=doc-endnotes]')) {
        if (notes.closest('[data-bulk]') === unit) notes.ariaLabel += `: ${titles.get(id)}`;
      }
    }
  }

  leave(): void {
    this.#observer?.disconnect();
  }

  /** Where the chain is that stands above a document shown alone. */
  hint(): HTMLElement {
    return element('p', { class: 'remark' }, words.hint);
  }

  /** Scrolls to `target`, whatever the documents before it turn out to measure. */
  reach(target: Element): void {
    const unit = [...this.#ids.keys()].find((one) => one.contains(target));
    if (unit) this.#read(unit);
    hold(target, () => target.scrollIntoView());
  }

  #see(changes: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of changes) {
      if (isIntersecting) this.#visible.add(target);
      else this.#visible.delete(target);
    }
    const visible = [...this.#visible];
    const innermost = visible.find((one) => !visible.some((other) => other !== one && one.contains(other)));
    if (innermost) this.#read(innermost);
  }

  #read(unit: Element): void {
    const id = this.#ids.get(unit as HTMLElement) ?? '';
    if (id === this.reading) return;
    this.reading = id;
    this.#tell(id);
  }
}
