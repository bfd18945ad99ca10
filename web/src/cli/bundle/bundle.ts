// `polto bundle`: texts as one HTML file that needs nothing else, from a disk too. Its HTML is the text for
// whoever has no scripts; the application in it opens the sources, which are written down as what that
// text does not say already.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { checksum, packSteps, restore } from '../../bundled/delta.js';
import { inUtf8 } from '../../core/encoding.js';
import type { Polto } from '../../core/core.js';
import { readInput } from '../input.js';
import { loadAll, openFile } from '../open-file.js';
import { FileError, UsageError } from '../problems.js';
import { type BundledText, bundlePage } from './page.js';
import { plainHtml, textOf } from './plain-html.js';
import { stepsOver } from './steps.js';

export interface BundleOptions {
  output: string;
  /** The text alone, without the application. */
  minimal?: boolean;
  recover?: boolean;
}

export async function bundleFiles(paths: string[], { output, minimal = false, recover = false }: BundleOptions): Promise<void> {
  refuseOverwriting(paths, output);
  const polto = await loadAll();
  const texts: BundledText[] = [];
  for (const [at, path] of paths.entries()) {
    // Ids are those of the text where it is the only one.
    const idPrefix = paths.length > 1 ? `text-${at + 1}-` : '';
    texts.push(openText(polto, path, await readInput(path), { idPrefix, minimal, recover }));
  }
  const application = minimal ? undefined : compressed(besides('polto-xml.js'));
  const html = bundlePage(texts, besides('styles/text.css').toString(), application);
  try {
    await writeFile(output, html);
  } catch {
    throw new FileError(`${output}: cannot be written`);
  }
  process.stdout.write(`${output}: ${Math.ceil(Buffer.byteLength(html) / 1000)} kB\n`);
}

function refuseOverwriting(paths: readonly string[], output: string): void {
  const real = (path: string) => (existsSync(path) ? realpathSync(path) : path);
  const input = paths.find((path) => path !== '-' && real(path) === real(output));
  if (input !== undefined) throw new UsageError(`${input} would be overwritten: give another file for the output`);
}

function openText(
  polto: Polto,
  path: string,
  bytes: Uint8Array,
  { idPrefix, minimal, recover }: { idPrefix: string; minimal: boolean; recover: boolean },
): BundledText {
  const edition = openFile(polto, bytes, { name: path, idPrefix, recover });
  const { title, language } = edition.metadata;
  const html = edition.html() ?? '';
  edition.close();
  const text = { name: basename(path), title: title || basename(path), language, idPrefix };
  if (minimal) return { ...text, html };
  const plain = plainHtml(html);
  return { ...text, html: plain, recover, source: record(new TextDecoder().decode(inUtf8(bytes)), textOf(plain), path) };
}

function record(source: string, text: string, path: string): NonNullable<BundledText['source']> {
  const { steps, written } = stepsOver(text, source);
  const packed = Buffer.concat([packSteps(steps), Buffer.from(written)]);
  if (restore(packed, text) !== source) throw new FileError(`${path}: has characters that cannot be stored`);
  return { data: compressed(packed), check: checksum(source) };
}

/** A file of the package. */
function besides(name: string): Buffer {
  return readFileSync(new URL(name, import.meta.url));
}

function compressed(bytes: Uint8Array): string {
  return deflateRawSync(bytes, { level: 9 }).toString('base64');
}
