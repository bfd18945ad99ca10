// Files that a source includes: a WebAssembly module of its own, for hosts that allow them. This
// script too is loaded when it is first asked for, and what it needs of the others is handed over: a
// chunk more would make the first download larger.
import type { OpenOptions, Source, toBytes } from './edition.js';
import type { TeiError } from './errors.js';
import { Origins } from './origins.js';
import type { SideExports, SideModule } from './side-module.js';

/** @internal What the rest of this folder has. */
export interface Tools {
  toBytes: typeof toBytes;
  TeiError: typeof TeiError;
}

/** @internal What wasm/includes.cpp exports. */
export interface Inclusion extends SideExports {
  know_characters(): void;
  call_source(): void;
  begin(recover: boolean): void;
  next(): number;
  supply(): void;
  refuse(): void;
  failed(): number;
  fault(): number;
  report(): number;
  take_source(): number;
  take_origins(): number;
  end(): void;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A source with all that it includes, and where its parts come from. */
export interface Joined {
  bytes: Uint8Array;
  origins: Origins;
}

/** @internal */
export class Includes {
  #module: SideModule<Inclusion>;
  #tools: Tools;

  /** `module`: loaded. */
  constructor(module: SideModule<Inclusion>, tools: Tools) {
    this.#module = module;
    this.#tools = tools;
  }

  /** Asks `include` for each file. Throws a TeiError about one that cannot be read. */
  join(source: Source, options: OpenOptions, characters: Uint8Array): Joined {
    const { name = '', charset, recover = false, include = () => null } = options;
    const inclusion = this.#put(characters);
    inclusion.know_characters();
    this.#put(encoder.encode(name)).call_source();
    this.#put(this.#tools.toBytes(source, charset)).begin(recover);
    try {
      for (let size = inclusion.next(); size; size = inclusion.next()) {
        const bytes = include(this.#answer(size));
        if (bytes === null || bytes === undefined) inclusion.refuse();
        else this.#put(this.#tools.toBytes(bytes)).supply();
      }
      const failed = inclusion.failed();
      if (failed) throw this.#fault(inclusion, this.#answer(failed));
      const size = inclusion.take_source();
      const bytes = this.#module.answerOf(size).slice();
      const origins = new Origins(JSON.parse(this.#answer(inclusion.take_origins())));
      return { bytes, origins };
    } finally {
      inclusion.end();
    }
  }

  #fault(inclusion: Inclusion, name: string): TeiError {
    const fault = JSON.parse(this.#answer(inclusion.fault()));
    return new this.#tools.TeiError(fault, name, this.#answer(inclusion.report()));
  }

  #put(bytes: Uint8Array): Inclusion {
    return this.#module.put(bytes) as Inclusion;
  }

  #answer(size: number): string {
    return decoder.decode(this.#module.answerOf(size));
  }
}
