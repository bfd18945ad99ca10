// The markup of an XML file as it is written, told from its text without a parser.

/** A piece of markup, with its place in the text. */
export interface Markup {
  text: string;
  start: number;
  end: number;
}

/** Tags, comments, instructions, sections and the document type, one after the other. O(its length). */
export function* markupOf(text: string): Generator<Markup> {
  for (let start = text.indexOf('<'); start >= 0; ) {
    const end = endOf(text, start);
    yield { text: text.slice(start, end), start, end };
    start = text.indexOf('<', end);
  }
}

const closed = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

function endOf(text: string, start: number): number {
  for (const [opening, closing] of closed) {
    if (text.startsWith(opening, start)) return behind(text, closing, start + opening.length);
  }
  return endOfTag(text, start);
}

/** Of a tag or a document type, in which quotes and brackets may hold what looks like its end. */
function endOfTag(text: string, start: number): number {
  const special = text.startsWith('<!', start) ? /["'>[\]]|<!--|<\?/g : /["'>]/g;
  special.lastIndex = start + 1;
  let inside = false;
  for (let found = special.exec(text); found; found = special.exec(text)) {
    const [sign] = found;
    if (sign === '>' && !inside) return special.lastIndex;
    if (sign === '[' || sign === ']') inside = sign === '[';
    else if (sign === '<!--') special.lastIndex = behind(text, '-->', special.lastIndex);
    else if (sign === '<?') special.lastIndex = behind(text, '?>', special.lastIndex);
    else if (sign !== '>') special.lastIndex = behind(text, sign, special.lastIndex);
  }
  return text.length;
}

function behind(text: string, closing: string, from: number): number {
  const at = text.indexOf(closing, from);
  return at < 0 ? text.length : at + closing.length;
}
