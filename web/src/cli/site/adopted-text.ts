// The text on a page, as the viewer of the page takes it over (src/site/site.ts).
import type { Edition } from '../../core/core.js';
import { textOf } from '../../bundle/plain-html.js';
import { hrefFrom } from './addresses.js';
import { relinked } from './links.js';
import { attribute, type Content, html, type Html, json, rendered } from './markup.js';
import type { Site, Volume } from './site-facts.js';
import type { CutVolume, Places } from './volume.js';

/** All that the pages of one volume need. */
export interface Binding {
  site: Site;
  volume: Volume;
  edition: Edition;
  cut: CutVolume;
  places: Places;
  /** What the lists of persons and terms say, by id. */
  names: ReadonlyMap<string, { name: string; description: string }>;
  /** The address of another volume, or of an element of it; from the root of the site or with a scheme. */
  foreign(volume: string, id: string): string | null;
  /** The file beside the source, in the folder of the volume. */
  picture(href: string): string | null;
}

/** The address of an element of the volume, as a page of it sees it; null: it is nowhere. */
export function wayFrom({ volume, places }: Binding, file: string): (id: string) => string | null {
  return (id) => {
    const place = places.get(id);
    return place === undefined ? null : hrefFrom(file, volume.folder + place);
  };
}

/** What the core has rendered, its links leading to the pages of the site. */
export function textFor(binding: Binding, file: string, source: string): string {
  const { volume, places } = binding;
  const way = wayFrom(binding, file);
  const own = `${file.slice(volume.folder.length)}#`;
  return relinked(source, {
    // Links to what stands on the same page are as they are.
    inside: (id) => (places.get(id)?.startsWith(own) ? `#${id}` : way(id)),
    outside: (other, id) => {
      const target = binding.foreign(other, id);
      return target === null || /^[a-z][\w+.-]*:/i.test(target) ? target : hrefFrom(file, target);
    },
    file: binding.picture,
  });
}

/** The element of a text, with what its popovers say; `above` stands before it. */
export function adoptedText(binding: Binding, text: string, above: Content): Html {
  const { language } = binding.volume.metadata;
  return html`<polto-viewer>${above}<div class="polto-text"${attribute('lang', language)} data-pagefind-body>${rendered(text)}</div>${namesIn(text, binding)}</polto-viewer>
`;
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
export function descriptionOf(html: string): string {
  const paragraphs = Array.from(html.matchAll(/<p class="tei-p"[^>]*>(.*?)<\/p>/gs), ([, inside = '']) => inside);
  const plain = textOf(paragraphs.join(' ').replace(/<sup class="tei-note-mark".*?<\/sup>/g, ''));
  const words = plain.replace(/\s+/g, ' ').trim();
  return words.length > 200 ? words.slice(0, 200).replace(/\s\S*$/, ' …') : words;
}
