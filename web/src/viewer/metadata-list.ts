// What the header says in brief. It stands behind a heading that is closed, and comes with the tools.
import type { Metadata } from '../core/types.js';
import { element } from './element.js';
import { inLanguage } from './languages/words.js';

/** What the facts of a header are called. */
export const words = inLanguage('metadata', {
  title: 'Title',
  author: 'Author',
  editor: 'Editor',
  published: 'Published',
  availability: 'Availability',
  source: 'Source',
  identifiers: 'Identifiers',
} as const);

/** What the header says, by terms; silent fields are left out. */
export function metadataRows(metadata: Metadata): (readonly [term: string, text: string])[] {
  const published = [metadata.publisher, metadata.pubPlace, metadata.date];
  const rows = [
    [words.title, metadata.title],
    [words.author, metadata.authors.join('; ')],
    [words.editor, metadata.editors.map(({ name }) => name).join('; ')],
    [words.published, published.filter(Boolean).join(', ')],
    [words.source, metadata.source],
    [words.availability, metadata.availability],
    [words.identifiers, metadata.idnos.map(({ type, text }) => `${type} ${text}`.trim()).join('; ')],
  ] as const;
  return rows.filter(([, text]) => text);
}

/** Lists it in the frame, unless the whole header is there already (header-panel.ts). */
export function showMetadata(frame: Element, metadata: Metadata): void {
  const about = frame.querySelector('.about:not(:has(.about-text))');
  const items = metadataRows(metadata).map(([term, text]) => [element('dt', {}, term), element('dd', {}, text)]);
  about?.append(element('dl', { class: 'metadata' }, items));
}
