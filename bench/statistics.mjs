// Medians and spreads, and how figures are written.
export const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
export const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];

/** What is told of many measurements of one thing. */
export function summary(numbers) {
  const all = sorted(numbers);
  return { median: median(all), least: all[0], most: all.at(-1), rounds: all.length };
}

/** Three digits that matter. */
export function digits(number) {
  if (number >= 100) return number.toFixed(0);
  return number >= 10 ? number.toFixed(1) : number.toPrecision(number >= 1 ? 3 : 2);
}

export const spread = ({ least, most }) => `${digits(least)} to ${digits(most)}`;
export const percent = (part, whole) => `${digits((100 * part) / whole)} %`;
export const times = (part, whole) => `${(part / whole).toFixed(2)} ×`;

/** Lines of a table for the terminal: the first column to the left, the others to the right. */
export function columns(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  return rows.map((row) => row.map((cell, at) => (at ? cell.padStart(widths[at] + 2) : cell.padEnd(widths[0]))).join('')).join('\n');
}

/** The same table as Markdown. */
export function markdown([head, ...rows]) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at ? '---:' : '---'))), ...rows.map(line)].join('\n');
}
