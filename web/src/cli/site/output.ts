// The folder that a site is written to. What is in it already stays untouched.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FileError, UsageError } from '../problems.js';

/** Files, and how many of them were not there yet, or otherwise. */
export interface Written {
  files: string[];
  changed: number;
}

/** Writes a file of the site, unless it is as it should be; says whether it did. */
export function writeChanged(folder: string, file: string, content: string | Uint8Array): boolean {
  const path = join(folder, file);
  const bytes = Buffer.from(content as string);
  if (existsSync(path) && readFileSync(path).equals(bytes)) return false;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  } catch {
    throw new FileError(`${path}: cannot be written`);
  }
  return true;
}

/** The list of all that a site is made of, kept in it: what is not in it belongs to somebody else. */
const listName = '.polto-site.json';

interface List {
  /** What the index of the search was made with. */
  search: string;
  files: string[];
}

export class Output {
  readonly #before: List;

  /** Refuses a folder in which there are files that are not of a site. */
  constructor(readonly folder: string) {
    const path = join(folder, listName);
    const there = statSync(folder, { throwIfNoEntry: false });
    if (there && !there.isDirectory()) throw new UsageError(`${folder} is no folder`);
    if (there && !existsSync(path) && readdirSync(folder).some((name) => !name.startsWith('.'))) {
      throw new UsageError(`${folder} is not empty and holds no site: give another folder`);
    }
    this.#before = existsSync(path) ? readList(path) : { search: '', files: [] };
  }

  /** From now on the folder is known as one of a site, whatever happens on the way. */
  begin(): void {
    if (!existsSync(join(this.folder, listName))) this.#keep(this.#before);
  }

  /** Whether the index of the search is there as it was made by the same means. */
  hasSearch(by: string): boolean {
    const files = this.filesBelow('pagefind/');
    return this.#before.search === by && files.length > 0 && files.every((file) => existsSync(join(this.folder, file)));
  }

  /** The files in a folder of the site that were there before. */
  filesBelow(path: string): string[] {
    return this.#before.files.filter((file) => file.startsWith(path));
  }

  /** Takes away what the site was made of, and is no more; gives how many files. */
  remove(files: readonly string[]): number {
    const kept = new Set(files);
    const stale = this.#before.files.filter((file) => !kept.has(file) && existsSync(join(this.folder, file)));
    for (const file of stale) {
      rmSync(join(this.folder, file));
      this.#removeEmpty(dirname(file));
    }
    return stale.length;
  }

  finish(files: readonly string[], search: string): void {
    this.#keep({ search, files: [...files].sort() });
  }

  #keep(list: List): void {
    writeChanged(this.folder, listName, `${JSON.stringify(list, null, 0)}\n`);
  }

  #removeEmpty(path: string): void {
    for (let at = path; at !== '.'; at = dirname(at)) {
      if (readdirSync(join(this.folder, at)).length) return;
      rmdirSync(join(this.folder, at));
    }
  }
}

/** A list that names files elsewhere is nobody's. */
function readList(path: string): List {
  try {
    const { search, files } = JSON.parse(readFileSync(path, 'utf8')) as List;
    const inside = (file: unknown) => typeof file === 'string' && !file.startsWith('/') && !/(?:^|[/\\])\.\.(?:[/\\]|$)|[\\:]/.test(file);
    if (typeof search === 'string' && files.every(inside)) return { search, files };
  } catch {
    // As below.
  }
  throw new FileError(`${path}: is not as it was written; empty the folder`);
}
