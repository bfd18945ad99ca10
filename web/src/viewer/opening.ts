import type { Polto } from '../core/core.js';
import type { Edition, OpenOptions, Source } from '../core/edition.js';
import type { TeiError } from '../core/errors.js';
import { needsStrictReading } from '../core/strict-reading.js';
import { unread } from './fetch-text.js';

/** Opens a text; what most texts can do without is fetched for one that does not open otherwise. */
export async function openKnowing(
  polto: Polto,
  source: Source,
  options: OpenOptions,
  knowsCharacters = false,
): Promise<Edition> {
  try {
    return polto.open(source, options);
  } catch (error) {
    const { code } = error as TeiError;
    if (code === needsStrictReading) {
      await polto.loadStrictReading().catch(() => {
        throw unread(error as TeiError);
      });
    } else if (code === 'undeclared-entity' && !knowsCharacters) {
      knowsCharacters = true;
      // Where they cannot be had, the error stands.
      await polto.knowCharacters().catch(() => {});
    } else {
      throw error;
    }
  }
  return openKnowing(polto, source, options, knowsCharacters);
}
