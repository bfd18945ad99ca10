// Chicago, MLA, BibTeX, RIS: by citeproc and Citation.js, which this file alone knows.
import { plugins } from '@citation-js/core';
import { parse } from '@citation-js/name';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import csl from 'citeproc';
import type { Run } from './frus.js';
import type { Citation, Item, Name } from './item.js';
import chicago from './styles/chicago-fullnote-bibliography.csl';
import locale from './styles/locales-en-US.xml';
import mla from './styles/modern-language-association.csl';

export { cslJson } from './csl-json.js';

export const parseName = (name: string): Name => parse(name) as Name;

/** A full note, as the Chicago Manual of Style (17th edition) has it. */
export function chicagoNote({ item, locator }: Citation): Run[] {
  // A locator without a number of its own is printed as it stands: "doc. 157".
  const cited = locator ? { id: item.id, locator, label: 'page' } : { id: item.id };
  const citation = { citationItems: [cited], properties: { noteIndex: 1 } };
  return runsOf(engine(chicago, item).previewCitationCluster(citation, [], [], 'html'));
}

export function chicagoBibliography({ item }: Citation): Run[] {
  return bibliography(chicago, item);
}

/** An entry of the works cited, as the MLA Handbook (9th edition) has it. */
export function mlaEntry({ item }: Citation): Run[] {
  return bibliography(mla, item);
}

export function bibtex({ item }: Citation): string {
  plugins.config.get('@bibtex').format.useIdAsLabel = true;
  return `${String(plugins.output.format('bibtex', [item])).trim()}\n`;
}

/** The library maps the fields; its own lines break words after 70 characters, so they are made here. */
export function ris({ item }: Citation): string {
  const [record = {}] = plugins.output.format('ris', [item], { format: 'object' }) as Record<string, unknown>[];
  const { TY, ...fields } = record;
  const lines = Object.entries(fields).flatMap(([tag, value]) =>
    [value].flat().map((one) => `${tag}  - ${String(one).replace(/\s+/g, ' ')}`),
  );
  return [`TY  - ${TY}`, ...lines, 'ER  - ', ''].join('\r\n');
}

function engine(style: string, item: Item) {
  const made = new csl.Engine({ retrieveLocale: () => locale, retrieveItem: () => item }, style, 'en-US');
  made.updateItems([item.id]);
  return made;
}

function bibliography(style: string, item: Item): Run[] {
  const made = engine(style, item).makeBibliography();
  return made ? runsOf(made[1].join('').trim()) : [];
}

const references: Record<string, string> = { '#38': '&', '#60': '<', '#62': '>', amp: '&', lt: '<', gt: '>' };

/** The words of what the processor writes as HTML, and which of them are in italics. */
function runsOf(html: string): Run[] {
  const runs: Run[] = [];
  let italic = false;
  for (const part of html.split(/(<[^>]*>)/)) {
    if (/^<\/?i>$/.test(part)) italic = part === '<i>';
    else if (part && !part.startsWith('<')) runs.push([unescaped(part), italic]);
  }
  return runs;
}

function unescaped(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => references[name] ?? whole);
}
