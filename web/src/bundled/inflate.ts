/** Bytes that were compressed (RFC 1951) and written in base64. */
export function inflated(base64: string): Promise<ArrayBuffer> {
  const compressed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const bytes = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(bytes).arrayBuffer();
}
