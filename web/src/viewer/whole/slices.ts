// Work in slices, between which the browser answers and paints.
import type { Edition } from '../../core/edition.js';
import { trusted } from '../trusted-html.js';

/** Milliseconds after which a slice ends. */
const slice = 12;

/**
 * Bytes parsed at a time: less than a millisecond's worth. A string of all would take longer to fill than
 * to parse, since its memory is new; that of small ones is used again.
 */
const bite = 1 << 14;

/** Tells when the browser should have its turn. */
export class Pace {
  #since = performance.now();

  async breathe(): Promise<void> {
    if (performance.now() - this.#since < slice) return;
    await turnOfBrowser();
    this.#since = performance.now();
  }
}

function turnOfBrowser(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

/**
 * Parses the HTML of a whole text, which `innerHTML` would do in one go: in a document that is not shown,
 * which takes it piece by piece as if it came from the network. Each piece is shown to `pass`; it stops
 * once it is no longer `wanted`.
 */
export async function parseInSlices(
  edition: Edition,
  pace: Pace,
  pass: (html: string) => void,
  wanted: () => boolean,
): Promise<HTMLElement> {
  const inert = document.implementation.createHTMLDocument('');
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const html = edition.wholeHtml();
  inert.open();
  write(inert, '<!DOCTYPE html><body>');
  for (let at = 0; wanted() && at < html().length; at += bite) {
    const piece = decoder.decode(html().subarray(at, at + bite), { stream: true });
    write(inert, piece);
    pass(piece);
    await pace.breathe();
  }
  inert.close();
  return inert.body;
}

function write(inert: Document, html: string): void {
  inert.write(trusted(html));
}
