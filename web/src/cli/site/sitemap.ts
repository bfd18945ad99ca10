// sitemap.xml, for search engines (https://www.sitemaps.org/protocol.html).
import { escaped } from '../../bundle/escaped.js';
import { addressOn } from './addresses.js';

/** The most addresses that a file may have. */
const most = 50_000;

/** The files of the map: one, or one that names others. */
export function sitemaps(base: string, pages: readonly string[]): { file: string; xml: string }[] {
  const parts: { file: string; xml: string }[] = [];
  for (let from = 0; from < pages.length; from += most) {
    const file = pages.length > most ? `sitemap-${parts.length + 1}.xml` : 'sitemap.xml';
    parts.push({ file, xml: listOf('urlset', 'url', base, pages.slice(from, from + most)) });
  }
  if (parts.length < 2) return parts;
  return [{ file: 'sitemap.xml', xml: listOf('sitemapindex', 'sitemap', base, parts.map(({ file }) => file)) }, ...parts];
}

function listOf(root: string, item: string, base: string, files: readonly string[]): string {
  const items = files.map((file) => `<${item}><loc>${escaped(addressOn(base, file))}</loc></${item}>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items.join('')}</${root}>
`;
}
