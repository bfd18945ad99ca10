// What stands below a text: how to cite it, and where else the volume can be had.
import type { ContentsEntry } from '../../core/types.js';
import { citationOf } from '../../viewer/citations/citation.js';
import { recommended } from '../../viewer/citations/frus.js';
import { pagesOf } from '../../viewer/citations/item.js';
import { titleWithoutNumber } from '../../viewer/units.js';
import { isFrus } from '../../viewer/volume.js';
import { addressOn, hrefFrom } from './addresses.js';
import { type Content, html, type Html } from './markup.js';
import { nameOf, type Site, type Volume } from './site-facts.js';
import { words } from './strings.js';

/** Of a division, or of the volume for null. */
export function aboutVolume(site: Site, volume: Volume, entry: ContentsEntry | null, file: string): Html {
  const to = (target: string) => hrefFrom(file, volume.folder + target);
  const fragment = entry ? `#${entry.id}` : '';
  const ways = site.viewable
    ? html`<p><a href="${to(`viewer.html${fragment}`)}">${words.viewer}</a>, ${words.viewerHint}. <a href="${to(sourceFile(volume))}" type="application/tei+xml">${words.source}</a>.</p>\n`
    : null;
  return html`<footer class="site-footer">
<h2>${words.cite}</h2>
<p class="site-citation">${citation(site, volume, entry, file)}</p>
${ways}</footer>
`;
}

/** The name of the source in the folder of its volume. */
export function sourceFile({ id }: Volume): string {
  return `${id.replace(/[^\w.-]/g, '_')}.xml`;
}

function citation(site: Site, volume: Volume, entry: ContentsEntry | null, file: string): Content {
  const url = site.base && addressOn(site.base, file);
  const { id, metadata } = volume;
  const subject = { metadata, volume: id, entry, page: null, address: url, today: new Date(0) };
  const address = url ? html` <a href="${url}">${url}</a>` : null;
  if (isFrus(id)) {
    const runs = recommended(subject, citationOf(subject, (literal) => ({ literal })));
    return [runs.map(([text, italic]) => (italic ? html`<i>${text}</i>` : text)), address];
  }
  const names = [...metadata.authors, ...metadata.editors.map(({ name }) => name)].filter(Boolean).join(', ');
  const printed = [[metadata.pubPlace, metadata.publisher].filter(Boolean).join(': '), metadata.date].filter(Boolean).join(', ');
  const pages = entry ? pagesOf(entry) : '';
  return [
    names && `${names}, `,
    entry ? `“${titleWithoutNumber(entry)}”, ` : '',
    html`<i>${nameOf(volume)}</i>`,
    printed && ` (${printed})`,
    pages && `, ${pages}`,
    '.',
    address,
  ];
}
