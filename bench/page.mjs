// Polto in Chromium and Firefox beside CETEIcean, the browser's own XML parser, XSLT in the browser, and
// SaxonJS where it is given: a first visit and its memory; with everything at hand; then going about in
// a volume, and from a keystroke in the search field to its results.
// Usage: node bench/page.mjs [FILE…] [--rounds N] [--saxon FOLDER --stylesheet FILE] [--assert]
//   FILE: the telegram and a volume of 3.3 MB
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { root, telegram, volume } from '../tests/browser/harness.mjs';
import { findBrowsers } from './browsers.mjs';
import { close } from './goals.mjs';
import { privateBytes } from './memory.mjs';
import { judge, print } from './page-report.mjs';
import { findSaxon } from './saxon.mjs';
import { serve } from './serve.mjs';
import { summary } from './statistics.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '7' },
    saxon: { type: 'string' },
    stylesheet: { type: 'string' },
    assert: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const visits = 3;
const saxon = values.saxon ? findSaxon(values.saxon, values.stylesheet) : {};
if (!values.saxon) console.error('SaxonJS is not given (--saxon FOLDER --stylesheet FILE): skipped');

const told = new Set();

/** Errors of pages are told once each. */
function tell({ message }) {
  if (!told.has(message)) console.error(`in the page: ${message}`);
  told.add(message);
}

async function openPage(context, address, ready) {
  const page = await context.newPage();
  page.on('pageerror', tell);
  await page.goto(address);
  if (ready) await page.waitForFunction(ready);
  return page;
}

/** One visit with nothing in any cache: {time, memory}; undefined for a contender that is not to be had. */
async function visit(browser, origin, name) {
  const context = await browser.createBrowserContext();
  const page = await openPage(context, `${origin}/empty.html`);
  await wait(300);
  const before = privateBytes(browser.process().pid);
  await page.goto(`${origin}/cold.html?show=${name}`);
  await page.waitForFunction(() => globalThis.visit, { timeout: 300_000 });
  const { there, time } = await page.evaluate(() => globalThis.visit);
  await wait(1000);
  const memory = privateBytes(browser.process().pid) - before;
  await context.close();
  return there ? { time, memory } : undefined;
}

async function measureVisits(browser, origin, names) {
  const all = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < visits; round++) {
    for (const name of names) all[name].push(await visit(browser, origin, name));
  }
  const measured = Object.entries(all).map(([name, runs]) => [
    name,
    { time: summary(runs.map(({ time }) => time)), memory: summary(runs.map(({ memory }) => memory / 1e6)) },
  ]);
  return Object.fromEntries(measured);
}

/** In each round another one begins: what comes first has what is left of the round before. */
async function measureRounds(page, names) {
  const runs = [];
  for (let round = 0; round < rounds; round++) {
    const first = round % names.length;
    const order = [...names.slice(first), ...names.slice(0, first)];
    runs.push(await page.evaluate((names) => globalThis.measure.round(names), order));
  }
  return Object.fromEntries(names.map((name) => [name, summary(runs.map((one) => one[name]))]));
}

/** What only a text of many documents can be measured for. */
async function measureVolume(context, origin) {
  const inPage = async (what, ...options) => {
    const page = await openPage(context, `${origin}/`, () => globalThis.measure);
    const result = await page.evaluate((what, options) => globalThis.measure[what](...options), what, options);
    await page.close();
    return result;
  };
  const tours = [];
  for (let round = 0; round < 3; round++) tours.push(await inPage('volume', 60));
  return { tours, ...(await inPage('search')) };
}

async function measure(start, file) {
  const server = await serve({ '/text.xml': file, ...saxon });
  const browser = await start();
  const version = await browser.version();
  const page = await openPage(browser, `${server.origin}/`, () => globalThis.measure);
  const names = await page.evaluate(() => globalThis.measure.prepare());
  if (!names.includes('xslt')) console.error(`${version} has no XSLT: skipped`);
  const warm = await measureRounds(page, names);
  await page.close();
  const cold = await measureVisits(browser, server.origin, names.filter((name) => name !== 'poltoAll'));
  const more = file === telegram ? {} : await measureVolume(browser, server.origin);
  await browser.close();
  server.stop();
  return { version, warm, cold, ...more };
}

/** The shared volume, or one made up of its size. */
function findVolume(folder) {
  if (volume) return volume;
  console.error('frus1961-63v15 is not on this machine: a generated volume takes its place');
  const path = join(folder, 'generated-3.3MB.xml');
  const { status } = spawnSync(`${root}build/native/polto_generate`, ['3300000'], { stdio: ['ignore', openSync(path, 'w'), 'inherit'] });
  if (status !== 0) throw new Error(`polto_generate ended with ${status}`);
  return path;
}

if (!positionals.every((file) => existsSync(file))) {
  console.error('usage: node bench/page.mjs [FILE…] [--rounds N] [--saxon FOLDER --stylesheet FILE] [--assert]');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'polto-page-'));
try {
  const texts = {};
  for (const file of positionals.length ? positionals.map((path) => resolve(path)) : [telegram, findVolume(folder)]) {
    const name = file === telegram ? 'telegram' : basename(file, '.xml');
    texts[name] = {};
    for (const browser of findBrowsers()) {
      texts[name][browser.name] = await measure(browser.start, file);
      print(name, browser.name, texts[name][browser.name]);
    }
  }
  close('page', { texts, rounds, visits }, judge(texts), values.assert);
} finally {
  rmSync(folder, { recursive: true });
}
