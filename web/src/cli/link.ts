// The line that makes a TEI file readable where a browser opens it, in and out of the file.
import { copyFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Polto } from '../core/core.js';
import { readInput } from './input.js';
import { loadAll, openFile } from './open-file.js';
import { FileError, UsageError } from './problems.js';
import type { Markup } from '../bundle/markup.js';
import { XmlBytes } from './xml-markup.js';

export interface LinkOptions {
  /** Address of the script, as the file sees it. */
  src: string;
  remove?: boolean;
}

const script = 'polto-xml.js';
const xhtml = 'http://www.w3.org/1999/xhtml';

/** Adds the line to files, or takes it out; nothing else in them changes. */
export async function linkFiles(paths: string[], { src, remove = false }: LinkOptions): Promise<void> {
  if (/[^\x21-\x7e]|["'<>&]/.test(src) || !leadsToScript(src)) {
    throw new UsageError(`${src} is no address of ${script}: write it as a browser would`);
  }
  const polto = await loadAll();
  for (const path of paths) {
    try {
      const done = remove ? await unlink(path) : await link(polto, path, src);
      process.stdout.write(`${path}: ${done}\n`);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    }
  }
}

async function link(polto: Polto, path: string, src: string): Promise<string> {
  const bytes = await readFileOf(path);
  // Browsers show a broken file as an error, whatever stands in it.
  openFile(polto, bytes, { name: path }).close();
  const file = new XmlBytes(bytes);
  const [root] = file.tags();
  if (findLink(file)) return 'has the line already';
  if (!root || root.text.endsWith('/>')) throw new FileError(`${path}: the root element is empty`);
  const lineEnd = file.text.includes('\r\n') ? '\r\n' : '\n';
  const line = `${lineEnd}<script xmlns="${xhtml}" src="${src}"/>`;
  const where = src === script ? await besides(path) : src;
  await replace(path, file.with(line, root.end, root.end));
  return `linked to ${where}`;
}

async function unlink(path: string): Promise<string> {
  const file = new XmlBytes(await readFileOf(path));
  const found = findLink(file);
  if (!found) return 'has no such line';
  const [lineEnd = ''] = /\r?\n$/.exec(file.text.slice(Math.max(found.start - 2, 0), found.start)) ?? [];
  await replace(path, file.with('', found.start - lineEnd.length, found.end));
  return 'the line is taken out';
}

async function readFileOf(path: string): Promise<Uint8Array> {
  if (path === '-') throw new FileError('-: standard input cannot be changed; name a file');
  return readInput(path);
}

/** The script element that is there, end tag included. */
function findLink(file: XmlBytes): Markup | undefined {
  let found: Markup | undefined;
  for (const tag of file.tags()) {
    if (found) return tag.text.startsWith('</') ? { ...found, end: tag.end } : found;
    if (!isLink(tag.text)) continue;
    if (tag.text.endsWith('/>')) return tag;
    found = tag;
  }
  return found;
}

/** A script element of HTML: by a prefix, or by its own default name space. */
function isLink(tag: string): boolean {
  if (!/^<(?:[\w.-]+:)?script\s/.test(tag)) return false;
  const [, double, single] = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag) ?? [];
  return leadsToScript(double ?? single ?? '') && (/^<[\w.-]+:/.test(tag) || tag.includes(xhtml));
}

function leadsToScript(address: string): boolean {
  const [path = ''] = address.split(/[?#]/, 1);
  return path === script || path.endsWith(`/${script}`);
}

/** Lays the script beside a file that has none there. */
async function besides(path: string): Promise<string> {
  const place = join(dirname(path), script);
  if (existsSync(place)) return script;
  try {
    await copyFile(fileURLToPath(new URL(script, import.meta.url)), place);
  } catch {
    throw new FileError(`${place}: cannot be written; --src says where the script is otherwise`);
  }
  return `${script}, which is now beside it`;
}

/** Whole or not at all: the file may be the only one. */
async function replace(path: string, bytes: Buffer): Promise<void> {
  try {
    const place = await realpath(path);
    await writeFile(`${place}.part`, bytes, { mode: (await stat(place)).mode });
    await rename(`${place}.part`, place);
  } catch {
    throw new FileError(`${path}: cannot be written`);
  }
}
