// The grammar of source notes: a WebAssembly module of its own, since most texts have none. The
// core asks it through wasm/source_notes.js.
import type { SourceNoteReader } from 'polto-module';
import { type SideExports, SideModule } from './side-module.js';

/** What wasm/source_notes.cpp exports. */
interface Grammar extends SideExports {
  read_note(): number;
  read_lines(): number;
  unread(): number;
}

/** @internal */
export class SourceNotes extends SideModule<Grammar> implements SourceNoteReader {
  #size = 0;
  #missed = false;

  constructor() {
    super(() => new URL('./polto-source-notes.wasm', import.meta.url));
  }

  /** Nothing may be thrown through the core, which asks: what is missing is said afterwards. */
  read(request: Uint8Array): number {
    const grammar = this.put(request);
    this.#missed ||= !grammar;
    return (this.#size = grammar?.read_note() ?? 0);
  }

  answer(): Uint8Array {
    return this.answerOf(this.#size);
  }

  /** Whether a note had to be left unread since this was last asked. */
  takeMissed(): boolean {
    const missed = this.#missed;
    this.#missed = false;
    return missed;
  }

  /** Lines {"id","text"} in, lines of what they say out, as a view; and how many were no such lines. */
  readLines(lines: Uint8Array): { view: Uint8Array; unread: number } {
    const grammar = this.put(lines);
    if (!grammar) throw new SourceNotesMissing();
    const view = this.answerOf(grammar.read_lines());
    return { view, unread: grammar.unread() };
  }
}

/** @internal */
export class SourceNotesMissing extends Error {
  constructor() {
    super('source notes cannot be read yet: await polto.loadSourceNotes() first');
    this.name = 'SourceNotesMissing';
  }
}
