// Texts as one HTML file that needs nothing else, from a disk too. Its HTML is the text for whoever has
// no scripts; the application in it opens the sources, which are written down as what that text does not
// say already.
import { inBase85 } from '../bundled/base85.js';
import { checksum, packSteps, restore } from '../bundled/delta.js';
import { inUtf8 } from '../core/encoding.js';
import type { Edition, OpenOptions } from '../core/edition.js';
import { languageOf } from '../viewer/languages/tags.js';
import { type BundledText, bundlePage } from './page.js';
import { plainHtml, textOf } from './plain-html.js';
import { stepsOver } from './steps.js';

export interface BundledSource {
  /** Of the file, without its folder. */
  name: string;
  bytes: Uint8Array;
}

/** What a bundle is made with, on a page and in Node. */
export interface BundleTools {
  open(source: BundledSource, options: OpenOptions): Edition;
  /** Deflates (RFC 1951). */
  compress(bytes: Uint8Array): Promise<Uint8Array> | Uint8Array;
  /** A file of the package. */
  besides(name: string): Promise<Uint8Array> | Uint8Array;
  /** The text alone, without the application. */
  minimal: boolean;
  recover?: boolean;
}

/** Throws an Error that names a source whose characters cannot be stored. */
export async function bundleTexts(sources: readonly BundledSource[], tools: BundleTools): Promise<string> {
  const texts: BundledText[] = [];
  for (const [at, source] of sources.entries()) {
    // Ids are those of the text where it is the only one.
    texts.push(await openText(source, sources.length > 1 ? `text-${at + 1}-` : '', tools));
  }
  const css = new TextDecoder().decode(await tools.besides('styles/text.css'));
  return bundlePage(texts, css, tools.minimal ? undefined : inBase85(await tools.compress(await application(texts, tools))));
}

/** The script that opens the texts, in the language of the first. */
async function application([first]: readonly BundledText[], { besides }: BundleTools): Promise<Uint8Array> {
  const language = languageOf(first?.language ?? '');
  const names = [...(language ? [`polto-xml.${language}.js`] : []), 'polto-xml.js'];
  return joined(await Promise.all(names.map(besides)));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function openText(source: BundledSource, idPrefix: string, tools: BundleTools): Promise<BundledText> {
  const { name, bytes } = source;
  const { recover = false } = tools;
  const edition = tools.open(source, { name, idPrefix, recover });
  const { title, language } = edition.metadata;
  const html = edition.html() ?? '';
  edition.close();
  const text = { name, title: title || name, language, idPrefix };
  if (tools.minimal) return { ...text, html };
  const plain = plainHtml(html);
  return { ...text, html: plain, recover, source: await record(bytes, textOf(plain), name, tools) };
}

async function record(
  bytes: Uint8Array,
  text: string,
  name: string,
  { compress }: BundleTools,
): Promise<NonNullable<BundledText['source']>> {
  const source = new TextDecoder().decode(inUtf8(bytes));
  const { steps, written } = stepsOver(text, source);
  const whole = joined([packSteps(steps), new TextEncoder().encode(written)]);
  if (restore(whole, text) !== source) throw new Error(`${name}: has characters that cannot be stored`);
  return { data: inBase85(await compress(whole)), check: checksum(source) };
}
