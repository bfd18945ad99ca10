// What the pages of a site know of it.
import type { Metadata } from '../../core/types.js';
import { titlesOf } from '../../viewer/metadata.js';
import { words } from './strings.js';

export interface Volume {
  id: string;
  /** Name of the source. */
  path: string;
  /** Of its pages, with a slash; "" where it is the only volume. */
  folder: string;
  metadata: Metadata;
  /** How many it has. */
  documents: number;
}

export interface Site {
  title: string;
  /** Address on the web, with a slash; "" when it is not known. */
  base: string;
  volumes: readonly Volume[];
  /** Whether there is a page for searching. */
  searchable: boolean;
  /** Whether there is a style sheet of the archive's own. */
  styled: boolean;
  /** Whether the viewer and the sources are there. */
  viewable: boolean;
}

/** The title of a volume, without that of its series. */
export function titleOf({ metadata, id }: Pick<Volume, 'metadata' | 'id'>): string {
  return titlesOf(metadata).title || id;
}

/** The title of a volume in full. */
export function nameOf({ metadata, id }: Pick<Volume, 'metadata' | 'id'>): string {
  return metadata.title || id;
}

/** The title of the only volume, or what the titles of all begin with, as those of a series do. */
export function titleOfAll(volumes: readonly Volume[]): string {
  const [first = [], ...others] = volumes.map((volume) => nameOf(volume).split(', '));
  const differs = first.findIndex((part, at) => others.some((parts) => parts[at] !== part));
  const shared = differs < 0 ? first : first.slice(0, differs);
  return shared.join(', ') || words.untitledSite;
}

/** The one language of all texts, by which words are reduced to their stems; "unknown" when there are several. */
export function languageOf(volumes: readonly Volume[]): string {
  // Where none is named, that of the pages around.
  const languages = new Set(volumes.map(({ metadata }) => metadata.language.split('-')[0] || 'en'));
  return languages.size === 1 ? [...languages].join() : 'unknown';
}
