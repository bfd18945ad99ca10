// The typed API. This folder is the only one that knows the WebAssembly module.
import { decode, Edition, toBytes, type OpenOptions, type Source } from './edition.js';
import { TeiError } from './errors.js';
import { type Core, type LoadOptions, loadSearch, startCore } from './module.js';
import type { WasmSource } from './wasm.js';

export { Edition } from './edition.js';
export type { OpenOptions, Source } from './edition.js';
export { TeiError } from './errors.js';
export type { Fault } from './errors.js';
export type { LoadOptions } from './module.js';
export type { WasmSource } from './wasm.js';
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
  #core: Core;
  #characterNames: Uint8Array = new Uint8Array();

  /** @internal Use `load()`. */
  constructor(core: Core) {
    this.#core = core;
  }

  /**
   * Loads what reads source notes, where `load({ sourceNotes: false })` has left it out; later calls
   * wait for the first. Without it whatever would give a source note throws.
   */
  loadSourceNotes(wasm?: WasmSource): Promise<void> {
    return this.#core.sourceNotes.load(wasm);
  }

  /** Loads what {@link Edition.search} needs, where `load({ search: false })` has left it out. */
  async loadSearch(wasm?: WasmSource): Promise<void> {
    this.#core.search = await loadSearch(wasm);
  }

  /**
   * Loads what reads sources that have entities or errors, where `load({ strictReading: false })` has
   * left it out. Without it, opening such a source, or any with `recover`, throws.
   */
  loadStrictReading(wasm?: WasmSource): Promise<void> {
    return this.#core.strictReading.load(wasm);
  }

  /** Opens a TEI text. Throws a TeiError that says what is wrong, and where. */
  open(source: Source, options?: OpenOptions): Edition {
    this.#core.strictReading.names = this.#characterNames;
    return new Edition(this.#core, source, options);
  }

  /**
   * Loads the names of characters that old files take from DTDs, as "&eacute;". Until then a source
   * that needs them does not open: the error has the code "undeclared-entity".
   */
  async knowCharacters(): Promise<void> {
    this.#characterNames = toBytes((await import('./character-names.js')).default);
  }

  /** Everything that is wrong with a source, whether it opens or not. */
  check(source: Source, name = ''): CheckResult {
    try {
      const edition = this.open(source, { name });
      const lines = edition.diagnostics.map(
        ({ line, column, message }) => `${name}:${line}:${column}: warning: ${message}\n`,
      );
      edition.close();
      return { lines: lines.join(''), failed: false };
    } catch (error) {
      if (!(error instanceof TeiError)) throw error;
      return { lines: /.*\n/.exec(error.report)![0], failed: true };
    }
  }

  /** Reads source notes of plain text: JSON lines {"id","text"} in, JSON lines out. */
  readSourceNotes(lines: Source): SourceNotesResult {
    const { view, unread } = this.#core.sourceNotes.readLines(toBytes(lines));
    return { lines: decode(view), unread };
  }
}

/** Starts the WebAssembly modules, or waits for them; they serve the whole page. */
export async function load(options: LoadOptions = {}): Promise<Polto> {
  return new Polto(await startCore(options));
}
