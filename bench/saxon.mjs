// SaxonJS and a style sheet for it. Neither is part of the project: SaxonJS is free to use and not free
// software, and is to be had from Saxonica.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const runtimes = ['SaxonJS2.rt.js', 'SaxonJS2.js'];

/**
 * The files to serve, by address. `folder` holds SaxonJS for browsers; `sheet` is a style sheet compiled
 * (.sef.json), or its source, which xslt3 in node_modules of the folder compiles.
 */
export function findSaxon(folder, sheet) {
  const runtime = runtimes.map((name) => resolve(folder, name)).find((path) => existsSync(path));
  if (!runtime) throw new Error(`${folder} has none of ${runtimes.join(', ')}`);
  if (!sheet || !existsSync(sheet)) throw new Error('--stylesheet names the compiled style sheet, or its source');
  return {
    '/saxon/SaxonJS.js': runtime,
    '/saxon/sheet.sef.json': sheet.endsWith('.json') ? resolve(sheet) : compile(folder, sheet),
  };
}

function compile(folder, sheet) {
  const out = mkdtempSync(join(tmpdir(), 'polto-saxon-'));
  process.once('exit', () => rmSync(out, { recursive: true }));
  const compiled = join(out, 'sheet.sef.json');
  const compiler = resolve(folder, 'node_modules/xslt3/xslt3.js');
  const { status } = spawnSync(process.execPath, [compiler, `-xsl:${resolve(sheet)}`, `-export:${compiled}`, '-nogo'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`xslt3 does not compile ${sheet}`);
  return compiled;
}
