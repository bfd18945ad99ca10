// The grammar of source notes: a WebAssembly module of its own, since most texts have none. The
// core asks it through wasm/source_notes.js.
import type { SourceNoteReader } from 'polto-module';
import { instantiate, type WasmSource } from './wasm.js';

/** What wasm/source_notes.cpp exports. Numbers are addresses and sizes. */
interface Grammar {
  memory: WebAssembly.Memory;
  _initialize(): void;
  room(size: number): number;
  read_note(): number;
  read_lines(): number;
  unread(): number;
  answer(): number;
}

const imports = {
  // Views are made anew for every call: growth is no news.
  env: { emscripten_notify_memory_growth() {} },
  wasi_snapshot_preview1: {
    /** Where it ends when an allocation fails. */
    proc_exit() {
      throw new RangeError('out of memory');
    },
  },
};

/** @internal */
export class SourceNotes implements SourceNoteReader {
  #loading: Promise<void> | undefined;
  #grammar: Grammar | undefined;
  #size = 0;
  #missed = false;

  /** The source counts for the first call that succeeds. */
  load(wasm: WasmSource = new URL('./polto-source-notes.wasm', import.meta.url)): Promise<void> {
    this.#loading ??= this.#start(wasm).catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #start(wasm: WasmSource): Promise<void> {
    const { instance } = await instantiate(wasm, imports);
    const grammar = instance.exports as unknown as Grammar;
    grammar._initialize();
    this.#grammar = grammar;
  }

  /** Nothing may be thrown through the core, which asks: what is missing is said afterwards. */
  read(request: Uint8Array): number {
    this.#missed ||= !this.#grammar;
    if (!this.#grammar) return 0;
    put(this.#grammar, request);
    return (this.#size = this.#grammar.read_note());
  }

  answer(): Uint8Array {
    return this.#grammar ? answerOf(this.#grammar, this.#size) : new Uint8Array();
  }

  /** Whether a note had to be left unread since this was last asked. */
  takeMissed(): boolean {
    const missed = this.#missed;
    this.#missed = false;
    return missed;
  }

  /** Lines {"id","text"} in, lines of what they say out, as a view; and how many were no such lines. */
  readLines(lines: Uint8Array): { view: Uint8Array; unread: number } {
    if (!this.#grammar) throw new SourceNotesMissing();
    put(this.#grammar, lines);
    const view = answerOf(this.#grammar, this.#grammar.read_lines());
    return { view, unread: this.#grammar.unread() };
  }
}

/** @internal */
export class SourceNotesMissing extends Error {
  constructor() {
    super('source notes cannot be read yet: await polto.loadSourceNotes() first');
    this.name = 'SourceNotesMissing';
  }
}

function put(grammar: Grammar, bytes: Uint8Array): void {
  const address = grammar.room(bytes.length);
  new Uint8Array(grammar.memory.buffer).set(bytes, address);
}

function answerOf(grammar: Grammar, size: number): Uint8Array {
  return new Uint8Array(grammar.memory.buffer, grammar.answer(), size);
}
