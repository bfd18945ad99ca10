import { load, type Polto } from '../core/core.js';
import type { Edition, Source } from '../core/edition.js';
import type { TeiError } from '../core/errors.js';
import type { Agent } from '../core/types.js';
import type { Behaviours, PoltoViewer as Viewer } from '../viewer.js';
import { claimPrefix, idIn, releasePrefix, setAddress } from './address.js';
import { adoptEarlyProperties, attributes, reflectAttributes } from './attributes.js';
import { type ChainHost, provenance, sayUnreadable } from './chain.js';
import type { Desk } from './desk.js';
import { element } from './element.js';
import { asTeiError, fetchText, type Progress } from './fetch-text.js';
import { Frame } from './frame.js';
import { localLink, marks } from './links.js';
import { Names } from './names.js';
import { openKnowing } from './opening.js';
import type { Kept } from './place/recall.js';
import type { DeskTraveller } from './place/traveller.js';
import type { Popovers } from './popovers.js';
import type { Side } from './side/side.js';
import { strings } from './strings.js';
import { adoptFrameSheet } from './style-sheets.js';
import { TextView } from './text-view.js';
import type { WholeText } from './whole/whole-text.js';

const asLittleAsPossible = { sourceNotes: false, strictReading: false, search: false } as const;

/** What the style sheets in styles/scholarly/ and the switch of views are for, in rendered HTML. */
const scholarly = new RegExp(
  'data-(?:css|type="index|r(?:end="bord|ole="dot|endition="[^"]*#(?:bord|hang|nopad)))|<ruby| lang="(?!en|")|' +
    'class="tei-(?:margin-note|note-number|titlePage|milestone|argument|epigraph|trailer|spanGrp|interpGrp|l|lg|sp|' +
    'stage|castList|choice|subst|mod|add|del|supplied|surplus|secl|damage|ex|unclear|handShift|space|fw|' +
    'lb" data-[nb]|app|listApp|listWit)\\b|' +
    'class="(?:polto-(?:field|section|speaker|text-title)|tei-(?:egXML|eg|gi|att|tag|val|entry|entryFree|sense|' +
    'listBibl|biblStruct|soCalled|mentioned|u|surface|zone|floatingText|graphic|formula|figDesc|specDesc|divGen)")',
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
  declare behaviours: Behaviours | undefined;

  #root: ShadowRoot;
  #polto: Polto | undefined;
  #edition: Edition | undefined;
  #names: Names | undefined;
  #frame: Frame | undefined;
  #side: Side | undefined;
  /** Aborted when the edition is closed. */
  #closing = new AbortController();
  #text = new TextView();
  #popovers: Popovers | undefined;
  /** Kept when the tools beside the text are there. */
  #furnished: Promise<void> | undefined;
  #late: Awaited<ReturnType<typeof furnishings>> = null;
  #fetching: AbortController | undefined;
  /** Of the text that is on its way. */
  #progress: Progress | undefined;
  #traveller: DeskTraveller | undefined;
  #whole: WholeText | undefined;
  /** Counts what was shown: the newest wins. */
  #turn = 0;
  /** Stands before the ids of the text; undefined while nothing is asked for. */
  #claimed: string | undefined;
  /** Id of the division shown; "" for the whole text. */
  #current: string | undefined;
  /** Attributes changed since they were last obeyed. */
  #changed = new Set<string>();

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    adoptFrameSheet(this.#root);
    this.#root.append(element('slot'));
    this.addEventListener('click', this.#onClick);
  }

  get edition(): Edition | undefined {
    return this.#edition;
  }

  connectedCallback(): void {
    adoptEarlyProperties(this);
    this.#obeyLater('src');
  }

  disconnectedCallback(): void {
    this.#fetching?.abort();
    this.#popovers?.disconnect();
    this.#popovers = undefined;
    this.#close();
    releasePrefix(this.#claimed);
    this.#claimed = undefined;
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
    if (this.#unitOf(id) === null) return;
    const go = () => {
      setAddress(id, this.#prefix);
      this.#goTo(id);
    };
    if (this.#traveller) this.#traveller.step(go);
    else go();
  }

  /** Attributes that are set one after the other are obeyed together. */
  #obeyLater(name: string): void {
    if (!this.isConnected) return;
    if (this.#changed.size === 0) queueMicrotask(() => this.#obey());
    this.#changed.add(name);
  }

  #obey(): void {
    const moved = this.#changed.delete('document');
    this.#changed.delete('view');
    const reload = this.#changed.size > 0;
    this.#changed.clear();
    if (!this.isConnected) return;
    const { src } = this;
    if (!reload && !moved && this.#traveller) void this.#traveller.turn();
    else if (!reload) void this.#show(this.#wanted());
    else if (src) void this.#read((...way) => fetchText(src, ...way), src);
  }

  /** A newer call wins over an older one under way. */
  async #read(
    read: (signal: AbortSignal, progress: Progress, known: Promise<void>) => Promise<Source>,
    name: string,
    recover = false,
  ): Promise<void> {
    this.#fetching?.abort();
    const { signal } = (this.#fetching = new AbortController());
    releasePrefix(this.#claimed);
    this.#claimed = claimPrefix(this.idPrefix ?? '');
    const progress = (this.#progress = { received: 0, total: 0 });
    const waiting = this.#sayLoading(progress);
    const dressed = this.#dress().then(() => waiting.replaceChildren(strings.loading));
    try {
      // What most texts can do without follows when it is needed: the text comes first.
      const [polto, source, kept] = await Promise.all([
        load(asLittleAsPossible),
        read(signal, progress, dressed),
        // What it loads speaks the language that is known then.
        dressed.then(() => this.#recall(name)),
        dressed,
        this.#settle().catch(() => {}),
      ]);
      if (signal.aborted) return;
      this.#polto = polto;
      // A page's script runs after this one.
      if (this.behaviours && !this.#text.dress) await this.#dress();
      const options = {
        name,
        recover,
        idPrefix: this.#prefix,
        refTemplate: this.refTemplate ?? '',
        facsimileTemplate: this.facsimileTemplate ?? '',
      };
      const edition = this.hasAttribute('include')
        ? await (await import('./including.js')).openIncluding(polto, source, options, this.src ?? '', signal)
        : await openKnowing(polto, source, options);
      if (signal.aborted) return edition.close();
      await this.#accept(edition, kept);
      if (edition === this.#edition) await this.#complete(edition);
    } catch (error) {
      if (!signal.aborted) {
        const again = (recover: boolean) => void this.#read(read, name, recover);
        await dressed;
        await this.#fail(asTeiError(error, name), signal, again);
      }
    }
  }

  /** Says it where nothing is shown; after a moment with what has arrived, and over an older text too. */
  #sayLoading(progress: Progress): HTMLElement {
    const waiting = element('p', { class: 'loading', part: 'loading', role: 'status', tabindex: '-1' });
    const held = this.#root.activeElement;
    if (!this.#edition) this.#root.replaceChildren(waiting, element('slot'));
    waiting.textContent = strings.loading;
    if (held) waiting.focus();
    const under = () => this.#progress === progress;
    const show = () => import('./loading.js').then((code) => code.showProgress(this.#root, waiting, progress, under));
    setTimeout(() => under() && show().catch(() => {}), 400);
    return waiting;
  }

  /** Fetches what a page makes of its texts beyond English, and by its own code. */
  async #dress(): Promise<void> {
    const { lang } = this.closest<HTMLElement>('[lang]') ?? document.documentElement;
    const plain = !this.behaviours && /^(en\b|$)/i.test(lang ?? '');
    const code = plain ? null : await import('./dressing.js').catch(() => null);
    this.#text.dress = await code?.dressing(lang ?? '', () => this.behaviours);
  }

  /** Makes it look as its reader has chosen, or its page: the code is fetched before the text only then. */
  async #settle(): Promise<void> {
    if (this.hasAttribute('appearance') || localStorage.getItem('polto')) (await import('./display/choices.js')).follow(this);
  }

  /** What the reader had here, who comes back to this page: its code is fetched only then. */
  async #recall(name: string): Promise<Kept | null> {
    if (this.#edition || !history.state?.polto) return null;
    return (await furnishings())?.recalled(this, this.#key(name)) ?? null;
  }

  #key(name: string): string {
    return `${this.#prefix} ${name}`;
  }

  async #accept(edition: Edition, kept: Kept | null): Promise<void> {
    this.#close();
    this.#edition = edition;
    const frame = (this.#frame = new Frame(edition, this.#prefix, this.#showDocuments));
    this.#names = new Names(edition, frame.volume);
    const held = this.#root.activeElement;
    this.#root.replaceChildren(frame.root);
    this.#text.enter(this);
    const { hash } = location;
    const target = this.#addressed();
    const desk = this.#desk(frame, edition);
    const at = kept?.id || target;
    const shown = this.#show((at && this.#unitOf(at)) ?? this.#wanted());
    // A document is there at once, the whole of a volume is not.
    if (shown) await shown;
    if (edition !== this.#edition) return;
    const scroll = () => {
      if (!kept?.scroll(desk) && target && this.#current === this.#unitOf(target)) this.#scrollTo(target);
    };
    scroll();
    if (held) this.#text.focus();
    else if (target && !kept) this.#text.catchFocus();
    // The tools come after the first paint.
    this.#furnished = new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      .then(() => this.#furnish(desk, hash, kept))
      .then(scroll);
  }

  /** Puts the tools beside the text. Without them, when they cannot be had, it can still be read. */
  async #furnish(desk: Desk, hash: string, kept: Kept | null): Promise<void> {
    const { frame, edition } = desk;
    const tools = (this.#late = await furnishings());
    if (!tools || this.#frame !== frame) return;
    tools.showMetadata(frame.root, edition.metadata);
    this.#popovers ??= new tools.Popovers(this.#text.home);
    const side = (this.#side = new tools.Side(frame.side, desk));
    this.#traveller = new tools.DeskTraveller(this.#key(edition.name), desk, side, hash);
    await side.begin(kept?.side ?? null);
  }

  #desk(frame: Frame, edition: Edition): Desk {
    const viewer = this;
    return {
      closed: this.#closing.signal,
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
      get reading() {
        return viewer.#reading;
      },
      get roomy() {
        return viewer.#roomy;
      },
      navigate: (id) => this.navigate(id),
      goTo: (id) => this.#goTo(id),
      show: (id) => {
        this.#popovers?.closeAll();
        if (id !== this.#current) return this.#show(id);
      },
      scrollTo: (id) => this.#scrollTo(id),
      openMark: (mark) => this.#openMark(mark, idIn(mark.hash, this.#prefix) ?? ''),
      showDocuments: this.#showDocuments,
    };
  }

  /** Says that the text is there once all of the edition can be asked for, source notes too. */
  async #complete(edition: Edition): Promise<void> {
    if (edition.hasSourceNotes) await this.#polto?.loadSourceNotes().catch(() => {});
    if (edition === this.#edition) this.#emit('polto-load', { edition });
  }

  async #fail(error: TeiError, signal: AbortSignal, again: (recover: boolean) => void): Promise<void> {
    this.#close();
    // What keeps the text away may keep the panel away too: then the message alone.
    const panel = await import('./error-panel.js').catch(() => null);
    if (signal.aborted) return;
    const { message } = error;
    if (panel) panel.showError(this.#root, error, again);
    else this.#root.replaceChildren(element('p', { role: 'alert' }, message), element('slot'));
    this.#emit('polto-error', { error });
  }

  #close(): void {
    this.#closing.abort();
    this.#closing = new AbortController();
    this.#popovers?.closeAll();
    this.#traveller?.part();
    this.#whole?.leave();
    this.#edition?.close();
    this.#edition = this.#names = this.#frame = this.#side = this.#current = undefined;
    this.#traveller = this.#whole = this.#progress = undefined;
    this.#text.clear();
  }

  /** Puts a division on the page; the path from bytes to the first division runs through here. */
  #show(id: string): void | Promise<void> {
    const edition = this.#edition;
    if (!edition || !this.#frame) return;
    if (!id && this.#frame.units.length > 1) return this.#showWhole(edition, ++this.#turn);
    const rendered = edition.html(id);
    if (rendered === null) return;
    this.#turn++;
    this.#whole?.leave();
    this.#whole = undefined;
    this.#text.show(rendered, edition.metadata.language);
    this.#shown(id, rendered, edition);
  }

  /** The whole of several units, in slices; all at once where their code cannot be had. */
  async #showWhole(edition: Edition, turn: number): Promise<void> {
    const wanted = () => turn === this.#turn && edition === this.#edition;
    const code = await furnishings();
    if (!wanted()) return;
    const tell = (id: string) => this.#side?.show(id);
    const units = this.#frame?.units ?? [];
    const whole = code ? new code.WholeText(units, this.#prefix, this.#reading, tell) : undefined;
    const nodes = whole ? await whole.parse(edition, wanted) : edition.html();
    if (nodes === null || !wanted()) return;
    this.#whole?.leave();
    this.#whole = whole;
    this.#text.show(nodes, edition.metadata.language);
    whole?.watch(this.#text.home);
    this.#shown('', '', edition);
  }

  #shown(id: string, rendered: string, edition: Edition): void {
    // What most texts have not, one in a whole volume has: that is not worth a search.
    if (!id || scholarly.test(` lang="${edition.metadata.language}"${rendered}`)) void this.#serveFamilies(id);
    this.#current = id;
    const { document, unread } = edition.documentSoFar(id);
    const way = document && provenance(document, this.#chainHost, unread);
    this.#frame?.show(id, document, way ?? (edition.hasSourceNotes ? (this.#whole?.hint() ?? null) : null));
    this.#side?.show(this.#reading);
    if (way && unread !== null) void this.#readNote(id, way);
    const title = this.#frame?.units.find((unit) => unit.id === id)?.title ?? '';
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
    if (id !== this.#current) return;
    adoptFamilySheets(this.#text.home.getRootNode(), this.#root);
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

  /** What the attributes ask for. */
  #wanted(): string {
    return this.view === 'text' ? '' : this.#wantedUnit();
  }

  /** The unit asked for; else the first document, else the first readable unit. */
  #wantedUnit(): string {
    const units = this.#frame?.units ?? [];
    const asked = this.document ? (this.#edition?.unitOf(this.document) ?? null) : null;
    const first = units.find(({ kind }) => kind === 'document') ?? units[0];
    return asked ?? first?.id ?? '';
  }

  #unitOf(id: string): string | null {
    const unit = this.#edition?.unitOf(id) ?? null;
    return unit !== null && this.view === 'text' ? '' : unit;
  }

  get #prefix(): string {
    return this.#claimed ?? '';
  }

  /** Id of the unit that is read: the one shown, or one of the whole text. */
  get #reading(): string {
    return this.#whole?.reading ?? (this.#current || this.#wantedUnit());
  }

  /** The id in the page's address, when it is one of this text. */
  #addressed(): string | null {
    const id = idIn(location.hash, this.#prefix);
    return id && this.#unitOf(id) !== null ? id : null;
  }

  #goTo(id: string): boolean {
    const unit = this.#unitOf(id);
    if (unit === null) return false;
    this.#popovers?.closeAll();
    const arrive = () => {
      // Where the tools stand above the text, they have served.
      if (!this.#roomy && this.#side?.fold()) this.#text.focus();
      this.#scrollTo(id);
      this.#text.catchFocus();
    };
    const shown = unit === this.#current ? undefined : this.#show(unit);
    if (shown) void shown.then(arrive);
    else arrive();
    return true;
  }

  #scrollTo(id: string): void {
    // The frame above a division belongs to it.
    const target = this.#text.reach(id === this.#current ? null : this.#prefix + id);
    if (!target) this.#frame?.scrollToUnit();
    else this.#whole?.reach(target);
  }

  #onClick = (event: MouseEvent) => {
    const link = localLink(event);
    const id = link && idIn(link.hash, this.#prefix);
    if (link && id && this.#follow(link, id)) event.preventDefault();
  };

  /** True when the viewer does what the link asks for. */
  #follow(link: HTMLAnchorElement, id: string): boolean {
    if (link.matches(marks)) void this.#openMark(link, id);
    else if (this.#unitOf(id) === null) return false;
    else this.navigate(id);
    return true;
  }

  /** Says what a mark stands for; goes there, as a plain link does, where that cannot be said. */
  async #openMark(mark: HTMLAnchorElement, id: string): Promise<void> {
    await this.#furnished;
    if (!this.#edition || !mark.isConnected) return;
    const isNote = mark.role === 'doc-noteref';
    if (!isNote && this.#names?.entry(id)) return this.#showName(mark, { name: '', ref: id });
    const content = isNote && this.#late?.noteOf(mark, id, this.#text, this.#edition);
    if (content && this.#popovers) this.#popovers.toggle(mark, content);
    else this.navigate(id);
  }

  #chainHost: ChainHost = {
    knows: (agent) => this.#names?.knows(agent) ?? false,
    showName: (mark, agent) => void this.#showName(mark, agent),
    light: (place) => this.#late?.light(this.#text.home, place),
    reveal: (place) => this.#late?.reveal(this.#text.home, place),
  };

  /** Who somebody is, in a popover; where that cannot be had, in the list. */
  async #showName(mark: HTMLElement, agent: Agent): Promise<void> {
    const names = this.#names;
    const card = await import('./people/name-card.js').catch(() => null);
    if (!names || names !== this.#names) return;
    if (!card) return this.navigate(agent.ref);
    const showDocuments = this.#frame?.volume ? this.#showDocuments : null;
    const ways = { prefix: this.#prefix, showDocuments, side: this.#side };
    this.#popovers?.toggle(mark, card.nameCard(agent, names, ways));
  }

  /** The table of documents; its code is fetched when it is first asked for. */
  #showDocuments = async (agent: Agent | null) => {
    this.#popovers?.closeAll();
    const edition = this.#edition;
    const { showDocuments } = await import('./documents/documents.js');
    if (!edition || edition !== this.#edition) return;
    if (edition.documentsSoFar.unread) await this.#polto?.loadSourceNotes().catch(() => {});
    if (edition !== this.#edition) return;
    showDocuments(edition, this.#prefix, this.#root, agent, () => this.#text.focus(), this.#side);
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

/** The code of all that comes after the first paint; null when it cannot be had. */
function furnishings() {
  return import('./furnish.js').catch(() => null);
}
