/** What the core says of a source that it cannot open. */
export interface Fault {
  code: string;
  message: string;
  /** 1-based; 0 when the place is not known. */
  line: number;
  /** 1-based, in characters of the line. */
  column: number;
  /** The offending line; of a long one the part around the place, with … where it is cut. */
  excerpt: string;
  /** The place in the excerpt, which is a part of a long line; 1-based, in characters. */
  excerptColumn: number;
  /** What an editor can do about it. */
  hint: string;
}

/** A TEI source that cannot be opened. */
export class TeiError extends Error implements Fault {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
  readonly excerptColumn: number;
  readonly hint: string;
  /** Name of the source, as given to `open`. */
  readonly source: string;
  /** All of it as text for a terminal: FILE:LINE:COLUMN, the line with a caret, the hint. */
  readonly report: string;

  constructor(fault: Fault, source: string, report = fault.message) {
    super(fault.message);
    this.name = 'TeiError';
    this.code = fault.code;
    this.line = fault.line;
    this.column = fault.column;
    this.excerpt = fault.excerpt;
    this.excerptColumn = fault.excerptColumn;
    this.hint = fault.hint;
    this.source = source;
    this.report = report;
  }
}
