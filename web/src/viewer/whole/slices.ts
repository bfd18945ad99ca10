// Work in slices, between which the browser answers and paints.
import { trusted } from '../trusted-html.js';

/** Milliseconds after which a slice ends. */
const slice = 12;

/** Characters parsed at a time: a few milliseconds' worth. */
const bite = 1 << 16;

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
 * Parses HTML of the renderer, which `innerHTML` would do in one go: in a document that is not shown,
 * which takes it piece by piece as if it came from the network.
 */
export async function parseInSlices(html: string, pace: Pace): Promise<HTMLElement> {
  const inert = document.implementation.createHTMLDocument('');
  inert.open();
  write(inert, '<!DOCTYPE html><body>');
  for (let at = 0; at < html.length; at += bite) {
    write(inert, html.slice(at, at + bite));
    await pace.breathe();
  }
  inert.close();
  return inert.body;
}

function write(inert: Document, html: string): void {
  inert.write(trusted(html));
}
