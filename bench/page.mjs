// From the bytes of a volume at hand to its first document laid out in Chromium: Polto beside
// CETEIcean, and beside what the browser's own XML parser needs to parse the file.
// Then going about in the volume, and the whole of it as one page; the tasks that keep the page from
// answering; and from a keystroke in the search field to its results.
// Usage: node bench/page.mjs [FILE…] [--rounds N] [--assert]   FILE: the shared volumes
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { largeVolume, launchBrowser, root, volume } from '../tests/browser/harness.mjs';

/**
 * Parts of what the others take, and milliseconds. `task`: a press is answered within 200 milliseconds
 * where no task is longer ("good", by the Interaction to Next Paint of the Web Vitals).
 */
const goals = { ceteicean: 0.03, domParser: 0.3, change: 50, whole: 0.2, keystroke: 50, task: 200 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' }, assert: { type: 'boolean', default: false } },
});
const rounds = Number(values.rounds);
const files = positionals.length ? positionals : [volume, largeVolume].filter(Boolean);
if (!files.length || !files.every((file) => existsSync(file))) {
  console.error('usage: node bench/page.mjs FILE… [--rounds N] [--assert]');
  process.exit(2);
}
if (!positionals.length && !largeVolume) console.error('frus1961-63v05.xml is not on this machine: skipped');

/** Serves the viewers, the pages that measure, and the folder of `file`. */
async function serve(file) {
  const folders = {
    '/dist/': `${root}web/dist`,
    '/ceteicean/': `${root}node_modules/CETEIcean/dist`,
    '/volume/': dirname(resolve(file)),
    '/': `${root}bench/page`,
  };
  const served = Object.entries(folders).map(([path, folder]) => [path, sirv(folder, { dev: true })]);
  const server = createServer((request, response) => {
    const [path, send] = served.find(([path]) => request.url.startsWith(path));
    request.url = `/${request.url.slice(path.length)}`;
    send(request, response, () => response.writeHead(404).end());
  }).listen(0, 'localhost');
  await once(server, 'listening');
  return server;
}

/** All that is measured with one file. */
async function measure(file) {
  const server = await serve(file);
  const browser = await launchBrowser(['--js-flags=--expose-gc', '--enable-precise-memory-info']);
  const address = `/volume/${encodeURIComponent(basename(file))}`;
  const inPage = async (what, ...options) => {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${server.address().port}/`);
    await page.waitForFunction(() => globalThis.measure);
    const result = await page.evaluate(([what, ...given]) => globalThis.measure[what](...given), [what, address, ...options]);
    await page.close();
    return result;
  };
  const colds = [];
  for (let round = 0; round < 3; round++) colds.push(await inPage('cold'));
  const times = await inPage('warm', rounds);
  const tours = [];
  for (let round = 0; round < rounds; round++) tours.push(await inPage('volume', 60));
  const search = await inPage('search');
  await browser.close();
  server.close();
  return { colds, times, tours, ...search };
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`.padStart(16);
const spread = (numbers) => {
  const all = sorted(numbers);
  const at = (part) => all[Math.round(part * (all.length - 1))].toFixed(1);
  return `${at(0.5)} ms (${at(0)} to ${at(1)}, nine in ten below ${at(0.9)})`;
};

/** Prints what was measured; gives the goals that were missed. */
function report(file, { colds, times, tours, keystrokes, scans }) {
  const ceteicean = median(times.map((one) => one.ceteicean));
  const domParser = median(times.map((one) => one.domParser));
  const first = median(times.map((one) => one.polto));
  const rows = [
    ['Polto, first document', first],
    ['Polto, no module loaded yet', median(colds)],
    ['DOMParser, parse only', domParser],
    ['CETEIcean 1.9.5', ceteicean],
  ];
  console.log(`${basename(file)}: medians of ${rounds} interleaved rounds\n`);
  console.log(`${''.padEnd(30)}${'ms'.padStart(9)}${'of CETEIcean'.padStart(16)}${'of DOMParser'.padStart(16)}`);
  for (const [name, time] of rows) {
    console.log(
      `${name.padEnd(30)}${time.toFixed(1).padStart(9)}${percent(time, ceteicean)}${percent(time, domParser)}`,
    );
  }

  const changes = tours.flatMap((tour) => tour.changes.times);
  const wholes = tours.map((tour) => tour.whole.time);
  const grown = sorted(tours.map(({ heap }) => (heap.after - heap.before) / 1e6));
  const ofCeteicean = percent(median(wholes), ceteicean).trim();
  console.log(`
in the volume, ${rounds} rounds
another document, from the click  ${spread(changes)}
the whole text, from the choice   ${spread(wholes)}: ${ofCeteicean} of CETEIcean
heap after 100 documents more     ${median(grown).toFixed(2)} MB (${grown[0].toFixed(2)} to ${grown.at(-1).toFixed(2)})

tasks above 50 ms in a round, and the longest of one; goal: at most ${goals.task} ms`);
  const longest = Object.entries({ opening: 'opening', changes: '60 documents', whole: 'the whole text' }).map(([part, name]) => {
    const tasks = tours.map((tour) => tour[part].tasks);
    const all = tasks.map((one) => Math.max(0, ...one));
    console.log(`${name.padEnd(34)}${(tasks.flat().length / rounds).toFixed(1)}, the longest ${spread(all)}`);
    return median(all);
  });

  const inModule = Object.entries(scans).map(([words, time]) => `${words} ${time.toFixed(1)}`);
  console.log(`
search, a keystroke               ${spread(keystrokes)}
the same in the module alone      ${inModule.join(' ms, ')} ms`);

  return [
    first > goals.ceteicean * ceteicean && `above ${100 * goals.ceteicean} % of CETEIcean`,
    first > goals.domParser * domParser && `above ${100 * goals.domParser} % of DOMParser`,
    median(changes) > goals.change && `another document after more than ${goals.change} ms`,
    Math.max(...longest) > goals.task && `a task of more than ${goals.task} ms`,
    median(keystrokes) > goals.keystroke && `results after more than ${goals.keystroke} ms`,
    median(wholes) > goals.whole * ceteicean && `the whole text above ${100 * goals.whole} % of CETEIcean`,
  ].filter(Boolean);
}

for (const file of files) {
  const missed = report(file, await measure(file));
  console.log(missed.length ? `\ngoal missed: ${missed.join(', ')}\n` : '\ngoals met\n');
  if (missed.length && values.assert) process.exitCode = 1;
}
