// The index of the search over all pages, made by Pagefind: maintained, split into pieces, so that a search
// in many volumes loads those of its words alone, and at home under a strict content policy.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FileError } from '../problems.js';

/** The release that this works with: the pages load the script that it writes. */
export const pagefindVersion = '1.6.0';

/** What of Pagefind's files a page of search needs; the rest are surfaces of its own. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|[^/]+\.pf_meta|(?:fragment|index|filter)\/[^/]+)$/;

type Pagefind = typeof import('pagefind');

/** null where Pagefind is not installed. */
export async function loadPagefind(): Promise<Pagefind | null> {
  try {
    return await import('pagefind');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** The files of the index of all pages in a folder, by their names below it. */
export async function indexPages(
  { createIndex, close }: Pagefind,
  folder: string,
  language: string,
): Promise<{ pages: number; files: { file: string; content: Uint8Array }[] }> {
  try {
    // What the edition adds is no word of the text.
    const options = { excludeSelectors: ['[data-added]', '.polto-notice'], forceLanguage: language };
    const { index, errors } = await createIndex(options);
    if (!index) throw new FileError(`the index of the search cannot be made: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: resolve(folder) });
    const made = await index.getFiles();
    const problems = [...added.errors, ...made.errors];
    if (problems.length) throw new FileError(`the index of the search cannot be made: ${problems.join('; ')}`);
    const files = made.files.filter(({ path }) => needed.test(path));
    return {
      pages: added.page_count,
      files: [...files, licence()].map(({ path, content }) => ({ file: `pagefind/${path}`, content })),
    };
  } finally {
    await close();
  }
}

/** Pagefind's licence: the site delivers its script. */
function licence(): { path: string; content: Uint8Array } {
  const file = new URL('../LICENSE/LICENSE', import.meta.resolve('pagefind'));
  return { path: 'LICENSE.txt', content: readFileSync(file) };
}
