// Files that a text includes, where the page allows them: fetched from below the folder of the text,
// round by round, since each may include others.
import type { Polto } from '../core/core.js';
import type { Edition, OpenOptions, Source } from '../core/edition.js';
import { fetchText } from './fetch-text.js';
import { openKnowing } from './opening.js';

/** As often as files may stand in files; the core has the same limit. */
const mostRounds = 16;

/** `address`: of the text. */
export async function openIncluding(
  polto: Polto,
  source: Source,
  options: OpenOptions,
  address: string,
  signal: AbortSignal,
): Promise<Edition> {
  await polto.loadIncludes();
  const files = new Map<string, Source | null>();
  for (let round = 0; ; round++) {
    const asked = new Set<string>();
    const include = (href: string) => {
      if (!files.has(href)) asked.add(href);
      return files.get(href) ?? null;
    };
    const opened = await openKnowing(polto, source, { ...options, include }).catch((error: unknown) => ({ error }));
    const complete = asked.size === 0 || round === mostRounds || signal.aborted;
    if (complete && 'error' in opened) throw opened.error;
    if (complete) return opened as Edition;
    if (!('error' in opened)) opened.close();
    await Promise.all([...asked].map(async (href) => files.set(href, await fetchBelow(href, address, signal))));
  }
}

/** null: it is not there, or not below the folder of the text. */
async function fetchBelow(href: string, address: string, signal: AbortSignal): Promise<Source | null> {
  const folder = new URL('.', new URL(address, document.baseURI)).href;
  try {
    const url = new URL(href, folder);
    if (!url.href.startsWith(folder)) return null;
    return await fetchText(url.href, signal, { received: 0, total: 0 });
  } catch {
    return null;
  }
}
