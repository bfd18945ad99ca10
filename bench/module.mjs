// The module in Node and in Chromium beside the native core: the same steps with the same bytes, in
// turns, and the memory that a text takes in the module.
// Usage: node bench/module.mjs [--assert]
import { fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { root, telegram, volume } from '../tests/browser/harness.mjs';
import { findBrowsers } from './browsers.mjs';
import { atMost, close } from './goals.mjs';
import { serve } from './serve.mjs';
import { columns, digits, spread, summary, times } from './statistics.mjs';

/** Times native, for opening and one document; and times the file, for the memory of the largest. */
const goals = { native: 2, memory: 4 };

const { values } = parseArgs({ options: { assert: { type: 'boolean', default: false } } });
const built = `${root}build/native/`;

/** Until compilers have done what they do for code that runs often. */
const warmUp = 2;
const roundsOf = (bytes) => (bytes > 50e6 ? 3 : 7);
/** So that a step takes long enough for clocks. */
const repeatsOf = (bytes) => Math.max(1, Math.round(2e6 / bytes));

function startNative(file, document) {
  const program = spawn(`${built}polto_rounds`, [file, document], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  return {
    async round(repeats) {
      program.stdin.write(`${repeats}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error('polto_rounds has ended');
      return JSON.parse(value);
    },
    stop: () => program.stdin.end(),
  };
}

async function startNode(file) {
  const program = fork(new URL('module-node.mjs', import.meta.url), [file]);
  const ended = once(program, 'exit').then(([code]) => Promise.reject(new Error(`module-node.mjs ended with ${code}`)));
  ended.catch(() => {}); // at the end it does
  const answer = async () => (await Promise.race([once(program, 'message'), ended]))[0];
  const started = await answer();
  return {
    ...started,
    round(repeats) {
      program.send(repeats);
      return answer();
    },
    stop: () => program.disconnect(),
  };
}

async function startPage(browser, file) {
  const server = await serve({ '/text.xml': file });
  const page = await browser.newPage();
  await page.goto(`${server.origin}/module.html`);
  await page.waitForFunction(() => globalThis.startRounds);
  const started = await page.evaluate(() => globalThis.startRounds('/text.xml'));
  return {
    ...started,
    round: (repeats) => page.evaluate((repeats) => globalThis.nextRound(repeats), repeats),
    async stop() {
      await page.close();
      server.stop();
    },
  };
}

async function measure(browser, file) {
  const bytes = statSync(file).size;
  const node = await startNode(file);
  const hosts = { native: startNative(file, node.document), Node: node };
  if (browser) hosts.Chromium = await startPage(browser, file);
  const runs = Object.fromEntries(Object.keys(hosts).map((name) => [name, []]));
  for (let round = -warmUp; round < roundsOf(bytes); round++) {
    for (const [name, host] of Object.entries(hosts)) {
      const times = await host.round(repeatsOf(bytes));
      if (round >= 0) runs[name].push({ first: times.open + times.document, ...times });
    }
  }
  for (const host of Object.values(hosts)) await host.stop();
  const steps = ['first', 'open', 'document', 'everything', 'text', 'sourceNotes', 'search'];
  const summaries = Object.entries(runs).map(([name, all]) => [
    name,
    Object.fromEntries(steps.map((step) => [step, summary(all.map((one) => one[step]))])),
  ]);
  const memory = Object.entries(hosts).filter(([, { opened }]) => opened);
  return { bytes, hosts: Object.fromEntries(summaries), memory: Object.fromEntries(memory.map(([name, { opened }]) => [name, opened])) };
}

const stepNames = {
  first: 'open, index, one document',
  open: 'open, index',
  document: 'one document',
  everything: 'everything as HTML',
  text: 'everything as plain text',
  sourceNotes: 'all source notes',
  search: 'search for a word',
};

function print(name, { bytes, hosts, memory }) {
  const head = ['', ...Object.keys(hosts).flatMap((host) => (host === 'native' ? ['native, ms'] : [`${host}, ms`, 'least to most', 'of native']))];
  const rows = Object.entries(stepNames).map(([step, words]) => [
    words,
    ...Object.entries(hosts).flatMap(([host, steps]) =>
      host === 'native'
        ? [digits(steps[step].median)]
        : [digits(steps[step].median), spread(steps[step]), times(steps[step].median, hosts.native[step].median)],
    ),
  ]);
  console.log(`\n${name}, ${hosts.native.first.rounds} rounds in turns\n${columns([head, ...rows])}`);
  const ofFile = Object.entries(memory).map(([host, opened]) => `${host} ${times(opened, bytes)}`);
  console.log(`memory when it is open, beside the file: ${ofFile.join(', ')}`);
}

function judge(texts) {
  return Object.entries(texts).flatMap(([name, { bytes, hosts, memory }]) => [
    ...Object.entries(hosts)
      .filter(([host]) => host !== 'native')
      .map(([host, { first }]) => atMost(`open, index, one document of ${name} in ${host}`, first.median / hosts.native.first.median, goals.native, '× native')),
    ...(bytes > 50e6 ? Object.entries(memory).map(([host, opened]) => atMost(`memory of ${name} in ${host}`, opened / bytes, goals.memory, '× the file')) : []),
  ]);
}

function generate(folder, megabytes) {
  const path = join(folder, `generated-${megabytes}MB.xml`);
  const { status } = spawnSync(`${built}polto_generate`, [String(megabytes * 1e6)], { stdio: ['ignore', openSync(path, 'w'), 'inherit'] });
  if (status !== 0) throw new Error(`polto_generate ended with ${status}`);
  return path;
}

const folder = mkdtempSync(join(tmpdir(), 'polto-module-'));
try {
  const files = [telegram, ...[1, 10, 100].map((megabytes) => generate(folder, megabytes)), volume].filter((path) => path && existsSync(path));
  if (!volume) console.error('frus1961-63v15 is not on this machine: skipped');
  const browser = await findBrowsers().find(({ name }) => name === 'Chromium')?.start();
  const texts = {};
  for (const file of files) {
    const name = file === telegram ? 'telegram' : basename(file, '.xml');
    texts[name] = await measure(browser, file);
    print(name, texts[name]);
  }
  await browser?.close();
  close('module', { texts }, judge(texts), values.assert);
} finally {
  rmSync(folder, { recursive: true });
}
