// The page of a document, or of another division of a volume.
import type { Edition } from '../../core/core.js';
import { strings } from '../../viewer/strings.js';
import { textOf } from '../bundle/plain-html.js';
import { hrefFrom } from './addresses.js';
import { aboutVolume } from './about-volume.js';
import { relinked } from './links.js';
import { attribute, type Content, html, json, rendered } from './markup.js';
import { metadataOf } from './metadata.js';
import { breadcrumb, contentsList, neighbours, neighboursOf, placeOf, stepsTo } from './navigation.js';
import { pageHtml } from './page.js';
import { provenance } from './provenance.js';
import { nameOf, type Site, type Volume } from './site-facts.js';
import { words } from './strings.js';
import { htmlOf, type Places, type UnitPage } from './volume.js';

/** All that the pages of one volume need. */
export interface Binding {
  site: Site;
  volume: Volume;
  edition: Edition;
  pages: readonly UnitPage[];
  places: Places;
  /** What the lists of persons and terms say, by id. */
  names: ReadonlyMap<string, { name: string; description: string }>;
  /** The address of another volume, or of an element of it; from the root of the site or with a scheme. */
  foreign(volume: string, id: string): string | null;
  /** The file beside the source, in the folder of the volume. */
  picture(href: string): string | null;
}

export function unitPage(binding: Binding, at: number): { file: string; html: string } {
  const { site, volume, edition, pages, places } = binding;
  const { entry, file: name } = pages[at] as UnitPage;
  const file = volume.folder + name;
  const to = (target: string) => hrefFrom(file, target);
  const way = (id: string) => {
    const place = places.get(id);
    return place === undefined ? null : to(volume.folder + place);
  };
  const source = htmlOf(edition, entry);
  const text = relinked(source, {
    // Links to what stands on the same page are as they are.
    inside: (id) => (places.get(id)?.startsWith(`${name}#`) || id === entry.id ? `#${id}` : way(id)),
    outside: (other, id) => {
      const target = binding.foreign(other, id);
      return target === null || /^[a-z][\w+.-]*:/i.test(target) ? target : to(target);
    },
    file: binding.picture,
  });
  const document = edition.documents.find(({ id }) => id === entry.id) ?? null;
  const near = neighboursOf(pages, at);
  const toPage = (page: UnitPage) => to(volume.folder + page.file);
  const steps = stepsTo(site, volume, edition.contents, pages, entry.id);
  const place = placeOf(entry, document, edition.documents);
  const { language } = volume.metadata;
  const main: Content = [
    breadcrumb(steps, to),
    neighbours(near, place, words.documents, toPage),
    html`<polto-viewer>${document && provenance(document, way)}<div class="polto-text"${attribute('lang', language)} data-pagefind-body>${rendered(text)}</div>${namesIn(text, binding)}</polto-viewer>
`,
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

/** Who and what the marks on the page name, for the popovers. */
function namesIn(text: string, { names }: Binding): Content {
  const ids = new Set(Array.from(text.matchAll(/ href="[^"#]*#([^"]*)"/g), ([, id = '']) => decodeURIComponent(textOf(id))));
  const entries = [...ids].flatMap((id) => {
    const entry = names.get(id);
    return entry ? [[id, [entry.name, entry.description]]] : [];
  });
  return entries.length ? html`<script type="application/json" class="polto-names">${json(Object.fromEntries(entries))}</script>` : null;
}

/** The first words of a text, as search engines and those who pass an address on show them. */
function descriptionOf(html: string): string {
  const paragraphs = Array.from(html.matchAll(/<p class="tei-p"[^>]*>(.*?)<\/p>/gs), ([, inside = '']) => inside);
  const plain = textOf(paragraphs.join(' ').replace(/<sup class="tei-note-mark".*?<\/sup>/g, ''));
  const words = plain.replace(/\s+/g, ' ').trim();
  return words.length > 200 ? words.slice(0, 200).replace(/\s\S*$/, ' …') : words;
}
