// What is asked of speed and memory, and whether it is met.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../build/bench/', import.meta.url));

/** Judges a figure that may not be above `most`. */
export const atMost = (what, value, most, unit) => ({ what, value, bound: most, unit, sense: 'at most', met: value <= most });
export const atLeast = (what, value, least, unit) => ({ what, value, bound: least, unit, sense: 'at least', met: value >= least });

export const verdict = ({ what, value, bound, unit, sense, met }) =>
  `${met ? 'met   ' : 'MISSED'}  ${what}: ${number(value)} ${unit}; ${sense} ${number(bound)}`;

const number = (value) => String(Number(value.toPrecision(3)));

/** Prints the goals, keeps what was measured for bench/results.mjs, and fails if that is asked for. */
export function close(name, measured, goals, assert) {
  console.log(`\ngoals\n${goals.map(verdict).join('\n')}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.json`, JSON.stringify({ ...measured, goals }));
  if (assert && goals.some(({ met }) => !met)) process.exitCode = 1;
}

/** What the last run of a part measured; undefined where it has not run. */
export function lastRun(name) {
  try {
    return JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
