// A source written down as what a text at hand does not say already: a page holds its words as HTML, so
// that the TEI beside it is little more than its tags.

/** Copies a piece of the text after a piece that is written out. */
export interface Step {
  /** Characters that are written out. */
  written: number;
  /** How far behind the end of the last copy the next begins; negative: before it. */
  jump: number;
  /** Characters that are copied. */
  copied: number;
  /** Blanks that the source has behind each line end of the copy. */
  indent: number;
}

const fields = ['written', 'jump', 'copied', 'indent'] as const;

/**
 * The steps as bytes, field by field, since like is compressed with like: numbers of seven bits a byte,
 * the lowest first, as in WebAssembly (LEB128).
 */
export function packSteps(steps: readonly Step[]): Uint8Array {
  const bytes: number[] = [];
  const put = (number: number) => {
    for (; number >= 0x80; number = Math.floor(number / 0x80)) bytes.push((number % 0x80) | 0x80);
    bytes.push(number);
  };
  put(steps.length);
  for (const field of fields) {
    for (const { [field]: value } of steps) put(field !== 'jump' ? value : value < 0 ? -2 * value - 1 : 2 * value);
  }
  return Uint8Array.from(bytes);
}

/** What packSteps() and the characters written out, as UTF-8 behind them, make of the text. */
export function restore(packed: Uint8Array, text: string): string {
  let at = 0;
  const take = () => {
    let number = 0;
    for (let place = 1; ; place *= 0x80) {
      const byte = packed[at++] ?? 0;
      number += (byte % 0x80) * place;
      if (byte < 0x80) return number;
    }
  };
  const count = take();
  const [written, jumps, copied, indents] = fields.map(() => Array.from({ length: count }, take)) as [
    number[],
    number[],
    number[],
    number[],
  ];
  const own = new TextDecoder('utf-8', { ignoreBOM: true }).decode(packed.subarray(at));
  const pieces: string[] = [];
  let [from, end] = [0, 0];
  for (let step = 0; step < count; step++) {
    const size = written[step] as number;
    const jump = jumps[step] as number;
    pieces.push(own.slice(from, from + size));
    from += size;
    const start = end + (jump % 2 ? -(jump + 1) / 2 : jump / 2);
    end = start + (copied[step] as number);
    const copy = text.slice(start, end);
    const indent = indents[step] as number;
    pieces.push(indent ? copy.replaceAll('\n', `\n${' '.repeat(indent)}`) : copy);
  }
  return pieces.join('') + own.slice(from);
}

/** A number that two texts hardly share by accident: FNV-1a, 32 bits. */
export function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
