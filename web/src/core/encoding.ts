// Sources in other encodings than UTF-8, which is all that the core reads.
const encoder = new TextEncoder();
/** A character for each byte. */
const latin1 = new TextDecoder('latin1');

/**
 * A source in UTF-8; bytes that are UTF-8 come back as they are. A byte-order mark counts most, then
 * `charset`, which is what HTTP says, then the XML declaration: RFC 7303, section 3.
 *
 * What was decoded gets a byte-order mark, so that the core does not mind the declaration.
 */
export function inUtf8(source: Uint8Array | string, charset = ''): Uint8Array {
  if (typeof source === 'string') return encoder.encode(`\ufeff${source}`);
  const head = latin1.decode(source.subarray(0, 256));
  const declared = /^<\?xml\s[^<>]*?encoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1] ?? 'utf-8';
  const label = labelOfMark(head) ?? (charset && decoderOf(charset) ? charset : declared);
  const keeps = isUtf8(label) && (head.startsWith('\xef\xbb\xbf') || isUtf8(declared));
  // A declaration that can be read as ASCII is not in UTF-16; the core says so.
  const isWide = /^(utf-16|ucs-2|unicode|iso-10646-ucs)/i.test(label);
  if (keeps || (label === declared && isWide)) return source;
  const decoder = decoderOf(label);
  // The core names the encoding that nobody knows.
  if (!decoder) return source;
  try {
    // In two steps: in one, Node.js 20 takes windows-1252 for Latin-1.
    return encoder.encode(`\ufeff${decoder.decode(source, { stream: true })}${decoder.decode()}`);
  } catch {
    return withFault(source, label);
  }
}

function labelOfMark(head: string): string | undefined {
  if (head.startsWith('\xef\xbb\xbf')) return 'utf-8';
  if (/^(\xff\xfe|<\0)/.test(head)) return 'utf-16le';
  return /^(\xfe\xff|\0<)/.test(head) ? 'utf-16be' : undefined;
}

function isUtf8(label: string): boolean {
  return /^(utf-?8|us-ascii)$/i.test(label);
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
}

/** The first bytes that are no character become one that is not UTF-8 either: the core tells where. */
function withFault(bytes: Uint8Array, label: string): Uint8Array {
  const text = new TextDecoder(label).decode(bytes);
  const [before = '', ...after] = `\ufeff${text}`.split('\ufffd');
  const whole = encoder.encode(`${before} ${after.join('\ufffd')}`);
  whole[encoder.encode(before).length] = 0xff;
  return whole;
}
