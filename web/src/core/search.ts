// Finds words in the HTML that the module of editions writes, by a module of its own, since most
// readers read. This script too is loaded when it is first asked for, and imports nothing of what
// comes first: a chunk more would make the first download larger.
import type { NativeEdition } from 'polto-module';
import type { SideExports, SideModule } from './side-module.js';
import type { HitRange, SearchOptions, SearchResults } from './types.js';

/** @internal What wasm/search.cpp exports. */
export interface Finder extends SideExports {
  open_text(htmlSize: number, contentsSize: number): number;
  close_text(handle: number): void;
  find(
    handle: number,
    withinSize: number,
    place: number,
    exact: number,
    from: number,
    limit: number,
  ): number;
  mentions(handle: number, from: number, limit: number): number;
}

/** In the order of SearchIn in core/include/polto/search.h. */
const places = ['everything', 'text', 'notes', 'headings'];
const most = 0xffffffff;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** @internal The words of one edition. */
export class SearchedText {
  #module: SideModule<Finder>;
  #handle: number;

  /** `module`: loaded; `edition`: opened with this prefix of ids. */
  constructor(module: SideModule<Finder>, edition: NativeEdition, idPrefix: string) {
    // A view dies at the next call.
    const contents = edition.json('contents').slice();
    const html = edition.html('') ?? new Uint8Array();
    this.#module = module;
    this.#handle = this.#put(html, contents, encoder.encode(idPrefix)).open_text(html.length, contents.length);
  }

  find(query: string, options: SearchOptions = {}): SearchResults {
    const { in: place = 'everything', within = '', exact = false, from = 0, limit = most } = options;
    const division = encoder.encode(within);
    const size = this.#put(division, encoder.encode(query)).find(
      this.#handle,
      division.length,
      places.indexOf(place),
      Number(exact),
      from,
      limit,
    );
    if (size === 0) throw new RangeError(`no division has the id "${within}"`);
    return this.#answer(size);
  }

  mentions(id: string, { from = 0, limit = most }: HitRange = {}): SearchResults {
    return this.#answer(this.#put(encoder.encode(id)).mentions(this.#handle, from, limit));
  }

  close(): void {
    this.#module.exports?.close_text(this.#handle);
  }

  #put(...parts: Uint8Array[]): Finder {
    return this.#module.put(...parts) as Finder;
  }

  #answer(size: number): SearchResults {
    return JSON.parse(decoder.decode(this.#module.answerOf(size)));
  }
}
