/** Bytes that were compressed (RFC 1951). */
export function inflated(compressed: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const bytes = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(bytes).arrayBuffer();
}
