// Runs the targets of libFuzzer and says what each has done.
//
// usage: node tests/fuzz/run.mjs SECONDS [--jobs N] [--seed N] [TARGET…]
//
// Seeds are the project's own files and made-up ones, as they are or with what a target reads besides, and
// of those the more the longer it lasts; with --seed they are the same each time. What a target has found
// interesting is kept in build/fuzz/TARGET/corpus for the next run, and what it has found
// wrong in build/fuzz/TARGET/findings. Exit 1 on any finding.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { madeUp } from './made-up.mjs';

const {
  values: { jobs, seed },
  positionals: [seconds = '', ...named],
} = parseArgs({ allowPositionals: true, options: { jobs: { type: 'string', default: '1' }, seed: { type: 'string' } } });
const root = fileURLToPath(new URL('../..', import.meta.url));
const build = join(root, 'build/fuzz');

// A source of 64 KB is read in a hundredth of a second: what takes this long grows faster than it.
// Beside other work it gets a part of a processor only.
const secondsForOne = 100;
const megabytes = 2048;
const largest = 65536;

const folder = (path, end) =>
  readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) === end)
    .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'latin1'));
// What reaches the limits of entities is read in seconds, under sanitizers: the tests of limits do.
const sources = () =>
  folder('corpus', '.xml').filter((source) => source.length <= largest && !source.includes('&e8;'));

// The examples of the specification, as documents.
const examples = () =>
  folder('tests/spec', '.md').flatMap((text) =>
    [...text.matchAll(/^```tei\n(.*?)^```$/gms)].map(
      ([, tei]) => `<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body>${tei}</body></text></TEI>`,
    ),
  );
/** Two for each second: they take a part of the time only. */
const madeUpTexts = () => {
  const first = seed ? Number(seed) : Math.floor(Math.random() * 2 ** 31);
  return Array.from({ length: Math.min(2 * seconds, 4000) }, (_, number) => madeUp(first + number));
};
const documents = () => [...sources(), ...examples(), ...madeUpTexts()];
const withoutTags = (xml) => xml.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();

const targets = {
  open: { seeds: documents, words: 'tei.dict' },
  render: { seeds: documents, words: 'tei.dict' },
  entities: {
    seeds: () =>
      documents().map((source) => {
        const subset = /<!DOCTYPE[^[>]*\[(.*?)\]\s*>/s.exec(source)?.[1] ?? '<!ENTITY a "b">';
        return `${subset.replace(/\n\n+/g, '\n')}\n\n&a; ${/<p>.*?<\/p>/s.exec(source)?.[0] ?? ''}`;
      }),
    words: 'tei.dict',
  },
  include: {
    seeds: () =>
      documents().map(
        (source) =>
          `${source.replace('</p>', '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="1"/></p>')}\0<p>Sir,</p>\0Sir,`,
      ),
    words: 'tei.dict',
  },
  search: {
    seeds: () => documents().map((source) => `secret OR "the sec*" -(top)\n${source}`),
    words: 'words.dict',
  },
  source_note: {
    seeds: () =>
      documents().flatMap((source) =>
        [...source.matchAll(/<note [^>]*type=.source.*?<\/note>/gs)].map(([note]) =>
          withoutTags(note.replace(/<\/?persName[^>]*>/g, '|')),
        ),
      ),
    words: 'words.dict',
  },
};

function prepare(target) {
  const home = join(build, target);
  const folders = Object.fromEntries(
    ['seeds', 'corpus', 'findings'].map((name) => [name, join(home, name)]),
  );
  rmSync(folders.seeds, { recursive: true, force: true });
  for (const path of Object.values(folders)) mkdirSync(path, { recursive: true });
  targets[target].seeds().forEach((seed, i) => {
    writeFileSync(join(folders.seeds, String(i)), seed, 'latin1');
  });
  return folders;
}

// What libFuzzer prints: "#123 NEW cov: 4 ft: 5 corp: 6/7Kb …", and "stat::…" at the end.
function figuresIn(log) {
  const last = (pattern) => [...log.matchAll(pattern)].at(-1)?.[1] ?? '0';
  return {
    executions: Number(last(/stat::number_of_executed_units:\s*(\d+)/g)) || Number(last(/^#(\d+)/gm)),
    perSecond: Number(last(/stat::average_exec_per_sec:\s*(\d+)/g)),
    edges: Number(last(/cov: (\d+)/g)),
    corpus: Number(last(/corp: (\d+)/g)),
  };
}

function run(target, seconds) {
  const { seeds, corpus, findings } = prepare(target);
  const before = new Set(readdirSync(findings));
  const options = {
    max_total_time: seconds,
    max_len: largest,
    timeout: secondsForOne,
    rss_limit_mb: megabytes,
    report_slow_units: secondsForOne,
    artifact_prefix: `${findings}/`,
    dict: join(root, 'tests/fuzz', targets[target].words),
    print_final_stats: 1,
    use_value_profile: 1,
    ...(seed && { seed }),
  };
  const given = Object.entries(options).map(([name, value]) => `-${name}=${value}`);
  const child = spawn(join(build, `fuzz_${target}`), [...given, corpus, seeds]);
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes) => {
      log += bytes;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      writeFileSync(join(build, target, 'log'), log);
      const found = readdirSync(findings).filter((name) => !before.has(name));
      resolve({ target, code, found: found.map((name) => join(findings, name)), log });
    });
  });
}

function report({ target, code, found, log }) {
  const { executions, perSecond, edges, corpus } = figuresIn(log);
  const columns = [executions, perSecond, edges, corpus, found.length].map((n) =>
    n.toLocaleString('en').padStart(12),
  );
  console.log(target.padEnd(12) + columns.join(''));
  if (code === 0 && found.length === 0) return true;
  const said = log.split('\n').filter((line) => /^PROPERTY|ERROR:|runtime error|SUMMARY/.test(line));
  for (const line of said.slice(0, 6)) console.log(`  ${line.slice(0, 400)}`);
  for (const path of found) console.log(`  kept in ${relative(root, path)}`);
  return false;
}

function usage() {
  console.error(`usage: ./dev fuzz SECONDS [--jobs N] [--seed N] [TARGET…]   targets: ${Object.keys(targets).join(' ')}`);
  process.exit(2);
}

if (![seconds, jobs, seed ?? '1'].every((number) => /^[1-9]\d*$/.test(number))) usage();
if (named.some((name) => !Object.hasOwn(targets, name))) usage();

const waiting = named.length > 0 ? named : Object.keys(targets);
console.log('target        executions  per second       edges      corpus    findings');
let fine = true;
async function worker() {
  for (let target = waiting.shift(); target !== undefined; target = waiting.shift())
    fine = report(await run(target, seconds)) && fine;
}
await Promise.all(Array.from({ length: Number(jobs) }, worker));
process.exit(fine ? 0 : 1);
