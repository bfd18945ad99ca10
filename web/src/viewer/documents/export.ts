// The rows as files, made in the page: nothing leaves the machine.
import { element } from '../element.js';
import { columns, namesIn, type Row } from './rows.js';

export function toJson(rows: readonly Row[]): string {
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** RFC 4180; the mark at the start tells spreadsheets that it is UTF-8. */
export function toCsv(rows: readonly Row[]): string {
  const head = ['id', 'n', 'date', 'place', 'kind', 'title', 'classification', 'handling', ...columns, 'source'];
  const lines = rows.map((row) => [
    row.id,
    row.n,
    row.date || row.dateText,
    row.place,
    row.kind,
    row.title,
    row.classification,
    row.handling.join('; '),
    ...columns.map((column) => namesIn(row, column)),
    row.source,
  ]);
  return `\uFEFF${[head, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
}

function field(text: string): string {
  // A spreadsheet would take it for a formula, and the text is not ours to trust.
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

export function download(text: string, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href: address, download: name }).click();
  // Not at once: the browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
