// The markup of an XML file as it stands in its bytes, for commands that change a file at one place.

/** A tag, with its place among the units of the file. */
export interface Tag {
  text: string;
  start: number;
  end: number;
}

/** The bytes of a file as characters of which those of markup are read right in any encoding. */
export class XmlBytes {
  readonly text: string;
  #bytes: Buffer;
  #isWide: boolean;
  #isBigEndian: boolean;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes);
    const head = this.#bytes.toString('latin1', 0, 2);
    this.#isBigEndian = head === '\xfe\xff' || head === '\0<';
    this.#isWide = this.#isBigEndian || head === '\xff\xfe' || head === '<\0';
    // In all encodings with single bytes, and in UTF-8, the bytes of markup are those of ASCII.
    this.text = this.#isWide ? this.#swapped(this.#bytes).toString('utf16le') : this.#bytes.toString('latin1');
  }

  /** The bytes with `insertion`, which is ASCII, instead of what stands from `start` to `end`. */
  with(insertion: string, start: number, end: number): Buffer {
    const width = this.#isWide ? 2 : 1;
    const inserted = this.#isWide ? this.#swapped(Buffer.from(insertion, 'utf16le')) : Buffer.from(insertion);
    return Buffer.concat([this.#bytes.subarray(0, start * width), inserted, this.#bytes.subarray(end * width)]);
  }

  /** Its tags, without what only looks like one in comments, declarations and CDATA sections. */
  *tags(): Generator<Tag> {
    for (const { 0: text, index } of this.text.matchAll(construct)) {
      if (/^<[^!?]/.test(text)) yield { text, start: index, end: index + text.length };
    }
  }

  #swapped(bytes: Buffer): Buffer {
    return this.#isBigEndian ? Buffer.from(bytes).swap16() : bytes;
  }
}

const comment = /<!--[^]*?-->/;
const instruction = /<\?[^]*?\?>/;
const section = /<!\[CDATA\[[^]*?\]\]>/;
const literal = /"[^"]*"|'[^']*'/;
const subset = new RegExp(`\\[(?:${comment.source}|${instruction.source}|${literal.source}|[^\\]"'])*\\]`);
const documentType = new RegExp(`<!DOCTYPE(?:${literal.source}|${subset.source}|[^>"'[])*>`);
const tag = new RegExp(`<[^!?](?:${literal.source}|[^>"'])*>`);
const construct = new RegExp([comment, instruction, section, documentType, tag].map((one) => one.source).join('|'), 'g');
