// `polto bundle`.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { type BundledSource, bundleTexts } from '../bundle/bundle.js';
import { readInput } from './input.js';
import { loadAll, openFile } from './open-file.js';
import { FileError, UsageError } from './problems.js';

export interface BundleOptions {
  output: string;
  /** The text alone, without the application. */
  minimal?: boolean;
  recover?: boolean;
}

export async function bundleFiles(paths: string[], { output, minimal = false, recover = false }: BundleOptions): Promise<void> {
  refuseOverwriting(paths, output);
  const polto = await loadAll();
  const files = new Map<BundledSource, string>();
  for (const path of paths) files.set({ name: basename(path), bytes: await readInput(path) }, path);
  const html = await bundleTexts([...files.keys()], {
    open: (file, options) => openFile(polto, file.bytes, { ...options, name: files.get(file) ?? file.name }),
    compress: (bytes) => deflateRawSync(bytes, { level: 9 }),
    besides: (name) => readFileSync(new URL(name, import.meta.url)),
    minimal,
    recover,
  }).catch((error: unknown) => {
    throw error instanceof FileError ? error : new FileError((error as Error).message);
  });
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
