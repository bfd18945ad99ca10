// Finds in a text what a source says too.
import type { Step } from '../bundled/delta.js';
import { markupOf } from './markup.js';

/** Shorter pieces are not worth a step to elsewhere. */
const least = 12;

/** Places with the same beginning that are tried. */
const tries = 24;

/** Where a text says what a source does. */
interface Copy {
  from: number;
  /** Characters of the text, and of the source. */
  copied: number;
  taken: number;
  /** Blanks of the source behind each line end; -1: there is none. */
  indent: number;
}

/** A source as steps over `text`, and what they write out. */
export function stepsOver(text: string, source: string): { steps: Step[]; written: string } {
  const places = new Places(text);
  const steps: Step[] = [];
  const pieces: string[] = [];
  let [pending, end, indent] = [0, 0, 0];
  const write = (piece: string) => {
    pieces.push(piece);
    pending += piece.length;
  };
  const follow = (token: string) => {
    for (let at = 0; at < token.length; ) {
      const copy = places.find(token, at, end);
      if (copy.taken === 0) {
        const [blanks] = /^\s+/.exec(token.slice(at, at + 4096)) ?? [];
        write(blanks ?? (token[at] as string));
        at += blanks?.length ?? 1;
        continue;
      }
      if (copy.indent >= 0) indent = copy.indent;
      steps.push({ written: pending, jump: copy.from - end, copied: copy.copied, indent });
      pending = 0;
      end = copy.from + copy.copied;
      at += copy.taken;
    }
  };
  let behind = 0;
  for (const { text: markup, start, end: next } of markupOf(source)) {
    follow(source.slice(behind, start));
    write(markup);
    behind = next;
  }
  follow(source.slice(behind));
  return { steps, written: pieces.join('') };
}

/** Where in a text the pieces of a certain length are: chains of places with the same hash. */
class Places {
  #text: string;
  #heads = new Int32Array(1 << 20).fill(-1);
  #next: Int32Array;
  /** The first place behind `end` that is not blank. */
  #words = { end: -1, start: 0 };

  constructor(text: string) {
    this.#text = text;
    this.#next = new Int32Array(text.length);
    for (let at = text.length - least; at >= 0; at--) {
      const slot = this.#slotOf(text, at);
      this.#next[at] = this.#heads[slot] as number;
      this.#heads[slot] = at;
    }
  }

  /** What follows `end`, blanks or not, else where the text says most of what `token` does from `at` on. */
  find(token: string, at: number, end: number): Copy {
    // The halves of a character stay together.
    if (isLowSurrogate(token.charCodeAt(at))) return { from: end, copied: 0, taken: 0, indent: -1 };
    let best = this.#common(token, at, end);
    if (best.taken === 0) best = this.#common(token, at, this.#wordsBehind(end));
    if (best.taken > 0 || token.length - at < least || /\s/.test(token[at] as string)) return best;
    let place = this.#heads[this.#slotOf(token, at)] as number;
    for (let left = tries; place >= 0 && left > 0; left--) {
      const found = this.#common(token, at, place);
      // Of equals the first behind where one is.
      const nearer = found.taken === best.taken && best.from < end && place >= end;
      if (found.copied >= least && (found.taken > best.taken || nearer)) best = found;
      place = this.#next[place] as number;
    }
    return best;
  }

  #common(token: string, at: number, from: number): Copy {
    const text = this.#text;
    let [taken, copied, indent] = [0, 0, -1];
    while (at + taken < token.length && token.charCodeAt(at + taken) === text.charCodeAt(from + copied)) {
      if (text.charCodeAt(from + copied) === 10) {
        const blanks = blanksAt(token, at + taken + 1);
        if (indent >= 0 && blanks !== indent) break;
        indent = blanks;
        taken += blanks;
      }
      taken++;
      copied++;
    }
    const last = text.charCodeAt(from + copied - 1);
    return last >= 0xd800 && last < 0xdc00
      ? { from, copied: copied - 1, taken: taken - 1, indent }
      : { from, copied, taken, indent };
  }

  #wordsBehind(end: number): number {
    if (this.#words.end === end) return this.#words.start;
    let start = end;
    while (/\s/.test(this.#text[start] ?? '')) start++;
    this.#words = { end, start };
    return start;
  }

  #slotOf(text: string, at: number): number {
    let hash = 0;
    for (let place = at; place < at + least; place++) hash = Math.imul(hash, 31) + text.charCodeAt(place);
    return (hash ^ (hash >>> 15)) & (this.#heads.length - 1);
  }
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

function blanksAt(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 32) end++;
  return end - at;
}
