// The files of this package that a site needs beside its pages.
import { readFileSync } from 'node:fs';

/** A file of the site, and where it is in the package. */
export interface Asset {
  file: string;
  content: Buffer;
}

export function assetsOf({ viewer, search }: { viewer: boolean; search: boolean }): Asset[] {
  const own = [
    ['site.css', 'styles/site.css'],
    ['site.js', 'site.js'],
    ...(search ? [['search.js', 'site-search.js']] : []),
    ...(viewer ? viewerFiles().map((name) => [name, name]) : []),
  ];
  return own.map(([name, path]) => ({ file: `polto/${name}`, content: packaged(path as string) }));
}

/** The viewer and all that it asks for, now or later. */
function viewerFiles(): string[] {
  const found = new Set(['polto.js', 'polto.wasm', 'styles/page.css', 'THIRD-PARTY.txt']);
  for (const name of found) {
    if (!name.endsWith('.js')) continue;
    for (const [, next] of packaged(name).toString().matchAll(/["'`]\.\/([\w-]+\.(?:js|wasm))["'`]/g)) found.add(next as string);
  }
  return [...found];
}

function packaged(name: string): Buffer {
  return readFileSync(new URL(name, import.meta.url));
}
