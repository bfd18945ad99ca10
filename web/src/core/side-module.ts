// A WebAssembly module beside that of editions, loaded when what it does is needed. It has no glue:
// bytes are put where room() says, and an answer lies at answer() until the next question.
import { instantiate, type WasmSource } from './wasm.js';

/** @internal What every such module exports. Numbers are addresses and sizes. */
export interface SideExports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  room(size: number): number;
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
export class SideModule<Exports extends SideExports> {
  #address: () => URL;
  #loading: Promise<void> | undefined;
  /** What can be called; undefined before it is loaded. */
  exports: Exports | undefined;

  /** `address`: where the module is, unless load() is told otherwise. */
  constructor(address: () => URL) {
    this.#address = address;
  }

  /** The source counts for the first call that succeeds. */
  load(wasm: WasmSource = this.#address()): Promise<void> {
    this.#loading ??= this.#start(wasm).catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #start(wasm: WasmSource): Promise<void> {
    const { instance } = await instantiate(wasm, imports);
    const exports = instance.exports as unknown as Exports;
    exports._initialize();
    this.exports = exports;
  }

  /** Puts bytes where the module reads them, and gives what can be asked; undefined before it is loaded. */
  put(...parts: Uint8Array[]): Exports | undefined {
    const exports = this.exports;
    let address = exports?.room(parts.reduce((size, part) => size + part.length, 0)) ?? 0;
    for (const part of exports ? parts : []) {
      new Uint8Array(exports!.memory.buffer).set(part, address);
      address += part.length;
    }
    return exports;
  }

  /** A view of the last answer, whose size the question has given. */
  answerOf(size: number): Uint8Array {
    const exports = this.exports;
    return exports ? new Uint8Array(exports.memory.buffer, exports.answer(), size) : new Uint8Array();
  }
}
