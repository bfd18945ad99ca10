// The typed API. This folder is the only one that knows the WebAssembly module.
import type { NativeModule } from 'polto-module';
import { decode, Edition, toBytes, type OpenOptions, type Source } from './edition.js';
import { startModule, type LoadOptions } from './module.js';

export { Edition } from './edition.js';
export type { OpenOptions, Source } from './edition.js';
export { TeiError } from './errors.js';
export type { Fault } from './errors.js';
export type { LoadOptions } from './module.js';
export type * from './types.js';

export interface CheckResult {
  /** `NAME:LINE:COLUMN: error|warning: message`, one line for each problem. */
  lines: string;
  /** There is an error: the source does not open. */
  failed: boolean;
}

export interface SourceNotesResult {
  /** JSON lines. */
  lines: string;
  /** How many lines were no objects with "id" and "text". */
  unread: number;
}

/** Reads TEI. */
export class Polto {
  #module: NativeModule;

  /** @internal Use `load()`. */
  constructor(module: NativeModule) {
    this.#module = module;
  }

  /** Opens a TEI text. Throws a TeiError that says what is wrong, and where. */
  open(source: Source, options?: OpenOptions): Edition {
    return new Edition(this.#module, source, options);
  }

  /** Everything that is wrong with a source, whether it opens or not. */
  check(source: Source, name = ''): CheckResult {
    const native = new this.#module.Edition();
    try {
      fill(native, source);
      return { lines: decode(native.check(name)), failed: native.checkFailed() };
    } finally {
      native.delete();
    }
  }

  /** Reads source notes of plain text: JSON lines {"id","text"} in, JSON lines out. */
  readSourceNotes(lines: Source): SourceNotesResult {
    const native = new this.#module.SourceNotes();
    try {
      fill(native, lines);
      return { lines: decode(native.read()), unread: native.unread() };
    } finally {
      native.delete();
    }
  }
}

/** Starts the WebAssembly module, or waits for it; one module serves the whole page. */
export async function load(options: LoadOptions = {}): Promise<Polto> {
  return new Polto(await startModule(options));
}

function fill(native: { reserve(size: number): Uint8Array | null }, source: Source): void {
  const bytes = toBytes(source);
  const memory = native.reserve(bytes.length);
  if (!memory) throw new Error('too large for the memory of the module');
  memory.set(bytes);
}
