// Starts the WebAssembly module: once, on first use, never at import.
import createModule, { type NativeModule } from 'polto-module';
import { SourceNotes } from './source-notes.js';
import { instantiate, type WasmSource } from './wasm.js';

export interface LoadOptions {
  /** The bytes of polto.wasm, or its address; by default the file beside this script. */
  wasm?: WasmSource;
  /** The same of polto-source-notes.wasm; false: not now, see {@link Polto.loadSourceNotes}. */
  sourceNotes?: WasmSource | false;
}

/** @internal The one module of this page or process, and the grammar that it asks. */
export interface Core {
  Edition: NativeModule['Edition'];
  sourceNotes: SourceNotes;
}

const sourceNotes = new SourceNotes();
let starting: Promise<Core> | undefined;

/** @internal Options count for the first call that succeeds. */
export async function startCore(options: LoadOptions): Promise<Core> {
  starting ??= start(options.wasm).catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
  const notes = options.sourceNotes === false ? undefined : sourceNotes.load(options.sourceNotes);
  const [core] = await Promise.all([starting, notes]);
  return core;
}

function start(wasm: WasmSource = new URL('./polto.wasm', import.meta.url)): Promise<Core> {
  return new Promise((resolve, reject) => {
    createModule({
      sourceNotes,
      instantiateWasm(imports, done) {
        instantiate(wasm, imports).then(({ instance, module }) => done(instance, module), reject);
        return {};
      },
    }).then(({ Edition }) => resolve({ Edition, sourceNotes }), reject);
  });
}
