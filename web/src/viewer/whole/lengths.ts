// How long the text of each unit is, counted as its HTML passes by: to ask the elements for their text
// takes a fifth of the time that parsing them takes.

export class TextLengths {
  /** Of each id that has passed by: the characters from there to the next one. */
  #lengths = new Map<string, number>();
  #ids: readonly string[];
  #prefix: string;
  #current = '';
  /** What was cut off in a tag. */
  #rest = '';

  /** `ids`: in the order of the text; `prefix` stands before them in the HTML. */
  constructor(ids: readonly string[], prefix: string) {
    this.#ids = ids;
    this.#prefix = prefix;
  }

  of(id: string): number {
    return this.#lengths.get(id) ?? 0;
  }

  /** `html`: the next piece. */
  pass(html: string): void {
    const piece = this.#rest + html;
    const end = piece.lastIndexOf('<');
    let at = 0;
    for (;;) {
      const next = this.#ids[this.#lengths.size];
      const place = next === undefined ? -1 : piece.indexOf(` id="${this.#prefix}${next}"`, at);
      if (place < 0 || place > end) break;
      this.#count(piece, at, place);
      this.#current = next as string;
      this.#lengths.set(this.#current, 0);
      at = place;
    }
    this.#count(piece, at, end);
    this.#rest = piece.slice(Math.max(end, 0));
  }

  /**
   * Up to a "<" or a place in a tag; `from` is in a tag too unless it is the beginning. By looking for the
   * ends of tags, which browsers do many bytes at a time.
   */
  #count(piece: string, from: number, to: number): void {
    let length = 0;
    let at = from && piece.indexOf('>', from) + 1;
    while (at < to) {
      const tag = Math.min(piece.indexOf('<', at), to);
      length += tag - at;
      at = tag < to ? piece.indexOf('>', tag) + 1 : to;
    }
    if (this.#current) this.#lengths.set(this.#current, this.of(this.#current) + length);
  }
}
