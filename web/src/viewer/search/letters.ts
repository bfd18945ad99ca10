// Where the characters that search counts are on the page: those of a document or a note, without
// white space and without what the renderer has added. The same rules as in core/src/search_text.cpp.

/** Readings beside the one that is shown are hidden, and found all the same. */
const passedOver =
  '[data-added], .tei-line-hyphen, [hidden]:not(.tei-lem, .tei-rdg, .tei-rdgGrp, .tei-witDetail)';
const notes = '.tei-note-item';
const space = /[ \t\n\r]+/g;

interface Stretch {
  node: Text;
  /** How many letters stand before it. */
  before: number;
}

/** The letters of one element, and the way from them back to the page. */
export class Letters {
  #all = '';
  #stretches: Stretch[] = [];

  /** `isApart`: elements inside that are searched for themselves. */
  constructor(root: Element, isApart: (element: Element) => boolean = () => false) {
    const accept = (node: Node) => {
      if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
      const apart = node.matches(passedOver) || node.matches(notes) || isApart(node);
      return apart ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, accept);
    const parts: string[] = [];
    let before = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const letters = node.data.replace(space, '');
      if (!letters) continue;
      this.#stretches.push({ node, before });
      parts.push(letters);
      before += letters.length;
    }
    this.#all = parts.join('');
  }

  /** The range of these words, at this place or, where they do not stand there, nearest to it. */
  range(words: string, offset: number): Range | null {
    const sought = words.replace(space, '');
    const from = this.#all.startsWith(sought, offset) ? offset : this.#nearest(sought, offset);
    if (from < 0 || !sought) return null;
    const range = document.createRange();
    range.setStart(...this.#point(from));
    const [node, last] = this.#point(from + sought.length - 1);
    range.setEnd(node, last + 1);
    return range;
  }

  #nearest(sought: string, offset: number): number {
    const behind = this.#all.indexOf(sought, offset);
    const before = this.#all.lastIndexOf(sought, offset);
    if (behind < 0 || before < 0) return Math.max(behind, before);
    return behind - offset < offset - before ? behind : before;
  }

  /** The node that holds a letter, and its offset there. */
  #point(letter: number): [Text, number] {
    let [low, high] = [0, this.#stretches.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#stretches[middle] as Stretch).before <= letter) low = middle;
      else high = middle - 1;
    }
    const { node, before } = this.#stretches[low] as Stretch;
    let left = letter - before;
    for (let at = 0; at < node.data.length; at++) {
      if (!' \t\n\r'.includes(node.data.charAt(at)) && left-- === 0) return [node, at];
    }
    return [node, node.data.length - 1];
  }
}
