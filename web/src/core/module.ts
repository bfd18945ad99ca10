// Starts the WebAssembly module: once, on first use, never at import.
import createModule, { type NativeModule } from 'polto-module';

export interface LoadOptions {
  /** The bytes of polto.wasm, or its address; by default the file beside this script. */
  wasm?: BufferSource | URL | string;
}

let starting: Promise<NativeModule> | undefined;

/** @internal The one module of this page or process. Options count for the first call that succeeds. */
export function startModule(options: LoadOptions): Promise<NativeModule> {
  starting ??= instantiate(options.wasm).catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

async function instantiate(
  wasm: LoadOptions['wasm'] = new URL('./polto.wasm', import.meta.url),
): Promise<NativeModule> {
  if (typeof wasm !== 'string' && !(wasm instanceof URL)) return createModule({ wasmBinary: wasm });
  const file = readableFile(wasm);
  if (file) return createModule({ wasmBinary: file });
  return createStreaming(wasm);
}

/** Compiles while the bytes arrive. Rejects, instead of hanging, when the module cannot be had. */
function createStreaming(address: URL | string): Promise<NativeModule> {
  return new Promise((resolve, reject) => {
    createModule({
      instantiateWasm(imports, done) {
        compile(address, imports).then(
          ({ instance, module }) => done(instance, module),
          reject,
        );
        return {};
      },
    }).then(resolve, reject);
  });
}

async function compile(address: URL | string, imports: WebAssembly.Imports) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${address}`);
  // Servers that do not know the type application/wasm are common: those bytes are compiled whole.
  const typed = response.headers.get('content-type')?.startsWith('application/wasm');
  return typed
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

/** The bytes of a file: address in Node, where fetch does not read files; undefined elsewhere. */
function readableFile(address: URL | string): Uint8Array<ArrayBuffer> | undefined {
  const url = String(address);
  if (!url.startsWith('file:')) return undefined;
  // No import of node:fs: bundlers for browsers would have to be told about it.
  const fs = globalThis.process?.getBuiltinModule?.('node:fs');
  return fs && new Uint8Array(fs.readFileSync(new URL(url)));
}
