// Where a page stands among the others, and what the others are.
import type { ContentsEntry, DocumentEntry } from '../../core/types.js';
import { pathTo } from '../../viewer/entries.js';
import { dayInWords, strings } from '../../viewer/strings.js';
import { titleWithoutNumber } from '../../viewer/units.js';
import { attribute, html, type Html } from './markup.js';
import { type Site, titleOf, type Volume } from './site-facts.js';
import { words } from './strings.js';
import type { Places, UnitPage } from './volume.js';

export interface Step {
  title: string;
  file: string;
}

/** The pages that hold a division, from that of the site. */
export function stepsTo(site: Site, volume: Volume, contents: readonly ContentsEntry[], places: Places, id: string): Step[] {
  const above = pathTo(contents, id).map((entry) => ({ title: titleWithoutNumber(entry), file: volume.folder + (places.get(entry.id) ?? 'index.html') }));
  const whole = { title: titleOf(volume), file: `${volume.folder}index.html` };
  return [...(site.volumes.length > 1 ? [{ title: site.title, file: 'index.html' }] : []), whole, ...above];
}

export function breadcrumb(steps: readonly Step[], to: (file: string) => string): Html {
  if (!steps.length) return html``;
  const items = steps.map(({ title, file }) => html`<li><a href="${to(file)}">${title}</a></li>`);
  return html`<nav class="breadcrumb" aria-label="${strings.breadcrumb}"><ol role="list">${items}</ol></nav>\n`;
}

/** The readable units before and after a page. */
export function neighboursOf(pages: readonly UnitPage[], at: number): { prev: UnitPage | undefined; next: UnitPage | undefined } {
  const readable = ({ entry }: UnitPage) => entry.kind !== 'container';
  return { prev: pages.slice(0, at).filter(readable).at(-1), next: pages.slice(at + 1).find(readable) };
}

/** Where a unit stands, between the one before and the one after. */
export function neighbours(
  { prev, next }: ReturnType<typeof neighboursOf>,
  place: string,
  label: string,
  to: (page: UnitPage) => string,
): Html {
  return html`<nav class="neighbours" aria-label="${label}">${neighbour(prev, 'prev', to)}<p class="place">${place}</p>${neighbour(next, 'next', to)}</nav>
`;
}

function neighbour(page: UnitPage | undefined, rel: 'prev' | 'next', to: (page: UnitPage) => string): Html {
  if (!page) return html`<span></span>`;
  const { n, title } = page.entry;
  const full = title || strings.untitled;
  const label = rel === 'prev' ? strings.previous(full) : strings.next(full);
  return html`<a class="neighbour" rel="${rel}" href="${to(page)}" aria-label="${label}" title="${full}">${n || titleWithoutNumber(page.entry)}</a>`;
}

/** "Document 12 of 256 · Pages 4–7" */
export function placeOf({ page, lastPage }: ContentsEntry, document: DocumentEntry | null, documents: readonly DocumentEntry[]): string {
  const last = documents.at(-1)?.n ?? '';
  const place = document?.n && documents.length > 1 ? strings.position(document.n, last) : '';
  return [place, strings.pages(page, lastPage)].filter(Boolean).join(' · ');
}

/** Divisions as a list in a list; documents with their numbers, days and pages. Parts of documents are not in it. */
export function contentsList(entries: readonly ContentsEntry[], to: (id: string) => string): Html {
  // Without recursion, since files nest as they like: from the last to the first, what is inside is there already.
  const lists = new Map<readonly ContentsEntry[], Html>();
  const levels = [entries];
  for (const level of levels) levels.push(...level.filter(isListed).map(({ children }) => children));
  for (const level of levels.reverse()) {
    const items = level.filter(isListed).map((entry) => html`<li>${lineOf(entry, to)}${lists.get(entry.children) ?? null}</li>\n`);
    lists.set(level, items.length ? html`<ol role="list">\n${items}</ol>` : html``);
  }
  return lists.get(entries) ?? html``;
}

function isListed({ kind }: ContentsEntry): boolean {
  return kind !== 'part';
}

function lineOf(entry: ContentsEntry, to: (id: string) => string): Html {
  const { id, kind, n, date, page } = entry;
  const number = kind === 'document' && n ? html`<span class="contents-n">${n}</span> ` : null;
  const more = [
    date ? html` <time class="contents-date"${attribute('datetime', dateTime(date))}>${dayInWords(date, 'medium')}</time>` : null,
    page ? html` <span class="contents-page"><span class="contents-p">${words.pageShort}</span> ${page}</span>` : null,
  ];
  return html`<p class="contents-line" data-kind="${kind}">${number}<a href="${to(id)}">${titleWithoutNumber(entry)}</a>${more}</p>`;
}

/** What HTML takes for a date: a year, a month, a day. */
function dateTime(date: string): string {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(date)?.[0] ?? '';
}
