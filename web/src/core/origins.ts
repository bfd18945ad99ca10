// Where the parts of a source come from that was put together of several files.
import type { Diagnostic } from './types.js';

/** As core/include/polto/origins.h has it. */
export interface OriginsData {
  /** The first is the source itself. */
  files: string[];
  /** Line and column in the source; file; line and column there; whether all of it is there. */
  pieces: [number, number, number, number, number, number][];
  /** What reading the other files left out. */
  remarks: Diagnostic[];
}

/** @internal */
export class Origins {
  #data: OriginsData;

  constructor(data: OriginsData) {
    this.#data = data;
  }

  /** Gives the findings of a source, in JSON, their places in the files, as core/src/origins.cpp does. */
  placeJson(json: string): string {
    const findings: Diagnostic[] = JSON.parse(json);
    const placed: Diagnostic[] = [];
    let next = 0;
    for (const remark of this.#data.remarks) {
      for (let at = findings[next]; at && !isBefore(remark, at.line, at.column); at = findings[++next])
        placed.push(at);
      placed.push(remark);
    }
    placed.push(...findings.slice(next));
    return JSON.stringify(placed.map((finding) => this.#placed(finding)));
  }

  #placed(finding: Diagnostic): Diagnostic {
    const { pieces, files } = this.#data;
    let [first, end] = [0, pieces.length];
    while (first < end) {
      const middle = (first + end) >> 1;
      const [line, column] = pieces[middle]!;
      if (isBefore(finding, line, column)) end = middle;
      else first = middle + 1;
    }
    const piece = pieces[first - 1];
    if (!piece) return finding;
    const [atLine, atColumn, file, line, column, still] = piece;
    const below = finding.line > atLine;
    const placed = {
      ...finding,
      line: still ? line : line + finding.line - atLine,
      column: still ? column : below ? finding.column : column + finding.column - atColumn,
    };
    return file ? { ...placed, file: files[file]! } : placed;
  }
}

function isBefore(place: { line: number; column: number }, line: number, column: number): boolean {
  return place.line === line ? place.column < column : place.line < line;
}
