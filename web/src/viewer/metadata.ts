import type { Metadata } from '../core/types.js';
import { element } from './element.js';
import { strings } from './strings.js';

export interface Titles {
  /** The series or collection it belongs to, if the header names one. */
  series: string;
  title: string;
}

/** The title in two parts where the header gives parts, as the volumes of a series do. */
export function titlesOf({ title, titles }: Metadata): Titles {
  const parts = (...types: string[]) =>
    titles
      .filter(({ type }) => types.includes(type))
      .map(({ text }) => text.replace(/[\s,]+$/, ''))
      .filter(Boolean);
  const series = parts('series', 'subseries').join(', ');
  const volume = parts('volumenumber', 'volume-number', 'volume').join(', ');
  return series && volume ? { series, title: volume } : { series: '', title };
}

/** What the header says, by terms; silent fields are left out. */
export function metadataRows(metadata: Metadata): (readonly [term: string, text: string])[] {
  const { metadata: terms } = strings;
  const published = [metadata.publisher, metadata.pubPlace, metadata.date];
  const rows = [
    [terms.title, metadata.title],
    [terms.author, metadata.authors.join('; ')],
    [terms.editor, metadata.editors.map(({ name }) => name).join('; ')],
    [terms.published, published.filter(Boolean).join(', ')],
    [terms.source, metadata.source],
    [terms.availability, metadata.availability],
    [terms.identifiers, metadata.idnos.map(({ type, text }) => `${type} ${text}`.trim()).join('; ')],
  ] as const;
  return rows.filter(([, text]) => text);
}

/** The same as a list. */
export function metadataList(metadata: Metadata): HTMLElement {
  const items = metadataRows(metadata).map(([term, text]) => [element('dt', {}, term), element('dd', {}, text)]);
  return element('dl', { class: 'metadata' }, items);
}
