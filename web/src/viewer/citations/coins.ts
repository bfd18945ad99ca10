// What is shown, for reference managers that look at the page, as Zotero does: COinS (ContextObjects in
// Spans, NISO Z39.88). An empty span in the text's own DOM: it needs no script element and nothing in
// the page's head, so that any content policy lets it be, and every viewer of a page has its own.
import type { Desk } from '../desk.js';
import { element } from '../element.js';
import { citationOf } from './citation.js';
import type { Citation, Name } from './item.js';
import { subjectOf } from './subjects.js';

/** With this attribute the viewer says nothing to reference managers: the page does that itself. */
const silent = 'no-citation-data';

/** Says what is shown, in the place of what was; and tells Zotero, which looks at a page once. */
export function describe(desk: Desk): void {
  const { viewer, text, frame, current } = desk;
  const { home } = text;
  // Another text may have come meanwhile.
  if (!frame.root.isConnected) return;
  home.querySelector(':scope > .Z3988')?.remove();
  if (viewer.hasAttribute(silent)) return;
  const title = coins(citationOf(subjectOf(desk, current), (literal) => ({ literal })));
  home.append(element('span', { class: 'Z3988', title, 'aria-hidden': 'true' }));
  document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }));
}

/** A citation as key and value pairs of a ContextObject. */
export function coins({ item }: Citation): string {
  const title = item['container-title'] ? 'rft.btitle' : 'rft.title';
  const fields: [string, string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'],
    ['rft.genre', item.type === 'chapter' ? 'bookitem' : 'book'],
    ['rft.atitle', item['container-title'] && item.title],
    [title, item['container-title'] ?? item.title],
    ...(item.author ?? []).map((author): [string, string] => ['rft.au', nameOf(author)]),
    ['rft.pub', item.publisher],
    ['rft.place', item['publisher-place']],
    ['rft.date', item.issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-')],
    ['rft.pages', item.page],
    ['rft.isbn', item.ISBN],
    ['rft.language', item.language],
    ['rft_id', item.DOI ? `info:doi/${item.DOI}` : item.URL],
  ];
  const said = fields.filter((field): field is [string, string] => Boolean(field[1]));
  return said.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
}

function nameOf({ literal, given, family }: Name): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}
