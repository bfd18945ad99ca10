// Opening TEI files, as all commands do.
import { type Edition, load, type OpenOptions, type Polto, TeiError } from '../core/core.js';
import { FileError } from './problems.js';

/** All that reads texts: on a disk nothing is worth waiting for. */
export async function loadAll(include = false): Promise<Polto> {
  const polto = await load();
  await polto.knowCharacters();
  if (include) await polto.loadIncludes();
  return polto;
}

/** Throws a FileError that says all of what is wrong with a file. */
export function openFile(polto: Polto, bytes: Uint8Array, options: OpenOptions): Edition {
  try {
    return polto.open(bytes, options);
  } catch (error) {
    if (error instanceof TeiError) throw new FileError(error.report.trimEnd());
    throw error;
  }
}
