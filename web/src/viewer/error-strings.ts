import { inLanguage } from './languages/words.js';

/** What is said where a text cannot be shown. */
export const words = inLanguage('errors', {
  title: 'This text cannot be shown',
  recover: 'Show what could be read',
  again: 'Try again',
  place: (line: number, column: number) => `line ${line}, column ${column}`,
  /** What a reader can do about errors that are not of the text, by their codes. */
  hints: {
    http: 'Check the address of the file, and that the server offers it.',
    network: 'The address may be wrong, or the server out of reach.',
    file:
      'A page opened from a disk may not fetch files: use a local server, for example “polto serve”, ' +
      'or make one file of all with “polto bundle”.',
    offline: 'This device is not connected to a network.',
    refused:
      'The server answers, but does not let other sites read its files: it has to send ' +
      '“Access-Control-Allow-Origin” (CORS).',
    interrupted: 'The connection may have been lost. What had arrived is not enough to show the text.',
    internal: 'Please report it, with the file.',
    'needs-strict-reading': 'Load the page again. Without an error in it the file may have a DTD or entities.',
  },
} as const);

export function hintFor(code: string): string | undefined {
  const hints: Record<string, string> = words.hints;
  return hints[code];
}
