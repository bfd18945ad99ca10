// What a reader downloads for the viewer, and the most that it may be.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes after Brotli, all files of the viewer together: what we want, and do not have yet. */
export const goal = 64 * 1024;

/** The most that a build may be. Only ever lowered, until it is the goal. */
export const budget = 79_000;

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

/** Every file that `polto.js` makes a page load before anybody has touched it. */
export function viewerFiles(dist) {
  const scripts = importedBy(dist, ['polto.js'], imports.atOnce);
  return readdirSync(dist).includes('polto.wasm') ? [...scripts, 'polto.wasm'] : scripts;
}

/** What is loaded beyond that when a reader first uses what it serves. */
export function filesWhenUsed(dist) {
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
  console.log(`${name.padEnd(24)}${numbers}`);
}

/** Prints the sizes; false when the viewer is above its budget. */
export function checkSizes(dist) {
  const rows = viewerFiles(dist).map((name) => ({ name, ...sizesOf(join(dist, name)) }));
  const total = { name: 'viewer in all', raw: 0, gzip: 0, brotli: 0 };
  for (const row of rows) for (const kind of ['raw', 'gzip', 'brotli']) total[kind] += row[kind];
  console.log(`${'bytes'.padEnd(24)}${'raw'.padStart(10)}${'gzip'.padStart(10)}${'Brotli'.padStart(10)}`);
  for (const row of [...rows, total]) printRow(row);
  const later = filesWhenUsed(dist);
  if (later.length) console.log('loaded when used, not in the budget:');
  for (const name of later) printRow({ name, ...sizesOf(join(dist, name)) });
  const fits = total.brotli <= budget;
  const verdict = fits ? 'within' : 'ABOVE';
  console.log(`${verdict} the budget of ${budget} bytes after Brotli (the goal is ${goal})`);
  return fits;
}
