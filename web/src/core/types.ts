// What the core says of an edition, as JSON. Strings are "" where the source is silent.

/** The header of the edition. */
export interface Metadata {
  title: string;
  titles: { type: string; text: string }[];
  authors: string[];
  editors: { role: string; name: string }[];
  publisher: string;
  pubPlace: string;
  date: string;
  idnos: { type: string; text: string }[];
  language: string;
  availability: string;
  source: string;
}

/**
 * A division of the text: one readable document, another readable unit (section), a part of either,
 * or what holds them.
 */
export interface ContentsEntry {
  id: string;
  kind: 'document' | 'section' | 'part' | 'container';
  type: string;
  n: string;
  title: string;
  /** ISO 8601, from the encoding. */
  date: string;
  /** Number of the page it starts on. */
  page: string;
  lastPage: string;
  children: ContentsEntry[];
}

/** A person or office; `ref` is an id of the lists of persons or terms. */
export interface Agent {
  name: string;
  ref: string;
}

export interface DocumentEntry {
  id: string;
  n: string;
  title: string;
  date: string;
  dateText: string;
  place: string;
  page: string;
  lastPage: string;
  from: Agent[];
  to: Agent[];
  signed: Agent[];
  notes: { id: string; n: string; type: string }[];
  sourceNote: SourceNote | null;
}

/** Start and end (exclusive) in the text of a source note, in UTF-16 code units. */
export type Span = [start: number, end: number];

export type StepAction =
  | 'drafted'
  | 'revised'
  | 'cleared'
  | 'concurred'
  | 'approved'
  | 'authorized'
  | 'initialed'
  | 'signed'
  | 'prepared'
  | 'coordinated';

/** What people or offices did to make and clear the document. */
export interface ClearanceStep {
  action: StepAction;
  agents: string[];
  qualifier: string | null;
  span: Span;
  agentSpans: Span[];
  /** One for each agent: its id in the lists of persons or terms. */
  refs: (string | null)[];
}

export interface Transmission {
  action: 'sent' | 'repeated' | 'passed' | 'pouched' | 'relayed' | 'transmitted' | 'received';
  to: string[];
  span: Span;
}

/** Where the paper is kept, as printed, and the filing date its number implies. */
export interface Archive {
  text: string;
  span: Span;
  repository: string;
  collection: string;
  file: string;
  /** ISO 8601, derived from the file number; "" when it implies none. */
  filed: string;
  filedText: string;
}

/** A source note read into fields. What could not be read with confidence is left out. */
export interface SourceNote {
  id: string;
  note: string;
  text: string;
  classification: string | null;
  handling: string[];
  steps: ClearanceStep[];
  transmission: Transmission[];
  classificationSpan: Span | null;
  handlingSpans: Span[];
  archive: Archive | null;
}

export interface PageBreak {
  id: string;
  n: string;
  /** Where its image is: the page break's facs, or the url of the surface or graphic that it points to. */
  facs: string;
  /** Id of the document the page begins in; "" outside documents. */
  document: string;
}

export interface Person {
  id: string;
  name: string;
  description: string;
}

export interface Term {
  id: string;
  term: string;
  description: string;
}

export interface Note {
  id: string;
  n: string;
  type: string;
  document: string;
  html: string;
  text: string;
}

export interface Diagnostic {
  severity: 'error' | 'warning';
  code: string;
  message: string;
  line: number;
  column: number;
  /** The included file that it is in; absent where it is in the source itself. */
  file?: string;
}

/** Everything `polto json` prints. */
export interface EditionData {
  metadata: Metadata;
  contents: ContentsEntry[];
  documents: DocumentEntry[];
  pages: PageBreak[];
  persons: Person[];
  terms: Term[];
  diagnostics: Diagnostic[];
}

/** Which of the hits are listed; all are counted. */
export interface HitRange {
  /** How many at most. */
  limit?: number;
  /** Number of the first, from 0. */
  from?: number;
}

export interface SearchOptions extends HitRange {
  /** Where to search: by default in everything. Text is all but notes, headings included. */
  in?: 'everything' | 'text' | 'notes' | 'headings';
  /** Id of a division: only in it and what is inside it. */
  within?: string;
  /** Case and diacritics as typed. */
  exact?: boolean;
}

/** What a query finds, in the order of the text. */
export interface SearchResults {
  /** How many hits there are, listed or not. */
  total: number;
  /** Documents, sections and what holds them, with how many hits are in each; id null: outside of all. */
  documents: { id: string | null; hits: number }[];
  hits: SearchHit[];
}

/** Offsets and lengths count UTF-16 code units. */
export interface SearchHit {
  /** Id of the document or section that it is read in, or of the container whose own words these are. */
  document: string | null;
  /** Id of the innermost division. */
  division: string | null;
  /** Id of the note whose body it is in; null in running text. */
  note: string | null;
  in: 'text' | 'heading' | 'note';
  /** The words around it, and the hit in them: `snippet.slice(start, end)`. */
  snippet: string;
  start: number;
  end: number;
  /**
   * How many characters other than white space stand before the hit in the running text of `document`,
   * or in the note, and how many are in it. What the HTML marks as `data-added` does not count, nor do
   * notes in running text.
   */
  offset: number;
  length: number;
}
