// Finds words in the HTML that the module of editions writes, by a module of its own, since most
// readers read. This script too is loaded when it is first asked for, and imports nothing of what
// comes first: a chunk more would make the first download larger.
import type { NativeEdition } from 'polto-module';
import type { SideExports } from './side-module.js';
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
  #finder: Finder;
  #handle: number;

  /** `edition`: opened with this prefix of ids. */
  constructor(finder: Finder, edition: NativeEdition, idPrefix: string) {
    // A view dies at the next call.
    const contents = edition.json('contents').slice();
    const html = edition.html('') ?? new Uint8Array();
    putAll(finder, [html, contents, encoder.encode(idPrefix)]);
    this.#finder = finder;
    this.#handle = finder.open_text(html.length, contents.length);
  }

  find(query: string, options: SearchOptions = {}): SearchResults {
    const { in: place = 'everything', within = '', exact = false, from = 0, limit = most } = options;
    const division = encoder.encode(within);
    putAll(this.#finder, [division, encoder.encode(query)]);
    const size = this.#finder.find(
      this.#handle,
      division.length,
      places.indexOf(place),
      Number(exact),
      from,
      limit,
    );
    if (size === 0) throw new RangeError(`no division has the id "${within}"`);
    return JSON.parse(decoder.decode(answerOf(this.#finder, size)));
  }

  mentions(id: string, { from = 0, limit = most }: HitRange = {}): SearchResults {
    putAll(this.#finder, [encoder.encode(id)]);
    const size = this.#finder.mentions(this.#handle, from, limit);
    return JSON.parse(decoder.decode(answerOf(this.#finder, size)));
  }

  close(): void {
    this.#finder.close_text(this.#handle);
  }
}

/** Puts bytes where the module reads them, one part behind the other. */
function putAll(finder: Finder, parts: Uint8Array[]): void {
  let address = finder.room(parts.reduce((size, part) => size + part.length, 0));
  const memory = new Uint8Array(finder.memory.buffer);
  for (const part of parts) {
    memory.set(part, address);
    address += part.length;
  }
}

function answerOf(finder: Finder, size: number): Uint8Array {
  return new Uint8Array(finder.memory.buffer, finder.answer(), size);
}
