// The page of a document, or of another division of a volume.
import { strings } from '../../viewer/strings.js';
import { aboutVolume } from './about-volume.js';
import { hrefFrom } from './addresses.js';
import { adoptedText, type Binding, descriptionOf, textFor, wayFrom } from './adopted-text.js';
import { type Content, html } from './markup.js';
import { metadataOf } from './metadata.js';
import { breadcrumb, contentsList, neighbours, neighboursOf, placeOf, stepsTo } from './navigation.js';
import { pageHtml } from './page.js';
import { provenance } from './provenance.js';
import { nameOf, titleOf } from './site-facts.js';
import { words } from './strings.js';
import type { UnitPage } from './volume.js';

export function unitPage(binding: Binding, at: number): { file: string; html: string } {
  const { site, volume, edition, cut, places } = binding;
  const page = cut.pages[at] as UnitPage;
  const { entry } = page;
  const file = volume.folder + page.file;
  const way = wayFrom(binding, file);
  const text = textFor(binding, file, cut.htmlOf(page));
  const document = edition.documents.find(({ id }) => id === entry.id) ?? null;
  const near = neighboursOf(cut.pages, at);
  const toPage = (page: UnitPage) => hrefFrom(file, volume.folder + page.file);
  const steps = stepsTo(site, volume, edition.contents, places, entry.id);
  const place = placeOf(entry, document, edition.documents);
  const main: Content = [
    html`<h1 class="site-within"><a href="${hrefFrom(file, `${volume.folder}index.html`)}">${titleOf(volume)}</a></h1>\n`,
    breadcrumb(steps.filter((step) => !step.file.endsWith('index.html')), (step) => hrefFrom(file, step)),
    neighbours(near, place, words.documents, toPage),
    adoptedText(binding, text, document && provenance(document, way)),
    entry.kind === 'container' ? html`<nav class="contents" aria-label="${words.inside}">${contentsList(entry.children, (id) => way(id) ?? '#')}</nav>\n` : null,
    neighbours(near, '', words.documentsAgain, toPage),
    aboutVolume(site, volume, entry, file),
  ];
  const title = entry.title || strings.untitled;
  const metadata = metadataOf(site, { volume, entry, document, description: descriptionOf(text), file, path: steps });
  const links = {
    ...(near.prev && { prev: volume.folder + near.prev.file }),
    ...(near.next && { next: volume.folder + near.next.file }),
    up: steps.at(-1)?.file ?? 'index.html',
  };
  return { file, html: pageHtml(site, { file, title, inside: nameOf(volume), metadata, links, main }) };
}
