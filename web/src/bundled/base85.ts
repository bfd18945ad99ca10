// Bytes as the characters of a script: five for each four, where base64 takes more. The characters from
// "*" to "~", with "!" in the place of "<", so that nothing in it can end the script.

/** Big-endian, as Ascii85; of n bytes that are left over there are n + 1 characters. */
export function inBase85(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    let number = 0;
    for (let place = 0; place < 4; place++) number = number * 256 + (bytes[at + place] ?? 0);
    const digits = Array.from({ length: 5 }, (_, place) => Math.floor(number / 85 ** (4 - place)) % 85);
    const piece = String.fromCharCode(...digits.map((digit) => (digit === 18 ? 33 : digit + 42)));
    pieces.push(piece.slice(0, bytes.length - at + 1));
  }
  return pieces.join('');
}

/** What inBase85() was given. The page of a bundle has the same in its first script. */
export function fromBase85(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  for (let at = 0, end = 0; end < bytes.length; at += 5) {
    let number = 0;
    for (let place = 0; place < 5; place++) {
      const code = text.charCodeAt(at + place) || 126;
      number = number * 85 + (code === 33 ? 18 : code - 42);
    }
    for (let shift = 24; shift >= 0; shift -= 8) bytes[end++] = number >>> shift;
  }
  return bytes;
}
