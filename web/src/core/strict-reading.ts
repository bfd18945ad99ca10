// Strict reading: a WebAssembly module of its own, since most texts are settled by a quick look. The
// core asks it through wasm/strict_reading.js.
import type { StrictReader } from 'polto-module';
import { TeiError } from './errors.js';
import { type SideExports, SideModule } from './side-module.js';

/** What wasm/strict_reading.cpp exports. */
interface Reader extends SideExports {
  read_strictly(namesSize: number, mend: boolean): number;
  explain(namesSize: number, code: number, offset: number): number;
}

const decoder = new TextDecoder();

/** @internal */
export class StrictReading extends SideModule<Reader> implements StrictReader {
  /** Names of characters: core/data/character-names.txt, or nothing. */
  names: Uint8Array = new Uint8Array();
  #size = 0;
  #missed = false;

  constructor() {
    super(() => new URL('./polto-strict-reading.wasm', import.meta.url));
  }

  /** Nothing may be thrown through the core, which asks: what is missing is said afterwards. */
  read(source: Uint8Array, mend: boolean): number {
    const reader = this.put(this.names, source);
    this.#missed = !reader;
    return (this.#size = reader?.read_strictly(this.names.length, mend) ?? 0);
  }

  answer(): Uint8Array {
    return this.answerOf(this.#size);
  }

  /**
   * What is wrong with a source that does not open: `code` and `offset` are what the core says of it.
   * Without the module all that is known is where reading it came to an end.
   */
  explain(source: Uint8Array, name: string, code: number, offset: number): TeiError {
    const missed = this.#missed;
    this.#missed = false;
    const reader = this.put(this.names, source);
    if (!reader || missed) return missing(source, name, offset);
    const size = reader.explain(this.names.length, code, offset);
    const [fault, report] = decoder.decode(this.answerOf(size)).split(/\n(.*)/s);
    return new TeiError(JSON.parse(fault!), name, name + report);
  }
}

/** @internal The code of a TeiError for sources that wait for loadStrictReading(). */
export const needsStrictReading = 'needs-strict-reading';

function missing(source: Uint8Array, name: string, offset: number): TeiError {
  const lines = decoder.decode(source.subarray(0, offset)).split(/\r\n?|\n/);
  const fault = {
    code: needsStrictReading,
    message: 'what stands here cannot be read yet',
    line: lines.length,
    column: [...lines.at(-1)!].length + 1,
    excerpt: '',
    excerptColumn: 0,
    hint: 'Call await polto.loadStrictReading() first.',
  };
  const place = `${name}:${fault.line}:${fault.column}`;
  return new TeiError(fault, name, `${place}: error: ${fault.message}\nhint: ${fault.hint}\n`);
}
