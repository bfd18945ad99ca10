import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { FileError } from './problems.js';

/** The bytes of a file; `-` is standard input. */
export async function readInput(path: string): Promise<Uint8Array> {
  if (path === '-') return buffer(process.stdin);
  try {
    return await readFile(path);
  } catch (error) {
    // A folder opens, and cannot be read.
    const { code } = error as NodeJS.ErrnoException;
    throw new FileError(`${path}: cannot be ${code === 'EISDIR' ? 'read' : 'opened'}`);
  }
}
