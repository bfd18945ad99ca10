// The markup of an XML file as it stands in its bytes, for commands that change a file at one place.
import { type Markup, markupOf } from '../bundle/markup.js';

/** The bytes of a file as characters of which those of markup are read right. */
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
    // In UTF-8 and all that has ASCII as it is, the bytes of markup are its; ISO-2022 has not.
    this.text = this.#isWide ? this.#swapped(this.#bytes).toString('utf16le') : this.#bytes.toString('latin1');
  }

  /** The bytes with `insertion`, which is ASCII, instead of what stands from `start` to `end`. */
  with(insertion: string, start: number, end: number): Buffer {
    const width = this.#isWide ? 2 : 1;
    const inserted = this.#isWide ? this.#swapped(Buffer.from(insertion, 'utf16le')) : Buffer.from(insertion);
    return Buffer.concat([this.#bytes.subarray(0, start * width), inserted, this.#bytes.subarray(end * width)]);
  }

  /** Its tags, without what only looks like one in comments, declarations and CDATA sections. */
  *tags(): Generator<Markup> {
    for (const markup of markupOf(this.text)) if (!/^<[!?]/.test(markup.text)) yield markup;
  }

  #swapped(bytes: Buffer): Buffer {
    return this.#isBigEndian ? Buffer.from(bytes).swap16() : bytes;
  }
}
