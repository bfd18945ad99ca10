// The page of a volume: what it is, and all that is in it.
import type { Metadata } from '../../core/types.js';
import { titlesOf } from '../../viewer/metadata.js';
import { metadataRows } from '../../viewer/metadata-list.js';
import { aboutVolume } from './about-volume.js';
import { hrefFrom } from './addresses.js';
import { adoptedText, type Binding, textFor } from './adopted-text.js';
import { type Content, html, type Html } from './markup.js';
import { metadataOf } from './metadata.js';
import { contentsList } from './navigation.js';
import { pageHtml } from './page.js';
import { nameOf, titleOf, type Volume } from './site-facts.js';
import { words } from './strings.js';

export function volumePage(binding: Binding): { file: string; html: string } {
  const { site, volume, edition, places, cut } = binding;
  const { pages, apart } = cut;
  const file = `${volume.folder}index.html`;
  const to = (target: string) => hrefFrom(file, target);
  const path = site.volumes.length > 1 ? [{ title: site.title, file: 'index.html' }] : [];
  const { metadata } = volume;
  const { series } = titlesOf(metadata);
  const main: Content = [
    html`<hgroup class="site-title">${series ? html`<p class="series">${series}</p>` : null}<h1>${titleOf(volume)}</h1></hgroup>
<p class="site-facts">${factsOf(volume)}</p>
`,
    apart && adoptedText(binding, textFor(binding, file, apart), null),
    pages.length ? html`<nav class="contents" aria-labelledby="polto-site-contents"><h2 id="polto-site-contents">${words.contents}</h2>
${contentsList(edition.contents, (id) => to(volume.folder + (places.get(id) ?? 'index.html')))}</nav>
` : null,
    html`<section class="site-about"><h2>${words.about}</h2>${header(metadata)}</section>\n`,
    aboutVolume(site, volume, null, file),
  ];
  const description = [nameOf(volume), factsOf(volume)].filter(Boolean).join('. ');
  const head = metadataOf(site, { volume, entry: null, document: null, description, file, path });
  const [first] = pages;
  const links = {
    ...(first && { next: volume.folder + first.file }),
    ...(path.length && { up: 'index.html' }),
  };
  return { file, html: pageHtml(site, { file, title: nameOf(volume), metadata: head, links, main }) };
}

/** "256 documents · edited by Charles S. Sampson · published 1994" */
export function factsOf({ documents, metadata }: Volume): string {
  const editors = metadata.editors.filter(({ role, name }) => name && role !== 'general').map(({ name }) => name);
  return [
    documents ? words.documentCount(documents) : '',
    editors.length ? words.editedBy(new Intl.ListFormat('en').format(editors)) : '',
    metadata.date ? words.published(metadata.date) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function header(metadata: Metadata): Html {
  return html`<dl class="metadata">${metadataRows(metadata).map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>`;
}
