// The benchmarks of the core, text by text, beside pugixml's bare in-place parse of the same bytes,
// and whether they meet what is asked of them. Times are those of the processor, which other
// programs on the machine disturb least.
// Usage: node bench/core.mjs [--assert]   POLTO_BENCH_VOLUME names one more volume
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { atLeast, atMost, close } from './goals.mjs';
import { columns, digits, spread, summary, times } from './statistics.mjs';

/**
 * Times pugixml's bare parse. `word`: bytes in a second at least, of the text that is searched for a
 * plain word, however often it occurs. `flat`: how many times as long a byte of 100 MB may take as one
 * of 1 MB, beside what that is for pugixml's bare parse: memory is slower than the caches, for both.
 */
const goals = { open: 1.5, everything: 2.5, flat: 1.3, word: 500e6 };

const { values } = parseArgs({ options: { assert: { type: 'boolean', default: false } } });
const program = fileURLToPath(new URL('../build/native/polto_bench', import.meta.url));
const bare = 'pugixml_bare_parse';
const repetitions = 5;

function run(args, stdio) {
  const { status, stdout, stderr } = spawnSync(program, args, { stdio, encoding: 'utf8' });
  if (status !== 0) throw new Error(`polto_bench ended with ${status}: ${stderr}`);
  return stdout;
}

/** What Google Benchmark writes of those that the filter names, run in turns: [{name, milliseconds, bytes}]. */
function measured(filter, repetitions) {
  const folder = mkdtempSync(join(tmpdir(), 'polto-bench-'));
  const figures = join(folder, 'figures.json');
  try {
    run(
      [
        `--benchmark_filter=${filter}`,
        `--benchmark_repetitions=${repetitions}`,
        '--benchmark_min_time=0.05',
        '--benchmark_enable_random_interleaving=true',
        `--benchmark_out=${figures}`,
        '--benchmark_out_format=json',
      ],
      ['ignore', 'ignore', 'pipe'],
    );
    // It writes NaN for how much nothing varies, which JSON does not know.
    const { benchmarks } = JSON.parse(readFileSync(figures, 'utf8').replace(/: -?(?:NaN|Infinity)/g, ': null'));
    const failed = benchmarks.find((one) => one.error_occurred);
    if (failed) throw new Error(`${failed.name}: ${failed.error_message}`);
    return benchmarks.filter((one) => one.run_type === 'iteration');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const milliseconds = ({ cpu_time, time_unit }) => cpu_time * { ns: 1e-6, us: 1e-3, ms: 1, s: 1e3 }[time_unit];

/** {measure: {median, least, most, rounds, bytesPerSecond}} of a text. */
function measureText(text, order) {
  const found = Object.fromEntries(order.map((measure) => [measure, []]));
  for (const one of measured(`/${text}$`, repetitions)) {
    const measure = one.run_name.slice(0, -text.length - 1);
    found[measure].push(one);
  }
  return Object.fromEntries(
    Object.entries(found).map(([measure, runs]) => {
      const bytes = runs[0].bytes_per_second * milliseconds(runs[0]);
      const time = summary(runs.map(milliseconds));
      return [measure, { ...time, bytesPerSecond: bytes / time.median }];
    }),
  );
}

function printText(text, measures) {
  const rows = Object.entries(measures).map(([measure, time]) => [
    measure,
    digits(time.median),
    spread(time),
    digits(time.bytesPerSecond / 1e6),
    times(time.median, measures[bare].median),
  ]);
  console.log(`\n${text}\n${columns([['', 'ms', 'least to most', 'MB/s', 'of the bare parse'], ...rows])}`);
}

/** How many times as long a byte of the largest generated volume takes as one of the smallest. */
function flatness(texts) {
  const [small, large] = [texts['generated-1MB'], texts['generated-100MB']];
  const measures = Object.keys(small).filter((measure) => !/one_document|memmem/.test(measure));
  return Object.fromEntries(measures.map((measure) => [measure, small[measure].bytesPerSecond / large[measure].bytesPerSecond]));
}

/** The slowest plain word that a volume was searched for. */
function slowestWord(texts) {
  const words = Object.entries(texts).flatMap(([text, measures]) =>
    Object.entries(measures)
      .filter(([measure]) => text !== 'telegram' && measure.startsWith('search_word/'))
      .map(([measure, { bytesPerSecond }]) => ({ name: `${measure.slice(12)} in ${text}`, bytesPerSecond })),
  );
  return words.sort((a, b) => a.bytesPerSecond - b.bytesPerSecond)[0];
}

function judge(texts, flat) {
  const volumes = Object.keys(texts).filter((text) => text !== 'telegram');
  const ofBare = (measure) => (text) => texts[text][measure].median / texts[text][bare].median;
  const judged = (measure, most) =>
    Object.entries({
      generated: volumes.filter((text) => text.startsWith('generated')),
      printed: volumes.filter((text) => !text.startsWith('generated')),
    })
      .filter(([, some]) => some.length)
      .map(([kind, some]) => {
        const ratio = ofBare(measure);
        const worst = some.reduce((worst, text) => (ratio(text) > ratio(worst) ? text : worst));
        return atMost(`${measure}, the slowest of ${some.length} ${kind} volumes, ${worst}`, ratio(worst), most, '× the bare parse');
      });
  const word = slowestWord(texts);
  return [
    ...judged('open_and_index', goals.open),
    ...judged('render_everything', goals.everything),
    ...['open_and_index', 'render_everything'].map((measure) =>
      atMost(`${measure}, a byte of 100 MB beside one of 1 MB`, flat[measure] / flat[bare], goals.flat, '× the same of the bare parse'),
    ),
    atLeast(`search for ${word.name}`, word.bytesPerSecond / 1e6, goals.word / 1e6, 'MB/s'),
  ];
}

/** How many times as long a byte takes in the longest note of a kind as in the shortest. */
function printNotes(notes) {
  const [usual] = notes.filter(({ name }) => name === 'read_notes');
  console.log(`\nsource notes by themselves: ${digits(usual.bytes_per_second / 1e6)} MB/s`);
  console.log('notes that say one thing over and over: a byte of 1.6 MB beside one of 25 KB');
  const kinds = new Set(notes.map(({ name }) => name.split('/')[1]).filter(Boolean));
  const rows = [...kinds].map((kind) => {
    const of = (size) => notes.find(({ name }) => name === `read_adversary/${kind}/${size}`).bytes_per_second;
    return [kind, times(of(25000), of(1600000)), `${digits(of(1600000) / 1e6)} MB/s`];
  });
  console.log(columns(rows));
}

// Here it says which texts are missing.
const list = run(['--benchmark_list_tests'], ['ignore', 'pipe', 'inherit']).trim().split('\n');
const names = list.filter((name) => name.startsWith(`${bare}/`)).map((name) => name.slice(bare.length + 1));
console.log(`The core, ${repetitions} repetitions in turns; medians. Opening is parsing and indexing in one call.`);
const texts = {};
for (const name of names) {
  const order = list.filter((test) => test.endsWith(`/${name}`)).map((test) => test.slice(0, -name.length - 1));
  texts[name] = measureText(name, order);
  printText(name, texts[name]);
}
const flat = flatness(texts);
console.log('\na byte of 100 MB beside one of 1 MB');
console.log(columns(Object.entries(flat).map(([measure, ratio]) => [measure, times(ratio, 1)])));
printNotes(measured('^read_(notes|adversary)', 1));

close('core', { texts, flat, repetitions }, judge(texts, flat), values.assert);
