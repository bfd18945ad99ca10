import { load, type Polto } from '../core/core.js';
import type { Edition, OpenOptions, Source } from '../core/edition.js';
import type { TeiError } from '../core/errors.js';
import { needsStrictReading } from '../core/strict-reading.js';
import type { Agent } from '../core/types.js';
import type { PoltoViewer as Viewer } from '../viewer.js';
import { idIn, setAddress } from './address.js';
import { adoptEarlyProperties, attributes, reflectAttributes } from './attributes.js';
import { type ChainHost, provenance, sayUnreadable } from './chain.js';
import type { Desk } from './desk.js';
import { element } from './element.js';
import { asTeiError, fetchText, unread } from './fetch-text.js';
import { Frame } from './frame.js';
import { localLink, pressMark } from './links.js';
import { Names } from './names.js';
import { noteContent, noteElsewhere } from './notes.js';
import { Popovers } from './popovers.js';
import type { Side } from './side/side.js';
import { strings } from './strings.js';
import { frameSheets } from './style-sheets.js';
import { TextView } from './text-view.js';

const asLittleAsPossible = { sourceNotes: false, strictReading: false, search: false } as const;

/** What the style sheets in styles/scholarly/ and the switch of views are for, in rendered HTML. */
const scholarly = new RegExp(
  'data-css|class="tei-(?:margin-note|note-number)|<ruby| lang="(?!en)|' +
    'class="tei-(?:l|lg|sp|stage|castList|choice|subst|mod|add|del|supplied|surplus|secl|damage|ex|unclear|' +
    'handShift|space|fw|lb" data-[nb]|app|listApp|listWit)\\b|' +
    'class="(?:polto-(?:field|section|speaker|text-title)|tei-(?:egXML|eg|gi|att|tag|val|entry|entryFree|sense|' +
    'listBibl|biblStruct|u|surface|zone|floatingText|graphic|formula|figDesc|specDesc)")',
);

/**
 * The element behind {@link Viewer}, which says what its attributes and events mean.
 *
 * No component library: the frame is made once for an edition and once for a document, so there is
 * nothing to compare, and a library would bring a second Trusted Types policy.
 */
export class PoltoViewer extends HTMLElement implements Viewer {
  static observedAttributes = Object.values(attributes);

  declare src: string | null;
  declare document: string | null;
  declare view: 'document' | 'text' | null;
  declare transcription: 'reading' | 'diplomatic' | null;
  declare refTemplate: string | null;
  declare facsimileTemplate: string | null;
  declare idPrefix: string | null;

  #root: ShadowRoot;
  #polto: Polto | undefined;
  #edition: Edition | undefined;
  #names: Names | undefined;
  #frame: Frame | undefined;
  #side: Side | undefined;
  #text = new TextView();
  #popovers: Popovers | undefined;
  #fetching: AbortController | undefined;
  /** Id of the division shown; "" for the whole text. */
  #current: string | undefined;
  /** Attributes changed since they were last obeyed. */
  #changed = new Set<string>();

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = frameSheets();
    this.#root.append(element('slot'));
    this.addEventListener('click', this.#onClick);
    this.addEventListener('keydown', pressMark);
  }

  get edition(): Edition | undefined {
    return this.#edition;
  }

  connectedCallback(): void {
    window.addEventListener('hashchange', this.#onHashChange);
    adoptEarlyProperties(this);
    this.#obeyLater('src');
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#onHashChange);
    this.#fetching?.abort();
    this.#popovers?.disconnect();
    this.#popovers = undefined;
    this.#close();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === attributes.transcription) this.#transcribe();
    else this.#obeyLater(name);
  }

  open(source: Source, name = ''): Promise<void> {
    return this.#read(async () => source, name);
  }

  navigate(id: string): void {
    if (this.#goTo(id)) setAddress(id, this.#prefix);
  }

  /** Attributes that are set one after the other are obeyed together. */
  #obeyLater(name: string): void {
    if (!this.isConnected) return;
    if (this.#changed.size === 0) queueMicrotask(() => this.#obey());
    this.#changed.add(name);
  }

  #obey(): void {
    this.#changed.delete('document');
    this.#changed.delete('view');
    const reload = this.#changed.size > 0;
    this.#changed.clear();
    if (!this.isConnected) return;
    const { src } = this;
    if (!reload) this.#show(this.#wanted());
    else if (src) void this.#read((signal) => fetchText(src, signal), src);
  }

  /** A newer call wins over an older one under way. */
  async #read(
    read: (signal: AbortSignal) => Promise<Source>,
    name: string,
    recover = false,
  ): Promise<void> {
    this.#fetching?.abort();
    const { signal } = (this.#fetching = new AbortController());
    if (!this.#edition) this.#sayLoading();
    try {
      // What most texts can do without follows when it is needed: the text comes first.
      const [polto, source] = await Promise.all([load(asLittleAsPossible), read(signal)]);
      if (signal.aborted) return;
      this.#polto = polto;
      const edition = await openKnowing(polto, source, {
        name,
        recover,
        idPrefix: this.#prefix,
        refTemplate: this.refTemplate ?? '',
        facsimileTemplate: this.facsimileTemplate ?? '',
      });
      if (signal.aborted) return edition.close();
      this.#accept(edition);
      await this.#complete(edition);
    } catch (error) {
      if (!signal.aborted) {
        await this.#fail(asTeiError(error, name), signal, () => void this.#read(read, name, true));
      }
    }
  }

  #sayLoading(): void {
    const waiting = element('p', { class: 'loading', part: 'loading', role: 'status' });
    this.#root.replaceChildren(waiting, element('slot'));
    waiting.textContent = strings.loading;
  }

  #accept(edition: Edition): void {
    this.#close();
    this.#edition = edition;
    const frame = (this.#frame = new Frame(edition, this.#prefix, this.#showDocuments));
    this.#names = new Names(edition, this.#prefix, frame.volume ? this.#showDocuments : null);
    this.#root.replaceChildren(frame.root);
    this.#text.enter(this);
    this.#popovers ??= new Popovers(this.#text.home);
    const target = this.#addressed();
    this.#show((target && this.#unitOf(target)) ?? this.#wanted());
    if (target) this.#scrollTo(target);
    // The tools come after the first paint.
    requestAnimationFrame(() => setTimeout(() => void this.#furnish(frame, edition, target)));
  }

  /** Puts the tools beside the text. Without them, when they cannot be had, it can still be read. */
  async #furnish(frame: Frame, edition: Edition, target: string | null): Promise<void> {
    const tools = await import('./side/side.js').catch(() => null);
    if (!tools || this.#frame !== frame) return;
    const side = (this.#side = new tools.Side(frame.side, this.#desk(frame, edition)));
    if (this.#roomy) await side.open('contents', false);
    if (target && this.#frame === frame && this.#current === this.#unitOf(target)) this.#scrollTo(target);
  }

  #desk(frame: Frame, edition: Edition): Desk {
    const viewer = this;
    return {
      viewer,
      root: this.#root,
      polto: this.#polto as Polto,
      edition,
      frame,
      text: this.#text,
      prefix: this.#prefix,
      get current() {
        return viewer.#current ?? '';
      },
      get roomy() {
        return viewer.#roomy;
      },
      navigate: (id) => this.navigate(id),
      openMark: (mark) => void this.#follow(mark, idIn(mark.hash, this.#prefix) ?? ''),
      showDocuments: this.#showDocuments,
    };
  }

  /** Says that the text is there once all of the edition can be asked for, source notes too. */
  async #complete(edition: Edition): Promise<void> {
    if (edition.hasSourceNotes) await this.#polto?.loadSourceNotes().catch(() => {});
    if (edition === this.#edition) this.#emit('polto-load', { edition });
  }

  async #fail(error: TeiError, signal: AbortSignal, recover: () => void): Promise<void> {
    this.#close();
    // What keeps the text away may keep the panel away too: then the message alone.
    const panel = await import('./error-panel.js').catch(() => null);
    if (signal.aborted) return;
    const { message } = error;
    if (panel) panel.showError(this.#root, error, recover);
    else this.#root.replaceChildren(element('p', { role: 'alert' }, message), element('slot'));
    this.#emit('polto-error', { error });
  }

  #close(): void {
    this.#popovers?.closeAll();
    this.#edition?.close();
    this.#edition = this.#names = this.#frame = this.#side = this.#current = undefined;
    this.#text.clear();
  }

  /** Puts a division on the page; the path from bytes to the first division runs through here. */
  #show(id: string): void {
    const edition = this.#edition;
    const rendered = edition?.html(id) ?? null;
    if (!edition || !this.#frame || rendered === null) return;
    this.#text.show(rendered, edition.metadata.language);
    if (scholarly.test(rendered)) void this.#serveFamilies(id);
    this.#current = id;
    const { document, unread } = edition.documentSoFar(id);
    const way = document && provenance(document, this.#chainHost, unread);
    this.#frame.show(id, document, way);
    this.#side?.show(id);
    if (way && unread !== null) void this.#readNote(id, way);
    const title = this.#frame.units.find((unit) => unit.id === id)?.title ?? '';
    this.#emit('polto-navigate', { id, title });
  }

  /** Loads what reads the note of a document, and fills in what it says, unless the reader has gone on. */
  async #readNote(id: string, unread: HTMLElement): Promise<void> {
    const failed = await this.#polto?.loadSourceNotes().catch(() => true);
    const document = unread.isConnected && this.#current === id ? this.#edition?.documentSoFar(id).document : null;
    if (!document) return;
    if (failed) return sayUnreadable(unread, () => void this.#readNote(id, unread));
    const held = unread.contains(this.#root.activeElement);
    const way = provenance(document, this.#chainHost);
    unread.replaceWith(...(way ? [way] : []));
    if (held) way?.querySelector('button')?.focus({ preventScroll: true });
  }

  /** Style and controls of what most texts have not; fetched when one is first shown. */
  async #serveFamilies(id: string): Promise<void> {
    const { adoptFamilySheets, placeImages, viewSwitch } = await import('./families/families.js');
    adoptFamilySheets(this.#text.home.getRootNode(), this.#root);
    if (id !== this.#current) return;
    placeImages(this.#text.home, this);
    const choose = (view: 'reading' | 'diplomatic') => (this.transcription = view);
    this.#frame?.showViews(viewSwitch(this.#text.home, this.#view, choose));
  }

  get #view(): string {
    return this.transcription === 'diplomatic' ? 'diplomatic' : 'reading';
  }

  #transcribe(): void {
    this.#text.transcribe(this.#view);
    this.#frame?.checkView(this.#view);
  }

  /** What the attributes ask for; else the first document, else the first readable unit. */
  #wanted(): string {
    if (this.view === 'text') return '';
    const units = this.#frame?.units ?? [];
    const asked = this.document ? this.#unitOf(this.document) : null;
    const first = units.find(({ kind }) => kind === 'document') ?? units[0];
    return asked ?? first?.id ?? '';
  }

  #unitOf(id: string): string | null {
    const unit = this.#edition?.unitOf(id) ?? null;
    return unit !== null && this.view === 'text' ? '' : unit;
  }

  get #prefix(): string {
    return this.idPrefix ?? '';
  }

  /** The id in the page's address, when it is one of this text. */
  #addressed(): string | null {
    const id = idIn(location.hash, this.#prefix);
    return id && this.#unitOf(id) !== null ? id : null;
  }

  /** Back, forward, a new address: the address of the start means what the attributes ask for. */
  #onHashChange = () => {
    const id = this.#addressed() ?? (location.hash ? null : this.#wanted());
    if (id !== null) this.#goTo(id);
  };

  #goTo(id: string): boolean {
    const unit = this.#unitOf(id);
    if (unit === null) return false;
    this.#popovers?.closeAll();
    if (unit !== this.#current) this.#show(unit);
    // Where the tools stand above the text, they have served.
    if (!this.#roomy && this.#side?.fold()) this.#text.focus();
    this.#scrollTo(id);
    this.#text.catchFocus();
    return true;
  }

  #scrollTo(id: string): void {
    // The frame above a division belongs to it.
    if (id === this.#current || !this.#text.reach(this.#prefix + id)) this.#frame?.scrollToUnit();
  }

  #onClick = (event: MouseEvent) => {
    const link = localLink(event);
    const id = link && idIn(link.hash, this.#prefix);
    if (link && id && this.#follow(link, id)) event.preventDefault();
  };

  /** True when the viewer has done what the link asks for. */
  #follow(link: HTMLAnchorElement, id: string): boolean {
    const content =
      link.role === 'doc-noteref'
        ? (noteContent(link, this.#text) ?? noteElsewhere(this.#edition, id))
        : link.matches('.tei-persName, .tei-gloss') && this.#names?.content({ name: '', ref: id });
    if (content) {
      this.#popovers?.toggle(link, content);
      return true;
    }
    if (this.#unitOf(id) === null) return false;
    this.navigate(id);
    return true;
  }

  #chainHost: ChainHost = {
    knows: (agent) => this.#names?.knows(agent) ?? false,
    showName: (mark, agent) => {
      const content = this.#names?.content(agent);
      if (content) this.#popovers?.toggle(mark, content);
    },
    light: (place) => this.#text.light(place),
    reveal: (place) => this.#text.reveal(place),
  };

  /** The table of documents; its code is fetched when it is first asked for. */
  #showDocuments = async (agent: Agent | null) => {
    this.#popovers?.closeAll();
    const edition = this.#edition;
    const { showDocuments } = await import('./documents/documents.js');
    if (!edition || edition !== this.#edition) return;
    if (edition.documentsSoFar.unread) await this.#polto?.loadSourceNotes().catch(() => {});
    if (edition !== this.#edition) return;
    showDocuments(edition, this.#prefix, this.#root, agent, () => this.#text.focus());
  };

  /** Tools and text stand beside each other: the condition in frame.css. */
  get #roomy(): boolean {
    if (!this.#frame?.beside) return false;
    const { fontSize } = getComputedStyle(this.ownerDocument.documentElement);
    return this.clientWidth >= 62 * parseFloat(fontSize);
  }

  #emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

reflectAttributes(PoltoViewer.prototype);

/** Opens a text; what most texts can do without is fetched for one that does not open otherwise. */
async function openKnowing(
  polto: Polto,
  source: Source,
  options: OpenOptions,
  knowsCharacters = false,
): Promise<Edition> {
  try {
    return polto.open(source, options);
  } catch (error) {
    const { code } = error as TeiError;
    if (code === needsStrictReading) {
      await polto.loadStrictReading().catch(() => {
        throw unread(error as TeiError);
      });
    } else if (code === 'undeclared-entity' && !knowsCharacters) {
      knowsCharacters = true;
      // Where they cannot be had, the error stands.
      await polto.knowCharacters().catch(() => {});
    } else {
      throw error;
    }
  }
  return openKnowing(polto, source, options, knowsCharacters);
}
