// Stands in for wasm.ts where one script holds the modules too: as bytes, compressed (RFC 1951).
import { inflated } from '../bundled/inflate.js';
import modules from 'embedded-modules';

export type WasmSource = BufferSource | URL | string;

export async function instantiate(
  wasm: WasmSource,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
  const bytes = typeof wasm === 'string' || wasm instanceof URL ? await embedded(String(wasm)) : wasm;
  return WebAssembly.instantiate(bytes, imports);
}

/** The module that its address ends with. In base64: a bundle compresses it better than base85. */
function embedded(address: string): Promise<ArrayBuffer> {
  const name = address.slice(address.lastIndexOf('/') + 1);
  const base64 = modules[name];
  if (base64 === undefined) throw new Error(`${name} is not in this script`);
  return inflated(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
}
