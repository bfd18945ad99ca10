// Bundles src/ into dist/, beside it the module, style sheets and types; prints what a reader
// downloads and fails when that is above the budget.
// Usage: node build.mjs [--module DIR]   DIR (../build/wasm) holds what CMake has built of wasm/.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { minify } from 'terser';
import { checkSizes } from './sizes.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const source = join(here, 'src');
const noFetch = join(source, 'viewer/citations/no-fetch.ts');
const dist = join(here, 'dist');
const { values: options } = parseArgs({
  options: { module: { type: 'string', default: join(root, 'build/wasm') } },
});
const built = (name) => join(resolve(options.module), name);
const glue = built('polto-module.mjs');
/** The modules, by their names in dist/. */
const modules = {
  'polto.wasm': built('polto-module.wasm'),
  'polto-source-notes.wasm': built('polto-source-notes.wasm'),
  'polto-search.wasm': built('polto-search.wasm'),
  'polto-strict-reading.wasm': built('polto-strict-reading.wasm'),
  'polto-includes.wasm': built('polto-includes.wasm'),
};
for (const path of [glue, ...Object.values(modules)]) {
  if (fs.existsSync(path)) continue;
  console.error(`${path} is missing: ./dev build makes it first`);
  process.exit(1);
}

/** The glue that Emscripten made, under a name that no path of this machine enters. */
const wasmModule = {
  name: 'polto-module',
  setup: ({ onResolve }) => onResolve({ filter: /^polto-module$/ }, () => ({ path: glue })),
};

/** Style sheets become strings, without what only people need. */
const minifiedStyles = {
  name: 'minified-styles',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.css$/ }, ({ path }) => ({ contents: minifiedCss(path), loader: 'text' })),
};

/** The same for the viewer, whose tokens.css gives every value: none is needed to fall back on. */
const viewerStyles = {
  name: 'viewer-styles',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.css$/ }, ({ path }) => {
      const contents = minifiedCss(path).replace(/(var\(--polto-[\w-]+),[^()]*\)/g, '$1)');
      return { contents, loader: 'text' };
    }),
};

function minifiedCss(path) {
  const css = fs.readFileSync(path, 'utf8');
  return esbuild.transformSync(css, { loader: 'css', minify: true, charset: 'utf8' }).code.trim();
}

/**
 * What is imported when it is used re-exports the viewer, which is there by then: so all that the
 * viewer shares with it stays in the viewer's chunk. Many small files take more bytes than one.
 */
const withViewer = {
  name: 'with-viewer',
  setup({ onResolve, onLoad }) {
    const viewer = join(source, 'viewer.ts');
    onResolve({ filter: /^\./ }, ({ kind, path, importer, resolveDir }) =>
      kind === 'dynamic-import' && importer.startsWith(join(source, 'viewer/'))
        ? { path: join(resolveDir, path.replace(/\.js$/, '.ts')), namespace: 'with-viewer' }
        : undefined,
    );
    onLoad({ filter: /./, namespace: 'with-viewer' }, ({ path }) => ({
      contents: `export * from ${JSON.stringify(path)}; export { PoltoViewer } from ${JSON.stringify(viewer)};`,
      resolveDir: dirname(path),
    }));
  },
};

const shared = { bundle: true, format: 'esm', charset: 'utf8', logLevel: 'warning', metafile: true };

/**
 * The libraries that format citations, apart from the rest: what makes modules of them would otherwise
 * become a chunk that every page loads first. Gives the file's name.
 */
async function bundleFormats() {
  const { metafile } = await esbuild.build({
    ...shared,
    entryPoints: [join(source, 'viewer/citations/formatted.ts')],
    entryNames: '[name]-[hash]',
    outdir: dist,
    minify: true,
    target: 'es2022',
    loader: { '.csl': 'text', '.xml': 'text' },
    // Nothing is fetched for a citation: the library's ways to do that stay out.
    alias: { 'sync-fetch': noFetch, 'node-fetch': noFetch },
  });
  return { metafile, name: basename(Object.keys(metafile.outputs)[0]) };
}

/** Leaves an import as it is, but for the name of the file. */
function builtApart(path, name) {
  const filter = new RegExp(`^${path.replaceAll('.', '\\.')}$`);
  return {
    name: 'built-apart',
    setup: ({ onResolve }) => onResolve({ filter }, () => ({ path: `./${name}`, external: true })),
  };
}

/** polto.js, viewer.js and core.js, and the chunks they share. */
async function bundleForPages(formats) {
  const { metafile } = await esbuild.build({
    ...shared,
    entryPoints: ['polto.ts', 'viewer.ts', 'core/core.ts'].map((name) => join(source, name)),
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    outdir: dist,
    splitting: true,
    minify: true,
    target: 'es2022',
    plugins: [wasmModule, builtApart('./formatted.js', formats), withViewer, viewerStyles],
    loader: { '.txt': 'text' },
  });
  // esbuild leaves what nobody calls inside the module's glue; terser does not (1.3 KB less).
  const scripts = Object.keys(metafile.outputs).map((path) => basename(path));
  for (const name of scripts) {
    const path = join(dist, name);
    const compress = { passes: 3, ecma: 2020, unsafe_arrows: true };
    // Names that only the glue has.
    const mangle = { properties: { regex: /^(fromWire|toWire|fromMemory|addressOf)$/ } };
    const { code } = await minify(fs.readFileSync(path, 'utf8'), { module: true, compress, mangle });
    fs.writeFileSync(path, code);
  }
  return metafile;
}

/** What is imported where the modules have addresses, and what where one script holds them all. */
const embedded = new Map([
  [join(source, 'core/wasm.ts'), join(source, 'core/embedded-wasm.ts')],
  [join(source, 'viewer/languages/packs.ts'), join(source, 'viewer/languages/embedded-packs.ts')],
  [join(source, 'viewer/citations/formatted.ts'), join(source, 'viewer/citations/unformatted.ts')],
]);

const selfContained = {
  name: 'self-contained',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
      const replacement = embedded.get(join(resolveDir, path.replace(/\.js$/, '.ts')));
      return replacement ? { path: replacement } : undefined;
    });
    onResolve({ filter: /^embedded-modules$/ }, ({ path }) => ({ path, namespace: 'embedded' }));
    onLoad({ filter: /./, namespace: 'embedded' }, () => {
      const deflated = (path) => deflateRawSync(fs.readFileSync(path), { level: 9 }).toString('base64');
      // A file on its own includes nothing.
      const held = Object.entries(modules).filter(([name]) => name !== 'polto-includes.wasm');
      const contents = Object.fromEntries(held.map(([name, path]) => [name, deflated(path)]));
      return { contents: JSON.stringify(contents), loader: 'json' };
    });
  },
};

/** polto-xml.js: one classic script, with all that it needs. */
async function bundleSelfContained() {
  const { metafile } = await esbuild.build({
    ...shared,
    entryPoints: [join(source, 'polto-xml.ts')],
    outfile: join(dist, 'polto-xml.js'),
    format: 'iife',
    minify: true,
    target: 'es2022',
    // The modules have names, and no addresses.
    define: { 'import.meta.url': '"polto:///"' },
    plugins: [wasmModule, selfContained, viewerStyles],
    loader: { '.txt': 'text' },
  });
  return metafile;
}

/** polto-xml.de.js …: languages for that script, which speaks English alone. */
async function bundleLanguages() {
  const packs = fs.readdirSync(join(source, 'viewer/languages/rendered'));
  for (const language of packs.map((name) => basename(name, '.ts'))) {
    const pack = `./viewer/languages/${language}.js`;
    const contents = `import { pack } from '${pack}'; (globalThis.poltoPacks ??= {}).${language} = pack;`;
    await esbuild.build({
      ...shared,
      stdin: { contents, resolveDir: source, loader: 'ts' },
      outfile: join(dist, `polto-xml.${language}.js`),
      format: 'iife',
      minify: true,
      target: 'es2022',
    });
  }
}

/** bundle.js, beside core.js: what few pages load is no reason for more chunks in the first download. */
async function bundleForBundling() {
  const { metafile } = await esbuild.build({
    ...shared,
    entryPoints: [join(source, 'bundle.ts')],
    outdir: dist,
    minify: true,
    target: 'es2022',
    plugins: [builtApart('./core/core.js', 'core.js'), minifiedStyles],
  });
  return metafile;
}

/** site.js and site-search.js: the classic scripts of static pages, which open from a disk too. */
async function bundleForSites() {
  const { metafile } = await esbuild.build({
    ...shared,
    entryPoints: { site: join(source, 'site/site.ts'), 'site-search': join(source, 'site/search.ts') },
    outdir: dist,
    format: 'iife',
    minify: true,
    target: 'es2022',
    plugins: [minifiedStyles],
  });
  return metafile;
}

/** cli.js, and site-worker.js beside it: each one file, with all that it needs. */
async function bundleForNode() {
  const { metafile } = await esbuild.build({
    ...shared,
    entryPoints: { cli: join(source, 'cli/cli.ts'), 'site-worker': join(source, 'cli/site/worker.ts') },
    outdir: dist,
    external: ['pagefind'],
    platform: 'node',
    target: 'node20.16',
    plugins: [wasmModule],
    // As they stand: polto-native embeds the same bytes in its pages.
    loader: { '.css': 'text', '.html': 'text', '.txt': 'text' },
    banner: {
      js: [
        '#!/usr/bin/env node',
        "import { createRequire as requireFrom } from 'node:module';",
        'const require = requireFrom(import.meta.url);',
      ].join('\n'),
    },
  });
  fs.chmodSync(join(dist, 'cli.js'), 0o755);
  return metafile;
}

/** text.css for pages without the viewer, page.css for those that are nothing but it, site.css for sites. */
function writeStyles() {
  const scholarly = fs.readdirSync(join(source, 'styles/scholarly')).sort();
  const families = scholarly.map((name) => `scholarly/${name}`);
  const text = ['text.css', 'structures.css', 'finish.css', ...families, 'print-text.css'];
  const page = ['text-page.css', ...text];
  const sheets = { 'text.css': page, 'page.css': ['page.css'], 'site.css': ['site.css', ...text] };
  fs.mkdirSync(join(dist, 'styles'));
  for (const [name, parts] of Object.entries(sheets)) {
    const css = parts.map((part) => minifiedCss(join(source, 'styles', part)));
    fs.writeFileSync(join(dist, 'styles', name), `${css.join('')}\n`);
  }
  // What the viewer has in its shadow, a site has where rules of its own have to win.
  const shadow = ['tokens.css', 'provenance.css', 'modes.css', 'print.css'].map((name) => minifiedCss(join(source, 'styles', name)));
  fs.appendFileSync(join(dist, 'styles/site.css'), `@layer polto-provenance{${shadow.join('')}}\n`);
}

function writeTypes() {
  const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
  const emit = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly'];
  const args = [tsc, '--project', here, ...emit, '--outDir', join(dist, 'types')];
  execFileSync(process.execPath, args, { stdio: 'inherit' });
  // What is public stands beside these folders, and names nothing in them.
  const inner = ['bundled', 'cli', 'site', 'viewer', 'polto-xml.d.ts', 'core/embedded-wasm.d.ts'];
  for (const name of inner) fs.rmSync(join(dist, 'types', name), { recursive: true });
}

/** What a page that names a script or a style may demand of it: integrity="…" (Subresource Integrity). */
function writeIntegrity() {
  const names = fs.readdirSync(dist, { recursive: true }).filter((name) => /\.(?:js|css|wasm)$/.test(name));
  const hash = (name) => createHash('sha384').update(fs.readFileSync(join(dist, name))).digest('base64');
  const integrity = Object.fromEntries(names.sort().map((name) => [name, `sha384-${hash(name)}`]));
  fs.writeFileSync(join(dist, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
  console.log('integrity (of all files: dist/integrity.json):');
  for (const name of ['polto.js', 'polto-xml.js', 'styles/text.css']) console.log(`${name.padEnd(20)}${integrity[name]}`);
}

/** The licences of all that is in dist/ and not ours. */
function writeLicences(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const packages = inputs.flatMap((path) => {
    const inside = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(relative(here, resolve(path)));
    return inside ? [join(here, inside[0])] : [];
  });
  const folders = [join(root, 'build/pugixml'), ...new Set(packages)].filter(fs.existsSync);
  const texts = folders.map((folder) => {
    const file = fs.readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
    const text = file ? fs.readFileSync(join(folder, file), 'utf8').trim() : licenceField(folder);
    return `${folder.split('node_modules/').at(-1).split('/build/').at(-1)}\n\n${text}\n`;
  });
  texts.push(fs.readFileSync(join(source, 'viewer/citations/styles/LICENSE.txt'), 'utf8'));
  fs.writeFileSync(join(dist, 'THIRD-PARTY.txt'), texts.join(`\n${'-'.repeat(72)}\n\n`));
}

function licenceField(folder) {
  const { license, repository } = JSON.parse(fs.readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${license}, ${repository?.url ?? repository}`;
}

fs.rmSync(dist, { recursive: true, force: true });
fs.mkdirSync(dist);
const formats = await bundleFormats();
const metafiles = [
  formats.metafile,
  await bundleForPages(formats.name),
  await bundleForBundling(),
  await bundleSelfContained(),
  await bundleForSites(),
  await bundleForNode(),
];
await bundleLanguages();
for (const [name, path] of Object.entries(modules)) fs.copyFileSync(path, join(dist, name));
if (fs.existsSync(join(root, 'LICENSE'))) fs.copyFileSync(join(root, 'LICENSE'), join(dist, 'LICENSE'));
writeStyles();
writeTypes();
writeLicences(metafiles);
writeIntegrity();
process.exitCode = checkSizes(dist) ? 0 : 1;
