// How the bytes of a WebAssembly module are had: given, from a file in Node, or streamed.

/** The bytes of a module, or its address. */
export type WasmSource = BufferSource | URL | string;

/** @internal Rejects, instead of hanging, when the module cannot be had. */
export async function instantiate(
  wasm: WasmSource,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
  const bytes = typeof wasm === 'string' || wasm instanceof URL ? readableFile(wasm) : wasm;
  return bytes ? WebAssembly.instantiate(bytes, imports) : stream(wasm as URL | string, imports);
}

/** Compiles while the bytes arrive. */
async function stream(address: URL | string, imports: WebAssembly.Imports) {
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
