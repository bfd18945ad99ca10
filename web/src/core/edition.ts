/// <reference lib="esnext.disposable" preserve="true" />
import type { NativeEdition } from 'polto-module';
import { inUtf8 } from './encoding.js';
import type { Core } from './module.js';
import type { Origins } from './origins.js';
import type { SearchedText } from './search.js';
import { SourceNotesMissing } from './source-notes.js';
import type { StrictReading } from './strict-reading.js';
import type {
  ContentsEntry,
  Diagnostic,
  DocumentEntry,
  EditionData,
  HitRange,
  Metadata,
  Note,
  PageBreak,
  Person,
  SearchOptions,
  SearchResults,
  SourceNote,
  Term,
} from './types.js';

/** What `open` takes: bytes where you have them, since a string has to be encoded first. */
export type Source = Uint8Array | ArrayBuffer | string;

/** Gives the file of an address, or null. */
export type Include = (href: string) => Source | null | undefined;

export interface OpenOptions {
  /** Stands before line and column in messages. */
  name?: string;
  /** The encoding that HTTP names; without it, or a byte-order mark, the XML declaration counts. */
  charset?: string;
  /**
   * Opens a source that is not well-formed with what could be read of it: every character that is no
   * markup. The HTML then begins with a notice, and the errors are in `diagnostics`.
   */
  recover?: boolean;
  /**
   * Hands over the files that the source includes by xi:include, after `await loadIncludes()`; `href`
   * is relative to the source. null: no such file. Without it none is included. What is not included
   * is in `diagnostics`, and the HTML shows its place and fallback.
   */
  include?: Include;
  /** Put before every id and local link of the HTML, where one page shows several editions. */
  idPrefix?: string;
  /** Address for references to other volumes; {volume} and {id} are filled in. */
  refTemplate?: string;
  /** Address of the image of a page; {volume}, {facs} and {n} are filled in. */
  facsimileTemplate?: string;
}

/** The number of an ErrorCode. */
const outOfMemory = 1;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** One opened TEI text. Holds memory outside the JavaScript heap: call close() when done. */
export class Edition {
  /** Name of the source, as given to `open`. */
  readonly name: string;
  #native: NativeEdition | undefined;
  #core: Core;
  #idPrefix: string;
  #searched: SearchedText | undefined;
  #bytes: Uint8Array;
  #origins: Origins | undefined;
  #parts = new Map<string, unknown>();
  #renderings = 0;

  /** @internal Use `polto.open()`. */
  constructor(core: Core, source: Source, options: OpenOptions = {}, origins?: Origins) {
    this.name = options.name ?? '';
    this.#bytes = toBytes(source, options.charset);
    this.#native = new core.Edition();
    this.#core = core;
    this.#origins = origins;
    this.#read(core.strictReading, options.recover === true);
    const { idPrefix = '', refTemplate = '', facsimileTemplate = '' } = options;
    if (idPrefix || refTemplate || facsimileTemplate) {
      this.#native.configure(idPrefix, refTemplate, facsimileTemplate);
    }
    this.#idPrefix = idPrefix;
  }

  get metadata(): Metadata {
    return this.#part('metadata');
  }

  /** The tree of divisions, in the order of the text. */
  get contents(): readonly ContentsEntry[] {
    return this.#part('contents');
  }

  get documents(): readonly DocumentEntry[] {
    return this.#part('documents');
  }

  get pages(): readonly PageBreak[] {
    return this.#part('pages');
  }

  get persons(): readonly Person[] {
    return this.#part('persons');
  }

  get terms(): readonly Term[] {
    return this.#part('terms');
  }

  /** What an editor may want to mend. Reads the source once more. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#cached('diagnostics', () => {
      const found = decode(this.#resent().diagnostics());
      return JSON.parse(this.#origins?.placeJson(found) ?? found);
    });
  }

  /** HTML of a division, or of the whole text; null when there is no such id. */
  html(id = ''): string | null {
    return decodeOrNull(this.#renderer.html(id));
  }

  /**
   * @internal Gives the HTML of the whole text as bytes, as often as it is called: a view that lives until
   * the next call into the module.
   */
  wholeHtml(): () => Uint8Array {
    let view: Uint8Array = new Uint8Array();
    let mine = 0;
    return () => {
      // Another rendering has taken its place, or its memory has grown.
      if (mine !== this.#renderings || !view.length) {
        view = this.#renderer.html('') ?? view;
        mine = this.#renderings;
      }
      return view;
    };
  }

  /** HTML of what the header says, part by part, and of what stands off from the text; "" for none. */
  header(): string {
    return decode(this.#renderer.header());
  }

  /** Plain text of a division, or of the whole text, with its notes at the end. */
  text(id = ''): string | null {
    return decodeOrNull(this.#open.text(id));
  }

  /** A complete page that reads well without scripts, with `css` as its style sheet. */
  page(id = '', css = ''): string | null {
    return decodeOrNull(this.#renderer.page(id, css));
  }

  note(id: string): Note | null {
    return parseOrNull(this.#open.note(id));
  }

  /** The clearance chain of a document; null when it has no source note. */
  sourceNote(id: string): SourceNote | null {
    return this.#withNotes(() => parseOrNull(this.#open.sourceNote(id)));
  }

  /** Whether any document has a source note. */
  get hasSourceNotes(): boolean {
    return this.#open.hasSourceNotes();
  }

  /** Id of the readable unit that holds the element with this id; null when there is no such id. */
  unitOf(id: string): string | null {
    return decodeOrNull(this.#open.unitOf(id));
  }

  /** One entry of `documents`, without reading the others. */
  document(id: string): DocumentEntry | null {
    return this.#withNotes(() => parseOrNull(this.#open.document(id)));
  }

  /**
   * @internal The same before the source notes are loaded: where that would throw, the entry is
   * without its source note, and `unread` is the text of it.
   */
  documentSoFar(id: string): { document: DocumentEntry | null; unread: string | null } {
    const document: DocumentEntry | null = parseOrNull(this.#open.document(id));
    if (!document || !this.#core.sourceNotes.takeMissed()) return { document, unread: null };
    return { document: withoutNote(document), unread: document.sourceNote?.text ?? null };
  }

  /** @internal All of them, likewise. */
  get documentsSoFar(): { documents: readonly DocumentEntry[]; unread: boolean } {
    try {
      return { documents: this.documents, unread: false };
    } catch (error) {
      if (!(error instanceof SourceNotesMissing)) throw error;
      const documents: DocumentEntry[] = JSON.parse(decode(this.#open.json('documents')));
      this.#core.sourceNotes.takeMissed();
      return { documents: documents.map(withoutNote), unread: true };
    }
  }

  /**
   * Where the words of a query stand: words, "phrases", beginnings of words (negoti*), AND, OR, NOT or
   * -, and parentheses; words beside each other are joined by AND. Case and diacritics do not count,
   * unless `exact`. AND and NOT concern what one document or section holds, notes included. A query is
   * read as far as it makes sense. The first call reads the whole text and takes longer. Throws where
   * `within` is no division.
   */
  search(query: string, options?: SearchOptions): SearchResults {
    return this.#words.find(query, options);
  }

  /**
   * Where the text refers to what bears this id: the names of a person, the uses of an abbreviation,
   * the references to a document. It is loaded with search.
   */
  mentions(id: string, range?: HitRange): SearchResults {
    return this.#words.mentions(id, range);
  }

  get #words(): SearchedText {
    this.#searched ??= this.#core.search?.(this.#open, this.#idPrefix);
    if (!this.#searched) throw new Error('search is not there yet: await polto.loadSearch() first');
    return this.#searched;
  }

  /** Everything above as one JSON text ({@link EditionData}), as `polto json` prints it. */
  json(): string {
    const names = ['metadata', 'contents', 'documents', 'pages', 'persons', 'terms'];
    const parts = this.#withNotes(() => names.map((name) => [name, decode(this.#open.json(name))]));
    const found = decode(this.#resent().diagnostics());
    parts.push(['diagnostics', this.#origins?.placeJson(found) ?? found]);
    return `{${parts.map(([name, part]) => `"${name}":${part}`)}}`;
  }

  /** JSON lines: the source note of every document that has one. */
  sourceNotes(): string {
    return this.#withNotes(() => decode(this.#open.sourceNotes()));
  }

  /** Frees the memory. Calling it again does nothing; every other member throws from then on. */
  close(): void {
    this.#native?.delete();
    this.#searched?.close();
    this.#native = this.#searched = undefined;
    this.#parts.clear();
    this.#bytes = new Uint8Array();
  }

  get #open(): NativeEdition {
    if (!this.#native) throw new Error('this edition is closed');
    return this.#native;
  }

  /** For what renders: all of it goes to the same memory. */
  get #renderer(): NativeEdition {
    this.#renderings++;
    return this.#open;
  }

  /** Puts the source into the module; false when it is too large or memory ran out. */
  #send(): boolean {
    const memory = this.#open.reserve(this.#bytes.length);
    memory?.set(this.#bytes);
    return memory !== null;
  }

  /** Parsing in place spoils the module's copy: what speaks of lines and columns needs a new one. */
  #resent(): NativeEdition {
    this.#send();
    return this.#open;
  }

  /** Throws, and closes the edition, when the source does not open. */
  #read(strictReading: StrictReading, recover: boolean): void {
    const native = this.#open;
    const code = this.#send() ? native.open(recover) : outOfMemory;
    if (!code) return;
    const offset = native.faultOffset();
    // Where there is no room for the source here there is none elsewhere.
    const bytes = code === outOfMemory && !offset ? new Uint8Array() : this.#bytes;
    this.close();
    throw strictReading.explain(bytes, this.name, code, offset);
  }

  #part<Name extends keyof EditionData>(name: Name): EditionData[Name] {
    return this.#cached(name, () =>
      this.#withNotes(() => JSON.parse(decode(this.#open.json(name)))),
    );
  }

  /** What `read` gets, unless a source note in it could not be read. */
  #withNotes<Value>(read: () => Value): Value {
    const value = read();
    if (this.#core.sourceNotes.takeMissed()) throw new SourceNotesMissing();
    return value;
  }

  #cached<Value>(name: string, read: () => Value): Value {
    this.#open;
    if (!this.#parts.has(name)) this.#parts.set(name, read());
    return this.#parts.get(name) as Value;
  }
}

// `using edition = polto.open(bytes)`: defined here under the key that compilers of `using` fall back
// to where the symbol is missing.
export interface Edition extends Disposable {}
const dispose = Symbol.dispose ?? Symbol.for('Symbol.dispose');
Object.defineProperty(Edition.prototype, dispose, { value: Edition.prototype.close });

function withoutNote(document: DocumentEntry): DocumentEntry {
  return { ...document, sourceNote: null };
}

/** @internal Views are copied into strings here and nowhere else. */
export function decode(view: Uint8Array): string {
  return decoder.decode(view);
}

function decodeOrNull(view: Uint8Array | null): string | null {
  return view && decode(view);
}

function parseOrNull(view: Uint8Array | null) {
  return view && JSON.parse(decode(view));
}

/** @internal What the core reads: UTF-8. */
export function toBytes(source: Source, charset?: string): Uint8Array {
  return inUtf8(source instanceof ArrayBuffer ? new Uint8Array(source) : source, charset);
}
