// What `polto bundle` does, for pages: a page has the texts, and saves a file.
import { type BundledSource, bundleTexts } from './bundle/bundle.js';
import { load } from './core/core.js';

export type { BundledSource } from './bundle/bundle.js';

export interface BundleOptions {
  /** The text alone, without the application. */
  minimal?: boolean;
  /** With what could be read of sources that are not well-formed. */
  recover?: boolean;
}

/**
 * Makes one HTML file of texts: readable without scripts, with notes, chain and search, asking for
 * nothing. Fetches polto-xml.js and the style of the text from beside this script. Rejects with a
 * TeiError about a text that does not open.
 */
export async function bundle(texts: readonly BundledSource[], options: BundleOptions = {}): Promise<string> {
  const { minimal = false, recover = false } = options;
  const polto = await load();
  await polto.knowCharacters();
  return bundleTexts(texts, {
    open: ({ bytes }, opening) => polto.open(bytes, opening),
    compress: deflated,
    besides,
    minimal,
    recover,
  });
}

/** A file of the package. */
async function besides(name: string): Promise<Uint8Array> {
  const address = new URL(name, import.meta.url);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${address}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
