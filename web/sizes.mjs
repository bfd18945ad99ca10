// What a reader downloads for the viewer before the first document shows, and the most that it may be.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes after Brotli, all of these files together. Never raised. */
export const budget = 64 * 1024;

/** The modules that follow when a document has a source note, and when a file has entities or errors. */
const sourceNotes = 'polto-source-notes.wasm';
const strictReading = 'polto-strict-reading.wasm';
/** What finds words: it follows when a reader searches. */
const search = 'polto-search.wasm';
/** What puts files together, for pages that ask for it. */
const includes = 'polto-includes.wasm';

const imports = {
  atOnce: /(?:from|import)\s*["']\.\/([\w-]+\.js)["']/g,
  whenUsed: /import\(\s*["']\.\/([\w-]+\.js)["']\s*\)/g,
};

/** The scripts of `dist` that these import, and those that their imports import. */
function importedBy(dist, names, pattern) {
  const found = new Set(names);
  for (const name of found) {
    const script = readFileSync(join(dist, name), 'utf8');
    for (const [, next] of script.matchAll(pattern)) found.add(next);
  }
  return [...found];
}

/** Every file that `polto.js` makes a page load before the first document shows. */
export function viewerFiles(dist) {
  return [...importedBy(dist, ['polto.js'], imports.atOnce), 'polto.wasm'];
}

/** The scripts that are loaded beyond that when a reader first uses what they serve. */
export function scriptsWhenUsed(dist) {
  const first = viewerFiles(dist);
  const scripts = first.filter((name) => name.endsWith('.js'));
  const asked = importedBy(dist, scripts, imports.whenUsed).filter((name) => !first.includes(name));
  return importedBy(dist, asked, imports.atOnce).filter((name) => !first.includes(name));
}

export function sizesOf(path) {
  const bytes = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
}

function printRow({ name, raw, gzip, brotli }) {
  const numbers = [raw, gzip, brotli].map((number) => String(number).padStart(10)).join('');
  console.log(`${name.padEnd(30)}${numbers}`);
}

function sum(name, rows) {
  const all = (kind) => rows.reduce((sum, row) => sum + row[kind], 0);
  return { name, raw: all('raw'), gzip: all('gzip'), brotli: all('brotli') };
}

/** Every file of the viewer, by when a reader downloads it, and what comes first all together: {total, groups}. */
export function sizeGroups(dist) {
  const rowOf = (name) => ({ name, ...sizesOf(join(dist, name)) });
  const first = viewerFiles(dist).map(rowOf);
  const notes = rowOf(sourceNotes);
  const total = sum('before the first document', first);
  const groups = [
    { when: 'before the first document', rows: [...first, total] },
    { when: 'then, for documents with a source note', rows: [notes, sum('with the clearance chain', [total, notes])] },
    { when: 'for files with entities or errors', rows: [rowOf(strictReading)] },
    { when: 'when a reader first uses what they serve', rows: [...scriptsWhenUsed(dist), search, includes].map(rowOf) },
  ];
  return { total, groups };
}

/** Prints the sizes; false when what comes first is above its budget. */
export function checkSizes(dist) {
  const { total, groups } = sizeGroups(dist);
  printRow({ name: 'bytes', raw: 'raw', gzip: 'gzip', brotli: 'Brotli' });
  for (const { when, rows } of groups) {
    console.log(`${when}:`);
    rows.forEach(printRow);
  }
  const fits = total.brotli <= budget;
  const verdict = fits ? 'within' : 'ABOVE';
  console.log(`${verdict} the budget of ${budget} bytes after Brotli before the first document`);
  return fits;
}
