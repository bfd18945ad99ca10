// What stands around the text: title, contents, the way to the documents before and after.
import type { Edition } from '../core/edition.js';
import type { Agent, ContentsEntry, DocumentEntry } from '../core/types.js';
import { Contents, readableUnits, titleWithoutNumber } from './contents.js';
import { type Child, element } from './element.js';
import { metadataList, titlesOf } from './metadata.js';
import { strings } from './strings.js';

/** Opens the table of documents; with an agent, of those that this one had to do with. */
export type ShowDocuments = (agent: Agent | null) => void;

/** The frame of one edition. */
export class Frame {
  readonly root: HTMLElement;
  readonly units: readonly ContentsEntry[];
  #contents: Contents | null;
  #unit = element('div', { class: 'unit', part: 'unit' });
  #prefix: string;
  #edition: Edition;

  /** More than one document. */
  readonly volume: boolean;

  /** `roomy`: wide enough for the contents of a volume beside the text. */
  constructor(edition: Edition, prefix: string, roomy: boolean, showDocuments: ShowDocuments) {
    this.#edition = edition;
    this.#prefix = prefix;
    this.units = readableUnits(edition.contents);
    const volume = this.units.filter(({ kind }) => kind === 'document').length > 1;
    this.volume = volume;
    this.#contents = this.units.length > 1 ? new Contents(volume && roomy) : null;
    this.root = element(
      'div',
      { class: 'frame', 'data-volume': volume ? '' : null },
      header(edition, volume ? showDocuments : null),
      this.#contents && this.#contents.nav,
      this.#unit,
    );
  }

  /** Shows where the unit stands, and above its text what is known of its way; "" is the whole. */
  show(id: string, document: DocumentEntry | null, provenance: Child): void {
    const way = id && this.#contents ? neighbours(this.units, id, document, this.#prefix) : '';
    const rel = this.#unit.querySelector('.neighbour:focus')?.getAttribute('rel');
    const parts = element('div', {}, way, provenance, element('slot', { name: 'text' }));
    this.#unit.replaceChildren(...parts.childNodes);
    // Who goes on with the keyboard goes on from the same place.
    if (rel) this.#unit.querySelector<HTMLElement>(`[rel=${rel}]`)?.focus({ preventScroll: true });
    this.#contents?.show(id);
  }

  /** Lists the contents: apart, since a volume has hundreds and the text comes first. */
  fillContents(): void {
    this.#contents?.fill(this.#edition.contents, this.#prefix);
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

  foldContents(): void {
    this.#contents?.fold();
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

/** What the header says in brief, and in full once it is opened. */
function about(edition: Edition): HTMLElement {
  const brief = metadataList(edition.metadata);
  const details = element(
    'details',
    { class: 'about', part: 'about' },
    element('summary', {}, strings.about),
    brief,
  );
  const showAll = () => import('./header-panel.js').then(({ showHeader }) => showHeader(edition, brief));
  details.addEventListener('toggle', () => void showAll(), { once: true });
  return details;
}

function documentsButton(show: ShowDocuments): HTMLElement {
  const button = element('button', { type: 'button', class: 'all-documents' }, strings.allDocuments);
  button.addEventListener('click', () => show(null));
  return button;
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
