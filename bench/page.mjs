// From the bytes of a volume at hand to its first document laid out in Chromium: Polto beside
// CETEIcean, and beside what the browser's own XML parser needs to parse the file.
// Then going about in the volume, and the whole of it as one page; and from a keystroke in the search
// field to its results.
// Usage: node bench/page.mjs [FILE] [--rounds N] [--assert]
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { launchBrowser, root, volume } from '../tests/browser/harness.mjs';

const goals = { ceteicean: 0.03, domParser: 0.3, change: 50, whole: 0.2, keystroke: 50 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' }, assert: { type: 'boolean', default: false } },
});
const file = positionals[0] ?? volume;
if (!file || !existsSync(file)) {
  console.error('usage: node bench/page.mjs FILE [--rounds N] [--assert]');
  process.exit(2);
}

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
const origin = `http://localhost:${server.address().port}/`;
const address = `/volume/${encodeURIComponent(basename(file))}`;

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];

const browser = await launchBrowser(['--js-flags=--expose-gc', '--enable-precise-memory-info']);

async function inPage(use) {
  const page = await browser.newPage();
  await page.goto(origin);
  await page.waitForFunction(() => globalThis.measure);
  const result = await use(page);
  await page.close();
  return result;
}

const colds = [];
for (let round = 0; round < 3; round++) {
  colds.push(await inPage((page) => page.evaluate((at) => globalThis.measure.cold(at), address)));
}
const rounds = Number(values.rounds);
const times = await inPage((page) =>
  page.evaluate(([at, rounds]) => globalThis.measure.warm(at, rounds), [address, rounds]),
);
const tours = [];
for (let round = 0; round < rounds; round++) {
  tours.push(await inPage((page) => page.evaluate((at) => globalThis.measure.volume(at, 60), address)));
}
const { keystrokes, scans } = await inPage((page) =>
  page.evaluate((at) => globalThis.measure.search(at), address),
);
await browser.close();
server.close();

const ceteicean = median(times.map((one) => one.ceteicean));
const domParser = median(times.map((one) => one.domParser));
const rows = [
  ['Polto, first document', median(times.map((one) => one.polto))],
  ['Polto, no module loaded yet', median(colds)],
  ['DOMParser, parse only', domParser],
  ['CETEIcean 1.9.5', ceteicean],
];

const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`.padStart(16);
console.log(`${basename(file)}: medians of ${rounds} interleaved rounds\n`);
console.log(`${''.padEnd(30)}${'ms'.padStart(9)}${'of CETEIcean'.padStart(16)}${'of DOMParser'.padStart(16)}`);
for (const [name, time] of rows) {
  console.log(
    `${name.padEnd(30)}${time.toFixed(1).padStart(9)}${percent(time, ceteicean)}${percent(time, domParser)}`,
  );
}

const changes = tours.flatMap((tour) => tour.changes.times);
const wholes = tours.map((tour) => tour.whole.time);
const spread = (numbers) => {
  const all = sorted(numbers);
  const at = (part) => all[Math.round(part * (all.length - 1))].toFixed(1);
  return `${at(0.5)} ms (${at(0)} to ${at(1)}, nine in ten below ${at(0.9)})`;
};
const tasks = (name) => {
  const all = tours.flatMap((tour) => tour[name].tasks);
  const longest = all.length ? `, the longest ${Math.max(...all).toFixed(0)} ms` : '';
  return `${name} ${(all.length / tours.length).toFixed(1)}${longest}`;
};
const grown = sorted(tours.map(({ heap }) => (heap.after - heap.before) / 1e6));
const ofCeteicean = percent(median(wholes), ceteicean).trim();
console.log(`
in the volume, ${rounds} rounds
another document, from the click  ${spread(changes)}
the whole text, from the choice   ${spread(wholes)}: ${ofCeteicean} of CETEIcean
heap after 100 documents more     ${median(grown).toFixed(2)} MB (${grown[0].toFixed(2)} to ${grown.at(-1).toFixed(2)})
tasks above 50 ms in a round      ${['opening', 'changes', 'whole'].map(tasks).join('; ')}`);
const inModule = Object.entries(scans).map(([words, time]) => `${words} ${time.toFixed(1)}`);
console.log(`
search, a keystroke               ${spread(keystrokes)}
the same in the module alone      ${inModule.join(' ms, ')} ms`);

const first = rows[0][1];
const missed = [
  first > goals.ceteicean * ceteicean && `above ${100 * goals.ceteicean} % of CETEIcean`,
  first > goals.domParser * domParser && `above ${100 * goals.domParser} % of DOMParser`,
  median(changes) > goals.change && `another document after more than ${goals.change} ms`,
  median(keystrokes) > goals.keystroke && `results after more than ${goals.keystroke} ms`,
  median(wholes) > goals.whole * ceteicean && `the whole text above ${100 * goals.whole} % of CETEIcean`,
].filter(Boolean);
console.log(missed.length ? `\ngoal missed: ${missed.join(', ')}` : '\ngoals met');
if (missed.length && values.assert) process.exit(1);
