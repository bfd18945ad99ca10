// The typed API. This folder is the only one that knows the WebAssembly module.
import { decode, Edition, toBytes, type OpenOptions, type Source } from './edition.js';
import { TeiError } from './errors.js';
import type { Includes } from './includes.js';
import { type Core, loadIncludes, type LoadOptions, loadSearch, startCore } from './module.js';
import type { WasmSource } from './wasm.js';

export { Edition } from './edition.js';
export type { Include, OpenOptions, Source } from './edition.js';
export { TeiError } from './errors.js';
export type { Fault } from './errors.js';
export type { LoadOptions } from './module.js';
export type { WasmSource } from './wasm.js';
export type * from './types.js';

export interface CheckResult {
  /** `NAME:LINE:COLUMN: error|warning: message`, one line for each problem. */
  lines: string;
  /** There is an error: the source does not open, or only with `recover`. */
  failed: boolean;
}

export interface SourceNotesResult {
  /** JSON lines. */
  lines: string;
  /** How many lines were no objects with "id" and "text". */
  unread: number;
}

type Place = { line: number; column: number; message: string };

/** Reads TEI. */
export class Polto {
  #core: Core;
  #characterNames: Uint8Array = new Uint8Array();
  #includes: Includes | undefined;

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
    if (!options?.include) return new Edition(this.#core, source, options);
    const { bytes, origins } = this.#loadedIncludes.join(source, options, this.#characterNames);
    return new Edition(this.#core, bytes, options, origins);
  }

  /** Loads what puts files together: `open` and `check` take `include` from then on. */
  async loadIncludes(wasm?: WasmSource): Promise<void> {
    this.#includes ??= await loadIncludes({ toBytes, TeiError }, wasm);
  }

  get #loadedIncludes(): Includes {
    if (!this.#includes) throw new Error('nothing can be included yet: await polto.loadIncludes() first');
    return this.#includes;
  }

  /**
   * Loads the names of characters that old files take from DTDs, as "&eacute;". Until then a source
   * that needs them does not open: the error has the code "undeclared-entity".
   */
  async knowCharacters(): Promise<void> {
    this.#characterNames = toBytes((await import('./character-names.js')).default);
  }

  /** Everything that is wrong with a source, whether it opens or not. */
  check(source: Source, name = '', options: OpenOptions = {}): CheckResult {
    const line = (file: string, at: Place, severity: string) =>
      `${file}:${at.line}:${at.column}: ${severity}: ${at.message}\n`;
    try {
      const edition = this.open(source, { ...options, name });
      const { diagnostics } = edition;
      edition.close();
      return {
        lines: diagnostics.map((at) => line(at.file ?? name, at, at.severity)).join(''),
        failed: diagnostics.some(({ severity }) => severity === 'error'),
      };
    } catch (error) {
      if (!(error instanceof TeiError)) throw error;
      return { lines: line(error.source, error, 'error'), failed: true };
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
