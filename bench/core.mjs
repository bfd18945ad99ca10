// The benchmarks of the core, and whether they meet what is asked of them.
// Usage: node bench/core.mjs [--assert]   POLTO_BENCH_VOLUME names another volume than the shared one
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Bytes in a second at least, of the text that is searched for a plain word, however often it occurs. */
const goals = { word: 500e6 };

const { values } = parseArgs({ options: { assert: { type: 'boolean', default: false } } });

/** Runs them, which print their figures; gives the medians. */
function medians() {
  const folder = mkdtempSync(join(tmpdir(), 'polto-bench-'));
  const figures = join(folder, 'figures.json');
  try {
    // Taken in turns: the figures are read as ratios to pugixml's bare parse of the same run.
    const { status } = spawnSync(
      fileURLToPath(new URL('../build/native/polto_bench', import.meta.url)),
      [
        '--benchmark_repetitions=7',
        '--benchmark_enable_random_interleaving=true',
        '--benchmark_report_aggregates_only=true',
        `--benchmark_out=${figures}`,
        '--benchmark_out_format=json',
      ],
      { stdio: 'inherit' },
    );
    if (status !== 0) throw new Error(`polto_bench ended with ${status}`);
    // It writes NaN for how much nothing varies, which JSON does not know.
    const { benchmarks } = JSON.parse(readFileSync(figures, 'utf8').replace(/: -?(?:NaN|Infinity)/g, ': null'));
    return benchmarks.filter((one) => one.aggregate_name === 'median');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const words = medians().filter(({ run_name }) => run_name.startsWith('search_word/'));
const slowest = words.sort((a, b) => a.bytes_per_second - b.bytes_per_second)[0];
if (!slowest) {
  console.error('\nno volume on this machine: nothing was searched, and no goal is judged');
  process.exit(values.assert ? 2 : 0);
}
const speed = ({ bytes_per_second }) => `${(bytes_per_second / 1e6).toFixed(0)} MB/s`;
console.log(`
search for a plain word, medians   ${words.map((one) => `${one.label} ${speed(one)}`).join(', ')}
goal: at least ${goals.word / 1e6} MB/s`);
const missed = slowest.bytes_per_second < goals.word;
console.log(missed ? `\ngoal missed: ${slowest.label} at ${speed(slowest)}` : '\ngoals met');
if (missed && values.assert) process.exitCode = 1;
