// What a page says of itself to machines: Dublin Core, the tags that Google Scholar and Zotero read,
// Open Graph, and JSON-LD by the terms of schema.org. What the source does not say is left out.
import type { ContentsEntry, DocumentEntry } from '../../core/types.js';
import { citationOf } from '../../viewer/citations/citation.js';
import type { Item, Name } from '../../viewer/citations/item.js';
import { addressOn } from './addresses.js';
import { html, type Html, json } from './markup.js';
import { nameOf, type Site, titleOf, type Volume } from './site-facts.js';

/** What a page shows: a volume, or one of its divisions. */
export interface Shown {
  volume: Volume;
  entry: ContentsEntry | null;
  document: DocumentEntry | null;
  /** The first words of the text. */
  description: string;
  file: string;
  /** The pages that hold this one, from the outermost. */
  path: readonly { title: string; file: string }[];
}

type Tag = [name: string, content: string | undefined];

/** What the index of the search takes of a page: what is shown of it, and by what it filters and sorts. */
const indexed: Record<string, Html> = {
  'og:title': html` data-pagefind-meta="title[content]"`,
  'DC.relation.isPartOf': html` data-pagefind-meta="volume[content]" data-pagefind-filter="volume[content]"`,
  'DC.date': html` data-pagefind-sort="date[content]"`,
  'DCTERMS.created': html` data-pagefind-meta="date[content]"`,
};

export function metadataOf(site: Site, shown: Shown): Html {
  const { volume, entry, document, file } = shown;
  const url = site.base && addressOn(site.base, file);
  const subject = { metadata: volume.metadata, volume: volume.id, entry, page: null, address: url, today: new Date(0) };
  const { item } = citationOf(subject, (literal) => ({ literal }));
  const facts = { item, url, date: dayOf(document?.date || entry?.date || '') };
  return html`${metas('name', [['description', shown.description], ...dublinCore(shown, facts), ...citationTags(facts)])}${metas(
    'property',
    openGraph(site, shown, facts),
  )}${url ? html`<link rel="canonical" href="${url}">\n` : null}<script type="application/ld+json">${json({
    '@context': 'https://schema.org',
    '@graph': [work(shown, facts), ...breadcrumb(site, shown)],
  })}</script>
`;
}

/** The same for a page that shows no text of its own. */
export function metadataOfSite(site: Site): Html {
  const url = site.base;
  const parts = site.volumes.map((volume) => ({
    '@type': 'Book',
    name: nameOf(volume),
    ...(url && { url: addressOn(url, `${volume.folder}index.html`) }),
  }));
  return html`${metas('name', [['DC.title', site.title], ['DC.type', 'Collection']])}${metas('property', [
    ['og:type', 'website'],
    ['og:title', site.title],
    ['og:url', url],
  ])}${url ? html`<link rel="canonical" href="${url}">\n` : null}<script type="application/ld+json">${json({
    '@context': 'https://schema.org',
    '@type': 'Collection',
    name: site.title,
    ...(url && { url }),
    hasPart: parts,
  })}</script>
`;
}

interface Facts {
  item: Item;
  url: string;
  /** Of the document itself, not of its edition. */
  date: string;
}

function metas(kind: 'name' | 'property', tags: readonly Tag[]): Html[] {
  return tags.flatMap(([name, content]) =>
    content ? [html`<meta ${kind}="${name}" content="${content}"${indexed[name] ?? null}>\n`] : [],
  );
}

function dublinCore({ volume, entry }: Shown, { item, url, date }: Facts): Tag[] {
  const { metadata } = volume;
  return [
    ['DC.title', item.title],
    ...namesOf(item.author).map((name): Tag => ['DC.creator', name]),
    ...namesOf(item.editor).map((name): Tag => ['DC.contributor', name]),
    ['DC.publisher', metadata.publisher],
    ['DC.date', date || issued(item)],
    ['DCTERMS.created', date],
    ['DC.type', 'Text'],
    ['DC.format', 'text/html'],
    ['DC.identifier', url || item.id],
    ['DC.source', metadata.source],
    ['DC.language', metadata.language],
    ['DC.relation.isPartOf', entry ? nameOf(volume) : ''],
    ['DC.rights', metadata.availability],
  ];
}

function citationTags({ item, url }: Facts): Tag[] {
  const [first, last] = (item.page ?? '').split('–');
  return [
    ['citation_title', item.title],
    ...namesOf(item.author).map((name): Tag => ['citation_author', name]),
    ...namesOf(item.editor).map((name): Tag => ['citation_editor', name]),
    ['citation_inbook_title', item['container-title']],
    ['citation_publisher', item.publisher],
    ['citation_publication_date', issued(item).replaceAll('-', '/')],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_isbn', item.ISBN],
    ['citation_doi', item.DOI],
    ['citation_language', item.language],
    ['citation_public_url', url],
  ];
}

function openGraph(site: Site, { volume: { metadata }, entry, description }: Shown, { item, url }: Facts): Tag[] {
  return [
    ['og:type', entry ? 'article' : 'book'],
    ['og:title', entry?.title || item.title],
    ['og:description', description],
    ['og:site_name', site.title],
    ['og:url', url],
    ['og:locale', /^[a-z]{2}-[A-Z]{2}$/.test(metadata.language) ? metadata.language.replace('-', '_') : ''],
  ];
}

/** The text as a thing of schema.org. */
function work({ volume, entry, document, description }: Shown, { item, url, date }: Facts): object {
  const book = stated({
    '@type': 'Book',
    name: nameOf(volume),
    isbn: item.ISBN,
    author: namesOf(item.author).map(person),
    editor: namesOf(item.editor).map(person),
    publisher: volume.metadata.publisher && { '@type': 'Organization', name: volume.metadata.publisher },
    datePublished: issued(item),
    inLanguage: volume.metadata.language,
  });
  if (!entry) return { ...book, ...stated({ description, url }) };
  const [first, last] = (item.page ?? '').split('–');
  return stated({
    '@type': 'Chapter',
    name: item.title,
    position: entry.n,
    description,
    url,
    dateCreated: date,
    locationCreated: document?.place && { '@type': 'Place', name: document.place },
    pageStart: first,
    pageEnd: last ?? first,
    inLanguage: volume.metadata.language,
    isPartOf: book,
  });
}

/** The way to the page; its steps have to have addresses. */
function breadcrumb(site: Site, { path, volume, entry, file }: Shown): object[] {
  if (!site.base) return [];
  const steps = [...path, { title: entry?.title || titleOf(volume), file }];
  const itemListElement = steps.map(({ title, file }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: title,
    item: addressOn(site.base, file),
  }));
  return [{ '@type': 'BreadcrumbList', itemListElement }];
}

function person(name: string): object {
  return { '@type': 'Person', name };
}

function namesOf(names: readonly Name[] = []): string[] {
  return names.map(({ literal = '' }) => literal);
}

/** "1994-05" */
function issued({ issued }: Item): string {
  return issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-') ?? '';
}

function dayOf(date: string): string {
  return date.slice(0, 10);
}

/** Without what is empty. */
function stated(fields: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value && (!Array.isArray(value) || value.length)));
}
