// Texts of any elements in any others, with ids, and attributes that point to them: what nobody writes, and
// what byte by byte hardly comes about. Each number makes the same text every time.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { randomFrom } from '../mutations/mutants.mjs';

const rules = readFileSync(fileURLToPath(new URL('../../core/src/elements.cpp', import.meta.url)), 'utf8');
/** The names in its rules: Shape, tag, names. */
const known = [...rules.matchAll(/\{Shape::\w+, "[^"]*",\s*((?:"[^"]*"\s*)+)\}/g)].flatMap(([, names]) => names.replaceAll('"', ' ').trim().split(/\s+/));
const roots = ['TEI', 'TEI.2', 'teiCorpus', 'teiCorpus.2'];
const all = [...new Set(known)].filter((name) => !roots.includes(name));
/** What the renderer has code of its own for comes three times as often as all others. */
const often =
  `note note note p p div head list item label table row cell ref ptr hi q quote pb lb fw app lem rdg rdgGrp listApp listWit witness
  choice sic corr orig reg add del subst gap space seg anchor u sp speaker l lg eg egXML figure figDesc graphic media formula m:math m:mrow
  m:mi m:mtext m:mfenced date persName person listPerson listPlace place org term gloss name title foreign floatingText text front body back
  standOff surface zone line opener closer dateline titlePage epigraph trailer argument bibl listBibl biblStruct entry sense form cit stage
  castList castItem annotation listAnnotation teiHeader msDesc binaryObject xi:include svg object`.split(/\s+/);

const values = {
  'xml:id': ['a', 'b', 'c', 'd', 'e'],
  n: ['1', 'a', '[2]', ''],
  type: ['source', 'summary', 'speaker', 'notes', 'toc', 'inline', 'document', 'attachment', 'gloss', 'ordered', 'margin'],
  place: ['margin', 'inline', 'foot', 'end', 'margin-left'],
  rend: ['italic', 'block', 'display', 'inline', 'leaders'],
  'xml:lang': ['ar', 'en', 'he', 'de'],
  url: ['a.png', '#a', 'javascript:a'],
  href: ['1', '#a'],
  style: ['text-align:right', 'display:none'],
  cols: ['2'],
  'xml:space': ['preserve'],
};
const pointers = 'target target targetEnd corresp who wit next prev sameAs copyOf ref facs from to loc resp rendition exclude'.split(' ');
const attributes = ['xml:id', 'xml:id', 'xml:id', ...Object.keys(values), ...pointers];
const words = ['x', 'Sir, ', ' ', '\n  ', '- ', '1', '&amp;'];
const spaces =
  'xmlns="http://www.tei-c.org/ns/1.0" xmlns:m="http://www.w3.org/1998/Math/MathML" xmlns:xi="http://www.w3.org/2001/XInclude" xmlns:frus="http://history.state.gov/frus/ns/1.0"';

export function madeUp(number) {
  const below = randomFrom(number);
  const one = (list) => list[below(list.length)];
  let left = 4 + below(30);

  function startOf(name) {
    const given = new Map();
    for (let count = below(4); count > 0; count--) {
      const attribute = one(attributes);
      given.set(attribute, one(values[attribute] ?? ['#a', '#b', '#c', '#d']));
    }
    return `<${name}${[...given].map(([attribute, value]) => ` ${attribute}="${value}"`).join('')}`;
  }
  function element(depth) {
    const name = one(below(4) ? often : all);
    const start = startOf(name);
    let content = '';
    for (let count = depth < 9 ? below(4) : 0; count > 0 && left > 0; count--) {
      left--;
      content += (below(5) < 2 ? one(words) : '') + element(depth + 1);
    }
    if (below(5) < 2) content += one(words);
    return content ? `${start}>${content}</${name}>` : `${start}/>`;
  }

  const body = Array.from({ length: 1 + below(3) }, () => element(0)).join('');
  const kind = below(10);
  if (kind < 8) return `<TEI ${spaces}><text><body>${body}</body></text></TEI>`;
  if (kind < 9) return `<TEI ${spaces}><teiHeader><fileDesc>${body}</fileDesc></teiHeader><text><body>${element(0)}</body></text></TEI>`;
  return `<div ${spaces}>${body}</div>`;
}
