// What stands around the text: title, a place for the tools, the way to the documents before and after.
import type { Edition } from '../core/edition.js';
import type { Agent, ContentsEntry, DocumentEntry } from '../core/types.js';
import { type Child, element } from './element.js';
import { pathTo } from './entries.js';
import { titlesOf } from './metadata.js';
import { strings } from './strings.js';
import { readableUnits, titleWithoutNumber } from './units.js';

/** Opens the table of documents; with an agent, of those that this one had to do with. */
export type ShowDocuments = (agent: Agent | null) => void;

/** The frame of one edition. */
export class Frame {
  readonly root: HTMLElement;
  readonly units: readonly ContentsEntry[];
  #unit = element('div', { class: 'unit', part: 'unit' });
  #prefix: string;
  #contents: readonly ContentsEntry[];

  /** The place of the tools beside the text; filled after the first paint (side/). */
  readonly side = element('div', { class: 'side', part: 'side' });

  /** Tools beside the text where there is room: for a few units they would leave it mostly empty. */
  get beside(): boolean {
    return this.units.length > 3;
  }

  /** More than one document. */
  readonly volume: boolean;

  constructor(edition: Edition, prefix: string, showDocuments: ShowDocuments) {
    this.#prefix = prefix;
    this.#contents = edition.contents;
    this.units = readableUnits(this.#contents);
    const volume = this.units.filter(({ kind }) => kind === 'document').length > 1;
    this.volume = volume;
    this.root = element(
      'div',
      { class: 'frame', 'data-beside': this.beside ? '' : null },
      header(edition, volume ? showDocuments : null),
      this.side,
      this.#unit,
    );
  }

  /** Shows where the unit stands, and above its text what is known of its way; "" is the whole. */
  show(id: string, document: DocumentEntry | null, provenance: Child): void {
    const several = id && this.units.length > 1;
    const way = several ? neighbours(this.units, id, document, this.#prefix) : '';
    const path = several ? breadcrumb(pathTo(this.#contents, id), this.#prefix) : null;
    const rel = this.#unit.querySelector('.neighbour:focus')?.getAttribute('rel');
    const parts = element('div', {}, path, way, provenance, element('slot', { name: 'text' }));
    this.#unit.replaceChildren(...parts.childNodes);
    // Who goes on with the keyboard goes on from the same place.
    if (rel) this.#unit.querySelector<HTMLElement>(`[rel=${rel}]`)?.focus({ preventScroll: true });
  }

  /** Puts the switch between the views of a transcription above the text. */
  showViews(views: HTMLElement | null): void {
    this.#unit.querySelector('.views')?.remove();
    if (views) this.#unit.querySelector('slot')?.before(views);
  }

  /** Keeps the switch in step with a view that was chosen otherwise. */
  checkView(view: string): void {
    for (const input of this.#unit.querySelectorAll<HTMLInputElement>('.views input')) {
      input.checked = input.value === view;
    }
  }

  scrollToUnit(): void {
    this.#unit.scrollIntoView();
  }
}

function header(edition: Edition, showDocuments: ShowDocuments | null): HTMLElement {
  const { metadata } = edition;
  const { series, title } = titlesOf(metadata);
  return element(
    'header',
    { class: 'header', part: 'header' },
    element(
      'hgroup',
      {},
      series ? element('p', { class: 'series' }, series) : null,
      element('h1', { part: 'title' }, title || edition.contents[0]?.title || strings.untitled),
    ),
    about(edition),
    showDocuments && documentsButton(showDocuments),
  );
}

/** What the header says: in brief as soon as the tools are there, and in full once it is opened. */
function about(edition: Edition): HTMLElement {
  const details = element(
    'details',
    { class: 'about', part: 'about' },
    element('summary', {}, strings.about),
  );
  const showAll = () => import('./header-panel.js').then(({ showHeader }) => showHeader(edition, details));
  details.addEventListener('toggle', () => void showAll(), { once: true });
  return details;
}

function documentsButton(show: ShowDocuments): HTMLElement {
  const button = element('button', { type: 'button', class: 'all-documents' }, strings.allDocuments);
  button.addEventListener('click', () => show(null));
  return button;
}

/** The divisions that hold the unit; each link leads to the first unit in one of them. */
function breadcrumb(path: readonly ContentsEntry[], prefix: string): HTMLElement | null {
  if (!path.length) return null;
  const steps = path.map((entry) =>
    element('li', {}, element('a', { href: `#${prefix}${entry.id}` }, titleWithoutNumber(entry))),
  );
  const attributes = { class: 'breadcrumb', part: 'breadcrumb', 'aria-label': strings.breadcrumb };
  return element('nav', attributes, element('ol', {}, steps));
}

/** Where the unit stands, between the one before and the one after. */
function neighbours(
  units: readonly ContentsEntry[],
  id: string,
  document: DocumentEntry | null,
  prefix: string,
): HTMLElement {
  const at = units.findIndex((unit) => unit.id === id);
  const documents = units.filter(({ kind }) => kind === 'document');
  const last = documents.at(-1)?.n ?? '';
  const place = document?.n && documents.length > 1 ? strings.position(document.n, last) : '';
  const pages = document ? strings.pages(document.page, document.lastPage) : '';
  return element(
    'nav',
    { class: 'neighbours', part: 'neighbours', 'aria-label': strings.documents },
    neighbour(units[at - 1], prefix, 'prev'),
    element('p', { class: 'place' }, [place, pages].filter(Boolean).join(' · ')),
    neighbour(units[at + 1], prefix, 'next'),
  );
}

function neighbour(unit: ContentsEntry | undefined, prefix: string, rel: 'prev' | 'next') {
  if (!unit) return element('span');
  const { id, n, title } = unit;
  const label = rel === 'prev' ? strings.previous(title) : strings.next(title);
  const attributes = { class: 'neighbour', rel, href: `#${prefix}${id}`, 'aria-label': label, title };
  return element('a', attributes, n || titleWithoutNumber(unit));
}
