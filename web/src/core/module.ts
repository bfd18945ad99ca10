// Starts the WebAssembly module: once, on first use, never at import.
import createModule, { type NativeEdition, type NativeModule } from 'polto-module';
import type { Includes, Inclusion, Tools } from './includes.js';
import type { Finder, SearchedText } from './search.js';
import { SideModule } from './side-module.js';
import { SourceNotes } from './source-notes.js';
import { StrictReading } from './strict-reading.js';
import { instantiate, type WasmSource } from './wasm.js';

export interface LoadOptions {
  /** The bytes of polto.wasm, or its address; by default the file beside this script. */
  wasm?: WasmSource;
  /** The same of polto-source-notes.wasm; false: not now, see {@link Polto.loadSourceNotes}. */
  sourceNotes?: WasmSource | false;
  /** The same of polto-search.wasm; false: not now, see {@link Polto.loadSearch}. */
  search?: WasmSource | false;
  /** The same of polto-strict-reading.wasm; false: not now, see {@link Polto.loadStrictReading}. */
  strictReading?: WasmSource | false;
}

/** @internal Takes the words of an edition that was opened with this prefix of ids. */
type Search = (edition: NativeEdition, idPrefix: string) => SearchedText;

/** @internal The one module of this page or process, and those beside it. */
export interface Core {
  Edition: NativeModule['Edition'];
  sourceNotes: SourceNotes;
  strictReading: StrictReading;
  search?: Search | undefined;
}

const parts = { sourceNotes: new SourceNotes(), strictReading: new StrictReading() };
const finder = new SideModule<Finder>(() => new URL('./polto-search.wasm', import.meta.url));
const joiner = new SideModule<Inclusion>(() => new URL('./polto-includes.wasm', import.meta.url));
let starting: Promise<Core> | undefined;

/** @internal Options count for the first call that succeeds. */
export async function startCore(options: LoadOptions): Promise<Core> {
  starting ??= start(options.wasm).catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
  const names = Object.keys(parts) as (keyof typeof parts)[];
  const asked = names.map((name) => {
    const wasm = options[name];
    return wasm === false ? undefined : parts[name].load(wasm);
  });
  const searching = options.search === false ? undefined : loadSearch(options.search);
  const [core, search] = await Promise.all([starting, searching, ...asked]);
  core.search ??= search;
  return core;
}

/** @internal */
export async function loadSearch(wasm?: WasmSource): Promise<Search> {
  const [{ SearchedText }] = await Promise.all([import('./search.js'), finder.load(wasm)]);
  return (edition, idPrefix) => new SearchedText(finder, edition, idPrefix);
}

/** @internal */
export async function loadIncludes(tools: Tools, wasm?: WasmSource): Promise<Includes> {
  const [{ Includes }] = await Promise.all([import('./includes.js'), joiner.load(wasm)]);
  return new Includes(joiner, tools);
}

function start(wasm: WasmSource = new URL('./polto.wasm', import.meta.url)): Promise<Core> {
  return new Promise((resolve, reject) => {
    createModule({
      ...parts,
      instantiateWasm(imports, done) {
        instantiate(wasm, imports).then(({ instance, module }) => done(instance, module), reject);
        return {};
      },
    }).then(({ Edition }) => resolve({ Edition, ...parts }), reject);
  });
}
