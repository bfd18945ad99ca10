// Modules of web/src/ that no package exports: bundled for the tests of what is pure in them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './files.mjs';

/** Imports a module of web/src/viewer/ by its path there. */
export async function importSource(path) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, 'web/src/viewer', path)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Imports the script of web/dist/ whose name begins so, and ends in a hash. */
export function importShipped(start) {
  const dist = join(root, 'web/dist');
  return import(join(dist, readdirSync(dist).find((name) => name.startsWith(start))));
}
