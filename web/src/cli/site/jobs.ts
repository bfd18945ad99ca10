// What the command asks of its workers, and what they answer: one volume at a time.
import type { Site, Volume } from './site-facts.js';
import type { Places } from './volume.js';

/** How sources are read. */
export interface Reading {
  recover: boolean;
  include: boolean;
  facsimileTemplate: string;
}

/** To see what a volume has, before any page is written. */
export interface SurveyJob {
  kind: 'survey';
  path: string;
  reading: Reading;
}

export interface Survey {
  volume: Omit<Volume, 'folder'>;
  places: Places;
  /** What its references to other volumes name. */
  foreign: { volume: string; id: string }[];
}

/** To write the pages of a volume. */
export interface WriteJob {
  kind: 'write';
  site: Site;
  volume: Volume;
  places: Places;
  reading: Reading;
  /** Where references to other volumes lead: addresses by "VOLUME#ID". */
  foreign: ReadonlyMap<string, string>;
  refTemplate: string;
  output: string;
}

export type Job = SurveyJob | WriteJob;

export interface WriteAnswer {
  files: string[];
  /** Those that hold text, for the site map. */
  pages: string[];
  changed: number;
  /** Whether a page was among them, whose words the search has to know. */
  pagesChanged: boolean;
}

/** What a worker could not do, as the command would say it. */
export interface Failure {
  failure: string;
}
