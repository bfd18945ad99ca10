// The package as others use it: packed, installed in an empty project, read by Node and TypeScript,
// bundled without configuration, and shown under the strict policy; the demo pages of React and Vue.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import * as esbuild from 'esbuild';
import * as vite from 'vite';
import webpack from 'webpack';
import { launchBrowser, openPage, root, serveFolder, shown, strictPolicy, telegram } from './harness.mjs';

const run = promisify(execFile);

const html = (script) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Project</title>
<script type="module" src="${script}"></script></head>
<body><polto-viewer src="telegram.xml"></polto-viewer></body></html>`;

const files = {
  'package.json': '{ "private": true, "type": "module" }',
  'main.js': "import 'polto';\n",
  'index.html': html('/main.js'),
  'node.js': `
    import { readFileSync } from 'node:fs';
    import { load } from 'polto/core';
    const polto = await load();
    const edition = polto.open(readFileSync('telegram.xml'));
    console.log(JSON.stringify([edition.metadata.title, edition.sourceNote('d156').steps.length]));
    edition.close();`,
  'types.ts': `
    import { PoltoViewer } from 'polto';
    import type { Behaviours } from 'polto/viewer';
    import { bundle } from 'polto/bundle';
    import { load, type SourceNote, TeiError } from 'polto/core';
    const behaviours: Behaviours = { persName: (name) => name.textContent };
    const viewer: PoltoViewer = Object.assign(document.createElement('polto-viewer'), { behaviours });
    viewer.addEventListener('polto-load', ({ detail }) => detail.edition.metadata.title.trim());
    // @ts-expect-error There is no such view.
    viewer.view = 'sideways';
    export async function steps(bytes: Uint8Array): Promise<SourceNote['steps'] | string> {
      try {
        return (await load()).open(bytes).sourceNote('d156')?.steps ?? [];
      } catch (error) {
        return error instanceof TeiError ? error.hint : bundle([{ name: 'a.xml', bytes }]);
      }
    }`,
};

describe('the package', () => {
  let browser, folder, project, packed;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'polto-package-'));
    project = join(folder, 'project');
    mkdirSync(project);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
    copyFileSync(telegram, join(project, 'telegram.xml'));
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: join(root, 'web') });
    [packed] = JSON.parse(stdout);
    const options = ['--no-audit', '--no-fund', '--offline'];
    await run('npm', ['install', ...options, join(folder, packed.filename)], { cwd: project });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page of `built` under the policy until it shows the telegram. */
  async function showing(built, path = '', policy = strictPolicy) {
    const server = await serveFolder(built, { 'Content-Security-Policy': policy });
    try {
      const page = await openPage(browser, server.origin + path);
      await shown(page);
      assert.match(await page.locator('.provenance').innerText(), /DRAFTED|Drafted/);
      assert.deepEqual(page.problems, [], 'nothing on the console, no policy violated');
      return page;
    } finally {
      server.stop();
    }
  }

  test('holds what is needed and no more', () => {
    const names = packed.files.map(({ path }) => path);
    const beside = names.filter((name) => !name.startsWith('dist/')).sort();
    assert.deepEqual(beside, ['MIGRATING.md', 'README.md', 'custom-elements.json', 'package.json']);
    assert.ok(names.includes('dist/LICENSE') && names.includes('dist/THIRD-PARTY.txt'));
    assert.deepEqual(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.')), ['polto']);
  });

  test('exports only files that are there', () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'web/package.json'), 'utf8'));
    const named = Object.values(exports).flatMap((target) => (typeof target === 'string' ? target : Object.values(target)));
    const names = packed.files.map(({ path }) => `./${path}`);
    for (const name of named) {
      const found = name.includes('*') ? names.some((path) => path.startsWith(name.split('*')[0])) : names.includes(name);
      assert.ok(found, name);
    }
  });

  test('reads texts in Node', async () => {
    const { stdout } = await run(process.execPath, ['node.js'], { cwd: project });
    const [title, steps] = JSON.parse(stdout);
    assert.match(title, /Western Europe/);
    assert.ok(steps > 2);
    const { stdout: text } = await run('npx', ['--offline', 'polto', 'text', 'telegram.xml'], { cwd: project });
    assert.match(text, /Topol 594/);
  });

  for (const resolution of ['bundler', 'node16']) {
    test(`has types that a strict project accepts, resolved as ${resolution} does`, async () => {
      const compilerOptions = {
        ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noEmit: true },
        ...{ target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable', 'esnext.disposable'], types: [] },
        ...{ module: resolution === 'node16' ? 'node16' : 'esnext', moduleResolution: resolution },
      };
      const config = `tsconfig.${resolution}.json`;
      writeFileSync(join(project, config), JSON.stringify({ compilerOptions, files: ['types.ts'] }));
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      await run(process.execPath, [tsc, '--project', config], { cwd: project }).catch(({ stdout }) => assert.fail(stdout));
    });
  }

  test('is bundled by Vite', async () => {
    const outDir = join(folder, 'vite');
    await vite.build({ root: project, logLevel: 'error', build: { outDir } });
    copyFileSync(telegram, join(outDir, 'telegram.xml'));
    await (await showing(outDir)).context().close();
  });

  test('is bundled by webpack', async () => {
    const path = join(folder, 'webpack');
    const stats = await promisify(webpack)({ mode: 'production', context: project, entry: './main.js', output: { path } });
    assert.deepEqual(stats.toJson().errors, []);
    writeFileSync(join(path, 'index.html'), html('main.js'));
    copyFileSync(telegram, join(path, 'telegram.xml'));
    // webpack itself loads chunks without Trusted Types, unless its option output.trustedTypes is set.
    const policy = strictPolicy.replace(/require-trusted-types-for.*/, '');
    await (await showing(path, '', policy)).context().close();
  });

  test('is bundled by esbuild, with the modules laid beside', async () => {
    const outdir = join(folder, 'esbuild');
    await esbuild.build({ absWorkingDir: project, entryPoints: ['main.js'], bundle: true, format: 'esm', outdir, logLevel: 'error' });
    const dist = join(project, 'node_modules/polto/dist');
    for (const name of readdirSync(dist)) if (name.endsWith('.wasm')) copyFileSync(join(dist, name), join(outdir, name));
    writeFileSync(join(outdir, 'index.html'), html('main.js'));
    copyFileSync(telegram, join(outdir, 'telegram.xml'));
    await (await showing(outdir)).context().close();
  });

  for (const framework of ['React', 'Vue']) {
    test(`works inside ${framework}`, async () => {
      const outDir = join(folder, framework);
      const page = `web/demo/${framework.toLowerCase()}.html`;
      await vite.build({ root, logLevel: 'error', base: './', build: { outDir, rollupOptions: { input: join(root, page) } } });
      const opened = await showing(outDir, page);
      await opened.getByText(`${framework} says: 156.`).waitFor();
      await opened.getByRole('button', { name: 'Dark', exact: true }).click();
      await opened.waitForFunction(() => getComputedStyle(document.querySelector('polto-viewer')).colorScheme === 'dark');
      await opened.context().close();
    });
  }
});

test('the manifest of custom elements says what the element has', async () => {
  const { modules } = JSON.parse(readFileSync(join(root, 'web/custom-elements.json'), 'utf8'));
  const { attributes, cssParts, cssProperties, events } = modules[0].declarations[0];
  const source = (name) => readFileSync(join(root, 'web/src', name), 'utf8');
  const sources = readdirSync(join(root, 'web/src'), { recursive: true }).filter((name) => /\.(?:ts|css)$/.test(name)).map(source).join('\n');
  const named = (pattern) => [...new Set([...sources.matchAll(pattern)].map(([, name]) => name))].sort();
  const names = (list) => list.map(({ name }) => name).sort();
  assert.deepEqual(names(cssParts), named(/\bpart: '([a-z-]+)'/g));
  assert.deepEqual(names(cssProperties), named(/^ +(--polto-[a-z-]+): (?:light-dark|"|\d+rem|1;)/gm));
  assert.deepEqual(names(events), named(/'(polto-(?:load|navigate|error))'/g));
  const reflected = [...source('viewer/attributes.ts').matchAll(/: '([a-z-]+)',/g)].map(([, name]) => name);
  const asked = named(/(?:(?:has|get)Attribute\(|= )'(appearance|images|include|no-citation-data|shortcuts)'/g);
  assert.deepEqual(names(attributes), [...reflected, ...asked, 'lang'].sort());
});
