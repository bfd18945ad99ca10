// Pasted addresses: fragments, the page's own, and those of history.state.gov, which are
// https://history.state.gov/historicaldocuments/VOLUME/ID, where ID is an xml:id of the volume (README
// of github.com/HistoryAtState/frus), with a fragment for a note ("d176#fn3"), or for an entry of a
// list ("persons#p_NRM1").
import { entriesOf } from '../entries.js';
import { isFrus } from '../volume.js';
import { type Choices, placeOf, type Places } from './places.js';
import { words } from './strings.js';

const office = /^(?:www\.)?history\.state\.gov\.?$/i;
const withoutScheme = /^(?:www\.)?history\.state\.gov\.?\//i;
/** What follows an address where it stands in a sentence or a citation. */
const trailing = /[.,;:)\]>}"'”’]+$/;

/** Where an address or a fragment leads; null when what was typed is neither. */
export function fromAddress(typed: string, places: Places): Choices | null {
  const [word = ''] = typed.replace(/^[<("'“‘[]+/, '').split(/\s/);
  const text = word.replace(trailing, '');
  if (text.startsWith('#')) return fromFragment(text, places);
  const url = urlIn(text);
  if (!url) return null;
  if (office.test(url.hostname)) return fromOffice(url, places);
  return isOwn(url, places) ? fromFragment(url.hash, places) : nowhere(words.otherAddress);
}

function urlIn(text: string): URL | null {
  const full = withoutScheme.test(text) ? `https://${text}` : text;
  const path = full.startsWith('/historicaldocuments/') ? `https://history.state.gov${full}` : full;
  return /^(?:https?|file):\/\//i.test(path) && URL.canParse(path) ? new URL(path) : null;
}

function isOwn(url: URL, { address }: Places): boolean {
  const own = new URL(address);
  return url.origin === own.origin && url.pathname === own.pathname && url.search === own.search;
}

/** A fragment of this page, or one without the prefix of its ids. "#176" is no id but a number. */
function fromFragment(fragment: string, places: Places): Choices | null {
  const ids = [`#${places.prefix}`, '#'].map((start) =>
    fragment.startsWith(start) ? decoded(fragment.slice(start.length)) : '',
  );
  const id = ids.find((one) => one && holds(one, places));
  if (id) return { choices: [placeOf(id, places)], remark: '' };
  return /^#\d+$/.test(fragment) ? null : nowhere(words.nothing(fragment));
}

function fromOffice(url: URL, places: Places): Choices {
  const [section, volume = '', path = ''] = url.pathname.split('/').filter(Boolean).map(decoded);
  if (section !== 'historicaldocuments' || !isFrus(volume)) return nowhere(words.otherAddress);
  const id = path || (entriesOf(places.contents)[0]?.id ?? '');
  if (volume.toLowerCase() !== places.volume.toLowerCase()) return elsewhere(volume, path, places);
  const fragment = decoded(url.hash.slice(1));
  const inside = fragment && idOfFragment(id, fragment, places);
  if (inside) return { choices: [placeOf(inside, places)], remark: '' };
  const here = holds(id, places) ? id : pageOf(id, places);
  if (!here) return nowhere(words.notHere(id));
  return { choices: [placeOf(here, places)], remark: /^fn/.test(fragment) ? words.noteUnknown : '' };
}

/** "#fn3", "#fnref3", "#fn:3" of a document, "#d176fn3", "#p_NRM1" of a list. */
function idOfFragment(document: string, fragment: string, places: Places): string | undefined {
  const number = /^fn(?:ref)?:?(\d+)$/.exec(fragment)?.[1];
  const note = number && places.notesOf(document).find(({ n }) => n === number)?.id;
  const ids = [fragment, note ?? '', number ? `${document}fn${number}` : `${document}${fragment}`];
  return ids.find((id) => id && holds(id, places));
}

/** "pg_190", where the volume gives its pages no such ids. */
function pageOf(id: string, { pages }: Places): string | undefined {
  const n = /^pg_(.+)$/.exec(id)?.[1]?.toLowerCase();
  return pages.find((page) => page.id && page.n.toLowerCase() === n)?.id;
}

function elsewhere(volume: string, id: string, { refTemplate, address }: Places): Choices {
  const remark = words.otherVolume(volume);
  const href = refTemplate && filled(refTemplate, { volume, id });
  const safe = href && /^(?:https?|file):$/.test(URL.canParse(href, address) ? new URL(href, address).protocol : '');
  if (!safe) return nowhere(remark);
  return { choices: [{ id: '', href, name: words.elsewhere(volume), detail: words.elsewhereDetail }], remark };
}

/** As the core fills it for references of the text. */
function filled(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w*)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

function holds(id: string, { unitOf }: Places): boolean {
  return unitOf(id) !== null;
}

function nowhere(remark: string): Choices {
  return { choices: [], remark };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
