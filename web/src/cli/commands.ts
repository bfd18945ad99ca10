import { type Edition, load, type SearchOptions, TeiError } from '../core/core.js';
import { filesBelow } from './include-files.js';
import { readInput } from './input.js';
import { loadAll } from './open-file.js';
import { FileError, UsageError } from './problems.js';

export const searchPlaces = ['everything', 'text', 'notes', 'headings'];

/** What an option says that counts. */
export function wholeNumber(digits: string): number {
  const number = Number(digits);
  if (!/^\d+$/.test(digits) || number > 0xffffffff) throw new UsageError(`${digits} is no number`);
  return number;
}

/** Opens a file, prints what `read` makes of it, and closes it. */
export async function printEdition(
  path: string,
  { id, recover = false, include }: { id?: string; recover?: boolean; include?: boolean },
  read: (edition: Edition, id: string | undefined) => string | null,
): Promise<void> {
  const bytes = await readInput(path);
  const polto = await loadAll(include);
  try {
    const files = include && { include: filesBelow(path) };
    const edition = polto.open(bytes, { name: path, recover, ...files });
    const printed = read(edition, id);
    edition.close();
    if (printed === null) throw new FileError(`${path}:1:1: error: no element has the xml:id "${id}"`);
    process.stdout.write(printed);
  } catch (error) {
    if (!(error instanceof TeiError)) throw error;
    process.stderr.write(error.report);
    process.exitCode = 1;
  }
}

/** Reads source notes that come as lines of plain text. */
export async function printNotesOfLines(path: string): Promise<void> {
  const bytes = await readInput(path);
  const { lines, unread } = (await load()).readSourceNotes(bytes);
  process.stdout.write(lines);
  if (unread) throw new FileError(`${unread} lines are no objects with "id" and "text"`);
}

/** Prints where a query finds its words. */
export async function printHits(
  path: string,
  query: string,
  { recover = false, include = false, ...options }: SearchOptions & { recover?: boolean; include?: boolean },
): Promise<void> {
  const find = (edition: Edition) => {
    try {
      return `${JSON.stringify(edition.search(query, options))}\n`;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new FileError(`${path}:1:1: error: no division has the xml:id "${options.within}"`);
    }
  };
  await printEdition(path, { recover, include }, find);
}

/** Prints the problems of every file; they are the result of the command, so on standard output. */
export async function checkFiles(
  paths: string[],
  { include, recover = false }: { include?: boolean; recover?: boolean },
): Promise<void> {
  const polto = await loadAll(include);
  for (const path of paths) {
    try {
      const files = include && { include: filesBelow(path) };
      const { lines, failed } = polto.check(await readInput(path), path, { recover, ...files });
      process.stdout.write(lines);
      if (failed) process.exitCode = 1;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    }
  }
}
